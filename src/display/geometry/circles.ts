import { arcCosine, cosine, direction, sine } from './angle.js';
import { coordinate, distance, type Point } from './point.js';

export interface Circle {
  readonly at: Point;
  readonly r: number;
}

/** Area that two circles have in common, at a distance of their centres. */
export function lensArea(a: number, b: number, apart: number): number {
  if (apart >= a + b) return 0;
  const small = Math.min(a, b);
  if (apart <= Math.abs(a - b)) return Math.PI * small * small;
  const part = (r: number, other: number): number => {
    const cos = (apart * apart + r * r - other * other) / (2 * apart * r);
    const angle = arcCosine(Math.max(-1, Math.min(1, cos))) * 2 * Math.PI;
    return r * r * (angle - cos * Math.sqrt(Math.max(0, 1 - cos * cos)));
  };
  return part(a, b) + part(b, a);
}

/** The distance of two centres at which the circles have this area in common. */
export function distanceFor(a: number, b: number, shared: number): number {
  let near = Math.abs(a - b);
  let far = a + b;
  if (shared >= Math.PI * Math.min(a, b) * Math.min(a, b) - 1e-9) return near;
  for (let step = 0; step < 40; step++) {
    const middle = (near + far) / 2;
    if (lensArea(a, b, middle) > shared) near = middle;
    else far = middle;
  }
  return (near + far) / 2;
}

/** Three centres with these distances (between 0–1, 0–2, 1–2), or `null` where no triangle has them. */
export function triangleOf(d01: number, d02: number, d12: number): readonly [Point, Point, Point] | null {
  if (d01 > d02 + d12 || d02 > d01 + d12 || d12 > d01 + d02) return null;
  if (d01 === 0)
    return [
      [0, 0],
      [0, 0],
      [d02, 0],
    ];
  const x = (d01 * d01 + d02 * d02 - d12 * d12) / (2 * d01);
  return [
    [0, 0],
    [d01, 0],
    [x, -Math.sqrt(Math.max(0, d02 * d02 - x * x))],
  ];
}

/** Which circles hold a point, as a string of bits. */
export function within(circles: readonly Circle[], p: Point): string {
  return circles.map((circle) => (distance(circle.at, p) < circle.r ? '1' : '0')).join('');
}

interface Arc {
  readonly from: Point;
  readonly to: Point;
  readonly r: number;
  readonly large: boolean;
  readonly clockwise: boolean;
}

/**
 * The exact outline of each region that circles cut one another into, as the `d` of a path of arcs, by the bits of the circles
 * that hold it. Only regions that are there have an entry.
 */
export function regionPaths(circles: readonly Circle[]): ReadonlyMap<string, string> {
  const arcs = new Map<string, Arc[]>();
  const add = (bits: string, arc: Arc): void => {
    if (bits.includes('1')) arcs.set(bits, [...(arcs.get(bits) ?? []), arc]);
  };
  circles.forEach((circle, index) => {
    for (const [start, end] of cuts(circles, index)) {
      const middle = onCircle(circle, (start + end) / 2);
      const outside = Array.from(within(circles, middle));
      outside[index] = '0';
      const inside = [...outside];
      inside[index] = '1';
      const [from, to] = [onCircle(circle, start), onCircle(circle, end)];
      const large = end - start > 0.5;
      add(inside.join(''), { from, to, r: circle.r, large, clockwise: false });
      add(outside.join(''), { from: to, to: from, r: circle.r, large, clockwise: true });
    }
  });
  return new Map([...arcs].map(([bits, own]) => [bits, chained(own)]));
}

/** The stretches of a circle between its crossings with the others, in turns, counter-clockwise; two halves where there is none. */
function cuts(circles: readonly Circle[], index: number): readonly (readonly [number, number])[] {
  const circle = circles[index] as Circle;
  const at: number[] = [];
  circles.forEach((other, otherIndex) => {
    if (otherIndex === index) return;
    const apart = distance(circle.at, other.at);
    if (apart === 0 || apart >= circle.r + other.r || apart <= Math.abs(circle.r - other.r)) return;
    const toward = direction(other.at[0] - circle.at[0], -(other.at[1] - circle.at[1]));
    const half = arcCosine((apart * apart + circle.r * circle.r - other.r * other.r) / (2 * apart * circle.r));
    at.push(wrapped(toward - half), wrapped(toward + half));
  });
  if (at.length === 0)
    return [
      [0, 0.5],
      [0.5, 1],
    ];
  at.sort((a, b) => a - b);
  return at.map((start, i) => [start, at[i + 1] ?? (at[0] as number) + 1] as const);
}

function wrapped(turns: number): number {
  return turns - Math.floor(turns);
}

function onCircle(circle: Circle, turns: number): Point {
  return [circle.at[0] + circle.r * cosine(turns), circle.at[1] - circle.r * sine(turns)];
}

/** Arcs put end to end into closed loops. */
function chained(arcs: readonly Arc[]): string {
  const left = [...arcs];
  let d = '';
  while (left.length > 0) {
    const first = left.shift() as Arc;
    d += `M${point(first.from)}${arcTo(first)}`;
    for (let here = first.to, next = takeFrom(left, here); next !== undefined; next = takeFrom(left, here)) {
      d += arcTo(next);
      here = next.to;
    }
    d += 'Z';
  }
  return d;
}

function takeFrom(arcs: Arc[], from: Point): Arc | undefined {
  const index = arcs.findIndex((arc) => distance(arc.from, from) < 0.01);
  return index < 0 ? undefined : arcs.splice(index, 1)[0];
}

const point = ([x, y]: Point): string => `${coordinate(x)},${coordinate(y)}`;
const arcTo = (arc: Arc): string =>
  `A${coordinate(arc.r)},${coordinate(arc.r)} 0 ${arc.large ? 1 : 0} ${arc.clockwise ? 1 : 0} ${point(arc.to)}`;

/** The point of a region farthest from all circles' edges, on a grid that is refined twice; `null` where the region is not there. */
export function regionPole(
  circles: readonly Circle[],
  bits: string,
): { readonly at: Point; readonly room: number } | null {
  const left = Math.min(...circles.map((circle) => circle.at[0] - circle.r));
  const right = Math.max(...circles.map((circle) => circle.at[0] + circle.r));
  const top = Math.min(...circles.map((circle) => circle.at[1] - circle.r));
  const bottom = Math.max(...circles.map((circle) => circle.at[1] + circle.r));
  let best: { at: Point; room: number } | null = null;
  let [cx, cy, span] = [(left + right) / 2, (top + bottom) / 2, Math.max(right - left, bottom - top)];
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i <= 60; i++) {
      for (let j = 0; j <= 60; j++) {
        const p: Point = [cx + (i / 60 - 0.5) * span, cy + (j / 60 - 0.5) * span];
        if (within(circles, p) !== bits) continue;
        const room = Math.min(...circles.map((circle) => Math.abs(distance(circle.at, p) - circle.r)));
        if (best === null || room > best.room + 1e-6) best = { at: p, room };
      }
    }
    if (best === null) return null;
    [cx, cy, span] = [best.at[0], best.at[1], span / 12];
  }
  return best;
}
