import type { Warning } from '../util/warning.js';
import type { SetRecord } from './sets.js';

export interface SetDescription {
  readonly name: string;
  /** Cases with a membership. */
  readonly n: number;
  /** Cases with membership above 0.5, and their share of n. */
  readonly members: number;
  readonly share: number;
  readonly missing: number;
  /** Names of the cases at exactly 0.5. */
  readonly atOneHalf: readonly string[];
  readonly record: SetRecord;
}

/** N, skew, missing values and cases at 0.5, per set. */
export interface Description {
  readonly kind: 'description';
  readonly cases: number;
  readonly sets: readonly SetDescription[];
  readonly warnings: readonly Warning[];
}
