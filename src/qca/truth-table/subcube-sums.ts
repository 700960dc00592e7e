import type { ExactSums } from '../../util/exact-sums.js';
import { DOES_NOT_APPLY } from '../sets.js';
import { addCase, caseSums, type PlacedSums, SUMS } from './case-sums.js';
import { type Corners, digitOf } from './corners.js';

/** How many cells the sums through subcubes need: a fuzzy condition has one digit more, for “either”. */
export function cellsOf({ levels, fuzzy }: Corners): number {
  return levels.reduce((product, count, c) => product * (count + Number(fuzzy[c])), 1);
}

/**
 * The sums of all rows at once, in conditions + 1 steps a case instead of one for every row.
 *
 * A case is in its own row with the least of its literals; in any other row with the least of the literals that differ
 * from its own, as these are at most 0.5. So with the conditions sorted by how little their other literal holds, all rows that
 * differ first in the j-th one have the same membership: they are one subcube, one cell of a table in which every fuzzy
 * condition may also be “either”. When all cases are added, each “either” is passed on to both its values.
 */
export function subcubeSums(rows: readonly (readonly number[])[], corners: Corners, pieces: number): PlacedSums {
  const weights = weightsOf(corners);
  const sums = caseSums(cellsOf(corners), pieces);
  addCases(sums, corners, weights);
  passOn(sums, corners, weights);
  const places = rows.map((digits) => digits.reduce((place, digit, c) => place + digit * (weights[c] as number), 0));
  return { sums, places };
}

/** What one step in the digit of a condition is worth in the number of a cell. */
function weightsOf({ levels, fuzzy }: Corners): number[] {
  const weights: number[] = [];
  let weight = 1;
  for (let c = levels.length - 1; c >= 0; c--) {
    weights[c] = weight;
    weight *= (levels[c] as number) + Number(fuzzy[c]);
  }
  return weights;
}

function addCases(sums: ExactSums, corners: Corners, weights: readonly number[]): void {
  const { levels, outcome } = corners;
  const open = {
    cell: 0,
    own: 1,
    count: 0,
    order: new Int32Array(levels.length),
    others: new Float64Array(levels.length),
  };
  for (let i = 0; i < outcome.length; i++) {
    const y = outcome[i] as number;
    openLiterals(open, corners, weights, i);
    let cell = open.cell;
    addCase(sums, cell, open.own, y);
    for (let at = 0; at < open.count; at++) {
      const signed = open.order[at] as number;
      const isIn = signed < 0;
      const c = isIn ? ~signed : signed;
      const weight = weights[c] as number;
      addCase(sums, isIn ? cell - weight : cell + weight, open.others[at] as number, y);
      cell += weight * ((levels[c] as number) - Number(isIn));
    }
  }
}

/** One case: its own cell and membership there, and the conditions in which it holds something of the other literal too. */
interface OpenLiterals {
  cell: number;
  own: number;
  count: number;
  /** The conditions, `~c` where the case is more in than out. */
  readonly order: Int32Array;
  /** What each other literal holds, descending. */
  readonly others: Float64Array;
}

function openLiterals(open: OpenLiterals, corners: Corners, weights: readonly number[], i: number): void {
  const { conditions, levels, fuzzy } = corners;
  open.cell = 0;
  open.own = 1;
  open.count = 0;
  for (let c = 0; c < levels.length; c++) {
    const x = (conditions[c] as Float64Array)[i] as number;
    const weight = weights[c] as number;
    if (!fuzzy[c] || x === DOES_NOT_APPLY) {
      open.cell += weight * digitOf(x, levels[c] as number);
      continue;
    }
    const isIn = x > 0.5;
    const rest = 1 - x;
    const held = isIn ? x : rest;
    const other = isIn ? rest : x;
    if (isIn) open.cell += weight;
    if (held < open.own) open.own = held;
    if (other > 0) insert(open, other, isIn ? ~c : c);
  }
}

function insert(open: OpenLiterals, other: number, signed: number): void {
  const { order, others } = open;
  let at = open.count++;
  for (; at > 0 && (others[at - 1] as number) < other; at--) {
    others[at] = others[at - 1] as number;
    order[at] = order[at - 1] as number;
  }
  others[at] = other;
  order[at] = signed;
}

/** Adds what stands under “either” to both values, condition by condition. */
function passOn({ cells, pieces }: ExactSums, { levels, fuzzy }: Corners, weights: readonly number[]): void {
  const numbers = SUMS * pieces;
  fuzzy.forEach((isFuzzy, c) => {
    if (!isFuzzy) return;
    const step = (weights[c] as number) * numbers;
    const either = step * (levels[c] as number);
    for (let base = 0; base < cells.length; base += either + step) {
      for (let at = base; at < base + step; at++) {
        const passed = cells[at + either] as number;
        cells[at] = (cells[at] as number) + passed;
        cells[at + step] = (cells[at + step] as number) + passed;
      }
    }
  });
}
