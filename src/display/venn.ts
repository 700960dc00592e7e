import type { VennPayload } from '../mime/types.js';
import { curve, edwards, outline, type Shape } from './geometry/edwards.js';
import { coordinate, type Point, path } from './geometry/point.js';
import { pole } from './geometry/pole.js';
import { simplify, simplifyClosed } from './geometry/simplify.js';
import { type LegendEntry, legend, triangle } from './legend.js';
import { type Element, element } from './markup.js';
import { counted } from './number.js';
import { names, negated, root, warningLines } from './parts.js';
import { BETWEEN, CROSS, DOTS, HATCH, patterns } from './patterns.js';
import { label } from './svg-text.js';
import { fitted } from './text-width.js';
import { bits } from './values.js';
import { type Occupied, setLabels } from './venn-labels.js';

type Region = VennPayload['regions'][number];

/** Pixels per unit of the construction: more sets need a larger disc for a number to fit in every region. */
const SCALES: Readonly<Record<number, number>> = { 1: 130, 2: 140, 3: 115, 4: 125, 5: 125, 6: 195, 7: 260 };
const TOLERANCE = 0.25;

/** Draws the Venn diagram of the conditions, with warnings under it. */
export function drawVenn(chart: VennPayload): Element {
  return root('venn', vennFigure(chart), warningLines(chart.warnings));
}

/**
 * The picture alone: all 2^k regions coloured by output, the number of cases in each at its pole of inaccessibility, names in
 * titles, and every set named on its own curve.
 */
export function vennFigure(chart: VennPayload): Element {
  const shape = edwards(chart.conditions.length);
  const scale = SCALES[shape.sets] ?? 120;
  const regions = everyRegion(chart).map((region) =>
    drawRegion(chart, region, outline(shape, region.configuration, scale)),
  );
  const rim = shape.rim * scale;
  const labels = setLabels(
    shape,
    chart.conditions,
    scale,
    regions.flatMap((region) => region.number),
  );
  const left = Math.min(labels.box.left, -rim) - 10;
  const right = Math.max(labels.box.right, rim) + 10;
  const top = Math.min(labels.box.top, -rim) - 40;
  const width = Math.max(right - left, 420);
  const x = (left + right - width) / 2;
  const below = Math.max(labels.box.bottom, rim) + 16;
  const key = legend(entries(chart), x + 10, below, width - 20);
  const title = `Venn diagram of ${counted(chart.conditions.length, 'condition')}, ${chart.outcome}`;
  return element(
    'svg',
    {
      class: 'setwise-figure',
      viewBox: [x, top, width, below + key.height + 6 - top].map(coordinate).join(' '),
      width: Math.ceil(width),
      height: Math.ceil(below + key.height + 6 - top),
      role: 'group',
      'aria-label': `${title}. ${vennWords(chart)}`,
    },
    patterns(hasBetween(chart)),
    label('setwise-text-title', x + 10, top + 20, 'start', fitted(title, 14, width - 20)),
    element('g', { 'data-roving': 'regions' }, ...regions.map((region) => region.shape)),
    ...curves(shape, scale),
    labels.drawing,
    element('g', {}, ...regions.flatMap((region) => region.label)),
    key.drawing,
  );
}

/** The picture in words, for those who cannot see it. */
export function vennWords(chart: VennPayload): string {
  const count = (state: string): number =>
    chart.regions.filter((region) => region.state === state && region.n > 0).length;
  return `${counted(count('positive'), 'region')} positive, ${count('negative')} negative, ${count('contradiction')} with contradictory cases${count('between') > 0 ? `, ${count('between')} between the cut-offs` : ''}; ${counted(empty(chart), 'region')} without a case.`;
}

/** Regions that no case is in. Counted, not subtracted, since an excluded region may have none either. */
function empty(chart: VennPayload): number {
  return (1 << chart.conditions.length) - chart.regions.filter((region) => region.n > 0).length;
}

/** Every one of the 2^k regions, in the order of their configurations. */
function everyRegion(chart: VennPayload): Region[] {
  const known = new Map(chart.regions.map((region) => [bits(region.configuration), region]));
  const sets = chart.conditions.length;
  return Array.from({ length: 1 << sets }, (_, index) => {
    const configuration = Array.from({ length: sets }, (_, bit) => (index >> (sets - 1 - bit)) & 1);
    return (
      known.get(bits(configuration)) ?? {
        configuration,
        state: 'remainder',
        remainder: 'no case',
        n: 0,
        cases: [],
        casesWithoutOutcome: [],
      }
    );
  });
}

interface DrawnRegion {
  readonly shape: Element;
  readonly label: readonly Element[];
  readonly number: readonly Occupied[];
}

