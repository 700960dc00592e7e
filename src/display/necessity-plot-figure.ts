import type { Point } from './geometry/point.js';
import { coordinate } from './geometry/point.js';
import { type Element, element } from './markup.js';
import type { NecessityPlot } from './necessity-plot.js';
import { type Mark, type Name, nameMarks, PLOT, RADIUS, reached, SMALL, textOf } from './necessity-plot-names.js';
import { counted, ratio } from './number.js';
import { names } from './parts.js';
import { label } from './svg-text.js';
import { fitted, textWidth } from './text-width.js';

const WIDTH = 640;
/** Points keep this far from the frame, so that one at 1 is whole. */
const INSET = 14;
/** Lines of the key under the plot. */
const KEY_LINES = 12;

export const AXES = { coverage: 'coverage', ron: 'relevance of necessity (RoN)' } as const;

/** The plot alone: frame, scales, cut-offs with the part beyond both in a wash, points and names; what has no room stands in a key below. */
export function necessityPlotFigure(plot: NecessityPlot): Element {
  const across = scale(
    plot.points.map((point) => point.x),
    plot.cuts.x,
    PLOT.left + INSET,
    PLOT.right - INSET,
  );
  const up = scale(
    plot.points.map((point) => point.y),
    plot.cuts.y,
    PLOT.bottom - INSET,
    PLOT.top + INSET,
  );
  const cutX = plot.cuts.x === null || plot.cuts.x === 0 ? null : across.at(plot.cuts.x);
  const cutY = up.at(plot.cuts.y);
  const marks = marksOf(plot, across, up);
  const named = nameMarks(marks, cutX, cutY);
  const key = keyOf(plot, named, marks.length - named.length);
  return element(
    'svg',
    {
      class: 'setwise-figure',
      viewBox: `0 0 ${WIDTH} ${key.bottom}`,
      width: WIDTH,
      height: key.bottom,
      role: 'group',
      'aria-label': plotWords(plot),
    },
    label('setwise-text-title', 12, 22, 'start', fitted(plotTitle(plot), 14, WIDTH - 24)),
    label('setwise-text-soft', 12, 41, 'start', fitted(subtitle(plot), 12, WIDTH - 24)),
    ...washes(cutX, cutY),
    ...grid(across, up),
    frame(),
    ...cutLines(plot, cutX, cutY),
    ...axisNames(plot),
    element('g', { 'data-roving': 'points' }, ...marks.map(drawMark)),
    ...named.flatMap(drawName),
    ...key.lines,
  );
}

export function plotTitle(plot: NecessityPlot): string {
  return `Necessity for ${plot.outcome}: consistency against ${plot.x === 'ron' ? 'relevance' : 'coverage'}`;
}

function subtitle(plot: NecessityPlot): string {
  const { x, y } = plot.cuts;
  const second = x === null || x === 0 ? '' : `, ${plot.x === 'ron' ? 'RoN' : 'coverage'} from ${ratio(x)}`;
  const many = plot.points.filter((point) => point.reached).length;
  const points =
    plot.points.length === 0 ? 'no combination reaches the cut-offs' : `reached by ${many} of ${plot.points.length}`;
  return `consistency from ${ratio(y)}${second}: ${points}`;
}

/** The picture in words, for those who cannot see it. */
export function plotWords(plot: NecessityPlot): string {
  const beyond = plot.points.filter((point) => point.reached).map((point) => point.term);
  return `${plotTitle(plot)}; ${counted(plot.points.length, 'point')}; beyond the cut-offs: ${beyond.length > 0 ? names(beyond, 12) : 'none'}.`;
}

