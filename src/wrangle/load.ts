import { readFile } from 'node:fs/promises';
import { type ColumnTable, table } from 'arquero';
import { fail } from '../util/fail.js';
import { checkOptions, describeValue } from '../util/options.js';
import type { Warning } from '../util/warning.js';
import { checkColumnNames, nameWarnings, reportOfNames } from './column-names.js';
import { type Decoded, decode } from './decode.js';
import { type Decimal, detectDecimal, detectSeparator, isNumeric, numberOf } from './dialect.js';
import { type LoadReport, rememberReport } from './load-report.js';
import { type Scanned, type Separator, scanCsv } from './scan-csv.js';
import { isArchive, isOldWorkbook, loadWorkbook } from './workbook/load-workbook.js';

/** What {@link load} shall not detect but take as said. */
export interface LoadOptions {
  /** Default: detected; the one of `,` `;` and tab under which all rows have as many fields as the header. */
  readonly separator?: Separator;
  /** Default: detected; a comma where some column is numbers only with it and none only with a point. */
  readonly decimal?: Decimal;
  /** Of a workbook the sheet, by its name or by its place from 1. Default: the first; a warning names the others. */
  readonly sheet?: string | number;
}

/**
 * Reads a CSV file or an Excel workbook (.xlsx) into an arquero table: the first row names the columns, the others are cases.
 *
 * CSV: separator, decimal sign, encoding (UTF-8, UTF-16, else windows-1252) and line ends are detected and reported by
 * `loadReport(table)`; names are kept as they are, accents, spaces and all. A column is numbers when every filled field is
 * one, without leading zeros; else it is text. An empty field is `null`.
 *
 * Workbooks: rows and columns without a filled cell are passed over. A formula is the value it had when the workbook was
 * saved; a date is text, `2024-05-01`; TRUE and FALSE are 1 and 0; numbers stored as text are numbers where their whole column
 * is; of merged cells the upper left one has the value. What was so is a warning in the report; a cell with an error is refused.
 *
 * @param path a file path, relative to the folder of the notebook
 * @param options what shall not be detected; by default all of it is, because a wrong guess is seen in the report
 * @throws with the line for a row that has another number of fields than the header, an open quote, or a NUL; with the
 *   names for a column without a name or named twice; for a workbook that is damaged, larger than any table needs, or holds a
 *   cell with an error
 *
 * @example
 * (await load('notebooks/data/granados-2022/cases.csv')).numRows() // => 50
 */
export async function load(path: string, options: LoadOptions = {}): Promise<ColumnTable> {
  checkLoadOptions(options);
  const bytes = await bytesOf(path);
  if (isOldWorkbook(bytes)) {
    fail(`load: "${path}" is an Excel file of the kind before 2007 or with a password; save it as .xlsx without one`);
  }
  if (!isArchive(bytes)) {
    if (options.sheet !== undefined) fail(`load: "${path}" is no workbook, so it has no sheets; leave out {sheet}`);
    return readCsv(decode(bytes, path), path, options);
  }
  if (options.separator !== undefined || options.decimal !== undefined) {
    fail(`load: "${path}" is a workbook, which has no separator and no decimal sign; leave them out`);
  }
  return await loadWorkbook(bytes, path, options.sheet);
}

function checkLoadOptions(options: LoadOptions): void {
  checkOptions('load', options, ['separator', 'decimal', 'sheet']);
  const { separator, decimal, sheet } = options;
  if (sheet !== undefined && typeof sheet !== 'string' && !(Number.isInteger(sheet) && sheet > 0)) {
    fail(`load: sheet is ${describeValue(sheet)}; give its name, or its place from 1`);
  }
  if (separator !== undefined && ![',', ';', '\t'].includes(separator)) {
    fail(`load: separator is ${describeValue(separator)}; it is ',' or ';' or '\\t'`);
  }
  if (decimal !== undefined && !['.', ','].includes(decimal)) {
    fail(`load: decimal is ${describeValue(decimal)}; it is '.' or ','`);
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  if (typeof path !== 'string' || path === '') fail("load: there is no path; pass one, like 'cases.csv'");
  try {
    return await readFile(path);
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === 'ENOENT') fail(`load: there is no file "${path}" here; check the name and the folder of the notebook`);
    if (code === 'EISDIR') fail(`load: "${path}" is a folder; name a file in it`);
    return fail(`load: "${path}" cannot be read (${code ?? 'unknown reason'}); check that it may be opened`);
  }
}

/** The table of a decoded text; its report is remembered with it. */
export function readCsv(decoded: Decoded, path: string, options: LoadOptions = {}): ColumnTable {
  const { text } = decoded;
  const { separator, scanned } = options.separator
    ? { separator: options.separator, scanned: scanCsv(text, options.separator) }
    : detectSeparator(text);
  checkShape(scanned, text, path);
  const [names, ...rows] = scanned.rows as [readonly string[], ...(readonly string[])[]];
  checkColumnNames(names, path);
  const fields = names.map((_, c) => rows.map((row) => row[c] as string));
  const found = detectDecimal(fields);
  const decimal = options.decimal ?? found.decimal;
  const numeric = names.filter((_, c) => isNumeric(fields[c] as string[], decimal));
  const columns = names.map((name, c): [string, readonly (string | number | null)[]] => {
    const own = fields[c] as string[];
    if (numeric.includes(name)) return [name, own.map((field) => numberOf(field, decimal))];
    return [name, own.map((field) => (field === '' ? null : field))];
  });
  const loaded = table(columns);
  rememberReport(loaded, {
    file: path,
    format: 'csv',
    sheet: null,
    sheets: [],
    rows: rows.length,
    columns: [...names],
    separator,
    decimal,
    encoding: decoded.encoding,
    lineEnds: lineEnds(text),
    blankLines: scanned.blankLines,
    numeric,
    ...reportOfNames(names),
    warnings: loadWarnings(decoded, names, options.decimal === undefined && found.mixed),
  });
  return loaded;
}

function checkShape({ rows, lines }: Scanned, text: string, path: string): void {
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    const line = text.slice(0, nul).split(/\r\n|\n|\r/).length;
    fail(`load: "${path}" has a NUL character on line ${line}; it is no text file, or a damaged one`);
  }
  const header = rows[0];
  if (header === undefined) fail(`load: "${path}" is empty; the first row names the columns, the others are cases`);
  if (rows.length === 1) fail(`load: "${path}" has a header and no rows; each row below it is a case`);
  rows.forEach((row, i) => {
    if (row.length === header.length) return;
    fail(
      `load: line ${lines[i]} of "${path}" has ${row.length} fields but the header has ${header.length}; ` +
        'check its separators and quotes',
    );
  });
}

function lineEnds(text: string): LoadReport['lineEnds'] {
  const crlf = /\r\n/.test(text);
  const lf = /(?:^|[^\r])\n/.test(text);
  const cr = /\r(?!\n)/.test(text);
  if (Number(crlf) + Number(lf) + Number(cr) > 1) return 'mixed';
  return crlf ? 'CRLF' : lf ? 'LF' : cr ? 'CR' : 'none';
}

function loadWarnings(decoded: Decoded, names: readonly string[], mixed: boolean): Warning[] {
  const warnings: Warning[] = [];
  if (decoded.guessed) {
    const message = `The file does not say its encoding; it was read as ${decoded.encoding}. Check names with accents.`;
    warnings.push({ code: 'encoding-guessed', message });
  }
  if (mixed) {
    const message = 'Some columns have decimal points and others decimal commas; those with commas were read as text.';
    warnings.push({ code: 'mixed-decimals', message });
  }
  return [...warnings, ...nameWarnings(names)];
}
