import { expect, test } from 'vitest';
import { exp } from '../../src/util/exp.js';
import { fc, runs } from '../support/fc.js';
import { exactExp, fromDouble, ulpError } from '../support/high-precision.js';

test('exp(x) is within 1 unit in the last place of e^x to 300 bits', () => {
  const anywhere = fc.oneof(
    fc.double({ min: -708, max: 709, noNaN: true }),
    fc.double({ min: -2, max: 2, noNaN: true }),
  );
  fc.assert(
    fc.property(anywhere, (x) => {
      expect(ulpError(exp(x), ...exactExp(fromDouble(x)))).toBeLessThan(1);
    }),
    { numRuns: runs(20_000) },
  );
});

test('exp(x) is right at the ends of its range', () => {
  expect(exp(0)).toBe(1);
  expect(exp(-0)).toBe(1);
  expect(exp(1e-300)).toBe(1);
  expect(exp(Number.NaN)).toBeNaN();
  expect(exp(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  expect(exp(Number.NEGATIVE_INFINITY)).toBe(0);
  expect(ulpError(exp(709.782712893384), ...exactExp(fromDouble(709.782712893384)))).toBeLessThan(1);
  expect(exp(709.7827128933841)).toBe(Number.POSITIVE_INFINITY);
  expect(exp(-745.1332191019411)).toBe(5e-324);
  expect(exp(-745.1332191019412)).toBe(0);
});

test('exp(x) rounds once among the smallest doubles, which have fewer bits', () => {
  for (let x = -745; x < -708; x += 0.37) {
    expect(ulpError(exp(x), ...exactExp(fromDouble(x)))).toBeLessThan(1);
  }
});
