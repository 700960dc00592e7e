import { sumOf } from '../util/exact-sum.js';

/** Σ x and Σ min(x, y) of one x beside a fixed y. */
export interface PairedSums {
  readonly x: number;
  readonly both: number;
}

/** 2^52. */
const LARGEST_RATIO = 4_503_599_627_370_496;

/**
 * Exact sums of many x beside one y, as a search needs them: the same doubles as `sumOf` gives, in whatever order, but without
 * its lists.
 *
 * Each addition's rounding error is exactly a double (Knuth's two-sum), and the errors are added up beside. That is exact as long as
 * the errors fit into one double: they are multiples of the last place of the smallest value v > 0, and together at most
 * n² · 2⁻⁵³, so n² / v ≤ 2⁵² is enough. Memberships of any usual kind are far from that; others take the slow road. O(n) a call.
 *
 * @param y values from 0 to 1
 * @param smallest no value above 0, of y or of any x to come, is below it
 */
export function pairedSums(y: Float64Array, smallest: number): (x: Float64Array) => PairedSums {
  if ((y.length * y.length) / smallest > LARGEST_RATIO) {
    return (x) => ({ x: sumOf(x), both: sumOf(x.map((value, i) => Math.min(value, y[i] as number))) });
  }
  return (x) => {
    let [ofX, restX, ofBoth, restBoth] = [0, 0, 0, 0];
    for (let i = 0; i < x.length; i++) {
      const a = x[i] as number;
      const b = y[i] as number;
      const both = a < b ? a : b;
      const nextX = ofX + a;
      const partX = nextX - ofX;
      restX += ofX - (nextX - partX) + (a - partX);
      ofX = nextX;
      const nextBoth = ofBoth + both;
      const partBoth = nextBoth - ofBoth;
      restBoth += ofBoth - (nextBoth - partBoth) + (both - partBoth);
      ofBoth = nextBoth;
    }
    return { x: ofX + restX, both: ofBoth + restBoth };
  };
}

/** The smallest value above 0 in some columns; 1 when there is none. */
export function smallestAbove0(columns: Iterable<ArrayLike<number>>): number {
  let smallest = 1;
  for (const column of columns) {
    for (let i = 0; i < column.length; i++) {
      const value = column[i] as number;
      if (value > 0 && value < smallest) smallest = value;
    }
  }
  return smallest;
}
