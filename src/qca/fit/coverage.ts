import { exactSum, sumOf } from '../../util/exact-sum.js';
import { fitSums, type Memberships, sameLength } from './sums.js';

/**
 * Coverage of `y` by `x`: Σ min(x, y) / Σ y (Ragin 2006).
 *
 * Reads as “the share of membership in Y that X accounts for”. `NaN` when no case is in Y. O(cases).
 *
 * @example
 * coverage([1, 1, 0, 0], [1, 0, 1, 1]) // => 0.3333333333333333
 */
export function coverage(x: Memberships, y: Memberships): number {
  const sums = fitSums('coverage', x, y);
  return sums.both / sums.y;
}

/**
 * Unique coverage of each of several terms: what the outcome would lose without it,
 * Σ min(x, y) / Σ y − Σ min(min(x, y), max over the other terms of min(x′, y)) / Σ y (Ragin 2006).
 *
 * `null` for the only term: there is nothing to share with. `NaN` when no case is in the outcome. O(cases × terms).
 *
 * @example
 * uniqueCoverages([[1, 1, 0, 0], [0, 1, 1, 0]], [1, 1, 1, 1]) // => [0.25, 0.25]
 */
export function uniqueCoverages(terms: readonly Memberships[], y: Memberships): (number | null)[] {
  for (const term of terms) sameLength('uniqueCoverages', term, y);
  if (terms.length === 1) return [null];
  const own = terms.map(() => exactSum());
  const shared = terms.map(() => exactSum());
  for (let i = 0; i < y.length; i++) {
    const inside = terms.map((term) => Math.min(term[i] as number, y[i] as number));
    const [largest, second] = twoLargest(inside);
    inside.forEach((value, t) => {
      own[t]?.add(value);
      shared[t]?.add(Math.min(value, value === largest ? second : largest));
    });
  }
  const total = sumOf(Array.from(y));
  return own.map((sum, t) => (sum.value() - (shared[t]?.value() ?? 0)) / total);
}

/** The largest value and the largest of the rest; the same value twice when two share it. */
function twoLargest(values: readonly number[]): [number, number] {
  let largest = 0;
  let second = 0;
  for (const value of values) {
    if (value > largest) [largest, second] = [value, largest];
    else if (value > second) second = value;
  }
  return [largest, second];
}
