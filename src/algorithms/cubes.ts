/**
 * Cubes: partial assignments of `width` binary positions, one byte a position, {@link ANY} where a position is free.
 *
 * A list of cubes is one flat `Uint8Array`, `width` bytes a cube. All functions here are exact and use integers only.
 */
export const ANY = 2;

/** A list of cubes, flat. */
export interface Cubes {
  readonly width: number;
  readonly count: number;
  readonly cells: Uint8Array;
}

/** Packs rows of 0, 1 and {@link ANY}. */
export function cubesOf(width: number, rows: readonly ArrayLike<number>[]): Cubes {
  const cells = new Uint8Array(rows.length * width);
  rows.forEach((row, i) => {
    cells.set(row, i * width);
  });
  return { width, count: rows.length, cells };
}

/** One cube of a list, as its own array. */
export function cubeAt(cubes: Cubes, index: number): Uint8Array {
  return cubes.cells.slice(index * cubes.width, (index + 1) * cubes.width);
}

/**
 * The points outside every cube, as disjoint cubes: split at one position after the other, and stop where no cube is left
 * (all outside) or one covers what is left (all inside). At most `count × width` cubes come out when the cubes are points.
 */
export function complement(cubes: Cubes): Cubes {
  const found: Uint8Array[] = [];
  const path = new Uint8Array(cubes.width).fill(ANY);
  const all = Array.from({ length: cubes.count }, (_, i) => i);
  split(cubes, all, path, (outside) => {
    found.push(outside.slice());
    return true;
  });
  return cubesOf(cubes.width, found);
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
    const a = cubes.cells[base + p] as number;
    const b = other[p] as number;
    if (a !== ANY && b !== ANY && a !== b) return false;
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
  for (const value of [0, 1]) {
    path[position] = value;
    const left = touching.filter((i) => cubes.cells[i * cubes.width + position] !== 1 - value);
    const goOn = split(cubes, left, path, outside);
    path[position] = ANY;
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
      if (path[p] !== ANY || cubes.cells[i * cubes.width + p] === ANY) continue;
      bound[p] = (bound[p] as number) + 1;
      free = false;
    }
    if (free) return -1;
  }
  return bound.indexOf(Math.max(...bound));
}

/** Binary number of a point, the first position most significant. Exact up to 53 positions. */
export function pointNumber(point: ArrayLike<number>): number {
  let number = 0;
  for (let p = 0; p < point.length; p++) number = number * 2 + (point[p] as number);
  return number;
}

/** The point with a given binary number; the inverse of {@link pointNumber}. */
export function pointOf(number: number, width: number): number[] {
  const point = new Array<number>(width);
  let rest = number;
  for (let p = width - 1; p >= 0; p--) {
    point[p] = rest % 2;
    rest = (rest - (point[p] as number)) / 2;
  }
  return point;
}

/** The numbers of the points of one cube, ascending, one after the other. */
export function* pointNumbers(cube: ArrayLike<number>): Generator<number> {
  const free: number[] = [];
  let lowest = 0;
  let weight = 1;
  for (let p = cube.length - 1; p >= 0; p--) {
    if (cube[p] === ANY) free.push(weight);
    else lowest += (cube[p] as number) * weight;
    weight *= 2;
  }
  const set = new Uint8Array(free.length);
  let number = lowest;
  for (;;) {
    yield number;
    let digit = 0;
    while (digit < free.length && set[digit] === 1) {
      set[digit] = 0;
      number -= free[digit++] as number;
    }
    if (digit === free.length) return;
    set[digit] = 1;
    number += free[digit] as number;
  }
}

/** How many points a cube holds. Exact up to 53 free positions. */
export function pointCount(cube: ArrayLike<number>): number {
  let count = 1;
  for (let p = 0; p < cube.length; p++) if (cube[p] === ANY) count *= 2;
  return count;
}

/** Whether the point with this number lies in the cube. */
export function holdsPoint(cube: ArrayLike<number>, number: number): boolean {
  let rest = number;
  for (let p = cube.length - 1; p >= 0; p--) {
    const digit = rest % 2;
    if (cube[p] !== ANY && cube[p] !== digit) return false;
    rest = (rest - digit) / 2;
  }
  return true;
}
