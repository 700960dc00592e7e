import { exactSum } from '../../util/exact-sum.js';
import { type Memberships, sameLength } from './sums.js';

/**
 * Relevance of necessity (RoN) of `x` for `y`: Σ (1 − x) / Σ (1 − min(x, y)) (Schneider & Wagemann 2012).
 *
 * Low where X is necessary only because nearly every case is in it. `NaN` when every case is in both. O(cases).
 *
 * @example
 * relevanceOfNecessity([1, 1, 0], [1, 0, 0]) // => 0.5
 */
export function relevanceOfNecessity(x: Memberships, y: Memberships): number {
  sameLength('relevanceOfNecessity', x, y);
  const [outside, notBoth] = [exactSum(), exactSum()];
  for (let i = 0; i < x.length; i++) {
    outside.add(1 - (x[i] as number));
    notBoth.add(1 - Math.min(x[i] as number, y[i] as number));
  }
  return outside.value() / notBoth.value();
}
