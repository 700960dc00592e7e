import { ANY, cellValues, overlap } from './cells.js';

/**
 * Cubes: partial assignments of positions that each have some number of levels (values 0, 1, …), one byte a position,
 * {@link ANY} where a position is free; a cell may also allow some of the values (cells.ts).
 *
 * A list of cubes is one flat `Uint8Array`, `width` bytes a cube. All functions here are exact and use integers only.
 */
export { ANY };

/** How many values each position has; the value of a cell is below it. */
export type Levels = readonly number[];

/** A list of cubes, flat. */
export interface Cubes {
  readonly levels: Levels;
  readonly width: number;
  readonly count: number;
  readonly cells: Uint8Array;
}

/** Levels of `width` positions that are each present or absent. */
export function binary(width: number): number[] {
  return new Array<number>(width).fill(2);
}

/** Packs rows of values and {@link ANY}. */
export function cubesOf(levels: Levels, rows: readonly ArrayLike<number>[]): Cubes {
  const width = levels.length;
  const cells = new Uint8Array(rows.length * width);
  rows.forEach((row, i) => {
    cells.set(row, i * width);
  });
  return { levels, width, count: rows.length, cells };
}

/** One cube of a list, as its own array. */
export function cubeAt(cubes: Cubes, index: number): Uint8Array {
  return cubes.cells.slice(index * cubes.width, (index + 1) * cubes.width);
}

/**
 * The points outside every cube, as disjoint cubes: split at one position after the other, and stop where no cube is left
 * (all outside) or one covers what is left (all inside). At most `count × Σ (levels − 1)` cubes come out when the cubes are
 * points.
 */
export function complement(cubes: Cubes): Cubes {
  const found: Uint8Array[] = [];
  const path = new Uint8Array(cubes.width).fill(ANY);
  const all = Array.from({ length: cubes.count }, (_, i) => i);
  split(cubes, all, path, (outside) => {
    found.push(outside.slice());
    return true;
  });
  return cubesOf(cubes.levels, found);
}

/** Whether every point of `cube` lies in one of `cubes`. */
export function contains(cubes: Cubes, cube: ArrayLike<number>): boolean {
  const path = Uint8Array.from(cube);
  const touching: number[] = [];
  for (let i = 0; i < cubes.count; i++) if (meets(cubes, i, path)) touching.push(i);
  return split(cubes, touching, path, () => false);
}

/** Whether a cube of the list and `other` share a point. */
export function meets(cubes: Cubes, index: number, other: ArrayLike<number>): boolean {
  const base = index * cubes.width;
  for (let p = 0; p < cubes.width; p++) {
    if (!overlap(cubes.cells[base + p] as number, other[p] as number, cubes.levels[p] as number)) return false;
  }
  return true;
}

/** Calls `outside` with each maximal branch of `path` that no cube touches; stops and returns false when it returns false. */
function split(
  cubes: Cubes,
  touching: readonly number[],
  path: Uint8Array,
  outside: (path: Uint8Array) => boolean,
): boolean {
  if (touching.length === 0) return outside(path);
  const position = splitPosition(cubes, touching, path);
  if (position < 0) return true; // one of them is bound nowhere any more: it covers the whole branch
  const whole = path[position] as number;
  const levels = cubes.levels[position] as number;
  for (const value of cellValues(whole, levels)) {
    path[position] = value;
    const left = touching.filter((i) => overlap(cubes.cells[i * cubes.width + position] as number, value, levels));
    const goOn = split(cubes, left, path, outside);
    path[position] = whole;
    if (!goOn) return false;
  }
  return true;
}

/** The open position that most of the cubes bind, the first among equals; -1 when one of them binds none. */
function splitPosition(cubes: Cubes, touching: readonly number[], path: Uint8Array): number {
  const bound = new Int32Array(cubes.width);
  for (const i of touching) {
    let free = true;
    for (let p = 0; p < cubes.width; p++) {
      if ((path[p] as number) < (cubes.levels[p] as number) || cubes.cells[i * cubes.width + p] === ANY) continue;
      bound[p] = (bound[p] as number) + 1;
      free = false;
    }
    if (free) return -1;
  }
  return bound.indexOf(Math.max(...bound));
}

/** Mixed-radix number of a point, the first position most significant. Exact while the product of the levels is below 2^53. */
export function pointNumber(point: ArrayLike<number>, levels: Levels): number {
  let number = 0;
  for (let p = 0; p < levels.length; p++) number = number * (levels[p] as number) + (point[p] as number);
  return number;
}

/** The point with a given number; the inverse of {@link pointNumber}. */
export function pointOf(number: number, levels: Levels): number[] {
  const point = new Array<number>(levels.length);
  let rest = number;
  for (let p = levels.length - 1; p >= 0; p--) {
    point[p] = rest % (levels[p] as number);
    rest = (rest - (point[p] as number)) / (levels[p] as number);
  }
  return point;
}

/** The numbers of the points of one cube, ascending, one after the other. */
export function* pointNumbers(cube: ArrayLike<number>, levels: Levels): Generator<number> {
  const digits: { readonly parts: readonly number[]; at: number }[] = [];
  let weight = 1;
  for (let p = levels.length - 1; p >= 0; p--) {
    const own = weight;
    digits.push({ parts: cellValues(cube[p] as number, levels[p] as number).map((value) => value * own), at: 0 });
    weight *= levels[p] as number;
  }
  const free = digits.filter(({ parts }) => parts.length > 1);
  let number = digits.reduce((sum, { parts }) => sum + (parts[0] as number), 0);
  const turn = (digit: (typeof digits)[number], to: number) => {
    number += (digit.parts[to] as number) - (digit.parts[digit.at] as number);
    digit.at = to;
  };
  for (;;) {
    yield number;
    const next = free.find(({ parts, at }) => at < parts.length - 1);
    if (next === undefined) return;
    for (const digit of free) {
      if (digit === next) break;
      turn(digit, 0);
    }
    turn(next, next.at + 1);
  }
}

/** How many points a cube holds. Exact below 2^53. */
export function pointCount(cube: ArrayLike<number>, levels: Levels): number {
  let count = 1;
  for (let p = 0; p < levels.length; p++) if (cube[p] === ANY) count *= levels[p] as number;
  return count;
}

/** Whether the point with this number lies in the cube. */
export function holdsPoint(cube: ArrayLike<number>, number: number, levels: Levels): boolean {
  let rest = number;
  for (let p = levels.length - 1; p >= 0; p--) {
    const digit = rest % (levels[p] as number);
    if (!overlap(cube[p] as number, digit, levels[p] as number)) return false;
    rest = (rest - digit) / (levels[p] as number);
  }
  return true;
}
