import { addAt, type ExactSums, exactSums, totalOf } from '../../util/exact-sums.js';
import { beyond, priOf } from '../fit/sums.js';

/** Consistency, PRI and SYM of one row; `NaN` where nothing is in the row. */
export interface RowFit {
  readonly inclusion: number;
  readonly pri: number;
  readonly sym: number;
}

/**
 * How many sums a place has, w being the membership in a row and y in the outcome; of the cases with y below 0.5, then of the
 * others: Σ w, Σ min(w, y, 1 − y), Σ max(0, w − max(y, 1 − y)).
 *
 * All that is needed follows from these six, and the third hardly ever has a term: it takes w > 0.5, one's own row.
 */
export const SUMS = 6;

/** Sums of `places` rows. */
export function caseSums(places: number, pieces: number): ExactSums {
  return exactSums(places * SUMS, pieces);
}

/** Adds a case with membership `w` in the row at `place` and `y` in the outcome. */
export function addCase({ cells, pieces }: ExactSums, place: number, w: number, y: number): void {
  const isIn = y >= 0.5;
  const other = 1 - y;
  const low = isIn ? other : y;
  const high = isIn ? y : other;
  const at = (isIn ? place * SUMS + 3 : place * SUMS) * pieces;
  addAt(cells, at, w);
  addAt(cells, at + pieces, w < low ? w : low);
  if (w > high) {
    addAt(cells, at + 2 * pieces, w);
    addAt(cells, at + 2 * pieces, -high);
  }
}

/** The fit that follows from the sums of a row, by the formulas of consistency.ts, pri.ts and sym.ts. */
export function fitAt(sums: ExactSums, place: number): RowFit {
  const at = place * SUMS;
  const [w0, low0, over0, w1, low1, over1] = [at, at + 1, at + 2, at + 3, at + 4, at + 5];
  const x = totalOf(sums, [w0, w1]);
  const both = totalOf(sums, [low0, w1], [over1]);
  const ambiguous = totalOf(sums, [low0, low1]);
  const either = totalOf(sums, [w0, w1], [over0, over1]);
  return {
    inclusion: both / x,
    pri: priOf({ x, both, ambiguous }),
    sym: beyond(both, ambiguous) / beyond(either, ambiguous),
  };
}

/** Sums, and where those of each listed row stand among them. */
export interface PlacedSums {
  readonly sums: ExactSums;
  readonly places: ArrayLike<number>;
}
