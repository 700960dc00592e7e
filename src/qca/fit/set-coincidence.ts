import { sumOf } from '../../util/exact-sum.js';
import { fail } from '../../util/fail.js';
import { describeValue } from '../../util/options.js';
import { checkMemberships, type Memberships } from './sums.js';

/**
 * Set coincidence: how far several sets are one and the same, Σ min over the sets / Σ max over the sets (Ragin 2008).
 *
 * 1 when they are equal, 0 when no case is in all of them. `NaN` when no case is in any. O(cases × sets).
 *
 * @param sets for each of two or more sets its memberships from 0 to 1, one a case
 * @throws with fewer than two sets, when a membership is missing or outside [0, 1], or the numbers of cases differ
 *
 * @example
 * setCoincidence([[1, 0.5, 0], [1, 1, 0]]) // => 0.75
 */
export function setCoincidence(sets: readonly Memberships[]): number {
  if (!Array.isArray(sets))
    fail(`setCoincidence: the sets are ${describeValue(sets)}; pass a list of memberships for each`);
  const [first, ...others] = sets as [Memberships, ...Memberships[]];
  if (others.length === 0) {
    fail(`setCoincidence: there are ${sets.length} sets; coincidence is between two or more`);
  }
  for (const other of others) checkMemberships('setCoincidence', first, other);
  const by = (pick: (...values: number[]) => number): number =>
    sumOf(Array.from(first, (_, i) => pick(...sets.map((set) => set[i] as number))));
  return by(Math.min) / by(Math.max);
}
