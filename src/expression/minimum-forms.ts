import { chartOfRows } from '../algorithms/chart.js';
import { ANY, type Cubes, contains, cubesOf } from '../algorithms/cubes.js';
import { firstCovers, minimumCovers } from '../algorithms/minimum-covers.js';
import { stepBudget } from '../algorithms/stop.js';
import { fail } from '../util/fail.js';
import { bound, holds, literals, primeCubes } from './prime-cubes.js';

/** As many products are made, and regions looked at, at most: some seconds of work. */
const MOST_PRODUCTS = 100_000;
const MOST_REGIONS = 100_000;
const STEPS = 10_000_000;

/** All ways to write a union of cubes as a union of the fewest cubes. */
export interface MinimumForms {
  readonly forms: readonly (readonly Uint8Array[])[];
  readonly count: bigint;
  readonly proved: boolean;
  readonly exhausted: boolean;
}

/** @param limit as many forms are listed; all are counted */
export function minimumForms(cubes: Cubes, limit: number): MinimumForms {
  const primes = primeCubes(cubes, MOST_PRODUCTS, tooLarge).sort(byLength);
  const listed = (some: readonly Uint8Array[]) => cubesOf(cubes.levels, some);
  const essential = primes.filter((prime) => !contains(listed(primes.filter((other) => other !== prime)), prime));
  const settled = listed(essential);
  const others = primes.filter((prime) => !contains(settled, prime));
  const rows = openRegions(essential, others, cubes.levels);
  const found = minimumCovers(chartOfRows(rows), { stop: stepBudget(STEPS) });
  const forms = firstCovers(found, limit).map((cover) => [...essential, ...cover.map((i) => others[i] as Uint8Array)]);
  return {
    forms: forms.map((form) => form.sort(byLength)),
    count: found.count,
    proved: found.proved,
    exhausted: found.exhausted && found.count <= limit,
  };
}

/** Shorter products first; then position by position, a higher value first and an open position last. */
function byLength(a: Uint8Array, b: Uint8Array): number {
  const difference = literals(a) - literals(b);
  if (difference !== 0) return difference;
  const p = a.findIndex((cell, position) => cell !== b[position]);
  const rank = (cell: number) => (cell === ANY ? -1 : cell);
  return rank(b[p] as number) - rank(a[p] as number);
}

/**
 * For each region that no essential cube covers, which of the other cubes cover it. Splits until every cube that meets a region
 * holds it, and stops where a region found before is covered by no more cubes.
 */
function openRegions(
  essential: readonly Uint8Array[],
  others: readonly Uint8Array[],
  levels: readonly number[],
): number[][] {
  const rows: number[][] = [];
  const all = [...others, ...essential];
  let looked = 0;
  const visit = (path: Uint8Array, touching: readonly number[]): void => {
    if (++looked > MOST_REGIONS) tooLarge();
    const holding = touching.filter((i) => holds(all[i] as Uint8Array, path));
    if (holding.some((i) => i >= others.length)) return;
    if (rows.some((row) => row.every((i) => holding.includes(i)))) return;
    if (holding.length === touching.length) {
      if (touching.length > 0) rows.push(holding);
      return;
    }
    const open = touching.find((i) => !holding.includes(i)) as number;
    const position = path.findIndex((cell, p) => cell === ANY && all[open]?.[p] !== ANY);
    for (let value = 0; value < (levels[position] as number); value++) {
      const cell = (i: number) => all[i]?.[position];
      visit(
        bound(path, position, value),
        touching.filter((i) => cell(i) === ANY || cell(i) === value),
      );
    }
  };
  if (others.length > 0) visit(new Uint8Array(levels.length).fill(ANY), [...all.keys()]);
  return rows;
}

function tooLarge(): never {
  return fail('simplify: the expression has too many prime implicants to look through; simplify parts of it');
}
