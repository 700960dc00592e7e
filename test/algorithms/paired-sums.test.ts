import { expect, test } from 'vitest';
import { pairedSums, smallestAbove0 } from '../../src/algorithms/paired-sums.js';
import { sumOf } from '../../src/util/exact-sum.js';
import { fc } from '../support/fc.js';

const exact = (x: Float64Array, y: Float64Array) => ({
  x: sumOf(x),
  both: sumOf(Array.from(x, (value, i) => Math.min(value, y[i] as number))),
});

test('pairedSums(y, smallest)(x) are the exact sums, whatever the values', () => {
  const value = fc.oneof(
    fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom(0, 1, 2 ** -60, 5e-324),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { maxLength: 200 }), (rows) => {
      const x = Float64Array.from(rows, ([a]) => a);
      const y = Float64Array.from(rows, ([, b]) => b);
      expect(pairedSums(y, smallestAbove0([x, y]))(x)).toEqual(exact(x, y));
    }),
  );
});

test('pairedSums(y, smallest)(x) are the exact sums of many usual memberships', () => {
  const value = fc.oneof(
    fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000),
    fc.double({ min: 2 ** -20, max: 1, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { minLength: 100, maxLength: 400 }), (rows) => {
      const x = Float64Array.from(rows, ([a]) => a);
      const y = Float64Array.from(rows, ([, b]) => b);
      expect(pairedSums(y, smallestAbove0([x, y]))(x)).toEqual(exact(x, y));
    }),
  );
});

test('pairedSums(y, smallest)(x) rounds once, where errors do not fit into one double', () => {
  const x = Float64Array.of(1, 2 ** -53, 2 ** -110);
  expect(pairedSums(Float64Array.of(1, 1, 1), 2 ** -110)(x)).toEqual({ x: 1 + 2 ** -52, both: 1 + 2 ** -52 });
});

test('pairedSums(…) is exact on both sides of its bound', () => {
  const n = 1024;
  for (const smallest of [2 ** -32, 2 ** -33]) {
    const x = Float64Array.from({ length: n }, (_, i) => (i % 3 === 0 ? smallest * (1 + 2 ** -52) : 1 - i * 2 ** -53));
    const y = x.map((value) => Math.min(1, value * 3));
    expect(pairedSums(y, smallest)(x)).toEqual(exact(x, y));
  }
});

test('smallestAbove0(columns) is the smallest value above 0, 1 where there is none', () => {
  expect(
    smallestAbove0([
      [0, 0.5],
      [0.25, 1],
    ]),
  ).toBe(0.25);
  expect(smallestAbove0([[0, 0]])).toBe(1);
  expect(smallestAbove0([])).toBe(1);
});
