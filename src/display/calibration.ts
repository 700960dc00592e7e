import type { CalibrationPayload } from '../mime/types.js';
import { type Scale, scale, ticks } from './axis.js';
import { type CalibratedCase, calibrationStrip, caseTitle, dot, fanText, sideOf } from './calibration-strip.js';
import { anchorText, calibrationAbout, calibrationNotes, calibrationTitle } from './calibration-words.js';
import { fan } from './fan.js';
import { coordinate, type Point, path } from './geometry/point.js';
import { type LegendEntry, legend } from './legend.js';
import { type Element, element } from './markup.js';
import { plainNumber } from './number.js';
import { label } from './svg-text.js';
import { fitted, lines, textWidth } from './text-width.js';

const WIDTH = 560;
const EDGE = 10;
const RIGHT = 462;
const EDGES = { left: EDGE, right: WIDTH - EDGE };
const HEIGHT = 190;
const LANE = 15;
/** With more places on the curve than these its marks are small. */
const CROWDED = 150;

/** Where the plot is: pixels of raw values and of memberships. */
interface Plot {
  readonly x: Scale;
  readonly y: Scale;
  readonly left: number;
}

/** Whether the raw values can stand on an axis: those of a set made from codes cannot. */
export function hasCurve(chart: CalibrationPayload): boolean {
  return chart.curve.length > 0 && chart.cases.every(({ raw }) => typeof raw === 'number');
}

/**
 * The picture of a calibration. Above: membership over the raw value, with the anchors as dashed lines and every case on the
 * curve. Below: the raw values themselves, a dot a case, with names. Then the rule, the anchors' reasons and what to know.
 */
export function calibrationFigure(chart: CalibrationPayload): Element {
  const cases = chart.cases.filter((one): one is CalibratedCase => typeof one.raw === 'number');
  const yLabels = valueLabels(chart);
  const left = EDGE + 8 + Math.max(20, ...yLabels.map(({ text }) => textWidth(text, 11)));
  const x = scale(...range(chart, cases), left, RIGHT);
  const anchors = fan(
    [...chart.anchors].sort((a, b) => a.value - b.value).map((one) => ({ x: x.at(one.value), text: anchorText(one) })),
    11,
    6,
    EDGES,
  );
  const top = 52 + (Math.max(-1, ...anchors.map(({ lane }) => lane)) + 1) * LANE + 6;
  const plot = { x, y: scale(0, chart.levels - 1, top + HEIGHT, top), left };
  const strip = calibrationStrip(chart, cases, x, EDGES);
  const stripTop = top + HEIGHT + 28;
  const key = legend(entries(chart), EDGE, stripTop + strip.height + 12, WIDTH - 2 * EDGE);
  const notesTop = stripTop + strip.height + 12 + key.height + 18;
  const written = [...calibrationNotes(chart), ...strip.notes].flatMap((note) => lines(note, 12, WIDTH - 2 * EDGE));
  const height = notesTop + written.length * 17 + 2;
  return element(
    'svg',
    {
      class: 'setwise-figure',
      viewBox: `0 0 ${WIDTH} ${Math.ceil(height)}`,
      width: WIDTH,
      height: Math.ceil(height),
      role: 'group',
      'aria-label': `${calibrationTitle(chart)}. ${calibrationAbout(chart)}`,
    },
    label('setwise-text-title', EDGE, 20, 'start', fitted(calibrationTitle(chart), 15, WIDTH - 2 * EDGE)),
    label('setwise-text-soft', EDGE, 38, 'start', fitted(calibrationAbout(chart), 12, WIDTH - 2 * EDGE)),
    ...grid(plot, yLabels),
    ...anchorLines(plot, anchors, top),
    curve(chart, plot),
    points(chart, cases, plot),
    ...xAxis(chart, plot, top + HEIGHT),
    element('g', { transform: `translate(0 ${coordinate(stripTop)})` }, strip.drawing),
    key.drawing,
    ...written.map((text, index) => label('setwise-text-soft', EDGE, notesTop + index * 17, 'start', text)),
  );
}

function range(chart: CalibrationPayload, cases: readonly CalibratedCase[]): [number, number] {
  const all = [
    ...cases.map(({ raw }) => raw),
    ...chart.anchors.map(({ value }) => value),
    ...chart.curve.map(({ x }) => x),
  ];
  const [low, high] = all.reduce(([a, b], value) => [Math.min(a, value), Math.max(b, value)], [Infinity, -Infinity]);
  return low < high ? [low, high] : [low - 1, low + 1];
}

