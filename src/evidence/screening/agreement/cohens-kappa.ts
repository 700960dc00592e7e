import { sumOf } from '../../../util/exact-sum.js';
import type { AgreementMeasure } from './types.js';
import { type Units, undefinedMeasure, withNormalInterval } from './units.js';

/**
 * Cohen's kappa of two raters: κ = (pₒ − pₑ) / (1 − pₑ), with pₒ the share of units on which they agree and pₑ = Σ pᵢ. p.ᵢ what they
 * would agree on by their own shares of each category (Cohen 1960, Educational and Psychological Measurement 20, 37–46). Of the units
 * that both rated.
 *
 * Standard error for large samples (Fleiss, Cohen & Everitt 1969, Psychological Bulletin 72, 323–327):
 * var κ = [Σᵢ pᵢᵢ ((1 − pₑ) − (pᵢ. + p.ᵢ)(1 − pₒ))² + (1 − pₒ)² Σᵢ≠ⱼ pᵢⱼ (p.ᵢ + pⱼ.)² − (pₒpₑ − 2pₑ + pₒ)²] / (n (1 − pₑ)⁴).
 */
export function cohensKappa({ places, categories }: Units): AgreementMeasure {
  const both = places.flatMap(([a = -1, b = -1]) => (a >= 0 && b >= 0 ? [[a, b] as const] : []));
  const n = both.length;
  if (n === 0) return undefinedMeasure(0, 'no unit was rated by both');
  const size = categories.length;
  const cells = new Array<number>(size * size).fill(0);
  for (const [a, b] of both) cells[a * size + b] = (cells[a * size + b] as number) + 1;
  const p = (i: number, j: number): number => (cells[i * size + j] as number) / n;
  const each = categories.map((_, i) => i);
  const first = each.map((i) => both.filter(([a]) => a === i).length / n);
  const second = each.map((i) => both.filter(([, b]) => b === i).length / n);
  const observed = both.filter(([a, b]) => a === b).length / n;
  const expected = sumOf(each.map((i) => (first[i] as number) * (second[i] as number)));
  if (isOne(expected)) return undefinedMeasure(n, 'both raters gave all units one and the same rating');
  const same = each.map((i) => {
    const term = 1 - expected - ((first[i] as number) + (second[i] as number)) * (1 - observed);
    return p(i, i) * term * term;
  });
  const other = each.flatMap((i) =>
    each.map((j) => {
      const term = (second[i] as number) + (first[j] as number);
      return i === j ? 0 : p(i, j) * term * term;
    }),
  );
  const rest = observed * expected - 2 * expected + observed;
  const apart = (1 - observed) * (1 - observed);
  const beyond = (1 - expected) * (1 - expected);
  const variance = (sumOf(same) + apart * sumOf(other) - rest * rest) / (n * beyond * beyond);
  const kappa = (observed - expected) / (1 - expected);
  return withNormalInterval(kappa, Math.sqrt(Math.max(0, variance)), n, 'Fleiss, Cohen & Everitt 1969', -1);
}

/** Whether a sum of products of shares is 1 but for rounding. */
export function isOne(share: number): boolean {
  return share > 1 - 1e-12;
}
