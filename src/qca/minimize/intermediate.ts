import { ANY, complement, cubeAt, cubesOf } from '../../algorithms/cubes.js';
import { type Expectation, expectedValues } from '../design-options.js';
import { modelOf, remaindersIn } from './models.js';
import type { Problem } from './problem.js';
import { type Budget, byLengthThenPosition, MOST_NODES, type Solved, solve } from './solve.js';
import type { TermMaker } from './terms.js';
import type { CounterfactualGroup, Model } from './types.js';

/** At most so many pairs of a conservative and a parsimonious model are looked at; beyond it the result says so. */
const MOST_PAIRS = 20_000;
/** At most so many different sets of easy counterfactuals are minimized; beyond it the result says so. */
const MOST_GROUPS = 1000;

/** Pairs of conservative and parsimonious model that share their easy counterfactuals, and the models these lead to. */
interface Group {
  readonly pairs: string[];
  readonly easy: readonly number[];
  readonly difficult: (readonly number[])[];
  readonly solved: Solved;
}

export interface Intermediate {
  readonly models: readonly Model[];
  readonly groups: readonly CounterfactualGroup[];
  readonly implicants: readonly Uint8Array[];
  readonly exhausted: boolean;
  readonly proved: boolean;
}

/**
 * The intermediate solution, pair by pair of a conservative and a parsimonious model (Ragin & Sonnett 2005; the rule is
 * R QCA's, version 3.25): each conservative term within a parsimonious term loses those literals that the parsimonious
 * term does not need and that are not what theory expects; the remainders it then covers are the easy counterfactuals, the
 * other assumptions of the parsimonious model are difficult. The rows with output 1 are minimized again, with the easy
 * counterfactuals as the only remainders. Pairs with the same easy counterfactuals are solved once.
 */
export function intermediate(
  problem: Problem,
  maker: TermMaker,
  conservative: Solved,
  parsimonious: Solved,
  maxModels: number,
): Intermediate {
  const { groups, exhausted } = groupPairs(problem, conservative, parsimonious, maxModels);
  const models = new Map<string, { readonly cubes: readonly Uint8Array[]; pairs: readonly string[] }>();
  for (const group of groups) {
    for (const cubes of coverCubes(group.solved)) {
      const known = models.get(modelKey(cubes));
      // One list for all models of a group: there can be thousands of pairs.
      if (known) known.pairs = [...known.pairs, ...group.pairs];
      else models.set(modelKey(cubes), { cubes, pairs: group.pairs });
    }
  }
  const built = new Map<string, Model>();
  for (const [key, { cubes, pairs }] of models) {
    const number = built.size + 1;
    built.set(key, modelOf(problem, maker, cubes, { number, label: `I${number}`, pairs }));
  }
  return {
    models: [...built.values()],
    groups: groups.map(({ pairs, easy, difficult, solved }) => ({
      pairs,
      easy,
      difficult,
      models: coverCubes(solved).map((cubes) => built.get(modelKey(cubes)) as Model),
    })),
    implicants: distinctImplicants(groups),
    exhausted:
      exhausted && conservative.exhausted && parsimonious.exhausted && groups.every((group) => group.solved.exhausted),
    proved: groups.every((group) => group.solved.proved),
  };
}

function groupPairs(
  problem: Problem,
  conservative: Solved,
  parsimonious: Solved,
  maxModels: number,
): { groups: Group[]; exhausted: boolean } {
  const groups = new Map<string, Group>();
  const assumed = coverCubes(parsimonious).map((cubes) => ({ cubes, rows: remaindersIn(problem, cubes) }));
  const reducer = new Reducer(problem);
  const budget = { nodes: MOST_NODES };
  let pairs = 0;
  for (const [c, terms] of coverCubes(conservative).entries()) {
    for (const [p, { cubes, rows }] of assumed.entries()) {
      if (pairs++ >= MOST_PAIRS) return { groups: [...groups.values()], exhausted: false };
      const parts = terms.map((term) => reducer.of(term, p, cubes));
      const easy = [...new Set(parts.flatMap((part) => part.easy))].sort((x, y) => x - y);
      const key = easy.join();
      let group = groups.get(key);
      if (group === undefined) {
        if (groups.size >= MOST_GROUPS) return { groups: [...groups.values()], exhausted: false };
        const reduced = parts.flatMap((part) => part.cubes);
        group = { pairs: [], easy, difficult: [], solved: solveWith(problem, reduced, maxModels, budget) };
        groups.set(key, group);
      }
      const inLine = new Set(easy);
      group.pairs.push(`C${c + 1}P${p + 1}`);
      group.difficult.push(rows.filter((row) => !inLine.has(row)));
    }
  }
  return { groups: [...groups.values()], exhausted: true };
}

/** Reduces terms and remembers them: models share their terms, and pairs their models. */
class Reducer {
  private readonly known = new Map<
    string,
    { readonly cubes: readonly Uint8Array[]; readonly easy: readonly number[] }
  >();

  constructor(private readonly problem: Problem) {}

  /** The reduced forms of a conservative term under parsimonious model `p`, and the remainders these cover. */
  of(
    term: Uint8Array,
    p: number,
    parsimonious: readonly Uint8Array[],
  ): { cubes: readonly Uint8Array[]; easy: readonly number[] } {
    const key = `${p} ${term.join('')}`;
    const known = this.known.get(key);
    if (known) return known;
    const cubes = reduce(term, parsimonious, this.problem.table.design.expectations);
    const made = { cubes, easy: remaindersIn(this.problem, cubes) };
    this.known.set(key, made);
    return made;
  }
}

/** A conservative term, once for each parsimonious term that contains it, without the literals nothing speaks for. */
function reduce(
  term: Uint8Array,
  parsimonious: readonly Uint8Array[],
  expectations: readonly Expectation[],
): Uint8Array[] {
  const containing = parsimonious.filter((wide) => wide.every((cell, c) => cell === ANY || cell === term[c]));
  return containing.map((wide) =>
    term.map((cell, c) => {
      const expected = expectedValues(expectations[c] as Expectation);
      if (cell === ANY || wide[c] !== ANY || expected === null) return cell;
      return expected.includes(cell) ? cell : ANY;
    }),
  );
}

/** Models of the rows with output 1 when of all remainders only those in `cubes` may be used. */
function solveWith(problem: Problem, cubes: readonly Uint8Array[], maxModels: number, budget: Budget): Solved {
  const on = Array.from({ length: problem.on.count }, (_, i) => cubeAt(problem.on, i));
  return solve(problem, complement(cubesOf(problem.on.levels, [...on, ...cubes])), maxModels, budget);
}

/** The models of a solution, each as its cubes. */
export function coverCubes(solved: Solved): Uint8Array[][] {
  return solved.covers.map((cover) => cover.map((i) => cubeAt(solved.implicants, i)));
}

function modelKey(cubes: readonly Uint8Array[]): string {
  return cubes.map((cube) => cube.join('')).join();
}

function distinctImplicants(groups: readonly Group[]): Uint8Array[] {
  const all = new Map<string, Uint8Array>();
  for (const { solved } of groups) {
    for (let i = 0; i < solved.implicants.count; i++) {
      const cube = cubeAt(solved.implicants, i);
      all.set(cube.join(''), cube);
    }
  }
  return [...all.values()].sort(byLengthThenPosition);
}
