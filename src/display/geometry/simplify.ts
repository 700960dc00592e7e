import { distanceToSegment, type Point } from './point.js';

/**
 * The line through fewer of its points that stays within `tolerance` of all of them (Ramer 1972; Douglas and Peucker 1973).
 * Keeps both ends. Iterative, so that a long line cannot overflow the stack.
 */
export function simplify(points: readonly Point[], tolerance: number): Point[] {
  if (points.length < 3) return [...points];
  const keep = new Uint8Array(points.length);
  keep[0] = keep[points.length - 1] = 1;
  const waiting: [number, number][] = [[0, points.length - 1]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [from, to] = next;
    const far = farthest(points, from, to);
    if (far.distance <= tolerance) continue;
    keep[far.index] = 1;
    waiting.push([from, far.index], [far.index, to]);
  }
  return points.filter((_, index) => keep[index] === 1);
}

/** The same for a closed outline: it is cut at its first point and at the one farthest from that. */
export function simplifyClosed(points: readonly Point[], tolerance: number): Point[] {
  if (points.length < 4) return [...points];
  const first = points[0] as Point;
  const half = farthest([...points, first], 0, points.length, true).index;
  const there = simplify(points.slice(0, half + 1), tolerance);
  const back = simplify([...points.slice(half), first], tolerance);
  return [...there, ...back.slice(1, -1)];
}

function farthest(
  points: readonly Point[],
  from: number,
  to: number,
  fromFirst = false,
): { index: number; distance: number } {
  const a = points[from] as Point;
  const b = fromFirst ? a : (points[to] as Point);
  let best = { index: from + 1, distance: -1 };
  for (let index = from + 1; index < to; index++) {
    const off = distanceToSegment(points[index] as Point, a, b);
    if (off > best.distance) best = { index, distance: off };
  }
  return best;
}
