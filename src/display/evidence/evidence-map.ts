import type { EvidenceMapCellPayload, EvidenceMapPayload } from '../../mime/types.js';
import { coordinate } from '../geometry/point.js';
import { type Element, element } from '../markup.js';
import { counted, digits } from '../number.js';
import { names, root, warningLines } from '../parts.js';
import { DOTS, patterns } from '../patterns.js';
import { label } from '../svg-text.js';
import { fitted } from '../text-width.js';
import {
  BAR,
  LEADING,
  LEFT,
  type MapLayout,
  mapLayout,
  type PlacedColumn,
  type PlacedRow,
  SIZE,
  TOTAL,
} from './evidence-map-layout.js';
import { missingItems, OPEN_VIEW, type OpenView, openItems } from './open-items.js';

/** Draws a map of the evidence; an open count shows what it counts under it. */
export function drawEvidenceMap(map: EvidenceMapPayload, view: OpenView = OPEN_VIEW): Element {
  return root('evidence-map', evidenceMapFigure(map, view), openCell(map, view), warningLines(map.warnings));
}

/** The picture alone: bars or shaded cells with their numbers, sources as dots that a line joins, gaps dotted and dashed. */
export function evidenceMapFigure(map: EvidenceMapPayload, view: OpenView = OPEN_VIEW): Element {
  const layout = mapLayout(map);
  const { width, height, rows, gapTitleAt, notes, notesAt } = layout;
  const most = Math.max(1, ...map.rows.first.flatMap(({ cells }) => cells.map(({ n }) => n)));
  return element(
    'svg',
    {
      class: 'setwise-figure',
      viewBox: `0 0 ${coordinate(width)} ${coordinate(height)}`,
      width: Math.ceil(width),
      height: Math.ceil(height),
      role: 'group',
      'aria-label': mapWords(map),
    },
    patterns(),
    label('setwise-text-title', LEFT, 18, 'start', fitted(map.title, 14, width - 2 * LEFT)),
    label('setwise-text-soft', LEFT, 38, 'start', fitted(map.about, SIZE, width - 2 * LEFT)),
    ...headings(map, layout),
    ...(gapTitleAt === null ? [] : gapHeading(map.gapTitle ?? '', gapTitleAt, width)),
    element('g', { 'data-roving': 'counts' }, ...rows.map((row) => drawRow(row, map, layout, view, most))),
    ...notes.map((note, i) => label('setwise-text-soft', LEFT, notesAt + i * LEADING, 'start', note)),
  );
}

/** The map in words, for those who cannot see it. */
export function mapWords({ title, about, columns, rows, gapTitle }: EvidenceMapPayload): string {
  const said = rows.first
    .filter(({ gap }) => !gap)
    .slice(0, 40)
    .map(({ label: name, cells }) => {
      const numbers = cells.map(({ n }, c) => (cells.length === 1 ? String(n) : `${columns.first[c]} ${n}`));
      return `${name}: ${numbers.join(', ')}`;
    });
  return [`${title}, ${about}. ${said.join('; ')}.`, ...(gapTitle === null ? [] : [`${gapTitle}.`])].join(' ');
}

function headings(map: EvidenceMapPayload, { marks, columns, headBottom }: MapLayout): Element[] {
  const most = Math.max(1, ...map.marks.map(({ n }) => n));
  const titles = (placed: PlacedColumn, full: string, side: 'start' | 'middle'): Element[] =>
    placed.texts.map((text, i) => {
      const y = headBottom - (placed.texts.length - 1 - i) * LEADING - 4;
      const title = text === full ? [] : [element('title', {}, full)];
      return label(
        'setwise-text-label',
        placed.left + (side === 'start' ? 0 : placed.width / 2),
        y,
        side,
        ...title,
        text,
      );
    });
  const totals = marks.flatMap((placed, m) => {
    const { n, label: source } = map.marks[m] as EvidenceMapPayload['marks'][number];
    const size = (n / most) * TOTAL;
    const bottom = 52 + TOTAL + 12;
    const [x, middle] = [placed.left + placed.width / 2 - 9, placed.left + placed.width / 2];
    const bar = {
      class: 'setwise-map-bar',
      x: coordinate(x),
      y: coordinate(bottom - size),
      width: 18,
      height: coordinate(size),
    };
    return [
      ...(n > 0 ? [element('rect', bar)] : []),
      label('setwise-text', middle, bottom - size - 4, 'middle', digits(n)),
      ...titles(placed, source, 'middle'),
    ];
  });
  const own = columns.flatMap((placed, c) =>
    titles(placed, map.columns.first[c] as string, columns.length === 1 ? 'start' : 'middle'),
  );
  const rows = marks.length > 0 ? [] : [label('setwise-text-label', LEFT, headBottom - 4, 'start', map.rowTitle)];
  return [...rows, ...totals, ...own];
}

function gapHeading(title: string, y: number, width: number): Element[] {
  return [label('setwise-text-label', LEFT, y, 'start', fitted(`▲ ${title}`, SIZE, width - 2 * LEFT))];
}

function drawRow(placed: PlacedRow, map: EvidenceMapPayload, layout: MapLayout, view: OpenView, most: number): Element {
  const { row, top, height, texts } = placed;
  const first = top + height / 2 - ((texts.length - 1) * LEADING) / 2 + 4;
  const cut = texts.join('').replaceAll(' ', '') !== row.label.replaceAll(' ', '');
  return element(
    'g',
    {},
    ...(cut && texts.length > 0 ? [element('title', {}, row.label)] : []),
    ...texts.map((text, i) => label('setwise-text', LEFT, first + i * LEADING, 'start', text)),
    ...dots(placed, layout),
    ...(row.gap
      ? gapBox(placed, map, layout)
      : layout.columns.flatMap((column, c) =>
          drawCell({ placed, column, c, map, view, most, bars: layout.columns.length === 1 }),
        )),
  );
}

