import { type Cubes, cubeAt } from '../../algorithms/cubes.js';
import { plainCount, type Solved } from './solve.js';
import type { TermMaker } from './terms.js';
import type { SolutionType } from './types.js';
import type { Limits } from './use-types.js';

/** A model as its prime implicants, ascending, with the names of the pairs it comes from. */
export interface FoundModel {
  readonly terms: readonly number[];
  readonly pairs: () => readonly string[];
}

/** What a solution is made from. */
export interface Found {
  readonly type: SolutionType;
  readonly maker: TermMaker;
  readonly implicants: Cubes;
  readonly listed: readonly FoundModel[];
  readonly each: () => Generator<FoundModel>;
  /** In how many models each prime implicant is; `null` where the models are not counted. */
  readonly occurrences: readonly bigint[] | null;
  readonly fewestLiterals: { readonly literals: number; readonly count: number | bigint } | null;
  readonly limits: Limits;
  /** The searches behind it: one, or one for each group of counterfactuals. */
  readonly solved: readonly Solved[];
}

const insides = new WeakMap<object, Found>();

/** Keeps what a solution was made from beside it: its readers see plain data. */
export function remember(solution: object, found: Found): void {
  insides.set(solution, found);
}

/** What a solution was made from; `undefined` for what {@link remember} was not told of, as a copy of one. */
export function insideOf(solution: object): Found | undefined {
  return insides.get(solution);
}

/** A model as its cubes. */
export function cubesOfModel({ implicants }: Pick<Found, 'implicants'>, terms: readonly number[]): Uint8Array[] {
  return terms.map((i) => cubeAt(implicants, i));
}

/** A conservative or parsimonious solution from its search. */
export function foundPlain(type: 'conservative' | 'parsimonious', maker: TermMaker, solved: Solved): Found {
  const { implicants, covers, each, listed } = solved;
  const limits = limitsOf(solved);
  const { lightest } = covers;
  return {
    type,
    maker,
    implicants,
    listed: listed.map((terms) => ({ terms, pairs: noPairs })),
    each: function* () {
      for (const terms of each()) yield { terms, pairs: noPairs };
    },
    occurrences: limits.models.exact ? covers.occurrences : null,
    fewestLiterals:
      lightest && limits.models.exact ? { literals: lightest.weight, count: plainCount(lightest.count) } : null,
    limits,
    solved: [solved],
  };
}

const noPairs = () => [];

/** The limits of a search, as the reader of its solution sees them. */
export function limitsOf(solved: Solved): Limits {
  const { size, lower, count, exact } = solved.covers;
  const all = solved.exhausted;
  return {
    primeImplicants: { found: solved.implicants.count, exhausted: all, completeTo: solved.completeTo },
    // With prime implicants missing, a smaller cover may be made of these.
    size: { value: size, lower: all ? lower : Math.min(1, lower), proved: all && lower === (size ?? 0) },
    models: { listed: solved.listed.length, count: plainCount(count), exact: all && exact },
    stoppedBy: solved.stoppedBy,
  };
}
