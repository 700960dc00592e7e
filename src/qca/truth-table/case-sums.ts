import { addTo, type ExactSums } from '../../util/exact-sums.js';

/** Sums a row: Σ w, Σ min(w, y), Σ min(w, y, 1 − y), Σ min(w, max(y, 1 − y)); w the membership in the row, y in the outcome. */
export const SUMS = 4;

/** Adds a case with membership `w` in a row and `y` in the outcome to the row's sums. */
export function addCase(sums: ExactSums, place: number, w: number, y: number): void {
  const at = place * SUMS;
  const [low, high] = y < 0.5 ? [y, 1 - y] : [1 - y, y];
  addTo(sums, at, w);
  addTo(sums, at + 1, w < y ? w : y);
  addTo(sums, at + 2, w < low ? w : low);
  addTo(sums, at + 3, w < high ? w : high);
}

/** Sums, and where those of each listed row stand among them. */
export interface PlacedSums {
  readonly sums: ExactSums;
  readonly places: ArrayLike<number>;
}
