import { expect, test } from 'vitest';
import { checkCertificate } from '../../src/algorithms/certificate.js';
import { chartOf } from '../../src/algorithms/chart.js';
import { ANY, type Cubes, cubeAt, pointOf } from '../../src/algorithms/cubes.js';
import { implicantsWithin } from '../../src/algorithms/implicants-within.js';
import { countIrredundant, irredundantCovers } from '../../src/algorithms/irredundant-covers.js';
import { minimumCovers } from '../../src/algorithms/minimum-covers.js';
import { type PrimeImplicants, primeImplicants } from '../../src/algorithms/prime-implicants.js';
import { lexicographic } from '../support/brute-force-covers.js';
import { covers, minimalHittingSets, primesByDefinition, type Term } from '../support/brute-force-problems.js';
import { fc, runs } from '../support/fc.js';
import { fewRows } from '../support/random-problems.js';

/** A thousand random problems in `npm test`, a hundred thousand in `npm run test:deep`. */
const PROBLEMS = process.env.SETWISE_DEEP === '1' ? 100_000 : runs(10_000);
/** Charts with more irredundant covers than this, on the way to them, are compared in their prime implicants alone. */
const MOST = 400;

const points = (cubes: Cubes) => Array.from({ length: cubes.count }, (_, i) => [...cubeAt(cubes, i)]);
const terms = (cubes: Cubes): Term[] => points(cubes).map((cells) => cells.map((cell) => (cell === ANY ? null : cell)));
const sorted = (list: readonly Term[]) => list.map(String).sort();

/** Everything about one problem against the definitions; whether its covers were compared. */
function compare(found: PrimeImplicants, on: Cubes, negative: readonly (readonly number[])[]): boolean {
  const expected = primesByDefinition(on.levels, points(on), negative);
  expect(sorted(terms(found.cubes))).toEqual(sorted(expected));
  expect(found).toMatchObject({ exhausted: true, completeTo: on.width });
  const columns = terms(found.cubes);
  const rows = points(on).map((point) => columns.flatMap((term, column) => (covers(term, point) ? [column] : [])));
  const irredundant = minimalHittingSets(rows, MOST)?.sort(lexicographic);
  if (irredundant === undefined) return false;
  const size = Math.min(...irredundant.map((cover) => cover.length));
  const minimum = irredundant.filter((cover) => cover.length === size);
  const chart = chartOf(found, on.count);
  const weights = columns.map((term) => term.filter((cell) => cell !== null).length);
  const weight = (cover: readonly number[]) => cover.reduce((sum, column) => sum + (weights[column] as number), 0);
  const least = Math.min(...minimum.map(weight));
  const solved = minimumCovers(chart, { weights });
  expect([...solved.covers()].sort(lexicographic)).toEqual(minimum);
  expect(solved).toMatchObject({ size, proved: true, exhausted: true, count: BigInt(minimum.length) });
  expect(solved.lightest.weight).toBe(least);
  expect(solved.lightest.count).toBe(BigInt(minimum.filter((cover) => weight(cover) === least).length));
  expect(solved.certificate && checkCertificate(chart, solved.best, solved.certificate)).toBe(true);
  expect([...irredundantCovers(chart)].sort(lexicographic)).toEqual(irredundant);
  expect(countIrredundant(chart)?.count).toBe(BigInt(irredundant.length));
  return true;
}

test('random problems: prime implicants, minimum and irredundant covers are those of the definitions', () => {
  let compared = 0;
  fc.assert(
    fc.property(fewRows, ({ levels, on, off }) => {
      if (compare(primeImplicants(on, off), on, points(off))) compared++;
      const everything = Array.from({ length: levels.reduce((n, values) => n * values, 1) }, (_, n) =>
        pointOf(n, levels),
      );
      const positive = new Set(points(on).map(String));
      const others = everything.filter((point) => !positive.has(String(point)));
      if (compare(implicantsWithin(on), on, others)) compared++;
    }),
    { numRuns: PROBLEMS },
  );
  expect(compared).toBeGreaterThan(PROBLEMS);
});
