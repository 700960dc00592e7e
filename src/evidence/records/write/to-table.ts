import { guardCell } from '../guard-cell.js';
import { OWN_COLUMNS } from '../table/mapping.js';
import type { BibliographicRecord } from '../types.js';
import { DECISION_COLUMNS, quoted } from './as-read.js';
import { nameOf } from './names.js';
import { includedOf, type Settled } from './settled.js';

export type TableCell = string | number;

/** Records as a table, one row each below the names of the columns. */
export function tableOf(
  records: readonly BibliographicRecord[],
  decided: ((record: string) => Settled) | null,
): readonly (readonly TableCell[])[] {
  const header = [...OWN_COLUMNS, ...(decided === null ? [] : DECISION_COLUMNS)];
  return [header, ...records.map((record) => rowOf(record, decided))];
}

function rowOf(record: BibliographicRecord, decided: ((record: string) => Settled) | null): TableCell[] {
  const { view, id, file, source } = record;
  const cells: (TableCell | null)[] = [
    id,
    file,
    source,
    view.type,
    view.title,
    view.authors.map(nameOf).join('; '),
    view.year,
    view.journal,
    view.volume,
    view.number,
    view.pages,
    view.doi,
    view.issn.join('; '),
    view.abstract,
    view.keywords.join('; '),
    view.language,
    view.country,
    view.url,
    view.identifiers.map(([name, value]) => `${name}:${value}`).join('; '),
  ];
  const settled = decided?.(id);
  if (settled) cells.push(includedOf(settled), settled.reason);
  return cells.map((cell) => cell ?? '');
}

/** A table as CSV for spreadsheet programs: UTF-8 with a byte order mark, text cells guarded against being run as formulas. */
export function toCsv(rows: readonly (readonly TableCell[])[]): string {
  const line = (row: readonly TableCell[]): string =>
    row.map((cell) => quoted(typeof cell === 'number' ? String(cell) : guardCell(cell), ',')).join(',');
  return `\ufeff${rows.map((row) => `${line(row)}\r\n`).join('')}`;
}
