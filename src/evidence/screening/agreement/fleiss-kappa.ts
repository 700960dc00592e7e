import { sumOf } from '../../../util/exact-sum.js';
import { isOne } from './cohens-kappa.js';
import { agreements } from './percentage.js';
import type { AgreementMeasure } from './types.js';
import { meanAndError, type Units, undefinedMeasure, withNormalInterval } from './units.js';

/**
 * Fleiss' kappa of m ratings a unit, whoever gave them: κ = (P̄ − P̄ₑ) / (1 − P̄ₑ), with P̄ the mean share of equal pairs and P̄ₑ = Σ pₖ², pₖ
 * the share of category k among all ratings (Fleiss 1971, Psychological Bulletin 76, 378–382). Of the units that every rater rated,
 * because each unit must have the same number.
 *
 * Standard error for large samples of units, kappa not taken to be 0 (Gwet 2021, Educational and Psychological Measurement 81,
 * 781–790): the standard error of the mean of κᵢ* = (Pᵢ − P̄ₑ)/(1 − P̄ₑ) − 2(1 − κ)(Pₑᵢ − P̄ₑ)/(1 − P̄ₑ) with Pₑᵢ = Σ pₖ nᵢₖ/m. That of Fleiss
 * 1971 holds only where raters agree by chance alone, so it gives no interval.
 */
export function fleissKappa(units: Units, raters: number): AgreementMeasure {
  const counts = units.counts.filter((_, i) => units.sizes[i] === raters);
  const n = counts.length;
  if (n === 0) return undefinedMeasure(0, 'no unit was rated by all');
  const shares = units.categories.map(
    (_, k) => counts.reduce((sum, unit) => sum + (unit[k] as number), 0) / (n * raters),
  );
  const expected = sumOf(shares.map((share) => share * share));
  if (isOne(expected)) return undefinedMeasure(n, 'all ratings are one and the same');
  const own = agreements(
    counts,
    counts.map(() => raters),
  );
  const kappa = (sumOf(own) / n - expected) / (1 - expected);
  const starred = counts.map((unit, i) => {
    const byChance = sumOf(unit.map((count, k) => (shares[k] as number) * (count / raters)));
    return ((own[i] as number) - expected - 2 * (1 - kappa) * (byChance - expected)) / (1 - expected);
  });
  return withNormalInterval(kappa, meanAndError(starred).error, n, 'Gwet 2021', -1);
}
