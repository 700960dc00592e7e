import { checkMemberships, type Memberships, sumOfPairs } from './sums.js';

/**
 * Contrapositive consistency (C-consistency) of `x` as sufficient for `y`: Σ min(1 − x, 1 − y) / Σ (1 − y)
 * (De Souter & Baumgartner 2025, as in the R package cna).
 *
 * The consistency of “no Y without X being absent”, ~Y → ~X: the share of what lies outside Y that lies outside X. `NaN` when
 * every case is wholly in Y. O(cases).
 *
 * @param x memberships from 0 to 1, one a case
 * @param y memberships in the outcome, of the same cases in the same order
 * @throws when a membership is missing or outside [0, 1], or the numbers of cases differ
 *
 * @example
 * contrapositiveConsistency([1, 1, 0, 0], [1, 0, 0, 0]) // => 0.6666666666666666
 */
export function contrapositiveConsistency(x: Memberships, y: Memberships): number {
  checkMemberships('contrapositiveConsistency', x, y);
  return neither(x, y) / sumOfPairs(x, y, (_, b) => 1 - b);
}

/**
 * Contrapositive coverage (C-coverage) of `y` by `x`: Σ min(1 − x, 1 − y) / Σ (1 − x)
 * (De Souter & Baumgartner 2025, as in the R package cna).
 *
 * The coverage of ~Y → ~X: the share of what lies outside X that lies outside Y. `NaN` when every case is wholly in X.
 * O(cases).
 *
 * @param x memberships from 0 to 1, one a case
 * @param y memberships in the outcome, of the same cases in the same order
 * @throws when a membership is missing or outside [0, 1], or the numbers of cases differ
 *
 * @example
 * contrapositiveCoverage([1, 0, 0, 0], [1, 1, 0, 0]) // => 0.6666666666666666
 */
export function contrapositiveCoverage(x: Memberships, y: Memberships): number {
  checkMemberships('contrapositiveCoverage', x, y);
  return neither(x, y) / sumOfPairs(x, y, (a) => 1 - a);
}

function neither(x: Memberships, y: Memberships): number {
  return sumOfPairs(x, y, (a, b) => Math.min(1 - a, 1 - b));
}
