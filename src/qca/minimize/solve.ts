import { ANY, type Cubes, cubeAt, cubesOf, holdsPoint } from '../../algorithms/cubes.js';
import { minimumCovers } from '../../algorithms/minimum-covers.js';
import { primeImplicants } from '../../algorithms/prime-implicants.js';
import type { Problem } from './problem.js';

/** Most prime implicants that are listed for one solution type; beyond it the result says that it is not exhausted. */
const MOST_IMPLICANTS = 250_000;
/** Most nodes of the search for minimum covers, a second or two; beyond it the result says that it is not exhausted. */
export const MOST_NODES = 200_000;

/** What is left of the nodes that a search may visit; several searches can share one. */
export interface Budget {
  nodes: number;
}

/** All prime implicants of one solution type, and all minimum models as ascending indices into them. */
export interface Solved {
  readonly implicants: Cubes;
  readonly covers: readonly (readonly number[])[];
  readonly count: number;
  readonly exhausted: boolean;
  /** Whether no model with fewer terms exists for certain. */
  readonly proved: boolean;
}

/**
 * Prime implicants that avoid `off`, and every way to cover the rows with output 1 by as few of them as possible.
 *
 * Implicants come in the order of R QCA's print-outs: fewer literals first, then condition by condition absent, present,
 * not in the term. Models are compared implicant by implicant. So neither depends on the order of the cases, and a design
 * with its conditions in another order gives the same models, numbered along its own order.
 */
export function solve(problem: Problem, off: Cubes, maxModels: number, budget: Budget = { nodes: MOST_NODES }): Solved {
  const search = primeImplicants(problem.on, off, { limit: MOST_IMPLICANTS });
  const implicants = inOrder(search.cubes);
  const chart = problem.onRows.map((row) => columnsOf(implicants, row));
  if (problem.onRows.length === 0) return { implicants, covers: [], count: 0, exhausted: true, proved: true };
  if (chart.some((columns) => columns.length === 0)) {
    return { implicants, covers: [], count: 0, exhausted: false, proved: false };
  }
  const found = minimumCovers(chart, { maxCovers: maxModels, budget });
  const listed = found.covers.length === found.count;
  return {
    implicants,
    covers: found.covers,
    count: found.count,
    exhausted: search.exhausted && found.exhausted && listed,
    proved: search.exhausted && found.proved,
  };
}

function columnsOf(implicants: Cubes, row: number): number[] {
  const columns: number[] = [];
  for (let i = 0; i < implicants.count; i++)
    if (holdsPoint(cubeAt(implicants, i), row - 1, implicants.levels)) columns.push(i);
  return columns;
}

function inOrder(cubes: Cubes): Cubes {
  const list = Array.from({ length: cubes.count }, (_, i) => cubeAt(cubes, i));
  return cubesOf(cubes.levels, list.sort(byLengthThenPosition));
}

/** Fewer literals first; then, condition by condition, absent before present before not in the term. */
export function byLengthThenPosition(a: Uint8Array, b: Uint8Array): number {
  const literals = (cube: Uint8Array) => cube.reduce((n, cell) => n + (cell === ANY ? 0 : 1), 0);
  const difference = literals(a) - literals(b);
  if (difference !== 0) return difference;
  for (let p = 0; p < a.length; p++) if (a[p] !== b[p]) return (a[p] as number) - (b[p] as number);
  return 0;
}
