import type { EvidenceMapPayload } from '../../mime/types.js';
import { coordinate } from '../geometry/point.js';
import { type Element, element } from '../markup.js';
import { counted, plainNumber } from '../number.js';
import { root, warningLines } from '../parts.js';
import { patterns } from '../patterns.js';
import { label } from '../svg-text.js';
import { fitted } from '../text-width.js';
import { cellTitle, dots, drawCell, gapBox } from './evidence-map-cells.js';
import {
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
      label('setwise-text', middle, bottom - size - 4, 'middle', plainNumber(n)),
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
