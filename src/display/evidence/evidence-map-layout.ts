import type { EvidenceMapPayload, EvidenceMapRowPayload } from '../../mime/types.js';
import { counted } from '../number.js';
import { fitted, lines, textWidth } from '../text-width.js';

/** A row of the map at its place. */
export interface PlacedRow {
  readonly row: EvidenceMapRowPayload;
  /** Its place in the payload. */
  readonly index: number;
  readonly top: number;
  readonly height: number;
  /** The label in lines. */
  readonly texts: readonly string[];
}

export interface PlacedColumn {
  readonly left: number;
  readonly width: number;
  /** The title in lines. */
  readonly texts: readonly string[];
}

export interface MapLayout {
  readonly marks: readonly PlacedColumn[];
  /** One alone holds bars; several hold shaded cells. */
  readonly columns: readonly PlacedColumn[];
  /** Where lines of column titles end. */
  readonly headBottom: number;
  readonly rows: readonly PlacedRow[];
  /** Base line of the words above the rows that are gaps. */
  readonly gapTitleAt: number | null;
  /** The notes in lines, with what was left out of the picture. */
  readonly notes: readonly string[];
  readonly notesAt: number;
  readonly width: number;
  readonly height: number;
}

export const SIZE = 12;
export const LEADING = 15;
export const LEFT = 4;
/** Room for bars and their numbers. */
export const BAR = 260;
const NUMBER = 56;
/** Height of the longest bar above a source. */
export const TOTAL = 40;
const LABEL = 300;
const LINES = 3;
const LEAST = 520;
/** More than these a picture could not show. */
const ROWS = 60;
const COLUMNS = 12;

/** Places everything: labels, sources and columns beside each other, a row as high as its label. */
export function mapLayout(map: EvidenceMapPayload): MapLayout {
  const shown = map.rows.first.slice(0, ROWS);
  const labelWidth = map.marks.length > 0 ? 0 : labelRoom(map, shown);
  const marks = columnsFrom(
    LEFT,
    map.marks.slice(0, COLUMNS).map(({ label }) => label),
    52,
  );
  const start = marks.length > 0 ? end(marks) + 12 : LEFT + labelWidth + 12;
  const titles = map.columns.first.slice(0, COLUMNS);
  const bars = map.columns.count === 1;
  const columns = bars ? [bar(start, titles[0] as string)] : columnsFrom(start, titles, 64);
  const width = Math.max(LEAST, end(columns) + LEFT);
  const most = Math.max(...[...marks, ...columns].map(({ texts }) => texts.length));
  const headBottom = 52 + (marks.length > 0 ? TOTAL + 18 : 0) + most * LEADING;
  const { rows, gapTitleAt, bottom } = placeRows(map, shown, headBottom + 8, labelWidth);
  const notes = notesOf(map, shown.length, columns.length, marks.length).flatMap((note) =>
    lines(note, SIZE, width - 2 * LEFT),
  );
  const notesAt = bottom + 18;
  const height = notesAt + notes.length * LEADING;
  return { marks, columns, headBottom, rows, gapTitleAt, notes, notesAt, width, height };
}

function labelRoom({ rowTitle }: EvidenceMapPayload, rows: readonly EvidenceMapRowPayload[]): number {
  const widest = Math.max(...[rowTitle, ...rows.map(({ label }) => label)].map((label) => textWidth(label, SIZE)));
  return Math.min(LABEL, Math.ceil(widest) + 1);
}

/** Columns beside each other, each as wide as the words of its title need, within bounds. */
function columnsFrom(left: number, titles: readonly string[], least: number): PlacedColumn[] {
  let next = left;
  return titles.map((title) => {
    const words = Math.max(...title.split(/\s+/).map((word) => textWidth(word, SIZE)));
    const width = Math.min(124, Math.max(least, Math.ceil(words) + 12));
    const placed = { left: next, width, texts: inLines(title, width - 8) };
    next += width;
    return placed;
  });
}

function bar(left: number, title: string): PlacedColumn {
  return { left, width: BAR + NUMBER, texts: inLines(title, BAR) };
}

const end = (columns: readonly PlacedColumn[]): number => {
  const last = columns.at(-1) as PlacedColumn;
  return last.left + last.width;
};

function placeRows(
  { gapTitle }: EvidenceMapPayload,
  shown: readonly EvidenceMapRowPayload[],
  top: number,
  labelWidth: number,
): { rows: PlacedRow[]; gapTitleAt: number | null; bottom: number } {
  let y = top;
  let gapTitleAt: number | null = null;
  const rows = shown.map((row, index) => {
    if (row.gap && gapTitle !== null && gapTitleAt === null) {
      gapTitleAt = y + 24;
      y += 34;
    }
    const texts = labelWidth === 0 ? [] : (row.gap ? productLines : inLines)(row.label, labelWidth);
    const height = Math.max(24, texts.length * LEADING + 8);
    const placed = { row, index, top: y, height, texts };
    y += height;
    return placed;
  });
  return { rows, gapTitleAt, bottom: y };
}

/** At most three lines; the last ends with `…` where more were needed. */
function inLines(text: string, width: number): string[] {
  const all = lines(text, SIZE, width);
  if (all.length <= LINES) return all;
  return [...all.slice(0, LINES - 1), `${all[LINES - 1]}…`];
}

/** A product in as many lines as it takes, each ending after a `*`: configurations differ in any of their literals. */
function productLines(product: string, width: number): string[] {
  const all: string[] = [];
  const factors = product.split('*').map((factor, i, { length }) => (i === length - 1 ? factor : `${factor}*`));
  for (const factor of factors) {
    const longer = `${all.at(-1) ?? ''}${factor}`;
    if (all.length > 0 && textWidth(longer, SIZE) <= width) all[all.length - 1] = longer;
    else all.push(factor);
  }
  return all.map((line) => fitted(line, SIZE, width));
}

function notesOf(map: EvidenceMapPayload, rows: number, columns: number, marks: number): string[] {
  const more = (n: number, what: string): string[] => (n > 0 ? [`${counted(n, `more ${what}`)} not drawn.`] : []);
  return [
    ...map.notes,
    ...more(map.rows.count - rows, 'row'),
    ...more(map.columns.count - columns, 'column'),
    ...more(map.marks.length - marks, 'source'),
  ];
}
