import { exactSum } from '../../util/exact-sum.js';
import { checkMemberships, type Memberships } from './sums.js';

/**
 * Trivialness of necessity of `x` for `y`: the mean of min(1, (1 − x) / (1 − y)) over the cases with y < 1 (Goertz 2006).
 *
 * 1 where X excludes as much as Y does, so that it is not trivial; 0 where every case is in X. Two rules are Setwise's own, as
 * Goertz's ratio has no bound: a case counts at most 1, and a case wholly in Y, which no condition could exclude, is left out.
 * `NaN` when every case is wholly in Y. O(cases).
 *
 * @param x memberships from 0 to 1, one a case
 * @param y memberships in the outcome, of the same cases in the same order
 * @throws when a membership is missing or outside [0, 1], or the numbers of cases differ
 *
 * @example
 * trivialnessOfNecessity([1, 1, 0], [1, 0, 0]) // => 0.5
 */
export function trivialnessOfNecessity(x: Memberships, y: Memberships): number {
  checkMemberships('trivialnessOfNecessity', x, y);
  const excluded = exactSum();
  let outside = 0;
  for (let i = 0; i < x.length; i++) {
    const notY = 1 - (y[i] as number);
    if (notY === 0) continue;
    excluded.add(Math.min(1, (1 - (x[i] as number)) / notY));
    outside++;
  }
  return excluded.value() / outside;
}