function drawRegion(chart: VennPayload, region: Region, full: readonly Point[]): DrawnRegion {
  const edge = simplifyClosed(full, TOLERANCE);
  const shape = element(
    'path',
    {
      ...fillOf(region),
      d: path(edge, true),
      'data-configuration': bits(region.configuration),
      'data-state': region.state,
      ...(region.n > 0 ? { 'data-item': bits(region.configuration) } : {}),
    },
    element('title', {}, regionTitle(chart, region)),
  );
  if (region.n === 0) return { shape, label: [], number: [] };
  const { at, room } = pole(edge);
  return { shape, ...numberIn(region, at, room) };
}

function fillOf(region: Region): Readonly<Record<string, string>> {
  if (region.state === 'positive') return { class: 'setwise-region-positive' };
  if (region.state === 'negative') return { class: 'setwise-region-negative' };
  if (region.state === 'contradiction') return { fill: HATCH };
  if (region.state === 'between') return { fill: BETWEEN };
  return { fill: region.remainder === 'excluded' ? CROSS : DOTS };
}

function regionTitle(chart: VennPayload, region: Region): string {
  const state = region.state === 'remainder' ? `remainder: ${region.remainder ?? 'no case'}` : stateWords(region.state);
  const parts = [bits(region.configuration), state];
  if (region.n > 0) parts.push(`${counted(region.n, 'case')}: ${names(region.cases)}`);
  if (region.casesWithoutOutcome.length > 0 && region.state !== 'negative')
    parts.push(`${negated(chart.outcome)}: ${names(region.casesWithoutOutcome)}`);
  return parts.join(' · ');
}

function hasBetween(chart: VennPayload): boolean {
  return chart.regions.some((region) => region.state === 'between');
}

/** A state as a title and a table say it. */
export function stateWords(state: Region['state']): string {
  return state === 'between' ? 'C: between the cut-offs' : state;
}

/** The number of cases, as large as fits, with ▲ beside it where cases contradict one another. */
function numberIn(region: Region, at: Point, room: number): { label: readonly Element[]; number: readonly Occupied[] } {
  const mixed =
    region.state === 'contradiction' || (region.state === 'positive' && region.casesWithoutOutcome.length > 0);
  const text = region.state === 'remainder' ? `(${region.n})` : String(region.n);
  const letters = text.length * 0.64;
  const marked = letters + (mixed ? 0.95 : 0);
  const fits = (wide: number): number => (room - 1.5) / Math.sqrt((wide / 2) * (wide / 2) + 0.37 * 0.37);
  const withMark = mixed && fits(marked) >= 8;
  const size = Math.min(17, fits(withMark ? marked : letters));
  if (size < 5.5) return { label: [], number: [{ at, room: 2 }] };
  const font = Math.floor(size * 2) / 2;
  const shift = withMark ? -font * 0.45 : 0;
  const kind = {
    positive: 'setwise-count-on',
    negative: 'setwise-count',
    contradiction: 'setwise-count-hatch',
    between: 'setwise-count-between',
    remainder: 'setwise-count-soft',
  }[region.state];
  const number = element(
    'text',
    {
      class: kind,
      x: coordinate(at[0] + shift),
      y: coordinate(at[1] + font * 0.36),
      'text-anchor': 'middle',
      'font-size': font,
    },
    text,
  );
  const mark = triangle(
    at[0] + shift + font * (letters / 2 + 0.5),
    at[1],
    font * 0.66,
    region.state === 'positive' ? 'setwise-triangle-on' : 'setwise-triangle',
  );
  return {
    label: withMark ? [number, mark] : [number],
    number: [{ at, room: font * Math.max(0.6, (withMark ? marked : letters) / 2) }],
  };
}

function curves(shape: Shape, scale: number): Element[] {
  const rim = element('circle', { class: 'setwise-disc', cx: 0, cy: 0, r: coordinate(shape.rim * scale) });
  const lines = Array.from({ length: shape.sets }, (_, set) => {
    const points = curve(shape, set, scale);
    const closed = set > 1;
    return element('path', {
      class: `setwise-curve-${set}`,
      d: path(closed ? simplifyClosed(points, TOLERANCE) : simplify(points, TOLERANCE), closed),
    });
  });
  return [rim, ...lines];
}

function entries(chart: VennPayload): LegendEntry[] {
  const has = (kind: 'below frequency' | 'excluded'): boolean =>
    chart.regions.some((region) => region.remainder === kind);
  return [
    { swatch: { class: 'setwise-region-positive' }, label: 'positive' },
    { swatch: { class: 'setwise-region-negative' }, label: 'negative' },
    { swatch: { fill: HATCH }, label: 'contradictory cases', mark: 'triangle' },
    { swatch: { fill: DOTS }, label: 'no case' },
    ...(has('below frequency')
      ? [{ swatch: { fill: DOTS }, label: 'below the frequency cut-off', mark: 'number' as const }]
      : []),
    ...(hasBetween(chart) ? [{ swatch: { fill: BETWEEN }, label: 'between the cut-offs (C)' }] : []),
    ...(has('excluded') ? [{ swatch: { fill: CROSS }, label: 'excluded' }] : []),
  ];
}
