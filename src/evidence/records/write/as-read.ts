import { fail } from '../../../util/fail.js';
import { encodeText } from '../encoding.js';
import { guardCell } from '../guard-cell.js';
import { lineBreakOf } from '../lines.js';
import { originalBytes } from '../original-bytes.js';
import { type BrokenRow, type Row, readRow, scanRows, separatorOf } from '../table/scan-rows.js';
import type { BibliographicRecord, RecordFile } from '../types.js';
import { withNote } from './append-note.js';
import { includedOf, type Settled } from './settled.js';

export type RecordOf = (id: string) => BibliographicRecord;

/** A file as it was read, byte for byte; with decisions, these are appended to its records and nothing else changes. */
export function asRead(
  file: RecordFile,
  recordOf: RecordOf,
  decided: ((record: string) => Settled) | null,
): Uint8Array {
  if (file.pieces === null) return workbookAsRead(file, decided !== null);
  const { pieces, format, encoding, name } = file;
  const raw = (id: string): string => recordOf(id).raw;
  const whole = pieces.map((piece) => (typeof piece === 'string' ? piece : raw(piece.record)));
  if (decided === null) return encodeText(whole.join(''), encoding, name);
  if (format === 'csv') return encodeText(tableWith(file, recordOf, decided), encoding, name);
  const breakOfFile = lineBreakOf(whole.join(''));
  const written = pieces.map((piece) =>
    typeof piece === 'string'
      ? piece
      : withNote(
          recordOf(piece.record),
          format as Exclude<typeof format, 'csv' | 'xlsx'>,
          decided(piece.record),
          breakOfFile,
        ),
  );
  return encodeText(written.join(''), encoding, name);
}

function workbookAsRead(file: RecordFile, decisions: boolean): Uint8Array {
  if (decisions) {
    fail(`writeRecords: "${file.name}" is a workbook, which is not changed; write {format: 'xlsx'} or {format: 'csv'}`);
  }
  const bytes = originalBytes(file);
  return bytes ?? fail(`writeRecords: the bytes of "${file.name}" are not known here; read it again`);
}

/** The names of the columns we append to a table. ASReview reads the first. */
export const DECISION_COLUMNS = ['included', 'exclusion_reason'] as const;

/** A table with the columns of decisions at its end, or with those filled that it has; rows that were put aside stay as they are. */
function tableWith({ pieces }: RecordFile, recordOf: RecordOf, decided: (record: string) => Settled): string {
  const all = pieces as NonNullable<RecordFile['pieces']>;
  const head = typeof all[0] === 'string' ? all[0] : '';
  const separator = separatorOf(head);
  const header = scanRows(head, separator)[0] as Row;
  const answers = new Map(
    all.flatMap((piece) => (typeof piece === 'string' ? [] : [[piece.record, decided(piece.record)]])),
  );
  const withReasons = [...answers.values()].some(({ reason }) => reason !== null);
  const columns = DECISION_COLUMNS.filter((name) => name === 'included' || withReasons).map((name) => ({
    name,
    place: header.cells.findIndex((cell) => cell.trim() === name),
  }));
  const row = (raw: string, cells: readonly string[]): string =>
    fill(raw, readRow(raw, 0, separator) as Row, columns, cells, separator);
  const missing = columns.filter(({ place }) => place < 0).map(({ name }) => separator + name);
  return all
    .map((piece, i) => {
      if (typeof piece !== 'string') {
        const own = answers.get(piece.record) as Settled;
        return row(recordOf(piece.record).raw, [includedOf(own), guardCell(own.reason ?? '')]);
      }
      return i === 0 ? head.slice(0, header.to) + missing.join('') + head.slice(header.to) : piece;
    })
    .join('');
}

function fill(
  raw: string,
  row: Row | BrokenRow,
  columns: readonly { readonly place: number }[],
  cells: readonly string[],
  separator: string,
): string {
  const { spans } = row as Row;
  const parts = spans.map(([from, to]) => raw.slice(from, to));
  columns.forEach(({ place }, i) => {
    const cell = quoted(cells[i] as string, separator);
    if (place < 0) parts.push(cell);
    else parts[place] = cell;
  });
  return parts.join(separator);
}

/** A cell in quotes where it needs them. */
export function quoted(cell: string, separator: string): string {
  return cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}
