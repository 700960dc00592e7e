/** arquero tables as MIME bundles. Known by their methods, since a notebook may have a copy of arquero of its own. */
import { counted } from '../display/number.js';
import { type Cell, tableBundle } from '../display/table.js';
import type { MimeBundle } from '../util/displayable.js';

interface Table {
  numRows(): number;
  numCols(): number;
  columnNames(): string[];
  get(name: string, row: number): unknown;
}

const ROWS = 20;

export function isTable(value: unknown): value is Table {
  if (typeof value !== 'object' || value === null) return false;
  return ['numRows', 'numCols', 'columnNames', 'get', 'objects'].every(
    (name) => typeof Reflect.get(value, name) === 'function',
  );
}

/** The first rows under a line that says how many there are. */
export function arqueroBundle(table: Table): MimeBundle {
  const columns = table.columnNames();
  const total = table.numRows();
  const shown = Math.min(total, ROWS);
  const size = `${counted(total, 'row')} × ${counted(columns.length, 'column')}`;
  return tableBundle({
    title: shown < total ? `${size}; the first ${shown} are shown` : size,
    columns,
    rows: Array.from({ length: shown }, (_, row) => columns.map((name) => cellOf(table.get(name, row)))),
  });
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'no date' : value.toISOString();
  if (typeof value !== 'object') return String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return '…';
  }
}
