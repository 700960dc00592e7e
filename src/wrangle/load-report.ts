import { displayable } from '../util/displayable.js';
import { fail } from '../util/fail.js';
import type { Warning } from '../util/warning.js';
import type { Encoding } from './decode.js';
import type { Decimal } from './dialect.js';
import type { Separator } from './scan-csv.js';

/** What `load` found in a file, and how it read it. Nothing is renamed or repaired. */
export interface LoadReport {
  readonly kind: 'load-report';
  /** The path as it was given. */
  readonly file: string;
  readonly format: 'csv' | 'workbook';
  /** Of a workbook the sheet that was read, and the names of all; `null` and none in a CSV file. */
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly rows: number;
  readonly columns: readonly string[];
  /** These four are `null` in a workbook, which has none of them. */
  readonly separator: Separator | null;
  readonly decimal: Decimal | null;
  readonly encoding: Encoding | null;
  readonly lineEnds: 'LF' | 'CRLF' | 'CR' | 'mixed' | 'none' | null;
  /** Lines of a CSV file without a field, rows of a sheet without a filled cell. */
  readonly blankLines: number;
  /** Columns read as numbers; the others are text. */
  readonly numeric: readonly string[];
  /** Columns with letters beyond a to z, such as accents: they work unquoted in expressions. */
  readonly accented: readonly string[];
  /** Columns that need braces in expressions, `{name with spaces}`. */
  readonly quoted: readonly string[];
  readonly warnings: readonly Warning[];
}

const reports = new WeakMap<object, LoadReport>();

/** Remembers the report of a loaded table. */
export function rememberReport(table: object, report: Omit<LoadReport, 'kind'>): void {
  reports.set(table, displayable({ kind: 'load-report', ...report }));
}

/** The report of a table, or `null` when it did not come straight from `load`. */
export function knownReport(table: object): LoadReport | null {
  return reports.get(table) ?? null;
}

/**
 * How `load` read a file: separator, decimal sign, encoding and line ends, or the sheet, and which column names have accents or need braces
 * in expressions.
 *
 * @param table the very table that `load` returned; arquero's verbs make new ones
 * @throws for any other table
 *
 * @example
 * loadReport(await load('notebooks/data/granados-2022/cases.csv')).separator // => ','
 */
export function loadReport(table: object): LoadReport {
  return (
    (typeof table === 'object' && table !== null ? knownReport(table) : null) ??
    fail('loadReport: this table does not come from load(); pass the table that load() returned')
  );
}
