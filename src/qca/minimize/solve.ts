import { type Chart, chartOf, coverable } from '../../algorithms/chart.js';
import { ANY, type Cubes } from '../../algorithms/cubes.js';
import type { PrimeImplicants } from '../../algorithms/prime-implicants.js';
import { canonicalOrder, reordered } from './canonical.js';
import { type Covers, coversOf, noCovers } from './covers.js';
import type { Problem } from './problem.js';
import type { Search } from './search.js';
import type { SearchStop } from './search-stop.js';
import type { Limits } from './use-types.js';

/** Most prime implicants that are kept for one solution type, some hundred megabytes; beyond it the result says so. */
export const MOST_IMPLICANTS = 500_000;

/** The prime implicants of one solution type, and what they cover. */
export interface Solved {
  readonly implicants: Cubes;
  readonly exhausted: boolean;
  readonly completeTo: number;
  /** The chart as it was searched, in its own order of rows and columns; `occurrences` is in that of the implicants. */
  readonly chart: Chart;
  readonly order: { readonly columns: readonly number[]; readonly rows: readonly number[] };
  readonly search: Search;
  readonly covers: Covers;
  readonly stoppedBy: Limits['stoppedBy'];
  /** Every model as ascending prime implicants: the first `maxModels` in lexicographic order, then the others. */
  readonly each: () => Generator<readonly number[]>;
  /** The first `maxModels` of these. */
  readonly listed: readonly (readonly number[])[];
}

/**
 * Prime implicants, and every way to cover the rows to explain by them.
 *
 * Implicants come in the order of R QCA's print-outs: fewer literals first, then condition by condition absent, present, not in
 * the term. Models are numbered implicant by implicant, so a design with its conditions in another order gives the same
 * models, numbered along its own order. The chart is searched in an order that depends on the names of the conditions alone:
 * so of many models the same ones are listed in whatever order rows and conditions come.
 */
export function solve(problem: Problem, search: Search, stop: SearchStop): Solved {
  const { options, on } = problem;
  const maxLiterals = options.maxLiterals ?? on.width;
  const found = search.find({ limit: MOST_IMPLICANTS, maxLiterals, stop, sets: problem.sets });
  const { columns, rows } = canonicalOrder(found.cubes, problem, found.exhausted);
  const weights = columns.map((column) => literalsOf(found.cubes, column));
  const searched = reordered(chartOf(found, on.count), columns, rows);
  const open = on.count === 0 || !coverable(searched);
  const covers = open ? noCovers(on.count === 0) : coversOf(searched, options.models, weights, stop);
  const asIs = columns.every((column, i) => column === i);
  const own = (cover: readonly number[]) =>
    asIs ? cover : cover.map((column) => columns[column] as number).sort((a, b) => a - b);
  const listed = take(covers.each(), options.maxModels).map(own).sort(fewerFirst);
  // A lower bound that the list itself may exceed.
  const count = covers.count < listed.length ? BigInt(listed.length) : covers.count;
  return {
    implicants: found.cubes,
    exhausted: found.exhausted,
    completeTo: found.completeTo,
    chart: searched,
    order: { columns, rows },
    search,
    covers: { ...covers, count, occurrences: inverse(covers.occurrences, columns) },
    stoppedBy: endedBy(found, covers, maxLiterals, stop),
    listed,
    each: function* () {
      yield* listed;
      let skip = listed.length;
      for (const cover of covers.each()) if (skip-- <= 0) yield own(cover);
    },
  };
}

/** A budget that ran out when all was done has ended nothing. */
function endedBy(
  found: PrimeImplicants,
  covers: Covers,
  maxLiterals: number,
  { reason }: SearchStop,
): Limits['stoppedBy'] {
  if (found.exhausted && covers.exact) return null;
  if (reason !== null) return reason;
  return !found.exhausted && found.completeTo === maxLiterals ? 'maxLiterals' : 'memory';
}

/** How many literals one cube of a list has. */
export function literalsOf({ cells, width }: Cubes, index: number): number {
  let literals = 0;
  for (let at = index * width; at < (index + 1) * width; at++) if (cells[at] !== ANY) literals++;
  return literals;
}

/** A count as a number where that is exact. */
export function plainCount(count: bigint): number | bigint {
  return count <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(count) : count;
}

function inverse(values: readonly bigint[], columns: readonly number[]): bigint[] {
  const own = new Array<bigint>(values.length).fill(0n);
  values.forEach((value, i) => {
    own[columns[i] as number] = value;
  });
  return own;
}

/** The first of many. */
export function take<Item>(items: Generator<Item>, most: number): Item[] {
  const taken: Item[] = [];
  for (const item of items) {
    taken.push(item);
    if (taken.length >= most) break;
  }
  return taken;
}

/** Order of two different models: fewer prime implicants first, then in lexicographic order. */
export function fewerFirst(a: readonly number[], b: readonly number[]): number {
  const differ = a.findIndex((item, i) => item !== b[i]);
  return a.length - b.length || (a[differ] as number) - (b[differ] as number);
}
