import { chartOfRows } from '../algorithms/chart.js';
import { ANY, type Cubes, contains, cubesOf } from '../algorithms/cubes.js';
import { firstCovers, minimumCovers } from '../algorithms/minimum-covers.js';
import { stepBudget } from '../algorithms/stop.js';
import { fail } from '../util/fail.js';
import { bound, holds, literals, primeCubes } from './prime-cubes.js';

/** As many products are made on the way to the prime implicants, at most. */
const MOST_PRODUCTS = 300_000;
/** As many regions are looked at: 500 random configurations of 12 conditions need some 500. */
const MOST_REGIONS = 1500;
/** As many steps are spent on covers: some seconds. */
const STEPS = 500_000;

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
  const rows = openRegions(settled, others);
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
 * For each region outside the settled cubes, which of the others cover it. Splits until every cube that meets a region holds it,
 * and stops where a region found before is covered by no more cubes.
 */
function openRegions(settled: Cubes, others: readonly Uint8Array[]): number[][] {
  const rows: number[][] = [];
  let looked = 0;
  const visit = (path: Uint8Array, touching: readonly number[]): void => {
    const holding = touching.filter((i) => holds(others[i] as Uint8Array, path));
    if (touching.length === 0 || rows.some((row) => row.every((i) => holding.includes(i)))) return;
    if (++looked > MOST_REGIONS) tooLarge();
    const open = touching.find((i) => !holding.includes(i));
    if (open === undefined) {
      if (!contains(settled, path)) rows.push(holding);
      return;
    }
    const position = path.findIndex((cell, p) => cell === ANY && others[open]?.[p] !== ANY);
    for (let value = 0; value < (settled.levels[position] as number); value++) {
      const meeting = touching.filter((i) => [ANY, value].includes(others[i]?.[position] as number));
      visit(bound(path, position, value), meeting);
    }
  };
  visit(new Uint8Array(settled.width).fill(ANY), [...others.keys()]);
  return rows;
}

function tooLarge(): never {
  return fail('simplify: the expression has too many prime implicants to look through; simplify parts of it');
}