/** ● in each source it is about, joined by a line; ○ in the others. */
function dots({ row, top, height }: PlacedRow, { marks }: MapLayout): Element[] {
  const y = top + height / 2;
  const places = marks.map(({ left, width }) => left + width / 2);
  const on = places.filter((_, m) => row.marks[m]);
  const [from, to] = [on[0], on.at(-1)];
  const link =
    from === undefined || to === undefined || from === to
      ? []
      : [element('line', { class: 'setwise-map-link', x1: coordinate(from), y1: y, x2: coordinate(to), y2: y })];
  const circles = places.map((x, m) =>
    element('circle', {
      class: row.marks[m] ? 'setwise-map-dot' : 'setwise-map-dot-off',
      cx: coordinate(x),
      cy: y,
      r: row.marks[m] ? 6 : 5,
    }),
  );
  return [...circles.filter((_, m) => !row.marks[m]), ...link, ...circles.filter((_, m) => row.marks[m])];
}

function gapBox({ top, height }: PlacedRow, { unit }: EvidenceMapPayload, { columns }: MapLayout): Element[] {
  const [left, last] = [(columns[0] as PlacedColumn).left, columns.at(-1) as PlacedColumn];
  const [x, y, width] = [left + 1, top + 2, last.left + last.width - left - 2];
  return [
    element('rect', { class: 'setwise-map-gap', fill: DOTS, x, y, width, height: height - 4, rx: 3 }),
    label('setwise-map-gap-text', x + width / 2, top + height / 2 + 4, 'middle', `no ${unit}`),
  ];
}

interface CellAt {
  readonly placed: PlacedRow;
  readonly column: PlacedColumn;
  readonly c: number;
  readonly map: EvidenceMapPayload;
  readonly view: OpenView;
  /** The largest count of the map. */
  readonly most: number;
  readonly bars: boolean;
}

const SHADES = 5;

/** One count: a bar with its number behind it, or a cell with its number in it, the darker the more. */
function drawCell(at: CellAt): Element[] {
  const { placed, column, c, most, bars } = at;
  const { n } = placed.row.cells[c] as EvidenceMapCellPayload;
  const middle = placed.top + placed.height / 2;
  if (bars) {
    const size = coordinate((n / most) * BAR);
    const bar = { class: 'setwise-map-bar', x: column.left, y: middle - 8, width: size, height: 16 };
    return [
      ...(n > 0 ? [element('rect', bar)] : []),
      label('setwise-text', column.left + size + 6, middle + 4, 'start', digits(n)),
      ...button(at),
    ];
  }
  const shade = n === 0 ? 0 : Math.max(1, Math.ceil((n / most) * SHADES));
  const box = { x: column.left + 1, y: placed.top + 1, width: column.width - 2, height: placed.height - 2, rx: 3 };
  return [
    element('rect', { class: `setwise-map-shade-${shade}`, ...box }),
    label(
      n === 0 ? 'setwise-text-soft' : 'setwise-text',
      column.left + column.width / 2,
      middle + 4,
      'middle',
      digits(n),
    ),
    ...button(at),
  ];
}

const cellName = (row: number, column: number): string => `${row}:${column}`;

/** Lies over a count and opens it; there is none where nothing is known of what is counted. */
function button({ placed, column, c, map, view }: CellAt): Element[] {
  const { row, index, top, height } = placed;
  const { n, items } = row.cells[c] as EvidenceMapCellPayload;
  if (items.length === 0) return [];
  const value = cellName(index, c);
  const open = view.open === value;
  const words = cellTitle(map, index, c);
  const some = names(
    items.map((place) => map.items.first[place]?.label ?? ''),
    12,
  );
  return [
    element(
      'rect',
      {
        class: `setwise-prisma-open ${open ? 'setwise-prisma-area-on' : 'setwise-prisma-area'}`,
        x: column.left,
        y: top,
        width: column.width,
        height,
        rx: 4,
        role: 'button',
        tabindex: -1,
        'data-item': value,
        'data-action': 'open',
        'data-value': value,
        'aria-expanded': String(open),
        'aria-label': `${words}: ${n}, show them`,
      },
      element('title', {}, `${words}: ${some}`),
    ),
  ];
}

/** What a count is of: `2021, Scopus`. */
function cellTitle({ rows, columns }: EvidenceMapPayload, row: number, column: number): string {
  const name = rows.first[row]?.label ?? '';
  return columns.count === 1 ? name : `${name}, ${columns.first[column]}`;
}

function openCell(map: EvidenceMapPayload, { open, from }: OpenView): Element[] {
  if (open === null) return [];
  const [row = -1, column = -1] = open.split(':').map(Number);
  const cell = map.rows.first[row]?.cells[column];
  if (cell === undefined || cell.items.length === 0) return [];
  const rows = cell.items.map((place) => {
    const { id, label: name } = map.items.first[place] as EvidenceMapPayload['items']['first'][number];
    return [id, name];
  });
  const title = `${cellTitle(map, row, column)}: ${counted(cell.n, map.unit, map.unit === 'study' ? 'studies' : 'reports')}`;
  return [openItems(title, ['id', map.unit], rows, from, missingItems(cell.n - rows.length, 'the result'))];
}
