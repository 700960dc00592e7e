import type { Warning } from '../../util/warning.js';
import type { Minimization, SolutionType } from '../minimize/types.js';
import type { Output, TruthTable } from '../truth-table/types.js';

/** One group of cases, with its own analysis. */
export interface Subgroup {
  /** The group as it is called: the text, the value's label, or for a crisp set `M` and `~M`. */
  readonly name: string;
  readonly cases: readonly string[];
  readonly table: TruthTable;
  /** `null` where no minimization was asked for. */
  readonly minimization: Minimization | null;
}

/** A configuration that the groups do not have in common. */
export interface DifferingRow {
  readonly row: number;
  readonly configuration: readonly number[];
  /** `output`: two groups have different outputs; `observed`: it has an output in some groups only, and there the same. */
  readonly differs: 'output' | 'observed';
  /** Group by group; `null` where the row has no output. */
  readonly outputs: readonly (Output | null)[];
  readonly n: readonly number[];
  /** `NaN` where the row is not listed. */
  readonly inclusion: readonly number[];
}

/** A term of one solution type, and which groups have it. */
export interface SharedTerm {
  readonly type: SolutionType;
  readonly expression: string;
  /** Group by group: in every model of the type, in some of them, or in none. */
  readonly groups: readonly ('every model' | 'some models' | 'none')[];
  /** Whether every group has it in every model. */
  readonly kept: boolean;
}

/** The same analysis of each group of cases, and what differs. */
export interface Subgroups {
  readonly kind: 'subgroups';
  /** The moderator: the name of the set, or `groups` for a list of texts. */
  readonly by: string;
  readonly outcome: string;
  readonly conditions: readonly string[];
  readonly groups: readonly Subgroup[];
  /** Ascending by row number. */
  readonly rows: readonly DifferingRow[];
  /** Without minimization, empty. */
  readonly terms: readonly SharedTerm[];
  readonly warnings: readonly Warning[];
}
