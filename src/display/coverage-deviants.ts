import type { CoveragePayload } from '../mime/types.js';
import type { PlacedGroup } from './coverage-circles.js';
import type { CoverageCounts, Run } from './coverage-groups.js';
import { coordinate, type Point, path } from './geometry/point.js';
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
  const group = groups.find((one) => one.terms.includes(run.terms[0] ?? -1));
  const circle = group?.circles[group.merged ? 0 : group.terms.indexOf(run.terms[0] ?? -1)];
  const to: Point | null = circle === undefined ? null : [circle.at[0], circle.at[1] + circle.r];
  return { run, text, x: circle?.at[0] ?? 40, width: Math.max(textWidth(text, 11), 2 * RADIUS) + 14, to };
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
