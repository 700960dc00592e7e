/**
 * The maximal cubes inside a set of points that agree with at least one ON point: the prime implicants when everything
 * outside `inside` is OFF.
 *
 * Points are merged level by level (Quine 1952, McCluskey 1956, here for positions of any number of values): cubes that
 * differ in one position and have all its values between them become one that is free there. A cube is made once, from those
 * that are free in all but the last of its free positions. Expected O(cubes × positions × values) look-ups of a hash table
 * that compares in full. Where more than half of all points are inside, some are given as cubes, or positions may keep
 * several values, the complement is searched instead (prime-implicants.ts).
 */

import { CubeTable } from './cube-table.js';
import { ANY, type Cubes, complement, pointCount } from './cubes.js';
import { agreeingImplicants } from './implicant-list.js';
import { type PrimeImplicantLimits, type PrimeImplicants, primeImplicants } from './prime-implicants.js';
import { never, type Stop } from './stop.js';

/** @param limits `limit` bounds the cubes of one level too, and with it the memory */
export function implicantsWithin(on: Cubes, inside: Cubes = on, limits: PrimeImplicantLimits = {}): PrimeImplicants {
  const { limit = Number.POSITIVE_INFINITY, maxLiterals = on.width, stop = never, sets = [] } = limits;
  const everywhere = new Uint8Array(on.width).fill(ANY);
  const dense = inside.count * 2 > pointCount(everywhere, on.levels);
  if (dense || sets.length > 0 || inside.cells.includes(ANY)) return primeImplicants(on, complement(inside), limits);
  const { found, ended } = mergeAll(inside, limit, stop);
  const all = agreeingImplicants(on, found);
  const short = agreeingImplicants(on, found, maxLiterals);
  const kept = short.cubes.count === all.cubes.count;
  return { ...short, exhausted: ended && kept, completeTo: ended ? (kept ? on.width : maxLiterals) : 0 };
}

/** The maximal cubes; `ended` is false when the limit or `stop` came first: those of the levels done are there then. */
function mergeAll(points: Cubes, limit: number, stop: Stop): { found: Cubes; ended: boolean } {
  const found = new CubeTable(points.levels);
  let level = new CubeTable(points.levels);
  for (let i = 0; i < points.count; i++) level.add(points.cells, i * points.width);
  let ended = true;
  while (level.count > 0 && ended) {
    ended = level.count + found.count <= limit && !stop.check(level.count);
    if (ended) level = mergeLevel(level, found);
  }
  return { found: found.cubes(), ended };
}

/** Moves the cubes of a level that merge with no other to `found`; returns what the others become. */
function mergeLevel(level: CubeTable, found: CubeTable): CubeTable {
  const { levels } = level;
  const merged = new Uint8Array(level.count);
  const next = new CubeTable(levels);
  const siblings = new Int32Array(Math.max(...levels));
  const wide = new Uint8Array(levels.length);
  for (let i = 0; i < level.count; i++) {
    const base = i * levels.length;
    const lastFree = level.cells.subarray(base, base + levels.length).lastIndexOf(ANY);
    for (let p = 0; p < levels.length; p++) {
      if (level.cells[base + p] !== 0 || !level.siblings(i, p, siblings)) continue;
      for (let value = 0; value < (levels[p] as number); value++) merged[siblings[value] as number] = 1;
      if (p < lastFree) continue;
      wide.set(level.cells.subarray(base, base + levels.length));
      wide[p] = ANY;
      next.add(wide, 0);
    }
  }
  for (let i = 0; i < level.count; i++) if (merged[i] === 0) found.add(level.cells, i * levels.length);
  return next;
}
