import { consistency } from './consistency.js';
import { pri } from './pri.js';
import { checkMemberships, type Memberships } from './sums.js';

/**
 * Consistency times PRI of `x` as sufficient for `y` (PRODUCT in the R package SetMethods): high only where both are.
 *
 * `NaN` when one of the two is. O(cases).
 *
 * @param x memberships from 0 to 1, one a case
 * @param y memberships in the outcome, of the same cases in the same order
 * @throws when a membership is missing or outside [0, 1], or the numbers of cases differ
 *
 * @example
 * consistencyPriProduct([1, 1, 0], [1, 0, 0]) // => 0.25
 */
export function consistencyPriProduct(x: Memberships, y: Memberships): number {
  checkMemberships('consistencyPriProduct', x, y);
  return consistency(x, y) * pri(x, y);
}
