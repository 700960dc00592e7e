import type { Warning } from '../../util/warning.js';
import type { Design } from '../design.js';

/** Why a row is a remainder. The three kinds are never merged. */
export type Remainder = 'no case' | 'below frequency' | 'excluded';

/** 1 sufficient for the outcome, 0 not, `C` contradictory: between the two consistency cut-offs. */
export type Output = 1 | 0 | 'C';

/** One configuration: all that have a case or are excluded, and on request those without a case. */
export interface TruthTableRow {
  /**
   * 1 + the configuration read as a number, the first condition most significant, in base 2 for crisp and fuzzy conditions
   * (the R package's numbering). A multi-value condition has as many digits as values, a temporal one a last digit for `-`.
   */
  readonly row: number;
  /** 1 present, 0 absent, or the value of a multi-value condition; -1 where a temporal one does not apply. In the order of the conditions. */
  readonly configuration: readonly number[];
  /** `null` for a remainder. */
  readonly output: Output | null;
  readonly remainder: Remainder | null;
  /** Number of cases whose membership in the row is above 0.5. */
  readonly n: number;
  /** Consistency of the row as sufficient for the outcome; `NaN` when nothing is in the row. */
  readonly inclusion: number;
  readonly pri: number;
  readonly sym: number;
  /** The binomial test of the row; `null` where none was asked for, or no case is in the row. */
  readonly test: RowTest | null;
  /** Names of the cases in the row. */
  readonly cases: readonly string[];
  /** Those among `cases` that are not members of the outcome: in a row with output 1, deviant in consistency. */
  readonly casesWithoutOutcome: readonly string[];
  /** Whether cases with and cases without the outcome share the row: a true logical contradiction. */
  readonly contradictory: boolean;
}

/** Probabilities of so many cases with the outcome, or more, if the row's true consistency were a cut-off. */
export interface RowTest {
  readonly inclusion: number;
  /** `null` where the table has no second cut-off. */
  readonly contradiction: number | null;
}

/** The cut-offs of a truth table, with the tolerance of their comparison. */
export interface Cutoffs {
  readonly inclusion: number;
  /** The second, lower consistency cut-off; `null`: there is none, and no output `C`. */
  readonly contradiction: number | null;
  /** 0: none. */
  readonly pri: number;
  readonly frequency: number;
  readonly tolerance: number;
}

/** One exclusion as it was stated: an expression, or rows by number. */
export interface Exclusion {
  readonly expression: string | null;
  readonly rows: readonly number[] | null;
  readonly reason: string | null;
  /** Rows among them that have cases: observed rows taken out of the analysis, which is another thing than a barred assumption. */
  readonly observed: readonly number[];
}

/** The truth table of one outcome. Frozen: an edit is a new call with a recorded option, never a change of a row. */
export interface TruthTable {
  readonly kind: 'truth-table';
  readonly design: Design;
  readonly cutoffs: Cutoffs;
  /** `null`: the outputs follow the cut-offs alone. */
  readonly binomialTest: { readonly significance: number } | null;
  /** Ascending by row number. */
  readonly rows: readonly TruthTableRow[];
  /** Whether rows without a case are listed too. */
  readonly complete: boolean;
  readonly remainders: { readonly noCase: number; readonly belowFrequency: number; readonly excluded: number };
  /** Names of the cases in no row, at exactly 0.5 in a condition: the policy `outside` says what is done with them. */
  readonly outside: readonly string[];
  /** Exclusions in the order in which they were stated. Each can be given back as an option. */
  readonly exclusions: readonly Exclusion[];
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
