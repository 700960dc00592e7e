import { exactSum, sumOf } from '../../util/exact-sum.js';
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
  const { largest, second, holder } = twoLargest(terms, y);
  const total = sumOf(Array.from(y));
  return terms.map((term, t) => {
    const [own, shared] = [exactSum(), exactSum()];
    for (let i = 0; i < y.length; i++) {
      const value = Math.min(term[i] as number, y[i] as number);
      own.add(value);
      // Where two share the largest value, none of them is missed.
      shared.add(holder[i] === t ? (second[i] as number) : value);
    }
    return beyond(own.value(), shared.value()) / total;
  });
}

/** Case by case the largest and the second largest of what the terms hold of the outcome, and the first term with the largest. */
function twoLargest(terms: readonly Memberships[], y: Memberships) {
  const [largest, second] = [new Float64Array(y.length), new Float64Array(y.length)];
  const holder = new Int32Array(y.length);
  terms.forEach((term, t) => {
    for (let i = 0; i < y.length; i++) {
      const value = Math.min(term[i] as number, y[i] as number);
      if (value > (largest[i] as number)) {
        second[i] = largest[i] as number;
        largest[i] = value;
        holder[i] = t;
      } else if (value > (second[i] as number)) second[i] = value;
    }
  });
  return { largest, second, holder };
}
