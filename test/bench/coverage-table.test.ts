import { expect, test } from 'vitest';
import { CoverageTable } from '../../bench/minimize/coverage-table.mjs';
import { chartOf } from '../../src/algorithms/chart.js';
import { ANY, binary, type Cubes, cubeAt, cubesOf } from '../../src/algorithms/cubes.js';
import { HittingSearch } from '../../src/algorithms/hitting-search.js';
import { ImplicantList } from '../../src/algorithms/implicant-list.js';
import { minimumCovers } from '../../src/algorithms/minimum-covers.js';
import { primeImplicants } from '../../src/algorithms/prime-implicants.js';
import { never, stepBudget } from '../../src/algorithms/stop.js';
import { fc, runs } from '../support/fc.js';
import { problems } from '../support/random-problems.js';

function distinctCoverages(
  on: Cubes,
  off: Cubes,
  { limit, stop = never }: { limit?: number; stop?: typeof never } = {},
) {
  const table = new CoverageTable(new ImplicantList(on), on.width, limit);
  const search = new HittingSearch(on, off, on.width, stop, (...found) => table.add(...found));
  const exhausted = on.count === 0 || search.run();
  return { ...table.result(), exhausted };
}

const literals = (cube: Uint8Array) => cube.filter((cell) => cell !== ANY).length;

test('CoverageTable.add(…) keeps the first prime implicant of each coverage and counts those that share it', () => {
  fc.assert(
    fc.property(problems, ({ on, off }) => {
      const all = primeImplicants(on, off);
      const some = distinctCoverages(on, off);
      const key = (one: typeof all, i: number) => one.coverage.slice(i * one.words, (i + 1) * one.words).join();
      const first = new Map<string, number[]>();
      for (let i = 0; i < all.cubes.count; i++) first.set(key(all, i), [...(first.get(key(all, i)) ?? []), i]);
      expect(some.found).toBe(all.cubes.count);
      expect(some.exhausted).toBe(true);
      expect(some.cubes.count).toBe(first.size);
      [...first.values()].forEach((indices, i) => {
        const cubes = indices.map((index) => cubeAt(all.cubes, index));
        expect(cubeAt(some.cubes, i)).toEqual(cubes[0]);
        expect(some.copies[i]).toBe(cubes.length);
        expect(some.literals[i]).toBe(literals(cubes[0] as Uint8Array));
        expect(some.lightest[i]).toBe(cubes.filter((cube) => literals(cube) === some.literals[i]).length);
      });
    }),
    { numRuns: runs(3000) },
  );
});

test('minimumCovers(chart, {copies, lightest, weights}) counts with distinct coverages what the full list counts', () => {
  fc.assert(
    fc.property(problems, ({ on, off }) => {
      fc.pre(on.count > 0);
      const all = primeImplicants(on, off);
      const some = distinctCoverages(on, off);
      const weights = Array.from({ length: all.cubes.count }, (_, i) => literals(cubeAt(all.cubes, i)));
      const full = minimumCovers(chartOf(all, on.count), { weights });
      const { copies, lightest } = some;
      const short = minimumCovers(chartOf(some, on.count), { weights: some.literals, copies, lightest });
      expect([short.size, short.count, short.lightest]).toEqual([full.size, full.count, full.lightest]);
    }),
    { numRuns: runs(2000) },
  );
});

test('CoverageTable.add(…) ends a search at its limit, and grows without one', () => {
  const on = cubesOf(
    [2, 2, 2],
    [
      [1, 1, 1],
      [1, 1, 0],
    ],
  );
  const off = cubesOf([2, 2, 2], [[0, 0, 0]]);
  expect(distinctCoverages(on, off)).toMatchObject({ found: 3, exhausted: true, cubes: { count: 2 } });
  expect(distinctCoverages(on, off, { limit: 1 })).toMatchObject({ exhausted: false, cubes: { count: 1 } });
  const point = (n: number) => Array.from({ length: 12 }, (_, p) => (n >> p) & 1);
  const numbers = Array.from({ length: 60 }, (_, i) => (i * 1999 + 77) % 4096);
  const [some, others] = [numbers.slice(0, 30).map(point), numbers.slice(30).map(point)];
  const many = [cubesOf(binary(12), some), cubesOf(binary(12), others)] as const;
  expect(distinctCoverages(...many).found).toBeGreaterThan(500);
  expect(distinctCoverages(...many).cubes.count).toBeGreaterThan(128);
  expect(distinctCoverages(...many, { stop: stepBudget(1) }).exhausted).toBe(false);
});
