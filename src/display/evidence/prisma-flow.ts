import type { PrismaFlowPayload, PrismaItemPayload, PrismaLinePayload } from '../../mime/types.js';
import { coordinate } from '../geometry/point.js';
import { type Element, element } from '../markup.js';
import { counted } from '../number.js';
import { foot, root, warningLines } from '../parts.js';
import { label } from '../svg-text.js';
import { fitted } from '../text-width.js';
import { ITEM_PAGE, missingItems, OPEN_VIEW, type OpenView, openItems } from './open-items.js';
import {
  BAR,
  type BoxText,
  LEADING,
  PADDING,
  type PlacedBox,
  type PrismaLayout,
  prismaLayout,
  SIZE,
  TITLE,
} from './prisma-layout.js';

/** Draws the flow; an open line shows what it counts under it. */
export function drawPrismaFlow(flow: PrismaFlowPayload, view: OpenView = OPEN_VIEW): Element {
  const open = flow.boxes.flatMap(({ lines }) => lines).find(({ name }) => name === view.open);
  return root(
    'prisma-flow',
    prismaFigure(flow, view),
    open ? openLine(open, flow, view.from) : [],
    warningLines(flow.warnings),
    flow.footnotes.map((note) => foot(note)),
  );
}

/** The picture alone, after the PRISMA 2020 templates (Page et al. 2021, BMJ 372:n71, CC BY 4.0). */
export function prismaFigure(flow: PrismaFlowPayload, view: OpenView = OPEN_VIEW): Element {
  const layout = prismaLayout(flow);
  const source = flow.source === null ? 'computed from records and decisions' : `as reported: ${flow.source}`;
  return element(
    'svg',
    {
      class: 'setwise-figure',
      viewBox: `0 0 ${layout.width} ${coordinate(layout.height)}`,
      width: Math.ceil(layout.width),
      height: Math.ceil(layout.height),
      role: 'group',
      'aria-label': `${prismaTitle(flow)}, ${source}. ${prismaWords(flow)}`,
    },
    label('setwise-text-title', 4, 18, 'start', fitted(prismaTitle(flow), 14, layout.width - 8)),
    label('setwise-text-soft', 4, 38, 'start', fitted(source, SIZE, layout.width - 8)),
    ...layout.titles.map(({ text, left, right }) => columnTitle(text, left, right)),
    ...layout.bars.map(stageBar),
    ...arrows(layout),
    ...[...layout.boxes.values()].map((box) => drawBox(box, view)),
  );
}

export function prismaTitle({ updated }: PrismaFlowPayload): string {
  return `PRISMA 2020 flow of ${updated ? 'an updated' : 'a new'} review`;
}

/** The flow in one sentence, for those who cannot see it. */
export function prismaWords({ boxes }: PrismaFlowPayload): string {
  const all = boxes.flatMap(({ lines }) => lines);
  const said = all.filter(({ n }) => n !== null).map(({ label: words, n }) => `${words} ${n}`);
  const silent = all.length - said.length;
  return `${said.join(', ')}${silent > 0 ? `; ${counted(silent, 'number')} not reported` : ''}.`;
}

function columnTitle(text: string, left: number, right: number): Element {
  const y = 52;
  return element(
    'g',
    {},
    element('rect', { class: 'setwise-prisma-title', x: left, y, width: right - left, height: TITLE - 4, rx: 4 }),
    label('setwise-text-label', (left + right) / 2, y + 15, 'middle', fitted(text, SIZE, right - left - 8)),
  );
}

function stageBar({ text, top, bottom }: PrismaLayout['bars'][number]): Element {
  const [x, y] = [BAR / 2 + 2, (top + bottom) / 2];
  return element(
    'g',
    {},
    element('rect', { class: 'setwise-prisma-stage', x: 2, y: top, width: BAR, height: bottom - top, rx: 4 }),
    element(
      'text',
      {
        class: 'setwise-text-label',
        x: coordinate(x),
        y: coordinate(y),
        'text-anchor': 'middle',
        transform: `rotate(-90 ${coordinate(x)} ${coordinate(y)}) translate(0 4)`,
      },
      fitted(text, SIZE, bottom - top),
    ),
  );
}

function drawBox({ box, texts, left, top, right, bottom }: PlacedBox, view: OpenView): Element {
  const groups: { line: PrismaLinePayload | null; texts: { text: BoxText; y: number }[] }[] = [];
  texts.forEach((text, i) => {
    const y = top + PADDING + i * LEADING;
    const last = groups.at(-1);
    if (last && last.line === text.line) last.texts.push({ text, y });
    else groups.push({ line: text.line, texts: [{ text, y }] });
  });
  // A box of one line opens where it is met; its title belongs to the line.
  const only = box.lines.length === 1 ? (box.lines[0] as PrismaLinePayload) : null;
  const frame = element('rect', {
    class: 'setwise-prisma-box',
    x: left,
    y: top,
    width: right - left,
    height: bottom - top,
    rx: 4,
  });
  const parts = groups.map((group) => {
    const drawn = group.texts.map(({ text, y }) =>
      label(CLASSES[text.kind], left + PADDING + text.indent, y + 12, 'start', text.text),
    );
    const line = group.line ?? only;
    if (line === null || only !== null || line.items.length === 0) return element('g', {}, ...drawn);
    const [first, last] = [group.texts[0]?.y ?? top, (group.texts.at(-1)?.y ?? top) + LEADING];
    return button(line, view, { left: left + 3, top: first, right: right - 3, bottom: last }, drawn);
  });
  if (only === null || only.items.length === 0) return element('g', {}, frame, ...parts);
  return button(only, view, { left, top, right, bottom }, [frame, ...parts]);
}

