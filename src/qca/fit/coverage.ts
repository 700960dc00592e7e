import { type ExactSum, exactSum, sumOf } from '../../util/exact-sum.js';
import { fail } from '../../util/fail.js';
import { describeValue } from '../../util/options.js';
import { beyond, checkMemberships, fitSums, type Memberships } from './sums.js';

/**
 * Coverage of `y` by `x`: Σ min(x, y) / Σ y (Ragin 2006).
 *
 * Reads as “the share of membership in Y that X accounts for”. `NaN` when no case is in Y. O(cases).
 *
 * @param x memberships from 0 to 1, one a case
 * @param y memberships in the outcome, of the same cases in the same order
 * @throws when a membership is missing or outside [0, 1], or the numbers of cases differ
 *
 * @example
 * coverage([1, 1, 0, 0], [1, 0, 1, 1]) // => 0.3333333333333333
 */
export function coverage(x: Memberships, y: Memberships): number {
  checkMemberships('coverage', x, y);
  const sums = fitSums('coverage', x, y);
  return sums.both / sums.y;
}

/**
 * Unique coverage of each of several terms: what the outcome would lose without it,
 * Σ min(x, y) / Σ y − Σ min(min(x, y), max over the other terms of min(x′, y)) / Σ y (Ragin 2006).
 *
 * Of the only term it is the raw coverage: without it everything is lost (the R package QCA leaves it blank). `NaN` when no
 * case is in the outcome. O(cases × terms).
 *
 * @param terms for each term its memberships from 0 to 1, one a case
 * @param y memberships in the outcome, of the same cases in the same order
 * @throws when a membership is missing or outside [0, 1], or the numbers of cases differ
 *
 * @example
 * uniqueCoverages([[1, 1, 0, 0], [0, 1, 1, 0]], [1, 1, 1, 1]) // => [0.25, 0.25]
 */
export function uniqueCoverages(terms: readonly Memberships[], y: Memberships): number[] {
  if (!Array.isArray(terms))
    fail(`uniqueCoverages: the terms are ${describeValue(terms)}; pass a list of memberships for each`);
  for (const term of terms) checkMemberships('uniqueCoverages', term, y);
  return uniqueCoveragesOf(terms, y);
}

/** The same of memberships that are known to be right. */
export function uniqueCoveragesOf(terms: readonly Memberships[], y: Memberships): number[] {
  const sums = terms.map(() => ({ own: exactSum(), shared: exactSum() }));
  for (let i = 0; i < y.length; i++) {
    const most = y[i] as number;
    let [largest, second] = [0, 0];
    for (const term of terms) {
      const value = Math.min(term[i] as number, most);
      if (value > largest) [largest, second] = [value, largest];
      else if (value > second) second = value;
    }
    // Where two share the largest value, none of them is missed.
    for (let t = 0; t < terms.length; t++) {
      const value = Math.min((terms[t] as Memberships)[i] as number, most);
      if (value === 0) continue;
      const { own, shared } = sums[t] as { own: ExactSum; shared: ExactSum };
      own.add(value);
      shared.add(value === largest ? second : value);
    }
  }
  const total = sumOf(Array.from(y));
  return sums.map(({ own, shared }) => beyond(own.value(), shared.value()) / total);
}
