import type { CoveragePayload } from '../mime/types.js';
import type { PlacedGroup } from './coverage-circles.js';
import type { CoverageCounts, Run } from './coverage-groups.js';
import { cosine, sine } from './geometry/angle.js';
import type { Circle } from './geometry/circles.js';
import { coordinate, distance, type Point, path } from './geometry/point.js';
import { type Element, element } from './markup.js';
import { counted } from './number.js';
import { names, negated } from './parts.js';
import { HATCH } from './patterns.js';
import { label } from './svg-text.js';
import { fitted, textWidth } from './text-width.js';

export interface DeviantDots {
  /** Leaders, to be drawn under the circles. */
  readonly lines: Element;
  readonly dots: Element;
  /** Room taken below the frame's edge. */
  readonly height: number;
}

interface Spot {
  readonly run: Run;
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly to: Point | null;
}

const RADIUS = 7;

/**
 * Deviant cases as hatched dots on the lower edge of the frame: in a term, and so tied to its circle, but not in the outcome, and
 * so not inside the frame. One dot a run of cases with the same terms; the number and the names stand under it.
 */
export function deviantDots(
  chart: CoveragePayload,
  counts: CoverageCounts,
  groups: readonly PlacedGroup[],
  place: { readonly unit: number; readonly width: number; readonly y: number; readonly leaders: boolean },
): DeviantDots {
  const spots = spread(
    counts.deviant.map((run) => spotOf(chart, run, groups)),
    place.width,
  );
  const lines = spots.flatMap(({ x, to }) =>
    to === null || !place.leaders
      ? []
      : [element('path', { class: 'setwise-deviant-line', d: path([to, [x, place.y]], false) })],
  );
  const dots = spots.map((spot) => dot(chart, spot, place.y));
  return {
    lines: element('g', {}, ...lines),
    dots: element('g', { 'data-roving': 'deviant' }, ...dots),
    height: spots.length > 0 ? 26 : 0,
  };
}

function spotOf(chart: CoveragePayload, run: Run, groups: readonly PlacedGroup[]): Spot {
  const some = run.names.length <= 2 ? run.names.join(', ') : counted(run.names.length, 'case');
  const text = fitted(`${some} · ${negated(chart.outcome)}`, 11, 150);
  const to = attachment(run, groups);
  return { run, text, x: to?.[0] ?? 40, width: Math.max(textWidth(text, 11), 2 * RADIUS) + 14, to };
}

/** The lowest point of the circles' edges that lies in just the terms of a run: there its leader begins, and crosses no other circle. */
function attachment(run: Run, groups: readonly PlacedGroup[]): Point | null {
  const group = groups.find((one) => run.terms.some((term) => one.terms.includes(term)));
  if (group === undefined) return null;
  if (group.merged) return lowest(group.circles, () => true);
  const wanted = group.terms.map((term) => run.terms.includes(term));
  const own = group.circles.filter((_, index) => wanted[index]);
  const fits = (p: Point): boolean =>
    group.circles.every((circle, index) =>
      wanted[index] ? distance(circle.at, p) <= circle.r + 0.01 : distance(circle.at, p) >= circle.r,
    );
  return lowest(own, fits) ?? lowest(own, () => true);
}

function lowest(circles: readonly Circle[], fits: (p: Point) => boolean): Point | null {
  let best: Point | null = null;
  for (const { at, r } of circles) {
    for (let step = 0; step < 96; step++) {
      const p: Point = [at[0] + r * cosine(step / 96), at[1] - r * sine(step / 96)];
      if ((best === null || p[1] > best[1] + 0.01) && fits(p)) best = p;
    }
  }
  return best;
}

/** Moves the spots apart so that their names do not meet; past what the edge can hold, the names give way to numbers. */
function spread(spots: readonly Spot[], width: number): Spot[] {
  const total = spots.reduce((sum, spot) => sum + spot.width, 0);
  const short =
    total <= width
      ? spots
      : spots.map((spot) => ({
          ...spot,
          text: String(spot.run.names.length),
          width: Math.min(30, width / spots.length),
        }));
  const sorted = [...short].sort((a, b) => a.x - b.x);
  const placed: Spot[] = [];
  let left = 12;
  sorted.forEach((spot, index) => {
    const after = sorted.slice(index + 1).reduce((sum, other) => sum + other.width, 0);
    const x = Math.max(left + spot.width / 2, Math.min(spot.x, width - 12 - after - spot.width / 2));
    placed.push({ ...spot, x });
    left = x + spot.width / 2;
  });
  return placed;
}

function dot(chart: CoveragePayload, spot: Spot, y: number): Element {
  const of = spot.run.terms.map((term) => term + 1).join(' and ');
  const title = `deviant, in term ${of} but ${negated(chart.outcome)}: ${names(spot.run.names)}`;
  return element(
    'g',
    { 'data-item': `deviant-${spot.run.terms.join('-')}`, 'data-state': 'deviant' },
    element('title', {}, title),
    element('circle', {
      class: 'setwise-deviant',
      fill: HATCH,
      cx: coordinate(spot.x),
      cy: coordinate(y - 0.5),
      r: RADIUS,
    }),
    label('setwise-text-small', spot.x, y + RADIUS + 13, 'middle', spot.text),
  );
}
