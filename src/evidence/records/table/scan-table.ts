import { fail } from '../../../util/fail.js';
import type { Warning } from '../../../util/warning.js';
import { unguardCell } from '../guard-cell.js';
import type { Aside, FoundRecord, Scan } from '../scan.js';
import type { Field } from '../types.js';
import { type ColumnMapping, type Columns, columnsOf } from './mapping.js';
import { type BrokenRow, type Row, scanRows, separatorOf } from './scan-rows.js';

/** A table that was scanned: its records, and by which columns they are viewed. */
export interface TableScan extends Scan {
  readonly columns: Columns;
  /** The names of the columns, as printed. */
  readonly header: readonly string[];
}

/** Finds the rows of a separated text that are records. The first filled row names the columns; others must have as many cells. */
export function scanTable(text: string, file: string, mapping: ColumnMapping | undefined): TableScan {
  const separator = separatorOf(text);
  const [first, ...rows] = scanRows(text, separator);
  if (first === undefined) fail(`readRecords: "${file}" is empty; its first row should name the columns`);
  if ('message' in (first as Row | BrokenRow)) {
    fail(`readRecords: the first row of "${file}", which names the columns, has ${(first as BrokenRow).message}`);
  }
  const header = (first as Row).cells;
  const columns = columnsOf(header, mapping, file);
  const parts: (FoundRecord | Aside)[] = [];
  for (const row of rows) addRow(row, header, columns, parts);
  return { parts, warnings: doubled(header, file), columns, header };
}

function addRow(
  row: Row | BrokenRow,
  header: readonly string[],
  columns: Columns,
  parts: (FoundRecord | Aside)[],
): void {
  if ('message' in row) {
    parts.push(row);
    return;
  }
  const { from, to, cells } = row;
  if (cells.length !== header.length) {
    const message = `${cells.length} cells, but the header has ${header.length}; check its separators and quotes`;
    parts.push({ from, to, at: from, message });
  } else parts.push({ from, to, fields: fieldsOf(header, columns.own ? cells.map(unguardCell) : cells) });
}

/** The filled cells of a row with the names of their columns. */
export function fieldsOf(header: readonly string[], cells: readonly string[]): Field[] {
  return cells.flatMap((cell, i) => (cell.trim() === '' ? [] : [[header[i] as string, cell] as const]));
}

export function doubled(header: readonly string[], file: string): Warning[] {
  const twice = [...new Set(header.filter((name, i) => header.indexOf(name) !== i))];
  if (twice.length === 0) return [];
  const message = `${file}: several columns are named ${twice.join(', ')}; the first of each is read.`;
  return [{ code: 'columns-twice', message }];
}

/** Cells for the view, from the fields of a row: the first of each column. */
export function cellsOf(header: readonly string[], fields: readonly Field[]): string[] {
  const cells = new Map<string, string>();
  for (const [name, value] of fields) if (!cells.has(name)) cells.set(name, value);
  return header.map((name) => cells.get(name) ?? '');
}
