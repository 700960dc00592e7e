import { exactSum } from '../../util/exact-sum.js';
import { fail } from '../../util/fail.js';

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

/** Refuses two sets over different numbers of cases. */
export function sameLength(caller: string, x: Memberships, y: Memberships): void {
  if (x.length !== y.length) {
    fail(`${caller}: x has ${x.length} cases but y has ${y.length}; both need one membership per case`);
  }
}

/** PRI from its sums; see pri.ts. */
export function priOf({ x, both, ambiguous }: Omit<FitSums, 'y'>): number {
  return (both - ambiguous) / (x - ambiguous);
}
