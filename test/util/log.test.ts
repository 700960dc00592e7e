import { expect, test } from 'vitest';
import { log } from '../../src/util/log.js';
import { fc, runs } from '../support/fc.js';
import { exactLog, ulpError } from '../support/high-precision.js';

test('log(x) is within 1 unit in the last place of ln x to 300 bits', () => {
  const anywhere = fc.oneof(
    fc.double({ min: Number.MIN_VALUE, noNaN: true, noDefaultInfinity: true }),
    fc.double({ min: 0.5, max: 2, noNaN: true }),
  );
  fc.assert(
    fc.property(
      anywhere.filter((x) => x !== 1),
      (x) => {
        expect(ulpError(log(x), exactLog(x))).toBeLessThan(1);
      },
    ),
    { numRuns: runs(20_000) },
  );
});

test('log(x) is right at the ends of its range, and at 1', () => {
  expect(log(1)).toBe(0);
  expect(log(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(log(-0)).toBe(Number.NEGATIVE_INFINITY);
  expect(log(-1)).toBeNaN();
  expect(log(Number.NaN)).toBeNaN();
  expect(log(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  expect(log(Number.MIN_VALUE)).toBe(-744.4400719213812);
  expect(log(2.2250738585072014e-308)).toBe(-708.3964185322641);
  expect(log(Number.MAX_VALUE)).toBe(709.782712893384);
});
