import { expect, test } from 'vitest';
import { sumOf } from '../../src/util/exact-sum.js';
import { addTo, exactSums, piecesFor, totalOf } from '../../src/util/exact-sums.js';
import { fc, runs } from '../support/fc.js';

const term = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(0, 1, 0.1, 5e-324, 2.2e-308, 1e-310, 1e-200, 1 / 3, 1 - 2 ** -53),
);

const smallestOf = (terms: readonly number[]) => Math.min(1, ...terms.filter((one) => one > 0));

test('totalOf(…) of one sum is the exact sum of its terms, whatever their size and order', () => {
  fc.assert(
    fc.property(fc.array(term, { maxLength: 40 }), (terms) => {
      const sums = exactSums(3, piecesFor(smallestOf(terms)));
      for (const one of terms) addTo(sums, 1, one);
      expect(totalOf(sums, [1])).toBe(sumOf(terms));
      expect([totalOf(sums, [0]), totalOf(sums, [2])]).toEqual([0, 0]);
    }),
    { numRuns: runs(5000) },
  );
});
test('totalOf(…, plus, minus) adds and takes away sums without rounding in between', () => {
  fc.assert(
    fc.property(fc.array(term), fc.array(term), fc.array(term), (a, b, c) => {
      const lists = [a, b, c];
      const sums = exactSums(3, piecesFor(smallestOf(lists.flat())));
      lists.forEach((terms, index) => {
        for (const one of terms) addTo(sums, index, one);
      });
      expect(totalOf(sums, [0, 2], [1])).toBe(sumOf([...a, ...c, ...b.map((one) => -one)]));
    }),
    { numRuns: runs(2000) },
  );
});
test('piecesFor(smallest) is enough for every term from there up, and never fewer than a complement needs', () => {
  expect([1, 0.1, 0.0625].map(piecesFor)).toEqual([2, 2, 2]);
  expect([0.06, 0.01, 1e-9].map(piecesFor)).toEqual([3, 3, 3]);
  expect([1e-15, 1e-200].map(piecesFor)).toEqual([4, 25]);
  expect([1e-310, 5e-324].map(piecesFor)).toEqual([38, 38]);
});
test('addTo(sums, …) with a million terms is still exact', () => {
  const sums = exactSums(1, 3);
  for (let i = 0; i < 1_000_000; i++) addTo(sums, 0, i % 2 === 0 ? 0.1 : 0.7);
  // 500,000 × (0.1 + 0.7) of the doubles that stand for 0.1 and 0.7, by integers: 0.1 = m × 2^-56, 0.7 = m × 2^-53.
  const exact = 500_000n * (7_205_759_403_792_794n + 6_305_039_478_318_694n * 8n);
  expect(totalOf(sums, [0])).toBe(Number(exact) / 2 ** 56);
});
