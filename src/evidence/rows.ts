import { fail } from '../util/fail.js';
import { describeValue } from '../util/options.js';

/** A table of the columnar kind, as `load` returns it; only what is read of it is known here. */
export interface TableLike {
  readonly columnNames: () => string[];
  readonly array: (name: string) => ArrayLike<unknown>;
}

/** A table, or rows as objects. */
export type RowSource = TableLike | readonly object[];

/** Rows with the names of their columns; the names come from strangers, so they are never keys of a plain object. */
export interface NamedRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** Reads a table or a list of objects. Columns of objects stand in the order in which they first occur. */
export function readRows(caller: string, source: RowSource): NamedRows {
  if (Array.isArray(source)) return rowsOfObjects(caller, source);
  const table = source as TableLike;
  if (typeof table?.columnNames !== 'function' || typeof table.array !== 'function') {
    return fail(
      `${caller}: the rows are ${describeValue(source)}; pass what load() returned, or a list of objects, one a row`,
    );
  }
  const columns = table.columnNames();
  const values = columns.map((name) => Array.from(table.array(name)));
  const count = values[0]?.length ?? 0;
  return { columns, rows: Array.from({ length: count }, (_, i) => values.map((column) => column[i])) };
}

function rowsOfObjects(caller: string, source: readonly unknown[]): NamedRows {
  const objects = source.map((row, i) => {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) {
      return fail(`${caller}: row ${i + 1} is ${describeValue(row)}; pass objects, one a row`);
    }
    return new Map<string, unknown>(Object.entries(row));
  });
  const columns = [...new Set(objects.flatMap((row) => [...row.keys()]))];
  return { columns, rows: objects.map((row) => columns.map((name) => row.get(name))) };
}

/** A cell as text; `null` where nothing stands in it. */
export function textIn(cell: unknown): string | null {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'number' && Number.isNaN(cell)) return null;
  const text = (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)).trim();
  return text === '' ? null : text;
}

/** Checks a date as it stands in decisions and codings: ISO 8601, the day first or alone. */
export function checkDate(where: string, date: string | null): string | null {
  if (date === null || /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?$/.test(date)) {
    return date;
  }
  return fail(`${where}: the date is ${describeValue(date)}; write it as 2024-05-01`);
}
