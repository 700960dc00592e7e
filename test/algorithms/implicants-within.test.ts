import { expect, test } from 'vitest';
import { ANY, binary, complement, cubesOf, pointOf } from '../../src/algorithms/cubes.js';
import { implicantsWithin } from '../../src/algorithms/implicants-within.js';
import { primeImplicants } from '../../src/algorithms/prime-implicants.js';
import { stepBudget } from '../../src/algorithms/stop.js';
import { fc, runs } from '../support/fc.js';
import { problems } from '../support/random-problems.js';

test('implicantsWithin(on) are the prime implicants that avoid every other point', () => {
  fc.assert(
    fc.property(problems, ({ on }) => {
      expect(implicantsWithin(on)).toEqual(primeImplicants(on, complement(on)));
    }),
    { numRuns: runs(3000) },
  );
});

test('implicantsWithin(on, inside) are the maximal cubes inside that agree with a positive row', () => {
  fc.assert(
    fc.property(problems, ({ levels, on, off }) => {
      const inside = cubesOf(levels, [...rowsOf(on), ...rowsOf(off)]);
      expect(implicantsWithin(on, inside)).toEqual(primeImplicants(on, complement(inside)));
    }),
    { numRuns: runs(2000) },
  );
});

const rowsOf = ({ cells, width, count }: { cells: Uint8Array; width: number; count: number }) =>
  Array.from({ length: count }, (_, i) => cells.slice(i * width, (i + 1) * width));

test('implicantsWithin(on, inside) takes cubes with free positions', () => {
  const on = cubesOf(binary(3), [[1, 1, 1]]);
  const inside = cubesOf(binary(3), [
    [1, ANY, 1],
    [1, 1, ANY],
  ]);
  expect(implicantsWithin(on, inside)).toEqual(primeImplicants(on, complement(inside)));
});

/** The first `count` points of eight positions. */
const first = (count: number) =>
  cubesOf(
    binary(8),
    Array.from({ length: count }, (_, n) => pointOf(n, binary(8))),
  );

test('implicantsWithin(on) takes a point that is given twice once', () => {
  const twice = cubesOf(binary(8), [...rowsOf(first(20)), ...rowsOf(first(20))]);
  expect(implicantsWithin(first(20), twice)).toEqual(implicantsWithin(first(20)));
});

test('implicantsWithin(on) merges a hundred points into a few cubes', () => {
  const found = implicantsWithin(first(100));
  expect(found).toEqual(primeImplicants(first(100), complement(first(100))));
  expect(found).toMatchObject({ exhausted: true, completeTo: 8 });
});

test('implicantsWithin(on, inside, {maxLiterals}) are those with at most so many literals, and says so', () => {
  const all = implicantsWithin(first(100));
  const some = implicantsWithin(first(100), first(100), { maxLiterals: 2 });
  expect(some).toMatchObject({ exhausted: false, completeTo: 2 });
  expect(some.cubes.count).toBeGreaterThan(0);
  expect(some.cubes.count).toBeLessThan(all.cubes.count);
  expect(implicantsWithin(first(64), first(64), { maxLiterals: 2 })).toEqual(implicantsWithin(first(64)));
});

test('implicantsWithin(on, inside, {limit}) and {stop} end early and say so', () => {
  expect(implicantsWithin(first(100), first(100), { limit: 99 })).toMatchObject({ exhausted: false, completeTo: 0 });
  expect(implicantsWithin(first(100), first(100), { stop: stepBudget(150) })).toMatchObject({
    exhausted: false,
    completeTo: 0,
  });
});

test('implicantsWithin(on) of points of thirty positions takes no more than their merging', () => {
  const point = (n: number) => Array.from({ length: 30 }, (_, p) => (p < 25 ? (n * (p + 7)) % 2 : (n >> (29 - p)) & 1));
  const on = cubesOf(
    binary(30),
    Array.from({ length: 32 }, (_, n) => point(n)),
  );
  expect(implicantsWithin(on)).toEqual(primeImplicants(on, complement(on)));
});
