import { expect, test } from 'vitest';
import { cellValues } from '../../src/algorithms/cells.js';
import { chartOf } from '../../src/algorithms/chart.js';
import { type Cubes, cubeAt, cubesOf, pointOf } from '../../src/algorithms/cubes.js';
import { implicantsWithin } from '../../src/algorithms/implicants-within.js';
import { minimumCovers } from '../../src/algorithms/minimum-covers.js';
import { type PrimeImplicants, primeImplicants } from '../../src/algorithms/prime-implicants.js';
import { lexicographic } from '../support/brute-force-covers.js';
import { minimalHittingSets } from '../support/brute-force-problems.js';
import { coversPoint, literalCount, primeSetTerms, type SetTerm, setProblems } from '../support/brute-force-sets.js';
import { fc, runs } from '../support/fc.js';

const maskOf = (cell: number, levels: number) => cellValues(cell, levels).reduce((mask, value) => mask + 2 ** value, 0);
const points = (cubes: Cubes) => Array.from({ length: cubes.count }, (_, i) => [...cubeAt(cubes, i)]);
const masks = (cubes: Cubes): SetTerm[] =>
  points(cubes).map((cells) => cells.map((cell, c) => maskOf(cell, cubes.levels[c] as number)));
const sorted = (terms: readonly SetTerm[]) => terms.map(String).sort();
const all = (levels: readonly number[]) => levels.map((_, c) => c);

function compare(found: PrimeImplicants, on: Cubes, negative: readonly (readonly number[])[]): void {
  const { levels } = on;
  const terms = masks(found.cubes);
  expect(sorted(terms)).toEqual(sorted(primeSetTerms(levels, points(on), negative)));
  expect(found).toMatchObject({ exhausted: true, completeTo: levels.length });
  const rows = points(on).map((point) => terms.flatMap((term, i) => (coversPoint(term, point) ? [i] : [])));
  const irredundant = minimalHittingSets(rows, 400);
  if (irredundant === null) return;
  const size = Math.min(...irredundant.map((cover) => cover.length));
  const minimum = irredundant.filter((cover) => cover.length === size).sort(lexicographic);
  const weights = terms.map((term) => literalCount(term, levels));
  const weight = (cover: readonly number[]) => cover.reduce((sum, i) => sum + (weights[i] as number), 0);
  const solved = minimumCovers(chartOf(found, on.count), { weights });
  expect([...solved.covers()].sort(lexicographic)).toEqual(minimum);
  expect(solved).toMatchObject({ size, proved: true, count: BigInt(minimum.length) });
  expect(solved.lightest.weight).toBe(Math.min(...minimum.map(weight)));
}

test('primeImplicants(on, off, {sets}) and implicantsWithin(on, inside, {sets}) are the widest products of sets of values', () => {
  fc.assert(
    fc.property(setProblems, ({ levels, numbers, positive }) => {
      const cubes = (part: readonly number[]) =>
        cubesOf(
          levels,
          part.map((number) => pointOf(number, levels)),
        );
      const [on, off] = [cubes(numbers.slice(0, positive)), cubes(numbers.slice(positive, positive + 8))];
      const sets = all(levels);
      compare(primeImplicants(on, off, { sets }), on, points(off));
      const total = levels.reduce((n, values) => n * values, 1);
      const own = new Set(numbers.slice(0, positive));
      const others = Array.from({ length: total }, (_, n) => n).filter((n) => !own.has(n));
      compare(
        implicantsWithin(on, on, { sets }),
        on,
        others.map((n) => pointOf(n, levels)),
      );
      // The same with sets where there are more than two values alone: of two there is no other set.
      const few = levels.flatMap((values, c) => (values > 2 ? [c] : []));
      expect(primeImplicants(on, off, { sets: few })).toEqual(primeImplicants(on, off, { sets }));
    }),
    { numRuns: runs(5000) },
  );
});

test('primeImplicants(on, off, {sets, maxLiterals}) counts the conditions of an implicant, and says what is left out', () => {
  const levels = [4, 4, 2];
  const [on, off] = [cubesOf(levels, [[0, 0, 0]]), cubesOf(levels, [[1, 1, 0], [2, 0, 1], [3, 3, 1]])]; // biome-ignore format: short
  const sets = [0, 1];
  const whole = primeImplicants(on, off, { sets });
  const literals = masks(whole.cubes).map((term) => literalCount(term, levels));
  expect(new Set(literals)).toEqual(new Set([1, 2]));
  const short = primeImplicants(on, off, { sets, maxLiterals: 1 });
  expect(short).toMatchObject({ exhausted: false, completeTo: 1 });
  expect(short.cubes.count).toBe(literals.filter((count) => count === 1).length);
  expect(primeImplicants(on, off, { sets, maxLiterals: 2 })).toEqual({ ...whole, exhausted: true, completeTo: 3 });
  expect(primeImplicants(on, off, { sets, limit: 1 })).toMatchObject({ exhausted: false, completeTo: 0 });
});
