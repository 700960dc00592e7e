import type { Warning } from '../util/warning.js';

/** How one set came about; it travels with the set and is shown with it. */
export interface SetRecord {
  /** `as given`: the memberships are the column's own. `crisp`: made from items by a stated rule. */
  readonly method: 'as given' | 'crisp';
  /** The rule in words, e.g. `1 where all of q1, q2, q3 are 5, else 0`. */
  readonly rule: string;
  /** Why this rule, in the researcher's words; `null` when none was given. */
  readonly reason: string | null;
  /** The columns it was made from. */
  readonly from: readonly string[];
}

/** One set: a membership in [0, 1] for each case, in the order of `SetData.cases`. */
export interface SetColumn {
  readonly name: string;
  readonly memberships: readonly number[];
  readonly record: SetRecord;
}

/** Named sets over named cases. Frozen; every function of the method reads it and none changes it. */
export interface SetData {
  readonly kind: 'sets';
  readonly cases: readonly string[];
  readonly columns: readonly SetColumn[];
  readonly warnings: readonly Warning[];
}
