import { fitSums, type Memberships } from './sums.js';

/**
 * Consistency (inclusion) of `x` as sufficient for `y`: Σ min(x, y) / Σ x (Ragin 2006).
 *
 * Reads as “the share of membership in X that lies inside Y”. As necessary for Y, swap the arguments. `NaN` when no case
 * is in X: no evidence is neither 0 nor 1. O(cases).
 *
 * @example
 * consistency([0.2, 0.8], [0.4, 0.6]) // => 0.8
 */
export function consistency(x: Memberships, y: Memberships): number {
  const sums = fitSums('consistency', x, y);
  return sums.both / sums.x;
}
