import { exactSum } from '../../util/exact-sum.js';
import { fail } from '../../util/fail.js';
import { describeValue } from '../../util/options.js';

/** Memberships of the cases in one set, in the order of the cases. */
export type Memberships = ArrayLike<number>;

/** The sums that the measures of fit are made of; each exact, so that the order of the cases cannot matter. */
export interface FitSums {
  /** Σ x */
  readonly x: number;
  /** Σ y */
  readonly y: number;
  /** Σ min(x, y) */
  readonly both: number;
  /** Σ min(x, y, 1 − y): how far x lies in the outcome and in its negation at once; 0 for crisp data. */
  readonly ambiguous: number;
}

/** Adds up what the measures of sufficiency need. O(cases). */
export function fitSums(caller: string, x: Memberships, y: Memberships): FitSums {
  sameLength(caller, x, y);
  const [ofX, ofY, both, ambiguous] = [exactSum(), exactSum(), exactSum(), exactSum()];
  for (let i = 0; i < x.length; i++) {
    const a = x[i] as number;
    const b = y[i] as number;
    ofX.add(a);
    ofY.add(b);
    both.add(Math.min(a, b));
    ambiguous.add(Math.min(a, b, 1 - b));
  }
  return { x: ofX.value(), y: ofY.value(), both: both.value(), ambiguous: ambiguous.value() };
}

/** Σ of what `term` makes of the two memberships of a case; exact. O(cases). */
export function sumOfPairs(x: Memberships, y: Memberships, term: (a: number, b: number) => number): number {
  const sum = exactSum();
  for (let i = 0; i < x.length; i++) sum.add(term(x[i] as number, y[i] as number));
  return sum.value();
}

/** What the public measures are given: two lists of memberships from 0 to 1, one each for every case. */
export function checkMemberships(caller: string, x: Memberships, y: Memberships): void {
  for (const [name, set] of [
    ['x', x],
    ['y', y],
  ] as const) {
    if (typeof set?.length !== 'number' || typeof set === 'string') {
      fail(`${caller}: ${name} is ${describeValue(set)}; pass a list of memberships, one a case`);
    }
    for (let i = 0; i < set.length; i++) {
      const value: unknown = set[i];
      if (!(typeof value === 'number' && value >= 0 && value <= 1)) {
        fail(`${caller}: ${name} has ${describeValue(value)} for case ${i + 1}; a membership is a number from 0 to 1`);
      }
    }
  }
  sameLength(caller, x, y);
}

/** Refuses two sets over different numbers of cases. */
export function sameLength(caller: string, x: Memberships, y: Memberships): void {
  if (x.length !== y.length) {
    fail(`${caller}: x has ${x.length} cases but y has ${y.length}; both need one membership per case`);
  }
}

/** PRI from its sums; see pri.ts. */
export function priOf({ x, both, ambiguous }: Omit<FitSums, 'y'>): number {
  return beyond(both, ambiguous) / beyond(x, ambiguous);
}

/**
 * What `sum` has beyond `part`. Where they are equal on paper they can differ in their last places, because 1 − 0.9 is not
 * exactly 0.1; that is nothing, and a ratio of two such nothings would be any number instead of 0/0.
 */
export function beyond(sum: number, part: number): number {
  return Math.abs(sum - part) <= ROUNDING * sum ? 0 : sum - part;
}

/** Relative error that the complements of decimal memberships can leave in a sum; a thousand times under any real share. */
const ROUNDING = 1e-13;
