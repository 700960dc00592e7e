import { expect, test } from 'vitest';
import { scale, ticks } from '../../src/display/axis.js';
import { fc, runs } from '../support/fc.js';

test('ticks(low, high, count) are round numbers within the range', () => {
  expect(ticks(0, 47, 5)).toEqual([0, 10, 20, 30, 40]);
  expect(ticks(0, 1, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(ticks(-0.3, 0.3, 6)).toEqual([-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3]);
  expect(ticks(12_000, 61_000, 6)).toEqual([20_000, 30_000, 40_000, 50_000, 60_000]);
  expect(ticks(1e-9, 9e-9, 4)).toEqual([2e-9, 4e-9, 6e-9, 8e-9]);
});

test('ticks(low, high) of no range is that one value', () => {
  expect(ticks(3, 3, 5)).toEqual([3]);
  expect(ticks(0, Number.POSITIVE_INFINITY, 5)).toEqual([0]);
});

test('ticks(low, high, count): ascending, inside, and never many more than asked for', () => {
  const range = fc.tuple(
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    fc.double({ min: 1e-3, max: 1e9, noNaN: true }),
  );
  fc.assert(
    fc.property(range, ([low, span]) => {
      const found = ticks(low, low + span, 6);
      expect(found.length).toBeLessThanOrEqual(8);
      found.forEach((value, i) => {
        expect(value).toBeGreaterThanOrEqual(low - span * 1e-6);
        expect(value).toBeLessThanOrEqual(low + span * (1 + 1e-6));
        if (i > 0) expect(value).toBeGreaterThan(found[i - 1] as number);
      });
    }),
    { numRuns: runs(2_000) },
  );
});

test('scale(low, high, from, to) puts the ends where they belong, and one value alone in the middle', () => {
  const x = scale(10, 20, 100, 300);
  expect([x.at(10), x.at(15), x.at(20)]).toEqual([100, 200, 300]);
  expect(scale(5, 5, 100, 300).at(5)).toBe(200);
});
