import { checkMemberships, fitSums, type Memberships, priOf } from './sums.js';

/**
 * Proportional reduction in inconsistency of `x` as sufficient for `y`:
 * (Σ min(x, y) − Σ min(x, y, 1 − y)) / (Σ x − Σ min(x, y, 1 − y)) (Ragin's fs/QCA; Schneider & Wagemann 2012).
 *
 * Low where X is as consistent with the negation of Y as with Y. For crisp data it equals the consistency. `NaN` when
 * nothing of X is left after the part that lies in both. O(cases).
 *
 * @param x memberships from 0 to 1, one a case
 * @param y memberships in the outcome, of the same cases in the same order
 * @throws when a membership is missing or outside [0, 1], or the numbers of cases differ
 *
 * @example
 * pri([0.4, 0.8], [0.6, 0.8]) // => 1
 */
export function pri(x: Memberships, y: Memberships): number {
  checkMemberships('pri', x, y);
  return priOf(fitSums('pri', x, y));
}
