import { lineEnd, nextLine } from '../lines.js';

/** A row of a separated text: its cells, and where each begins and ends in the text, quotes and all. */
export interface Row {
  readonly from: number;
  /** Where it ends, before its line break. */
  readonly to: number;
  readonly cells: readonly string[];
  readonly spans: readonly (readonly [from: number, to: number])[];
}

/** A line that is no row, and what is wrong with it. */
export interface BrokenRow {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly message: string;
}

/**
 * Splits a separated text (RFC 4180) into rows, passing blank lines over. Where quotes do not fit, only the line is given up on which
 * the row begins, and reading goes on with the next: a broken row spoils as little as can be. Each line is looked at twice at most,
 * since a quoted field that ends wrongly has no odd run of quotes on the lines between; O(length).
 */
export function scanRows(text: string, separator: string, start = 0): (Row | BrokenRow)[] {
  const rows: (Row | BrokenRow)[] = [];
  for (let at = start; at < text.length; ) {
    const row = readRow(text, at, separator);
    if ('message' in row) {
      const to = lineEnd(text, at);
      rows.push({ ...row, to, at: Math.min(row.at, to) });
      at = nextLine(text, to);
      continue;
    }
    const blank = row.cells.every((cell) => cell.trim() === '');
    if (!blank) rows.push(row);
    at = nextLine(text, row.to);
  }
  return rows;
}

/** Reads the row that begins at `from`. */
export function readRow(text: string, from: number, separator: string): Row | BrokenRow {
  const cells: string[] = [];
  const spans: [number, number][] = [];
  for (let at = from; ; at++) {
    const cell = text[at] === '"' ? quoted(text, at, separator) : bare(text, at, separator);
    if ('message' in cell) return { from, to: at, at: cell.at, message: cell.message };
    cells.push(cell.text);
    spans.push([at, cell.end]);
    at = cell.end;
    if (text[at] !== separator) return { from, to: at, cells, spans };
  }
}

type Cell = { readonly text: string; readonly end: number } | { readonly at: number; readonly message: string };

function bare(text: string, from: number, separator: string): Cell {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return { text: text.slice(from, end), end };
}

function quoted(text: string, from: number, separator: string): Cell {
  const pieces: string[] = [];
  for (let piece = from + 1; ; ) {
    const quote = text.indexOf('"', piece);
    if (quote < 0) return { at: from, message: 'a quote that is never closed' };
    pieces.push(text.slice(piece, quote));
    const next = text[quote + 1];
    if (next === '"') {
      pieces.push('"');
      piece = quote + 2;
    } else if (next === undefined || next === separator || next === '\n' || next === '\r') {
      return { text: pieces.join(''), end: quote + 1 };
    } else return { at: quote, message: 'text after a closing quote; a quote inside a quoted cell is doubled' };
  }
}

/** The sign of `,` `;` and tab that the first filled line holds most of, outside of quotes. */
export function separatorOf(text: string): string {
  let from = 0;
  let end = lineEnd(text, from);
  while (end < text.length && text.slice(from, end).trim() === '') {
    from = nextLine(text, end);
    end = lineEnd(text, from);
  }
  const line = text.slice(from, end).replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map((sign) => [sign, line.split(sign).length] as const);
  return counts.reduce((best, own) => (own[1] > best[1] ? own : best))[0];
}
