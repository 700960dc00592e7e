import { checkMemberships, type Memberships, sumOfPairs } from './sums.js';

/**
 * Haesebrouck's consistency of `x` as sufficient for `y`: Σ min(x, y) / Σ (min(x, y) + √(max(x − y, 0) · x))
 * (Haesebrouck 2015).
 *
 * An inconsistency weighs the more, the more the case is in X. For crisp data it equals the consistency. As necessary for Y,
 * swap the arguments. `NaN` when no case is in X. O(cases).
 *
 * @param x memberships from 0 to 1, one a case
 * @param y memberships in the outcome, of the same cases in the same order
 * @throws when a membership is missing or outside [0, 1], or the numbers of cases differ
 *
 * @example
 * haesebrouckConsistency([1, 0.5, 0], [0.75, 1, 1]) // => 0.7142857142857143
 */
export function haesebrouckConsistency(x: Memberships, y: Memberships): number {
  checkMemberships('haesebrouckConsistency', x, y);
  const both = sumOfPairs(x, y, Math.min);
  // The square root is correctly rounded by the floating-point standard: the same bits everywhere.
  return both / sumOfPairs(x, y, (a, b) => Math.min(a, b) + Math.sqrt(Math.max(a - b, 0) * a));
}
