import { around, type Box, overlap } from './box.js';
import { place, radius, type Shape } from './geometry/edwards.js';
import { coordinate, distanceToSegment, type Point, path } from './geometry/point.js';
import { type Element, element } from './markup.js';
import { literalLabel } from './svg-text.js';
import { fitted, textWidth } from './text-width.js';

/** Room that a number takes up, so that no leader runs through it. */
export interface Occupied {
  readonly at: Point;
  readonly room: number;
}

interface Label {
  readonly box: Box;
  readonly drawing: Element;
}

const SIZE = 12;
const LONGEST = 190;
/** How far the leader stands out over the rim. */
const OUT = 12;

/**
 * Every set is named on its own curve: a line runs on over the rim to its name, with an arrow to the side that is in the set; a
 * closed curve gets a dot and a short leader through the outermost region, where it crosses no other curve.
 */
export function setLabels(
  shape: Shape,
  names: readonly string[],
  scale: number,
  numbers: readonly Occupied[],
): { readonly drawing: Element; readonly box: Box } {
  const labels: Label[] = [];
  if (names[0] !== undefined) labels.push(verticalLabel(shape, names[0], scale));
  if (names[1] !== undefined) labels.push(horizontalLabel(shape, names[1], scale));
  for (let set = 2; set < names.length; set++)
    labels.push(curveLabel(shape, set, names[set] as string, scale, numbers, labels));
  return {
    drawing: element('g', {}, ...labels.map((label) => label.drawing)),
    box: around(labels.map((label) => label.box)),
  };
}

function verticalLabel(shape: Shape, name: string, scale: number): Label {
  const top = -shape.rim * scale;
  const text = fitted(name, SIZE, LONGEST);
  const drawing = element(
    'g',
    {},
    element('path', {
      class: 'setwise-leader',
      d: path(
        [
          [0, top],
          [0, top - 20],
        ],
        false,
      ),
    }),
    element('polygon', {
      class: 'setwise-arrow',
      points: `4,${coordinate(top - 19)} 11,${coordinate(top - 15)} 4,${coordinate(top - 11)}`,
    }),
    literalLabel(name, text, { x: 15, y: top - 11, anchor: 'start' }),
  );
  return { drawing, box: { left: -2, right: 17 + textWidth(text, SIZE), top: top - 24, bottom: top - 6 } };
}

function horizontalLabel(shape: Shape, name: string, scale: number): Label {
  const right = shape.rim * scale;
  const text = fitted(name, SIZE, LONGEST);
  const drawing = element(
    'g',
    {},
    element('path', {
      class: 'setwise-leader',
      d: path(
        [
          [right, 0],
          [right + 20, 0],
        ],
        false,
      ),
    }),
    element('polygon', {
      class: 'setwise-arrow',
      points: `${coordinate(right + 11)},-4 ${coordinate(right + 15)},-11 ${coordinate(right + 19)},-4`,
    }),
    literalLabel(name, text, { x: right + 25, y: -2, anchor: 'start' }),
  );
  return { drawing, box: { left: right, right: right + 27 + textWidth(text, SIZE), top: -14, bottom: 4 } };
}

function curveLabel(
  shape: Shape,
  set: number,
  name: string,
  scale: number,
  numbers: readonly Occupied[],
  placed: readonly Label[],
): Label {
  let best: { cost: number; label: Label } | null = null;
  for (const margin of [0.05, 0.02, 0]) {
    for (let degree = 3; degree < 360; degree += 2) {
      const turns = degree / 360;
      const offAxis = Math.min(degree % 90, 90 - (degree % 90));
      if (offAxis < 9 || !isOutermost(shape, set, turns, margin)) continue;
      const label = leaderLabel(shape, set, name, scale, turns);
      const cost = costOf(shape, set, turns, scale, label, numbers, placed);
      if (best === null || cost < best.cost) best = { cost, label };
    }
    if (best !== null) break;
  }
  return best?.label ?? leaderLabel(shape, set, name, scale, 0.1);
}

/** Whether between the curve and the rim there is no other curve at this angle. */
function isOutermost(shape: Shape, set: number, turns: number, margin: number): boolean {
  const own = radius(shape, set, turns);
  for (let other = 2; other < shape.sets; other++) {
    if (other !== set && radius(shape, other, turns) > own - margin) return false;
  }
  return true;
}

/** Short leaders, away from numbers and other names, rather at the sides than at the top. */
function costOf(
  shape: Shape,
  set: number,
  turns: number,
  scale: number,
  label: Label,
  numbers: readonly Occupied[],
  placed: readonly Label[],
): number {
  const from = place(radius(shape, set, turns), turns, scale);
  const to = place(shape.rim, turns, scale);
  let cost = (shape.rim - radius(shape, set, turns)) * scale * 0.6;
  for (const other of placed) if (overlap(label.box, other.box, 8)) cost += 10_000;
  for (const number of numbers) {
    const gap = distanceToSegment(number.at, from, to) - number.room;
    if (gap < 6) cost += 400 + 30 * (6 - gap);
  }
  const nearest = Math.min(...placed.map((other) => gapBetween(label.box, other.box)), 90);
  return cost + (90 - nearest) * 0.4 + Math.abs(to[1]) * 0.06;
}

function gapBetween(a: Box, b: Box): number {
  const x = Math.max(0, a.left - b.right, b.left - a.right);
  const y = Math.max(0, a.top - b.bottom, b.top - a.bottom);
  return Math.sqrt(x * x + y * y);
}

function leaderLabel(shape: Shape, set: number, name: string, scale: number, turns: number): Label {
  const own = radius(shape, set, turns);
  const from = place(own, turns, scale);
  const elbow = place(shape.rim + OUT / scale, turns, scale);
  const text = fitted(name, SIZE, LONGEST);
  const width = textWidth(text, SIZE);
  const right = elbow[0] >= 0;
  const end: Point = [elbow[0] + (right ? 8 : -8), elbow[1]];
  const x = end[0] + (right ? 4 : -4);
  const line = path([from, elbow, end], false);
  const drawing = element(
    'g',
    {},
    element('path', { class: 'setwise-halo', d: line }),
    element('path', { class: 'setwise-leader', d: line }),
    element('circle', { class: 'setwise-dot', cx: coordinate(from[0]), cy: coordinate(from[1]), r: 3.5 }),
    literalLabel(name, text, { x, y: end[1] + 4, anchor: right ? 'start' : 'end' }),
  );
  return {
    drawing,
    box: {
      left: right ? elbow[0] : x - width,
      right: right ? x + width : elbow[0],
      top: end[1] - 9,
      bottom: end[1] + 8,
    },
  };
}
