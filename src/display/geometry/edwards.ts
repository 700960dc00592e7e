import { cosine, sine } from './angle.js';
import type { Point } from './point.js';

/**
 * Venn diagrams of 1 to 7 sets in closed form, after Edwards (1989): set 0 is right of a vertical line, set 1 above a horizontal
 * one, set 2 inside a circle, and each further set inside a wave that winds twice as often round that circle as the one before.
 * Every one of the 2^k regions is there, in one piece. At each angle a region is one radial interval, so its outline needs no
 * clipping. The waves are sharpened to |cos|^0.3125 (square roots only) and decay slowly, which triples the smallest region.
 */
export interface Shape {
  readonly sets: number;
  /** Height of the first wave over the circle, and how much lower each further one is. */
  readonly height: number;
  readonly decay: number;
  /** Radius of the disc that holds everything; the circle of set 2 has radius 1. */
  readonly rim: number;
}

const HEIGHTS: Readonly<Record<number, readonly [height: number, decay: number]>> = {
  4: [0.5, 0.5],
  5: [0.6, 0.8],
  6: [0.4, 0.8],
  7: [0.4, 0.8],
};

export function edwards(sets: number): Shape {
  const [height, decay] = HEIGHTS[sets] ?? [0, 1];
  return { sets, height, decay, rim: sets < 3 ? 1 : sets === 3 ? 1.5 : 1 + height + 0.18 };
}

/** Radius of the curve of `set` (2 or more) at an angle in turns. */
export function radius(shape: Shape, set: number, turns: number): number {
  if (set === 2) return 1;
  let height = shape.height;
  for (let wave = 3; wave < set; wave++) height *= shape.decay;
  return 1 + height * sharpened(cosine(turns * (1 << (set - 2))));
}

/** sign(x) |x|^(1/4 + 1/16): by square roots, which every engine rounds alike. */
function sharpened(x: number): number {
  const fourth = Math.sqrt(Math.sqrt(Math.abs(x)));
  const root = fourth * Math.sqrt(Math.sqrt(fourth));
  return x < 0 ? -root : root;
}

/**
 * Angles of one quadrant (0 to 0.25 turn) at which to follow the curves: even steps, and closer and closer ones towards the places
 * where a wave crosses the circle, since it does so radially.
 */
export function angles(shape: Shape): number[] {
  const steps = shape.sets < 3 ? 90 : 180;
  const all = new Set<number>();
  for (let step = 0; step <= steps; step++) all.add((step / steps) * 0.25);
  for (let set = 3; set < shape.sets; set++) {
    const waves = 1 << (set - 2);
    for (let zero = 1; zero < waves; zero += 2) {
      const at = zero / (4 * waves);
      for (let fine = 0, off = 1 / (16 * waves); fine < 22; fine++, off /= 2) {
        all.add(at - off).add(at + off);
      }
      all.add(at);
    }
  }
  return [...all].filter((turns) => turns >= 0 && turns <= 0.25).sort((a, b) => a - b);
}

/** The place at a radius and an angle, y downwards. */
export function place(length: number, turns: number, scale: number): Point {
  return [length * cosine(turns) * scale, -length * sine(turns) * scale];
}

/** From where to where a region reaches, outwards, at an angle of its quadrant; negative width: not there. */
export function interval(
  shape: Shape,
  configuration: readonly number[],
  turns: number,
): readonly [inner: number, outer: number] {
  let inner = 0;
  let outer = shape.rim;
  for (let set = 2; set < shape.sets; set++) {
    const at = radius(shape, set, turns);
    if (configuration[set] === 1) outer = Math.min(outer, at);
    else inner = Math.max(inner, at);
  }
  return [inner, outer];
}

/** The quadrants (0 to 3, counter-clockwise from the right) in which a configuration of sets 0 and 1 lies. */
export function quadrants(configuration: readonly number[]): readonly number[] {
  if (configuration.length === 1) return configuration[0] === 1 ? [3, 4] : [1, 2];
  if (configuration[0] === 1) return configuration[1] === 1 ? [0] : [3];
  return configuration[1] === 1 ? [1] : [2];
}

/**
 * The outline of a region: along its outer edge, and back along its inner one. Where it begins or ends between two angles, the
 * end is found by halving, so that neighbours meet.
 *
 * @throws Error never for 1 to 7 sets: a test walks through all their regions and finds one run of angles in each.
 */
export function outline(shape: Shape, configuration: readonly number[], scale: number): Point[] {
  const turns = quadrants(configuration).flatMap((quadrant) => angles(shape).map((angle) => angle + quadrant / 4));
  const width = (at: number): number => {
    const [inner, outer] = interval(shape, configuration, at);
    return outer - inner;
  };
  const outerEdge: Point[] = [];
  const innerEdge: Point[] = [];
  const add = (at: number): void => {
    const [inner, outer] = interval(shape, configuration, at);
    outerEdge.push(place(outer, at, scale));
    innerEdge.push(place(Math.min(inner, outer), at, scale));
  };
  turns.forEach((at, index) => {
    const before = turns[index - 1];
    const inside = width(at) > 0;
    if (before !== undefined && inside !== width(before) > 0)
      add(inside ? edge(width, before, at) : edge(width, at, before));
    if (inside) add(at);
  });
  return [...outerEdge, ...innerEdge.reverse()];
}

/** The angle between `outside` and `inside` at which the width becomes positive. */
function edge(width: (turns: number) => number, outside: number, inside: number): number {
  let [out, into] = [outside, inside];
  for (let step = 0; step < 40; step++) {
    const middle = (out + into) / 2;
    if (width(middle) > 0) into = middle;
    else out = middle;
  }
  return into;
}

/** The whole curve of a set: a line for sets 0 and 1, else once round. */
export function curve(shape: Shape, set: number, scale: number): Point[] {
  if (set === 0) return [place(shape.rim, 0.25, scale), place(shape.rim, 0.75, scale)];
  if (set === 1) return [place(shape.rim, 0, scale), place(shape.rim, 0.5, scale)];
  const one = angles(shape);
  const all = [0, 1, 2, 3].flatMap((quadrant) => one.slice(0, -1).map((angle) => angle + quadrant / 4));
  return all.map((turns) => place(radius(shape, set, turns), turns, scale));
}
