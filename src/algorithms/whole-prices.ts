import { hasBit } from './bit-sets.js';
import { SCALE } from './certificate.js';
import type { Columns, Relaxation } from './relaxation.js';

/** Whole-number prices of the open rows, such that no allowed column costs more than {@link SCALE}. */
export interface WholePrices {
  readonly prices: Int32Array;
  /** What all open rows cost. */
  readonly total: number;
}

/** Rounds the prices of a relaxation down, and scales them down where rounding errors made a column too dear. */
export function wholePrices(columns: Columns, relaxation: Relaxation): WholePrices {
  const { open } = relaxation;
  const prices = Int32Array.from(relaxation.prices, (price, row) =>
    open[row] === 1 ? Math.floor(Math.max(0, price) * SCALE) : 0,
  );
  let dearest = SCALE;
  for (let g = 0; g < columns.count; g++) {
    if (hasBit(relaxation.allowed, g)) dearest = Math.max(dearest, costOf(columns, g, prices));
  }
  let total = 0;
  for (let row = 0; row < prices.length; row++) {
    // Exact: the product is below 2^53, and a quotient that is no whole number is further from one than its rounding error.
    prices[row] = Math.floor(((prices[row] as number) * SCALE) / dearest);
    total += prices[row] as number;
  }
  return { prices, total };
}

/** What a column's open rows cost; closed rows have no price. */
export function costOf(columns: Columns, column: number, prices: Int32Array): number {
  let sum = 0;
  const end = columns.start[column + 1] as number;
  for (let at = columns.start[column] as number; at < end; at++) {
    sum += prices[columns.rows[at] as number] as number;
  }
  return sum;
}

/** A price for one row that no allowed column covers: as high as needed. */
export function priceless(rows: number, row: number, total: number): WholePrices {
  const prices = new Int32Array(rows);
  prices[row] = total;
  return { prices, total };
}