interface Scale {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

/** From 1 down to the nearest of 0.9, 0.8, 0.5 and 0 below every value and the cut-off, with round steps. */
function scale(values: readonly number[], cut: number | null, from: number, to: number): Scale {
  const least = Math.min(...values, cut ?? 1, 1);
  const [low, steps] = (
    [
      [0.9, 5],
      [0.8, 4],
      [0.5, 5],
    ] as const
  ).find(([bound]) => least >= bound) ?? [0, 5];
  return {
    at: (value) => from + ((value - low) / (1 - low)) * (to - from),
    ticks: Array.from({ length: steps + 1 }, (_, i) => low + ((1 - low) * i) / steps),
  };
}

function marksOf(plot: NecessityPlot, across: Scale, up: Scale): Mark[] {
  const marks = new Map<string, Mark>();
  for (const point of plot.points) {
    const at: Point = [across.at(point.x), up.at(point.y)];
    const key = at.map((value) => Math.round(value * 2)).join(' ');
    const known = marks.get(key);
    marks.set(key, { at: known?.at ?? at, points: [...(known?.points ?? []), point] });
  }
  return [...marks.values()];
}

function drawMark(mark: Mark): Element {
  const [cx, cy] = mark.at.map(coordinate);
  const told = mark.points.map((point) => `${point.term}: consistency ${ratio(point.y)}, ${ratio(point.x)}`).join('; ');
  return element(
    'circle',
    {
      class: reached(mark) ? 'setwise-point' : 'setwise-point-off',
      cx: cx as string,
      cy: cy as string,
      r: RADIUS,
      'data-item': mark.points[0]?.term ?? '',
    },
    element('title', {}, told),
  );
}

function drawName({ place, text, mark, numbered }: Name): Element[] {
  const { box, leader } = place;
  const kind = numbered ? 'setwise-text-small' : reached(mark) ? 'setwise-text-point' : 'setwise-text-point-off';
  const line = leader === null ? [] : [rule('setwise-leader-thin', leader[0], leader[1])];
  // The box was measured with a wide face: the text stands at the side that is nearer to its point.
  const left = mark.at[0] > (box.left + box.right) / 2;
  return [...line, label(kind, left ? box.right : box.left, box.bottom - 3.5, left ? 'end' : 'start', text)];
}

function rule(kind: string, from: Point, to: Point): Element {
  const [x1, y1, x2, y2] = [...from, ...to].map(coordinate) as [string, string, string, string];
  return element('line', { class: kind, x1, y1, x2, y2 });
}

function frame(): Element {
  return element('rect', {
    class: 'setwise-axes',
    x: PLOT.left,
    y: PLOT.top,
    width: PLOT.right - PLOT.left,
    height: PLOT.bottom - PLOT.top,
  });
}

/** The part of the plot beyond both cut-offs. */
function washes(cutX: number | null, cutY: number): Element[] {
  const left = cutX ?? PLOT.left;
  return [
    element('rect', {
      class: 'setwise-beyond',
      x: coordinate(left),
      y: PLOT.top,
      width: coordinate(PLOT.right - left),
      height: coordinate(cutY - PLOT.top),
    }),
  ];
}

function grid(across: Scale, up: Scale): Element[] {
  return [
    ...across.ticks.flatMap((tick) => {
      const x = across.at(tick);
      return [
        rule('setwise-grid', [x, PLOT.top], [x, PLOT.bottom]),
        label('setwise-text-small', x, PLOT.bottom + 17, 'middle', tickText(tick)),
      ];
    }),
    ...up.ticks.flatMap((tick) => {
      const y = up.at(tick);
      return [
        rule('setwise-grid', [PLOT.left, y], [PLOT.right, y]),
        label('setwise-text-small', PLOT.left - 8, y + 4, 'end', tickText(tick)),
      ];
    }),
  ];
}

function tickText(tick: number): string {
  return String(Number(tick.toFixed(2)));
}

/** The cut-offs as dashed lines, their values outside the frame. */
function cutLines(plot: NecessityPlot, cutX: number | null, cutY: number): Element[] {
  const lines = [
    rule('setwise-cut-line', [PLOT.left, cutY], [PLOT.right, cutY]),
    label('setwise-text-cut', PLOT.right + 5, cutY + 4, 'start', ratio(plot.cuts.y)),
  ];
  if (cutX === null) return lines;
  return [
    ...lines,
    rule('setwise-cut-line', [cutX, PLOT.top], [cutX, PLOT.bottom]),
    label('setwise-text-cut', cutX, PLOT.top - 5, 'middle', ratio(plot.cuts.x)),
  ];
}

function axisNames(plot: NecessityPlot): Element[] {
  const middle = (PLOT.top + PLOT.bottom) / 2;
  return [
    label('setwise-text', (PLOT.left + PLOT.right) / 2, PLOT.bottom + 38, 'middle', AXES[plot.x]),
    element(
      'g',
      { transform: `translate(18 ${middle}) rotate(-90)` },
      label('setwise-text', 0, 0, 'middle', 'consistency'),
    ),
  ];
}

/** What has no name in the plot, in lines under it; `unnamed` marks have neither name nor number. */
function keyOf(plot: NecessityPlot, named: readonly Name[], unnamed: number): { lines: Element[]; bottom: number } {
  const parts = named.filter((one) => one.numbered).map((one) => `${one.text} ${textOf(one.mark)}`);
  const all = wrapped(parts, WIDTH - 24);
  const lines = all.slice(0, KEY_LINES);
  const cut = all.length > KEY_LINES || unnamed > 0;
  if (cut)
    lines.push(`${lines.length > 0 ? '… ' : ''}not every point is named here: the text of the plot names them all`);
  if (plot.withoutPlace.length > 0) lines.push(`no place, 0/0: ${plot.withoutPlace.join('; ')}`);
  const top = PLOT.bottom + 66;
  return {
    lines: lines.map((text, i) =>
      label('setwise-text-small', 12, top + i * 16, 'start', fitted(text, SMALL, WIDTH - 24)),
    ),
    bottom: lines.length === 0 ? top - 14 : top + lines.length * 16,
  };
}

/** Pieces with dots between them, in lines of at most `width`. */
function wrapped(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const joined = lines.length === 0 ? part : `${lines.at(-1)}  ·  ${part}`;
    if (lines.length > 0 && textWidth(joined, SMALL) <= width) lines[lines.length - 1] = joined;
    else lines.push(fitted(part, SMALL, width));
  }
  return lines;
}