/** What stands at the left: memberships, or the values of a set with several, each with its label. */
function valueLabels({ levels, labels }: CalibrationPayload): { value: number; text: string }[] {
  if (levels === 2) return [0, 0.5, 1].map((value) => ({ value, text: String(value) }));
  return Array.from({ length: levels }, (_, value) => {
    const name = labels?.[value];
    return { value, text: fitted(name === undefined ? String(value) : `${value} ${name}`, 11, 90) };
  });
}

function grid({ x, y, left }: Plot, yLabels: readonly { value: number; text: string }[]): Element[] {
  return yLabels.flatMap(({ value, text }) => [
    element('path', {
      class: value === 0.5 ? 'setwise-half-line' : 'setwise-axis',
      d: path(
        [
          [x.at(x.low), y.at(value)],
          [x.at(x.high), y.at(value)],
        ],
        false,
      ),
    }),
    label('setwise-text-small', left - 6, y.at(value) + 4, 'end', text),
  ]);
}

function anchorLines({ y }: Plot, anchors: ReturnType<typeof fan>, top: number): Element[] {
  const foot = y.at(0);
  const placed = new Set(anchors.map(({ x }) => x));
  return [
    ...[...placed].map((at) => {
      const highest = Math.max(...anchors.filter(({ x }) => x === at).map(({ lane }) => lane));
      return element('path', {
        class: 'setwise-anchor',
        d: path(
          [
            [at, top - 10 - highest * LANE],
            [at, foot],
          ],
          false,
        ),
      });
    }),
    ...anchors.map((one) => fanText('setwise-text', one, top - 5 - one.lane * LANE)),
  ];
}

function curve({ curve: all, steps }: CalibrationPayload, { x, y }: Plot): Element {
  const at = all.map(({ x: raw, membership }): Point => [x.at(raw), y.at(membership)]);
  const line = steps
    ? at.flatMap((point, index): Point[] => (index === 0 ? [point] : [[point[0], (at[index - 1] as Point)[1]], point]))
    : at;
  return element('path', { class: 'setwise-membership', d: path(line, false) });
}

/** Every case on the curve; those of one raw value are one mark. */
function points(chart: CalibrationPayload, cases: readonly CalibratedCase[], { x, y }: Plot): Element {
  const places = new Map<string, CalibratedCase[]>();
  for (const one of cases) {
    const key = `${Math.round(x.at(one.raw) * 2)} ${one.membership}`;
    places.set(key, [...(places.get(key) ?? []), one]);
  }
  const radius = places.size > CROWDED ? 2 : 3.5;
  const marks = [...places.values()].map((all) => {
    const [first] = all as [CalibratedCase];
    const titles = all.slice(0, 20).map((one) => caseTitle(chart, one));
    const more = all.length > 20 ? [`and ${all.length - 20} more`] : [];
    return dot(
      sideOf(chart, first.membership),
      x.at(first.raw),
      y.at(first.membership),
      radius,
      { 'data-item': first.name },
      [...titles, ...more].join(', '),
    );
  });
  return element('g', { 'data-roving': 'memberships' }, ...marks);
}

function xAxis(chart: CalibrationPayload, { x }: Plot, foot: number): Element[] {
  const marks = ticks(x.low, x.high, 6).flatMap((value) => [
    element('path', {
      class: 'setwise-axis',
      d: path(
        [
          [x.at(value), foot],
          [x.at(value), foot + 4],
        ],
        false,
      ),
    }),
    label('setwise-text-small', x.at(value), foot + 16, 'middle', plainNumber(value)),
  ]);
  const title = lines(chart.from.join(', '), 11, WIDTH - EDGE - RIGHT - 16).slice(0, 3);
  return [
    ...marks,
    ...title.map((text, index) => label('setwise-text-small', WIDTH - EDGE, foot + 16 + index * 12, 'end', text)),
  ];
}

function entries(chart: CalibrationPayload): LegendEntry[] {
  if (chart.levels > 2) return [{ swatch: { class: 'setwise-case-value' }, label: 'a case', shape: 'dot' }];
  const half = chart.atOneHalf.length > 0;
  return [
    { swatch: { class: 'setwise-case-in' }, label: 'above 0.5', shape: 'dot' },
    { swatch: { class: 'setwise-case-out' }, label: 'below 0.5', shape: 'dot' },
    ...(half
      ? [
          {
            swatch: { class: 'setwise-case-half' },
            label: 'exactly 0.5: neither in nor out',
            shape: 'diamond' as const,
          },
        ]
      : []),
  ];
}
