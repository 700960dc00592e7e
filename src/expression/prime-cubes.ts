/**
 * All prime implicants of a union of cubes: the largest cubes inside it.
 *
 * By recursion (Quine's theorem on splitting at a variable, for any number of values): the primes of f that leave a position open
 * are those of the intersection of its cofactors, and the products of the cofactors' primes hold them all; the others bind the
 * position to a value and are primes of that cofactor. Where each position has a value that no cube binds, every implicant lies
 * in one of the cubes, so that they are the primes. Exponential in the worst case, as the number of primes is.
 */
import { ANY, type Cubes, cubeAt } from '../algorithms/cubes.js';

type Cube = Uint8Array;

/** @param most calls `tooMany` when two lists make more products than this */
export function primeCubes(cubes: Cubes, most: number, tooMany: () => never): Cube[] {
  const { levels } = cubes;

  const primesOf = (list: readonly Cube[]): Cube[] => {
    const cover = largest(list);
    const position = splitPosition(cover, levels);
    if (position < 0) return cover;
    const cofactors = Array.from({ length: levels[position] as number }, (_, value) =>
      primesOf(
        cover
          .filter((cube) => cube[position] === ANY || cube[position] === value)
          .map((cube) => bound(cube, position, ANY)),
      ),
    );
    const open = cofactors.reduce((left, right) => largest(products(left, right, most, tooMany)));
    const closed = cofactors.flatMap((some, value) =>
      some.filter((cube) => !open.some((other) => holds(other, cube))).map((cube) => bound(cube, position, value)),
    );
    return [...open, ...closed];
  };
  return primesOf(Array.from({ length: cubes.count }, (_, i) => cubeAt(cubes, i)));
}

/** The position that most cubes bind of those of which each value is bound by some cube; -1 without one. */
function splitPosition(cubes: readonly Cube[], levels: readonly number[]): number {
  let best = -1;
  let most = 0;
  levels.forEach((count, p) => {
    const values = cubes.map((cube) => cube[p] as number).filter((value) => value !== ANY);
    if (values.length > most && new Set(values).size === count) [best, most] = [p, values.length];
  });
  return best;
}

/** The cubes that no other one holds. */
function largest(cubes: readonly Cube[]): Cube[] {
  const kept: Cube[] = [];
  for (const cube of [...cubes].sort((a, b) => literals(a) - literals(b))) {
    if (!kept.some((other) => holds(other, cube))) kept.push(cube);
  }
  return kept;
}

/** How many positions a cube binds. */
export function literals(cube: ArrayLike<number>): number {
  let count = 0;
  for (let p = 0; p < cube.length; p++) if (cube[p] !== ANY) count++;
  return count;
}

/** The cube with another value, or ANY, at one position. */
export function bound(cube: Uint8Array, position: number, value: number): Uint8Array {
  const copy = cube.slice();
  copy[position] = value;
  return copy;
}

/** Whether every point of `small` lies in `large`. */
export function holds(large: ArrayLike<number>, small: ArrayLike<number>): boolean {
  for (let p = 0; p < large.length; p++) if (large[p] !== ANY && large[p] !== small[p]) return false;
  return true;
}

function products(left: readonly Cube[], right: readonly Cube[], most: number, tooMany: () => never): Cube[] {
  if (left.length * right.length > most) tooMany();
  return left.flatMap((a) => right.map((b) => intersection(a, b)).filter((cube) => cube !== null));
}

function intersection(a: Cube, b: Cube): Cube | null {
  const both = new Uint8Array(a.length);
  for (let p = 0; p < a.length; p++) {
    const [x, y] = [a[p] as number, b[p] as number];
    if (x !== ANY && y !== ANY && x !== y) return null;
    both[p] = x === ANY ? y : x;
  }
  return both;
}
