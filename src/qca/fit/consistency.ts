import { checkMemberships, fitSums, type Memberships } from './sums.js';

/**
 * Consistency (inclusion) of `x` as sufficient for `y`: Σ min(x, y) / Σ x (Ragin 2006).
 *
 * Reads as “the share of membership in X that lies inside Y”. As necessary for Y, swap the arguments. `NaN` when no case
 * is in X: no evidence is neither 0 nor 1. O(cases).
 *
 * @param x memberships from 0 to 1, one a case
 * @param y memberships in the outcome, of the same cases in the same order
 * @throws when a membership is missing or outside [0, 1], or the numbers of cases differ
 *
 * @example
 * consistency([0.2, 0.8], [0.4, 0.6]) // => 0.8
 */
export function consistency(x: Memberships, y: Memberships): number {
  checkMemberships('consistency', x, y);
  const sums = fitSums('consistency', x, y);
  return sums.both / sums.x;
}
