import { around, type Box, overlap } from './box.js';
import type { Point } from './geometry/point.js';

/** A label that wants to stand near its point; `width` and `height` are those of its text. */
export interface WantedLabel {
  readonly at: Point;
  readonly width: number;
  readonly height: number;
}

/** Where a label stands; with a line back to its point when it stands away from it. */
export interface PlacedLabel {
  readonly box: Box;
  readonly leader: readonly [Point, Point] | null;
}

/** What no label may touch. */
export interface Obstacles {
  /** The whole room that labels have. */
  readonly room: Box;
  /** Radius of the points. */
  readonly radius: number;
  /** Lines from side to side, as cut-offs: labels stand above or below, left or right of them. */
  readonly across: readonly number[];
  readonly down: readonly number[];
}

/** Ways out of a point, the best first: right, left, up, down, and between them. */
const WAYS: readonly Point[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [0.8, -0.6],
  [0.8, 0.6],
  [-0.8, -0.6],
  [-0.8, 0.6],
];
/** How far a label may stand from its point; from the second on with a line back to it. */
const STEPS = [3, 12, 24];

/**
 * Places for labels, one after the other, each at the nearest place where it touches no point, no other label, no line back to a point and no
 * line across; `null` for one that has none. O(labels × (points + labels)).
 *
 * @param taken labels that stand already
 */
export function placeLabels(
  wanted: readonly WantedLabel[],
  points: readonly Point[],
  obstacles: Obstacles,
  taken: readonly PlacedLabel[] = [],
): (PlacedLabel | null)[] {
  const dots = points.map((point) => boxAround(point, obstacles.radius + 1));
  const placed = [...taken];
  return wanted.map((label) => {
    const found = candidates(label, obstacles.radius).find((one) => free(one, label, dots, placed, obstacles)) ?? null;
    if (found !== null) placed.push(found);
    return found;
  });
}

function candidates({ at: [x, y], width, height }: WantedLabel, radius: number): PlacedLabel[] {
  return STEPS.flatMap((step, index) =>
    WAYS.map(([right, down]) => {
      const end: Point = [x + right * (radius + step), y + down * (radius + step)];
      // The box touches the end of the way with its near edge or corner.
      const left = right > 0 ? end[0] : right < 0 ? end[0] - width : end[0] - width / 2;
      const top = Math.abs(down) === 1 ? (down > 0 ? end[1] : end[1] - height) : end[1] - height / 2;
      const start: Point = [x + right * (radius + 1), y + down * (radius + 1)];
      const leader = index === 0 ? null : ([start, end] as const);
      return { box: { left, right: left + width, top, bottom: top + height }, leader };
    }),
  );
}

function free(
  { box, leader }: PlacedLabel,
  own: WantedLabel,
  dots: readonly Box[],
  placed: readonly PlacedLabel[],
  { room, across, down }: Obstacles,
): boolean {
  if (box.left < room.left || box.right > room.right || box.top < room.top || box.bottom > room.bottom) return false;
  if (across.some((y) => box.top - 1 < y && y < box.bottom + 1)) return false;
  if (down.some((x) => box.left - 1 < x && x < box.right + 1)) return false;
  if (dots.some((dot) => overlap(dot, box))) return false;
  if (placed.some((other) => overlap(other.box, box) || (other.leader !== null && meets(other.leader, box))))
    return false;
  if (leader === null) return true;
  if (placed.some((other) => other.leader !== null && crosses(leader, other.leader))) return false;
  return (
    !dots.some((dot) => !within(own.at, dot) && meets(leader, dot)) && !placed.some((other) => meets(leader, other.box))
  );
}

/** Whether two lines cross. */
function crosses([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  const side = (from: Point, to: Point, p: Point): boolean =>
    (to[0] - from[0]) * (p[1] - from[1]) - (to[1] - from[1]) * (p[0] - from[0]) > 0;
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}

const at = (point: Point): Box => boxAround(point, 0);

function boxAround([x, y]: Point, size: number): Box {
  return { left: x - size, right: x + size, top: y - size, bottom: y + size };
}

function within([x, y]: Point, box: Box): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** Whether a line meets a box: looked at in steps of a pixel, which is enough for boxes of text and points. */
function meets([from, to]: readonly [Point, Point], box: Box): boolean {
  if (!overlap(around([at(from), at(to)]), box, 1)) return false;
  const steps = Math.ceil(Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])));
  for (let i = 0; i <= steps; i++) {
    const share = steps === 0 ? 0 : i / steps;
    if (within([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share], box)) return true;
  }
  return false;
}
