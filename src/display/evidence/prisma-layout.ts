import type { PrismaBoxPayload, PrismaFlowPayload, PrismaLinePayload } from '../../mime/types.js';
import type { Box } from '../box.js';
import { lines } from '../text-width.js';

/** One line of text in a box; the first of a line of the flow carries its place. */
export interface BoxText {
  readonly text: string;
  readonly indent: number;
  readonly kind: 'title' | 'line' | 'part' | 'silent';
  /** The line of the flow it belongs to; `null` for the words above the lines. */
  readonly line: PrismaLinePayload | null;
}

export interface PlacedBox extends Box {
  readonly box: PrismaBoxPayload;
  readonly texts: readonly BoxText[];
}

export interface PrismaLayout {
  readonly boxes: ReadonlyMap<string, PlacedBox>;
  /** The bars at the left: Identification, Screening, Included. */
  readonly bars: readonly { readonly text: string; readonly top: number; readonly bottom: number }[];
  /** The titles above the columns. */
  readonly titles: readonly { readonly text: string; readonly left: number; readonly right: number }[];
  readonly width: number;
  readonly height: number;
  readonly top: number;
}

export const SIZE = 12;
export const LEADING = 16;
export const PADDING = 8;
export const BAR = 26;
export const TITLE = 26;
const MAIN = 256;
const SIDE = 226;
const GAP = 26;
const BETWEEN = 26;
/** More parts than this are drawn as the first of them and a count. */
const PARTS = 12;

/** The rows of the diagram from above; the boxes of a row stand beside each other. */
const ROWS: readonly (readonly string[])[] = [
  ['box1', 'box2', 'box3', 'box11'],
  ['box4', 'box5'],
  ['box6', 'box7', 'box12', 'box13'],
  ['box8', 'box9', 'box14', 'box15'],
  ['box10'],
  ['box16'],
  ['box17'],
];
const STAGES: readonly (readonly [text: string, first: number, last: number])[] = [
  ['Identification', 0, 0],
  ['Screening', 1, 3],
  ['Included', 4, 6],
];

/** Places every box on the fixed grid of the PRISMA 2020 templates; a row is as high as its highest box. */
export function prismaLayout(flow: PrismaFlowPayload): PrismaLayout {
  const columns = columnsOf(flow);
  const byName = new Map(flow.boxes.map((box) => [box.box, box]));
  const top = TITLE + 52;
  const placed = new Map<string, PlacedBox>();
  const rows: { top: number; bottom: number }[] = [];
  let y = top;
  for (const row of ROWS) {
    const there = row.flatMap((name) => byName.get(name) ?? []);
    const heights = there.map((box) => {
      const { left, right } = columns.place(box.box);
      const texts = textsOf(box, right - left - 2 * PADDING);
      const height = texts.length * LEADING + 2 * PADDING;
      placed.set(box.box, { box, texts, left, right, top: y, bottom: y + height });
      return height;
    });
    const height = Math.max(0, ...heights);
    rows.push({ top: y, bottom: y + height });
    if (height > 0) y += height + BETWEEN;
  }
  const bars = STAGES.flatMap(([text, first, last]) => {
    const own = rows.slice(first, last + 1).filter((row) => row.bottom > row.top);
    const [begin, end] = [own[0], own.at(-1)];
    return begin && end ? [{ text, top: begin.top, bottom: end.bottom }] : [];
  });
  return { boxes: placed, bars, titles: columns.titles, width: columns.width, height: y - BETWEEN + 8, top };
}

function columnsOf({ updated, other }: PrismaFlowPayload): {
  place: (box: string) => { left: number; right: number };
  titles: PrismaLayout['titles'];
  width: number;
} {
  const previous = BAR + 12;
  const main = updated ? previous + SIDE + GAP : previous;
  const side = main + MAIN + GAP;
  const right = side + SIDE + GAP;
  const rightSide = right + MAIN + GAP;
  const starts = new Map<string, readonly [number, number]>([
    ['box1', [previous, SIDE]],
    ...['box3', 'box5', 'box7', 'box9'].map((box) => [box, [side, SIDE]] as const),
    ...['box11', 'box12', 'box14'].map((box) => [box, [right, MAIN]] as const),
    ...['box13', 'box15'].map((box) => [box, [rightSide, SIDE]] as const),
  ]);
  const studies = updated ? 'new studies' : 'studies';
  const titles = [
    ...(updated ? [{ text: 'Previous studies', left: previous, right: previous + SIDE }] : []),
    { text: `Identification of ${studies} via databases and registers`, left: main, right: side + SIDE },
    ...(other
      ? [{ text: `Identification of ${studies} via other methods`, left: right, right: rightSide + SIDE }]
      : []),
  ];
  return {
    place: (box) => {
      const [left, width] = starts.get(box) ?? [main, MAIN];
      return { left, right: left + width };
    },
    titles,
    width: (other ? rightSide + SIDE : side + SIDE) + 4,
  };
}

/** The words of a box, in lines as wide as it is. */
function textsOf({ title, lines: own, box }: PrismaBoxPayload, width: number): BoxText[] {
  const wrapped = (text: string, kind: BoxText['kind'], indent: number, line: PrismaLinePayload | null): BoxText[] =>
    lines(text, SIZE, width - indent).map((one, i) => ({
      text: one.replaceAll(JOINED, ' '),
      kind,
      indent: indent + (i > 0 ? 10 : 0),
      line,
    }));
  const under = title === null ? 0 : 8;
  const head = title === null ? [] : wrapped(headOf(title, own), 'title', 0, null);
  return [
    ...head,
    ...own.flatMap((line) => [
      ...(title !== null && own.length === 1
        ? silentOnly(line, wrapped, under)
        : wrapped(lineText(line, box), kindOf(line), under, line)),
      ...partTexts(line).flatMap((text) => wrapped(text, 'part', under + 12, line)),
    ]),
  ];
}

/** A box of reasons has its number in its title: `Reports excluded (n = 3):`. */
function headOf(title: string, own: readonly PrismaLinePayload[]): string {
  const [only, ...more] = own;
  if (only === undefined || more.length > 0 || only.n === null) return title;
  return title.replace(/:$/, ` ${number(only.n)}:`);
}

function silentOnly(
  line: PrismaLinePayload,
  wrapped: (text: string, kind: BoxText['kind'], indent: number, line: PrismaLinePayload | null) => BoxText[],
  indent: number,
): BoxText[] {
  if (line.n === null) return wrapped('not reported', 'silent', indent, line);
  return line.parts.length > 0 ? [] : wrapped(line.n === 0 ? 'none' : 'reasons not reported', 'line', indent, line);
}

/** Stands for a blank within `(n = 24)`, where no line ends; of the private use area, so no text has it. */
const JOINED = '\ue000';
const number = (n: number): string => `(n = ${n})`.replaceAll(' ', JOINED);

const kindOf = ({ n }: PrismaLinePayload): BoxText['kind'] => (n === null ? 'silent' : 'line');

function lineText({ label, n }: PrismaLinePayload, box: string): string {
  const words = box === 'box5' ? `${label}**` : label;
  return n === null ? `${words}: not reported` : `${words} ${number(n)}`;
}

function partTexts({ parts }: PrismaLinePayload): string[] {
  const shown = parts.slice(0, PARTS).map(({ label, n }) => `${label} ${number(n)}`);
  return parts.length > PARTS ? [...shown, `and ${parts.length - PARTS} more`] : shown;
}