const CLASSES: Readonly<Record<BoxText['kind'], string>> = {
  title: 'setwise-text-label',
  line: 'setwise-prisma-text',
  part: 'setwise-text-soft',
  silent: 'setwise-prisma-silent',
};

/** What opens a line: its words and room around them. */
function button(
  line: PrismaLinePayload,
  view: OpenView,
  { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number },
  drawn: readonly Element[],
): Element {
  const open = view.open === line.name;
  return element(
    'g',
    {
      class: 'setwise-prisma-open',
      role: 'button',
      tabindex: 0,
      'data-action': 'open',
      'data-value': line.name,
      'aria-expanded': String(open),
      'aria-label': `${line.label}, ${line.n}: show them`,
    },
    ...drawn,
    element('rect', {
      class: open ? 'setwise-prisma-area-on' : 'setwise-prisma-area',
      x: left,
      y: top,
      width: right - left,
      height: bottom - top,
      rx: 4,
    }),
  );
}

/** From which box to which, and how: to the side, or down. */
const ARROWS: readonly (readonly [from: string, to: string, how: 'side' | 'down' | 'back' | 'long'])[] = [
  ['box2', 'box3', 'side'],
  ['box4', 'box5', 'side'],
  ['box6', 'box7', 'side'],
  ['box8', 'box9', 'side'],
  ['box12', 'box13', 'side'],
  ['box14', 'box15', 'side'],
  ['box2', 'box4', 'down'],
  ['box4', 'box6', 'down'],
  ['box6', 'box8', 'down'],
  ['box8', 'box10', 'down'],
  ['box10', 'box16', 'down'],
  ['box16', 'box17', 'down'],
  ['box11', 'box12', 'down'],
  ['box12', 'box14', 'down'],
  ['box14', 'box10', 'back'],
  ['box1', 'box16', 'long'],
];

function arrows({ boxes }: PrismaLayout): Element[] {
  return ARROWS.flatMap(([one, other, how]) => {
    const [from, to] = [boxes.get(one), boxes.get(other) ?? (one === 'box10' ? boxes.get('box17') : undefined)];
    return from && to ? [arrow(from, to, how)] : [];
  });
}

function arrow(from: PlacedBox, to: PlacedBox, how: 'side' | 'down' | 'back' | 'long'): Element {
  const middle = (from.left + from.right) / 2;
  const beside = Math.min(from.top + 18, to.bottom - 8);
  const inner = to.top + Math.min(18, (to.bottom - to.top) / 2);
  const path = {
    side: `M${from.right} ${beside}H${to.left - 6}`,
    down: `M${middle} ${from.bottom}V${to.top - 6}`,
    back: `M${middle} ${from.bottom}V${inner}H${to.right + 6}`,
    long: `M${middle} ${from.bottom}V${inner}H${to.left - 6}`,
  }[how];
  const [x, y] =
    how === 'down' ? [middle, to.top] : how === 'back' ? [to.right, inner] : [to.left, how === 'side' ? beside : inner];
  const tip = { down: [-4, -7, 4, -7], back: [7, -4, 7, 4], side: [-7, -4, -7, 4], long: [-7, -4, -7, 4] }[how] as [
    number,
    number,
    number,
    number,
  ];
  const points = `${x},${y} ${x + tip[0]},${y + tip[1]} ${x + tip[2]},${y + tip[3]}`;
  return element(
    'g',
    {},
    element('path', { class: 'setwise-prisma-line', d: path }),
    element('polygon', { class: 'setwise-arrow', points }),
  );
}

/** What an open line counts: one row each, with the records behind it. */
function openLine(line: PrismaLinePayload, flow: PrismaFlowPayload, from: number): Element {
  const all = line.items.map((place) => flow.items.first[place] as PrismaItemPayload);
  const records = (item: PrismaItemPayload): string =>
    item.records.map((place) => (flow.items.first[place] as PrismaItemPayload).id).join(', ');
  const some = all.slice(from, from + ITEM_PAGE).some(({ records: own }) => own.length > 0);
  const columns = ['id', line.unit, ...(some ? ['records'] : [])];
  const rows = all.map((item) => [item.id, item.label, records(item)].slice(0, columns.length));
  const missing = missingItems((line.n ?? 0) - all.length, 'the flow');
  return openItems(`${line.label}: ${line.n}`, columns, rows, from, missing);
}
