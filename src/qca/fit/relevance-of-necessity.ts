import { exactSum } from '../../util/exact-sum.js';
import { checkMemberships, type Memberships } from './sums.js';

/**
 * Relevance of necessity (RoN) of `x` for `y`: Σ (1 − x) / Σ (1 − min(x, y)) (Schneider & Wagemann 2012).
 *
 * Low where X is necessary only because nearly every case is in it. `NaN` when every case is in both. O(cases).
 *
 * @param x memberships from 0 to 1, one a case
 * @param y memberships in the outcome, of the same cases in the same order
 * @throws when a membership is missing or outside [0, 1], or the numbers of cases differ
 *
 * @example
 * relevanceOfNecessity([1, 1, 0], [1, 0, 0]) // => 0.5
 */
export function relevanceOfNecessity(x: Memberships, y: Memberships): number {
  checkMemberships('relevanceOfNecessity', x, y);
  const [outside, notBoth] = [exactSum(), exactSum()];
  for (let i = 0; i < x.length; i++) {
    outside.add(1 - (x[i] as number));
    notBoth.add(1 - Math.min(x[i] as number, y[i] as number));
  }
  return outside.value() / notBoth.value();
}
