import type { EvidenceMapCellPayload, EvidenceMapPayload } from '../../mime/types.js';
import { coordinate } from '../geometry/point.js';
import { type Element, element } from '../markup.js';
import { plainNumber } from '../number.js';
import { names } from '../parts.js';
import { DOTS } from '../patterns.js';
import { label } from '../svg-text.js';
import { BAR, type MapLayout, type PlacedColumn, type PlacedRow } from './evidence-map-layout.js';
import type { OpenView } from './open-items.js';

/** ● in each source it is about, joined by a line; ○ in the others. */
export function dots({ row, top, height }: PlacedRow, { marks }: MapLayout): Element[] {
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

export function gapBox({ top, height }: PlacedRow, { unit }: EvidenceMapPayload, { columns }: MapLayout): Element[] {
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
export function drawCell(at: CellAt): Element[] {
  const { placed, column, c, most, bars } = at;
  const { n } = placed.row.cells[c] as EvidenceMapCellPayload;
  const middle = placed.top + placed.height / 2;
  if (bars) {
    const size = (n / most) * BAR;
    const bar = { class: 'setwise-map-bar', x: column.left, y: middle - 8, width: coordinate(size), height: 16 };
    return [
      ...(n > 0 ? [element('rect', bar)] : []),
      label('setwise-text', column.left + size + 6, middle + 4, 'start', plainNumber(n)),
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
      plainNumber(n),
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
export function cellTitle({ rows, columns }: EvidenceMapPayload, row: number, column: number): string {
  const name = rows.first[row]?.label ?? '';
  return columns.count === 1 ? name : `${name}, ${columns.first[column]}`;
}
