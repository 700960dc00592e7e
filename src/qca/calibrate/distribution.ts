import { type Anchor, rises } from './anchors.js';
import type { Curve } from './curves.js';

/** How many of `values` are at most x, as a function of x. */
function countUpTo(values: readonly number[]): Curve {
  const sorted = Float64Array.from(values).sort();
  return (x) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as number) <= x) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** A share; of nothing, nothing. */
function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/**
 * Calibration by the empirical cumulative distribution F (as R QCA has it): F(x) / (2F(c)) up to the crossover and
 * 1 − (1 − F(x)) / (2(1 − F(c))) above it, 0 below the exclusion and 1 above the inclusion. F is that of the values between
 * the outer anchors, these included: with the values beyond them in it, no anchor would be where it was put.
 */
export function ecdfCurve(anchors: readonly Anchor[], values: readonly number[]): Curve {
  const [exclusion, crossover, inclusion] = anchors.map(({ value }) => value) as [number, number, number];
  const up = rises(anchors);
  const [low, high] = up ? [exclusion, inclusion] : [inclusion, exclusion];
  const between = values.filter((value) => value >= low && value <= high);
  const count = countUpTo(between);
  const half = count(crossover);
  const rising = (x: number): number => {
    if (x <= crossover) return ratio(count(x), 2 * half);
    return 1 - ratio(between.length - count(x), 2 * (between.length - half));
  };
  return up ? rising : (x) => 1 - rising(x);
}

/**
 * The totally fuzzy and relative method (Cheli & Lemmi 1995): max(0, (F(x) − F(lowest)) / (1 − F(lowest))), with F the
 * cumulative distribution of an ordinal scale and `lowest` its lowest category, whose cases are fully out.
 */
export function tfrCurve(lowest: number, values: readonly number[]): Curve {
  const count = countUpTo(values);
  const out = count(lowest);
  return (x) => Math.max(0, (count(x) - out) / (values.length - out));
}
