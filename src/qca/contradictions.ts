import type { Warning } from '../util/warning.js';

/** Remainders that one model assumes to lead to the outcome and the other to its negation. */
export interface Contradictions {
  readonly kind: 'contradictions';
  readonly outcome: string;
  readonly other: string;
  readonly conditions: readonly string[];
  readonly pairs: readonly {
    readonly type: string;
    readonly model: string;
    readonly otherType: string;
    readonly otherModel: string;
    /** Configurations assumed on both sides. */
    readonly configurations: readonly (readonly number[])[];
    readonly rows: readonly number[];
  }[];
  readonly warnings: readonly Warning[];
}
