import type { Warning } from '../../util/warning.js';
import type { TruthTableRow } from './types.js';

/** One row that {@link findRows} found, with what was found. */
export interface FoundRow {
  readonly row: number;
  readonly configuration: readonly number[];
  readonly output: TruthTableRow['output'];
  readonly remainder: TruthTableRow['remainder'];
  /** Names of its cases: none where it has none. */
  readonly cases: readonly string[];
  /** Why it was found, once for each reason, as `impossible: A*B` or `assumed for Y and for ~Y`. */
  readonly why: readonly string[];
}

/** Rows that may have to be excluded, ascending: pass them on to {@link exclude}. */
export interface FoundRows {
  readonly kind: 'found-rows';
  readonly outcome: string;
  readonly conditions: readonly string[];
  /** What the values of each condition are called; `null` where nothing was said. */
  readonly labels: readonly (readonly string[] | null)[];
  /** The row numbers. */
  readonly rows: readonly number[];
  readonly found: readonly FoundRow[];
  readonly warnings: readonly Warning[];
}

/** What one of the searches saw, a row perhaps more than once. */
export interface Sighting {
  readonly rows: readonly number[];
  readonly why: string;
  readonly warnings: readonly Warning[];
}
