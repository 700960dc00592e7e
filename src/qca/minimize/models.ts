import { ANY, holdsPoint, pointNumbers, pointOf } from '../../algorithms/cubes.js';
import { lazily } from '../../util/freeze.js';
import { uniqueCoveragesOf } from '../fit/coverage.js';
import { fitSums, priOf } from '../fit/sums.js';
import { snapped } from './compat.js';
import type { Problem } from './problem.js';
import { membersOf, type TermMaker, type TermParts } from './terms.js';
import type { Model, Term } from './types.js';

/** Remainders are listed up to this many a list: all of them with up to 20 conditions. */
export const LISTED_REMAINDERS = 1_048_576;

/** What a model is called, and what its solution knows of it. */
export type ModelName = Pick<Model, 'number' | 'label' | 'fewestLiterals'> & { readonly pairs: () => Model['pairs'] };

/** A model from its cubes. Its terms are ordered by raw coverage, descending; the order of the cubes breaks ties. */
export function modelOf(maker: TermMaker, cubes: readonly Uint8Array[], name: ModelName): Model {
  const { problem, outcome } = maker;
  const parts = cubes.map((cube) => maker.of(cube)).sort((a, b) => b.term.rawCoverage - a.term.rawCoverage || 0);
  const { design } = problem.table;
  const memberships = new Array<number>(outcome.length).fill(0);
  for (const part of parts) {
    for (let i = 0; i < memberships.length; i++) {
      memberships[i] = Math.max(memberships[i] as number, part.memberships[i] as number);
    }
  }
  const sums = fitSums('minimize', memberships, outcome);
  const { deviant } = membersOf(design, memberships, outcome);
  const { number, label, pairs, fewestLiterals } = name;
  const model = Object.assign(lazily({ number, label }, 'pairs', pairs), {
    fewestLiterals,
    expression: parts.map((part) => part.term.expression).join(' + '),
    terms: termsOf(parts, maker),
    literals: parts.reduce((sum, { term }) => sum + term.literals.filter((literal) => literal !== null).length, 0),
    inclusion: snapped(problem, sums.both / sums.x),
    pri: snapped(problem, priOf(sums)),
    coverage: snapped(problem, sums.both / sums.y),
    uncovered: design.sets.cases.filter((_, i) => (outcome[i] as number) > 0.5 && !((memberships[i] as number) > 0.5)),
    deviant,
  });
  lazily(model, 'simplifyingAssumptions', () => remaindersIn(problem, cubes));
  return lazily(model as typeof model & Model, 'assumptionsWithCases', () => withCases(problem, cubes));
}

/** The rows with cases among the remainders in some cubes. */
function withCases({ table, levels, observed }: Problem, cubes: readonly Uint8Array[]): Model['assumptionsWithCases'] {
  return table.rows
    .filter(({ row, n }) => n > 0 && !observed.has(row) && cubes.some((cube) => holdsPoint(cube, row - 1, levels)))
    .map(({ row, cases }) => ({ row, cases }));
}

function termsOf(parts: readonly TermParts[], { problem, outcome }: TermMaker): Term[] {
  const unique = uniqueCoveragesOf(
    parts.map((part) => part.memberships),
    outcome,
  );
  return parts.map(({ term }, t) => ({ ...term, uniqueCoverage: snapped(problem, unique[t] as number) }));
}

/** The remainders in the union of some cubes, ascending, as row numbers. */
export function remaindersIn(problem: Problem, cubes: readonly Uint8Array[]): number[] {
  const { isAssumed, covered } = problem.temporal.length === 0 ? plain(problem, cubes) : temporal(problem, cubes);
  const found = new Set<number>();
  for (const cube of covered) {
    for (const number of pointNumbers(cube, problem.levels)) {
      if (found.size >= LISTED_REMAINDERS) break;
      if (isAssumed(number)) found.add(number + 1);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** The configurations to go through, and which of them are remainders, counted from 0. */
interface Assumptions {
  readonly covered: readonly Uint8Array[];
  readonly isAssumed: (number: number) => boolean;
}

function plain({ observed }: Problem, covered: readonly Uint8Array[]): Assumptions {
  return { covered, isAssumed: (number) => !observed.has(number + 1) };
}

/**
 * A configuration that is an observed row but for the values of temporal conditions that do not apply is no remainder: these
 * values say nothing. With `compat: 'r'` everything counts that the printed term covers and that is no row to explain.
 */
function temporal(problem: Problem, cubes: readonly Uint8Array[]): Assumptions {
  const { levels, options, observed, onRows } = problem;
  const last = (digit: number, c: number) => problem.temporal.includes(c) && digit === (levels[c] as number) - 1;
  if (options.compat === 'r') {
    const covered = cubes.map((cube) => cube.map((cell, c) => (last(cell, c) ? ANY : cell)));
    return { covered, isAssumed: (number) => !onRows.includes(number + 1) };
  }
  const known = [...observed].map((row) => pointOf(row - 1, levels));
  const agree = (a: number, b: number, c: number) => a === b || last(a, c) || last(b, c);
  const isAssumed = (number: number) => {
    const own = pointOf(number, levels);
    return !known.some((row) => row.every((digit, c) => agree(digit, own[c] as number, c)));
  };
  return { covered: cubes, isAssumed };
}
