/** arquero tables as MIME bundles. Known by their methods, since a notebook may have a copy of arquero of its own. */

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

/** The first rows as HTML, Markdown and text; every value is escaped, since data may hold anything. */
export function tableBundle(table: Table): Readonly<Record<string, string>> {
  const names = table.columnNames();
  const total = table.numRows();
  const shown = Math.min(total, ROWS);
  const values = Array.from({ length: shown }, (_, row) => names.map((name) => table.get(name, row)));
  const cells = values.map((row) => row.map(cellText));
  const right = names.map((_, column) => values.length > 0 && values.every((row) => isNumeric(row[column])));
  const size = `${total} ${total === 1 ? 'row' : 'rows'} × ${names.length} ${names.length === 1 ? 'column' : 'columns'}`;
  const note = shown < total ? `${size}; the first ${shown} are shown` : size;
  return {
    'text/html': html(names, cells, right, note),
    'text/markdown': markdown(names, cells, right, note),
    'text/plain': text(names, cells, right, note),
  };
}

function isNumeric(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'bigint' || value === null || value === undefined;
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'no date' : value.toISOString();
  if (typeof value !== 'object') return String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return '…';
  }
}

function html(
  names: readonly string[],
  cells: readonly (readonly string[])[],
  right: readonly boolean[],
  note: string,
): string {
  const style = (column: number) => `style="padding:2px 10px;text-align:${right[column] ? 'right' : 'left'}"`;
  const head = names.map((name, column) => `<th ${style(column)}>${escapeHtml(name)}</th>`).join('');
  const body = cells.map(
    (row) => `<tr>${row.map((value, column) => `<td ${style(column)}>${escapeHtml(value)}</td>`).join('')}</tr>`,
  );
  return (
    `<table style="border-collapse:collapse;font-variant-numeric:tabular-nums"><thead><tr>${head}</tr></thead>` +
    `<tbody>${body.join('')}</tbody></table><p style="opacity:0.7;font-size:90%">${escapeHtml(note)}</p>`
  );
}

function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function markdown(
  names: readonly string[],
  cells: readonly (readonly string[])[],
  right: readonly boolean[],
  note: string,
): string {
  const line = (row: readonly string[]) => `| ${row.map((value) => escapeMarkdown(value)).join(' | ')} |`;
  const rule = `| ${right.map((one) => (one ? '--:' : ':--')).join(' | ')} |`;
  return [line(names), rule, ...cells.map(line), '', note].join('\n');
}

function escapeMarkdown(value: string): string {
  return value.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>()#+!|~&$]/g, (character) => `\\${character}`);
}

function text(
  names: readonly string[],
  cells: readonly (readonly string[])[],
  right: readonly boolean[],
  note: string,
): string {
  const rows = [names, ...cells].map((row) => row.map((value) => value.replace(/[\r\n\t]+/g, ' ')));
  const widths = names.map((_, column) => rows.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0));
  const line = (row: readonly string[]) =>
    row
      .map((value, column) => (right[column] ? value.padStart(widths[column] ?? 0) : value.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [...rows.map(line), note].join('\n');
}
