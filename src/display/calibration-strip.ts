import type { CalibrationPayload } from '../mime/types.js';
import type { Scale } from './axis.js';
import { type FanLabel, fan } from './fan.js';
import { coordinate, path } from './geometry/point.js';
import { type Element, element } from './markup.js';
import { plainNumber, ratio } from './number.js';
import { names } from './parts.js';

export type CalibratedCase = CalibrationPayload['cases'][number] & { readonly raw: number };

/** Where a membership puts a case: in, out, at exactly 0.5; `value` in a set of more than two values. */
export type Side = 'in' | 'out' | 'half' | 'value';

export function sideOf({ levels }: CalibrationPayload, membership: number): Side {
  if (levels > 2) return 'value';
  if (membership === 0.5) return 'half';
  return membership > 0.5 ? 'in' : 'out';
}

/** What a case is, in a title: `Oslo: 41 → 0.832`. */
export function caseTitle(
  chart: CalibrationPayload,
  { name, raw, membership }: CalibrationPayload['cases'][number],
): string {
  const value = typeof raw === 'number' ? plainNumber(raw) : raw;
  return `${name}: ${value} → ${membershipText(chart, membership)}`;
}

/** A membership with three decimals, or a value with its label. */
export function membershipText({ levels, labels }: CalibrationPayload, membership: number): string {
  if (membership < 0) return '-';
  if (levels === 2 && labels === null) return ratio(membership);
  const label = labels?.[membership];
  const plain = levels === 2 ? ratio(membership) : String(membership);
  return label === undefined ? plain : `${plain} (${label})`;
}

/** A filled dot is in, a ring is out, a diamond is neither: no cue is colour alone. */
export function dot(
  side: Side,
  x: number,
  y: number,
  radius: number,
  attributes: Readonly<Record<string, string>>,
  title: string,
): Element {
  const inside = element('title', {}, title);
  if (side !== 'half') {
    const small = radius < RADII[0] ? '-small' : '';
    const at = { cx: coordinate(x), cy: coordinate(y), r: radius };
    return element('circle', { class: `setwise-case-${side}${small}`, ...at, ...attributes }, inside);
  }
  const r = radius * 1.35;
  const points = [
    [x, y - r],
    [x + r, y],
    [x, y + r],
    [x - r, y],
  ].map(([a, b]) => `${coordinate(a as number)},${coordinate(b as number)}`);
  return element('polygon', { class: 'setwise-case-half', points: points.join(' '), ...attributes }, inside);
}

const RADII = [3, 2.25, 1.5, 1] as const;
const LEVELS = 8;
const LANE = 14;
const LANES = 14;
/** Names of so many values can be told apart; of more only what a mark says when asked. */
const NAMED = 60;
const SIZE = 11;

interface Dot {
  readonly one: CalibratedCase;
  readonly x: number;
  readonly level: number;
}

/** The raw values as a strip: a dot a case, exactly at its value, stacked where they meet; names below on leaders. */
export function calibrationStrip(
  chart: CalibrationPayload,
  cases: readonly CalibratedCase[],
  x: Scale,
  edges: { readonly left: number; readonly right: number },
): { readonly drawing: Element; readonly height: number; readonly notes: readonly string[] } {
  const sorted = [...cases].sort((a, b) => a.raw - b.raw);
  const { radius, dots } = stacked(sorted, x);
  const tall = Math.max(1, ...dots.map(({ level }) => level + 1)) * (2 * radius + 0.5);
  const base = tall + 4;
  const named = groups(sorted, x);
  const labels = named.length > NAMED ? [] : fan(named, SIZE, LANES, edges);
  const lanes = labels.length === 0 ? 0 : Math.max(...labels.map(({ lane }) => lane)) + 1;
  const marks = dots.map(({ one, x: at, level }) =>
    dot(
      sideOf(chart, one.membership),
      at,
      base - radius - level * (2 * radius + 0.5),
      radius,
      { 'data-case': one.name, 'data-item': one.name },
      caseTitle(chart, one),
    ),
  );
  const drawing = element(
    'g',
    {},
    element('path', {
      class: 'setwise-axis',
      d: path(
        [
          [x.at(x.low), base + 1],
          [x.at(x.high), base + 1],
        ],
        false,
      ),
    }),
    ...labels.map(({ x: at, lane }) =>
      element('path', {
        class: 'setwise-thread',
        d: path(
          [
            [at, base + 2],
            [at, base + 8 + lane * LANE],
          ],
          false,
        ),
      }),
    ),
    element('g', { 'data-roving': 'cases' }, ...marks),
    ...labels.map((one) => fanText('setwise-text-small', one, base + 12 + one.lane * LANE)),
  );
  const all = named.length;
  return {
    drawing,
    height: base + 6 + lanes * LANE,
    notes: [
      ...(labels.length < all
        ? [`${all - labels.length} of ${all} values have no room for their names: hover, or read the table`]
        : []),
      ...(dots.length < sorted.length ? [`the strip has room for ${dots.length} of ${sorted.length} cases`] : []),
    ],
  };
}

/** Dots side by side in as few levels as can be; smaller ones where there are many cases. */
function stacked(sorted: readonly CalibratedCase[], x: Scale): { radius: number; dots: readonly Dot[] } {
  let best = { radius: 1, dots: [] as Dot[] };
  for (const radius of RADII) {
    const ends = new Array<number>(Math.round((LEVELS * RADII[0]) / radius)).fill(Number.NEGATIVE_INFINITY);
    const dots = sorted.flatMap((one): Dot[] => {
      const at = x.at(one.raw);
      const level = ends.findIndex((end) => end <= at);
      if (level < 0) return [];
      ends[level] = at + 2 * radius + 0.5;
      return [{ one, x: at, level }];
    });
    best = { radius, dots };
    if (dots.length === sorted.length) break;
  }
  return best;
}

/** Cases of the same raw value share a leader: `Oslo, Turku`. */
function groups(sorted: readonly CalibratedCase[], x: Scale): { x: number; text: string }[] {
  const byValue = new Map<number, string[]>();
  for (const one of sorted) byValue.set(one.raw, [...(byValue.get(one.raw) ?? []), one.name]);
  return [...byValue].map(([value, all]) => ({ x: x.at(value), text: names(all, 3) }));
}

/** A name of a fan beside its leader, in full in its title where it is cut. */
export function fanText(kind: string, { x, side, shown, text }: FanLabel, y: number): Element {
  return element(
    'text',
    {
      class: kind,
      x: coordinate(side === 'left' ? x - 4 : x + 4),
      y: coordinate(y),
      'text-anchor': side === 'left' ? 'end' : 'start',
    },
    ...(shown === text ? [] : [element('title', {}, text)]),
    shown,
  );
}
