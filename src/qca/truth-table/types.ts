import type { Warning } from '../../util/warning.js';
import type { Design } from '../design.js';

/** Why a row is a remainder. The three kinds are never merged. */
export type Remainder = 'no case' | 'below frequency' | 'excluded';

/** One configuration that has a case, or that was excluded. Rows without a case are counted, and listed on request. */
export interface TruthTableRow {
  /** 1 + the configuration read as a binary number, the first condition most significant (the R package's numbering). */
  readonly row: number;
  /** 1 present, 0 absent, in the order of the conditions. */
  readonly configuration: readonly number[];
  /** `null` for a remainder. */
  readonly output: 0 | 1 | null;
  readonly remainder: Remainder | null;
  /** Number of cases whose membership in the row is above 0.5. */
  readonly n: number;
  /** Consistency of the row as sufficient for the outcome; `NaN` when nothing is in the row. */
  readonly inclusion: number;
  readonly pri: number;
  readonly sym: number;
  /** Names of the cases in the row. */
  readonly cases: readonly string[];
  /** Those among `cases` that are not members of the outcome. */
  readonly casesWithoutOutcome: readonly string[];
  /** Whether cases with and cases without the outcome share the row. */
  readonly contradictory: boolean;
}

/** The truth table of one outcome. Frozen: an edit is a new call with a recorded option, never a change of a row. */
export interface TruthTable {
  readonly kind: 'truth-table';
  readonly design: Design;
  /** The cut-offs used, with the tolerance of their comparison. */
  readonly cutoffs: { readonly inclusion: number; readonly frequency: number; readonly tolerance: number };
  /** Ascending by row number. */
  readonly rows: readonly TruthTableRow[];
  readonly remainders: { readonly noCase: number; readonly belowFrequency: number; readonly excluded: number };
  /** Exclusions as they were stated, in their order. */
  readonly exclusions: readonly { readonly expression: string; readonly reason: string | null }[];
  readonly warnings: readonly Warning[];
  /** Lays the table out as another program prints it. */
  readonly as: (layout: 'fsqca') => FsqcaLayout;
}

/** The columns and the row order of fs/QCA's truth table (Ragin & Davey): sorted by consistency, then by frequency. */
export interface FsqcaLayout {
  readonly kind: 'table';
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly notes: readonly string[];
}
