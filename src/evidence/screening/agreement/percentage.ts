import type { AgreementMeasure } from './types.js';
import { meanAndError, type Units, undefinedMeasure, withNormalInterval, Z } from './units.js';

/**
 * Percentage agreement: for each unit the share of pairs of its ratings that are equal, Σ nₖ(nₖ − 1) / (m (m − 1)) with nₖ of its m
 * ratings in category k, and the mean over the units with two ratings or more (Fleiss 1971, P̄). With two raters the share of units on
 * which they agree.
 *
 * Interval: with two raters the score interval of a share (Wilson 1927); with more the mean ± z · s/√n over units.
 */
export function percentage({ counts, sizes }: Units, raters: number): AgreementMeasure {
  const shares = agreements(counts, sizes);
  const n = shares.length;
  if (n === 0) return undefinedMeasure(0, 'no unit has two ratings');
  const { mean, error } = meanAndError(shares);
  if (raters === 2) return withScoreInterval(mean, n);
  return withNormalInterval(mean, error, n, 'standard error over units', 0);
}

/** For each unit with two ratings or more the share of pairs that are equal. */
export function agreements(counts: Units['counts'], sizes: Units['sizes']): number[] {
  return counts.flatMap((unit, i) => {
    const size = sizes[i] as number;
    return size < 2 ? [] : [unit.reduce((sum, n) => sum + n * (n - 1), 0) / (size * (size - 1))];
  });
}

/** (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n). */
function withScoreInterval(p: number, n: number): AgreementMeasure {
  const middle = p + (Z * Z) / (2 * n);
  const half = Z * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n));
  const whole = 1 + (Z * Z) / n;
  return {
    value: p,
    standardError: Math.sqrt((p * (1 - p)) / n),
    interval: [Math.max(0, (middle - half) / whole), Math.min(1, (middle + half) / whole)],
    intervalBy: 'score interval (Wilson 1927)',
    units: n,
    undefinedBecause: null,
  };
}
