import type { WarningPayload } from '../mime/types.js';
import type { MimeBundle } from '../util/displayable.js';
import { toHtml } from './html.js';
import { markdownDocument, markdownTable } from './markdown.js';
import { type Element, element } from './markup.js';
import { counted, plainNumber } from './number.js';
import { foot, head, root, scrollTable, warningLines } from './parts.js';
import { oneLine, paragraphs, type TextColumn, textTable } from './text.js';

export type Cell = string | number | boolean | null | undefined;

/** Any table with a title: what has no drawing of its own is shown as one. */
export interface PlainTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly notes?: readonly string[];
  readonly warnings?: readonly WarningPayload[];
  /** Decimals of a column in which a number is not whole; by default up to ten significant digits, as they are. */
  readonly decimals?: number;
}

const ROWS = 200;

/**
 * The bundle of a table: HTML, Markdown and text, at most 200 rows of it, with a note of how many more there are. Columns of
 * numbers are set right. Any text may stand in a cell; it is shown as text.
 *
 * @example
 * tableBundle({ title: 'Two cases', columns: ['case', 'n'], rows: [['a', 1], ['b', 2]] })['text/plain']
 * // => 'Two cases\n\ncase  n\n────  ─\na     1\nb     2'
 */
export function tableBundle(table: PlainTable): MimeBundle {
  const decimals = decimalsOf(table);
  const cells = table.rows
    .slice(0, ROWS)
    .map((row) => table.columns.map((_, index) => cellText(row[index], decimals[index])));
  const columns = columnsOf(table);
  const notes = notesOf(table);
  const warnings = (table.warnings ?? []).map((warning) => `▲ ${warning.message}`);
  return {
    'text/html': toHtml(drawTable(table)),
    'text/markdown': markdownDocument(table.title, markdownTable(columns, cells), [...warnings, ...notes]),
    'text/plain': [paragraphs(table.title, warnings), textTable(columns, cells), paragraphs(...notes)]
      .filter((part) => part !== '')
      .join('\n\n'),
  };
}

export function drawTable(table: PlainTable): Element {
  return root(
    'table',
    head(table.title, ''),
    warningLines(table.warnings ?? []),
    tableGrid({ ...table, rows: table.rows.slice(0, ROWS) }),
    notesOf(table).map((note) => foot(note)),
  );
}

/** The table alone, all its rows, in a box that scrolls. */
export function tableGrid(table: Pick<PlainTable, 'columns' | 'rows' | 'decimals'>): Element {
  const columns = columnsOf(table);
  const decimals = decimalsOf(table);
  const side = (index: number): string => (columns[index]?.align === 'right' ? 'right' : 'left');
  const th = (title: string, index: number): Element =>
    element('th', { class: `setwise-th setwise-th-wrap setwise-th-${side(index)}`, scope: 'col' }, title);
  const td = (cell: Cell, index: number): Element =>
    element(
      'td',
      { class: `setwise-td ${side(index) === 'right' ? 'setwise-td-number' : 'setwise-td-left setwise-names'}` },
      cellText(cell, decimals[index]),
    );
  const rows = table.rows.map((row) =>
    element('tr', { class: 'setwise-tr' }, ...table.columns.map((_, index) => td(row[index], index))),
  );
  return scrollTable([element('tr', { class: 'setwise-tr' }, ...table.columns.map(th))], rows);
}

export function columnsOf(table: Pick<PlainTable, 'columns' | 'rows'>): TextColumn[] {
  return table.columns.map((title, index) => {
    const values = table.rows.map((row) => row[index]).filter((cell) => cell !== null && cell !== undefined);
    const numbers =
      values.length > 0 &&
      values.every(
        (cell) => typeof cell === 'number' || (typeof cell === 'string' && /^([<>]?-?\d[\d.]*|—)$/.test(cell)),
      );
    return { title, align: numbers ? 'right' : 'left' };
  });
}

/** The decimals of each column: none where all its numbers are whole. */
function decimalsOf(table: Pick<PlainTable, 'columns' | 'rows' | 'decimals'>): (number | undefined)[] {
  return table.columns.map((_, index) =>
    table.rows.some((row) => typeof row[index] === 'number' && !Number.isInteger(row[index]))
      ? table.decimals
      : undefined,
  );
}

function notesOf(table: PlainTable): string[] {
  const more = table.rows.length - ROWS;
  return [
    ...(table.notes ?? []),
    ...(more > 0 ? [`${counted(more, 'more row')} of ${table.rows.length} not shown`] : []),
  ];
}

/** One cell as text; nothing there is `—`, as for a ratio that is not defined. */
export function cellText(cell: Cell, decimals?: number): string {
  if (cell === null || cell === undefined) return '—';
  if (typeof cell === 'number')
    return decimals !== undefined && Number.isFinite(cell) ? fixed(cell, decimals) : plainNumber(cell);
  return oneLine(String(cell));
}

/** `decimals` digits after the point, rounded from twelve significant ones, so that a rounding error cannot tip a tie. */
function fixed(value: number, decimals: number): string {
  const precise = Number(value.toPrecision(12));
  const text = precise.toFixed(decimals);
  return Number(text) === 0 ? (0).toFixed(decimals) : text;
}
