import { beyond, checkMemberships, type Memberships, sumOfPairs } from './sums.js';

/**
 * Prevalence-adjusted consistency (PA-consistency) of `x` as sufficient for `y`: Σ min(x, y) / (Σ min(x, y) + (Σ y / Σ (1 − y)) · F),
 * where F = Σ min(x, 1 − y) − Σ min(x, 1 − x, y, 1 − y) is the inconsistent part (De Souter 2024, as in the R package cna).
 *
 * The consistency there would be if the outcome were as frequent as its absence: a frequent outcome does not raise it. `NaN`
 * when no case is in X, when none is in Y, or when every case is wholly in Y. O(cases).
 *
 * @param x memberships from 0 to 1, one a case
 * @param y memberships in the outcome, of the same cases in the same order
 * @throws when a membership is missing or outside [0, 1], or the numbers of cases differ
 *
 * @example
 * prevalenceAdjustedConsistency([1, 1, 1, 0], [1, 1, 0, 1]) // => 0.4
 */
export function prevalenceAdjustedConsistency(x: Memberships, y: Memberships): number {
  checkMemberships('prevalenceAdjustedConsistency', x, y);
  return adjusted(x, y);
}

/**
 * Antecedent-adjusted coverage (AA-coverage) of `y` by `x`: Σ min(x, y) / (Σ min(x, y) + (Σ x / Σ (1 − x)) · F), where
 * F = Σ min(1 − x, y) − Σ min(x, 1 − x, y, 1 − y) is the uncovered part (De Souter 2024, as in the R package cna).
 *
 * The coverage there would be if the antecedent were as frequent as its absence. `NaN` when no case is in X, when none is in
 * Y, or when every case is wholly in X. O(cases).
 *
 * @param x memberships from 0 to 1, one a case
 * @param y memberships in the outcome, of the same cases in the same order
 * @throws when a membership is missing or outside [0, 1], or the numbers of cases differ
 *
 * @example
 * antecedentAdjustedCoverage([1, 1, 0, 1], [1, 1, 1, 0]) // => 0.4
 */
export function antecedentAdjustedCoverage(x: Memberships, y: Memberships): number {
  checkMemberships('antecedentAdjustedCoverage', x, y);
  return adjusted(y, x);
}

/**
 * Antecedent-adjusted contrapositive consistency (AAC-consistency) of `x` as sufficient for `y`: the prevalence-adjusted
 * consistency of ~Y → ~X, Σ min(1 − x, 1 − y) / (Σ min(1 − x, 1 − y) + (Σ (1 − x) / Σ x) · F), where
 * F = Σ min(x, 1 − y) − Σ min(x, 1 − x, y, 1 − y) (De Souter & Baumgartner 2025, as in the R package cna).
 *
 * `NaN` when no case is in X, when every case is wholly in X, or when every case is wholly in Y. O(cases).
 *
 * @param x memberships from 0 to 1, one a case
 * @param y memberships in the outcome, of the same cases in the same order
 * @throws when a membership is missing or outside [0, 1], or the numbers of cases differ
 *
 * @example
 * antecedentAdjustedContrapositiveConsistency([1, 1, 0, 0, 0], [1, 0, 0, 1, 0]) // => 0.5714285714285714
 */
export function antecedentAdjustedContrapositiveConsistency(x: Memberships, y: Memberships): number {
  checkMemberships('antecedentAdjustedContrapositiveConsistency', x, y);
  return adjusted(complement(y), complement(x));
}

/**
 * Prevalence-adjusted contrapositive coverage (PAC-coverage) of `y` by `x`: the antecedent-adjusted coverage of ~Y → ~X,
 * Σ min(1 − x, 1 − y) / (Σ min(1 − x, 1 − y) + (Σ (1 − y) / Σ y) · F), where
 * F = Σ min(1 − x, y) − Σ min(x, 1 − x, y, 1 − y) (De Souter & Baumgartner 2025, as in the R package cna).
 *
 * `NaN` when no case is in Y, when every case is wholly in Y, or when every case is wholly in X. O(cases).
 *
 * @param x memberships from 0 to 1, one a case
 * @param y memberships in the outcome, of the same cases in the same order
 * @throws when a membership is missing or outside [0, 1], or the numbers of cases differ
 *
 * @example
 * prevalenceAdjustedContrapositiveCoverage([1, 0, 0, 1, 0], [1, 1, 0, 0, 0]) // => 0.5714285714285714
 */
export function prevalenceAdjustedContrapositiveCoverage(x: Memberships, y: Memberships): number {
  checkMemberships('prevalenceAdjustedContrapositiveCoverage', x, y);
  return adjusted(complement(x), complement(y));
}

/** Consistency of a → b with its inconsistent part weighed by the odds of b, as if b and its absence were as frequent. */
function adjusted(a: Memberships, b: Memberships): number {
  const both = sumOfPairs(a, b, Math.min);
  const against = sumOfPairs(a, b, (p, q) => Math.min(p, 1 - q));
  const ambiguous = sumOfPairs(a, b, (p, q) => Math.min(p, 1 - p, q, 1 - q));
  const odds = sumOfPairs(a, b, (_, q) => q) / sumOfPairs(a, b, (_, q) => 1 - q);
  return both / (both + odds * beyond(against, ambiguous));
}

function complement(set: Memberships): number[] {
  return Array.from(set, (membership) => 1 - membership);
}
