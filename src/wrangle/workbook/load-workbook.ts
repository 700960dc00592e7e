import { type ColumnTable, table } from 'arquero';
import { suggestion } from '../../util/did-you-mean.js';
import { fail } from '../../util/fail.js';
import { describeValue } from '../../util/options.js';
import type { Warning } from '../../util/warning.js';
import { checkColumnNames, nameWarnings, reportOfNames } from '../column-names.js';
import { isNumeric, numberOf } from '../dialect.js';
import { rememberReport } from '../load-report.js';
import { openArchive } from './archive.js';
import { type CellValue, columnName, readCells, type SheetCells } from './cells.js';
import { readWorkbook, type SheetPart } from './parts.js';

/** Cells of one table at most, the empty ones counted. */
const MOST_CELLS = 20_000_000;

/** Whether a file begins as a ZIP archive does, and so may be a workbook. */
export function isArchive(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 3, 4]);
}

/** Whether a file is of the kind that spreadsheet programs saved before 2007, or save when there is a password. */
export function isOldWorkbook(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

/** A sheet of a workbook as a table; its report is remembered with it. */
export async function loadWorkbook(bytes: Uint8Array, path: string, wanted?: string | number): Promise<ColumnTable> {
  const archive = await openArchive(bytes, path);
  const workbook = await readWorkbook(archive, path);
  const sheet = chosen(workbook.sheets, wanted, path);
  const source = await archive.text(sheet.part);
  if (source === null) fail(`load: the sheet "${sheet.name}" of "${path}" is missing; the workbook is damaged`);
  const cells = readCells(source as string, sheet.part, workbook, path);
  const { names, columns, blankLines, rows } = tableOf(cells, sheet.name, path);
  const read = columns.map(asColumn);
  const loaded = table(
    names.map((name, c): [string, readonly unknown[]] => [name, read[c]?.values as readonly unknown[]]),
  );
  const which = (kind: keyof ColumnFindings) => names.filter((_, c) => read[c]?.findings[kind]);
  rememberReport(loaded, {
    file: path,
    format: 'workbook',
    sheet: sheet.name,
    sheets: workbook.sheets.map(({ name }) => name),
    rows,
    columns: names,
    separator: null,
    decimal: null,
    encoding: null,
    lineEnds: null,
    blankLines,
    numeric: which('numeric'),
    ...reportOfNames(names),
    warnings: [
      ...sheetFindings(cells, sheet, workbook.sheets, wanted),
      ...columnFindings(which('texts'), which('booleans')),
      ...nameWarnings(names),
    ],
  });
  return loaded;
}

function chosen(sheets: readonly SheetPart[], wanted: string | number | undefined, path: string): SheetPart {
  if (wanted === undefined) return sheets[0] as SheetPart;
  const found = typeof wanted === 'number' ? sheets[wanted - 1] : sheets.find(({ name }) => name === wanted);
  if (found) return found;
  const names = sheets.map(({ name }) => name);
  if (typeof wanted === 'number') {
    fail(`load: there is no sheet ${wanted} in "${path}"; it has ${names.length}, counted from 1`);
  }
  return fail(`load: there is no sheet ${describeValue(wanted)} in "${path}"${suggestion(String(wanted), names)}`);
}

interface Grid {
  readonly names: readonly string[];
  /** For each name its cells, `null` where empty. */
  readonly columns: readonly (readonly (CellValue | null)[])[];
  readonly rows: number;
  /** Rows without a filled cell between the others. */
  readonly blankLines: number;
}

/** The first row with a filled cell names the columns; rows and columns without one are passed over. */
function tableOf({ rows }: SheetCells, sheet: string, path: string): Grid {
  const filled = [...rows.keys()].sort((a, b) => a - b);
  const [header, ...body] = filled;
  if (header === undefined)
    return fail(`load: the sheet "${sheet}" of "${path}" is empty; name another with {sheet: …}`);
  if (body.length === 0)
    fail(`load: the sheet "${sheet}" of "${path}" has a header and no rows; each row below is a case`);
  const used = [...new Set([...rows.values()].flatMap((row) => [...row.keys()]))].sort((a, b) => a - b);
  if (used.length * body.length > MOST_CELLS) {
    fail(
      `load: the sheet "${sheet}" of "${path}" has ${body.length} rows of ${used.length} columns; that is too large`,
    );
  }
  const cell = (row: number, column: number) => rows.get(row)?.get(column) ?? null;
  const names = used.map((column) => {
    const name = cell(header, column);
    if (name === null)
      fail(`load: column ${columnName(column)} of "${path}" has no name; give it one in row ${header + 1}`);
    return String(name);
  });
  checkColumnNames(names, path);
  return {
    names,
    columns: used.map((column) => body.map((row) => cell(row, column))),
    rows: body.length,
    blankLines: (filled.at(-1) as number) - header - body.length,
  };
}

interface ColumnFindings {
  readonly numeric: boolean;
  /** Whether numbers were stored as texts. */
  readonly texts: boolean;
  readonly booleans: boolean;
}

/**
 * A column is numbers when every filled cell is a number, a truth value (1 or 0) or a text that is a number with a decimal
 * point and no leading zero. Else it is text, with numbers as they are written shortest.
 */
function asColumn(cells: readonly (CellValue | null)[]): {
  readonly values: readonly unknown[];
  readonly findings: ColumnFindings;
} {
  const texts = cells.filter((cell) => typeof cell === 'string' && cell !== '') as string[];
  const booleans = cells.some((cell) => typeof cell === 'boolean');
  const some = cells.some((cell) => cell !== null && cell !== '');
  const numeric = some && (texts.length === 0 || isNumeric(texts, '.'));
  const values = cells.map((cell) => {
    if (cell === null || cell === '') return null;
    if (typeof cell === 'boolean') return numeric ? Number(cell) : String(cell).toUpperCase();
    if (typeof cell === 'string') return numeric ? numberOf(cell, '.') : cell;
    return numeric ? cell : String(cell);
  });
  return { values, findings: { numeric, texts: numeric && texts.length > 0, booleans: numeric && booleans } };
}

function sheetFindings(
  { merged, hiddenRows, hiddenColumns }: SheetCells,
  sheet: SheetPart,
  sheets: readonly SheetPart[],
  wanted: string | number | undefined,
): Warning[] {
  const warnings: Warning[] = [];
  const say = (code: string, message: string) => warnings.push({ code, message });
  const others = sheets.filter((one) => one !== sheet).map(({ name }) => name);
  if (wanted === undefined && others.length > 0) {
    say('several-sheets', `The first sheet, ${sheet.name}, was read; there are also ${others.join(', ')}.`);
  }
  if (merged.length > 0) {
    say(
      'merged-cells',
      `Cells are merged in ${merged.join(', ')}: the upper left one has the value, the others are empty.`,
    );
  }
  if (hiddenRows + hiddenColumns > 0) {
    say(
      'hidden-cells',
      `The sheet hides ${hiddenRows} rows and ${hiddenColumns} columns; they were read like the others.`,
    );
  }
  return warnings;
}

function columnFindings(texts: readonly string[], booleans: readonly string[]): Warning[] {
  const warnings: Warning[] = [];
  if (texts.length > 0) {
    const message = `Numbers are stored as text in ${texts.join(', ')}; they were read as numbers.`;
    warnings.push({ code: 'numbers-as-text', message });
  }
  if (booleans.length > 0) {
    const message = `TRUE and FALSE were read as 1 and 0 in ${booleans.join(', ')}.`;
    warnings.push({ code: 'truth-values', message });
  }
  return warnings;
}
