import { expect, test } from 'vitest';
import { power } from '../../src/util/power.js';
import { fc, runs } from '../support/fc.js';
import { exactPower, ulpError } from '../support/high-precision.js';

const isOrdinary = (value: number) => value > 0 && Number.isFinite(value);

test('power(base, exponent) is within 1 unit in the last place of the power to 300 bits', () => {
  const bases = fc.oneof(
    fc.double({ min: Number.MIN_VALUE, noNaN: true, noDefaultInfinity: true }),
    fc.double({ min: 1e-6, max: 2, noNaN: true }),
  );
  const exponents = fc.oneof(fc.double({ min: -20, max: 20, noNaN: true }), fc.integer({ min: -300, max: 300 }));
  fc.assert(
    fc.property(bases, exponents, (base, exponent) => {
      const found = power(base, exponent);
      if (isOrdinary(found)) expect(ulpError(found, ...exactPower(base, exponent))).toBeLessThan(1);
    }),
    { numRuns: runs(20_000) },
  );
});

test('power(base, exponent) is as near where the base is almost 1 and the exponent huge', () => {
  for (let i = 1; i < 200; i++) {
    const base = 1 + (i - 100.5) * 1e-11;
    const exponent = 3.7e10 * (1 + i / 20);
    expect(ulpError(power(base, exponent), ...exactPower(base, exponent))).toBeLessThan(1);
  }
});

test('power(base, exponent) has the special values of the language', () => {
  const special = [0, -0, 1, -1, 2, -2, 3, -3, 0.5, -0.5, 1.5, -1.5, 2.5, 1e-320, 1e300, -1e300, 9007199254740992];
  const values = [...special, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN];
  for (const base of values) {
    for (const exponent of values) {
      const native = base ** exponent;
      const found = power(base, exponent);
      const plain = !Number.isFinite(native) || native === 0 || Number.isInteger(native);
      if (plain) expect([base, exponent, found]).toEqual([base, exponent, native]);
      else expect(Math.abs(found - native)).toBeLessThanOrEqual(Math.abs(native) * 2 ** -51);
    }
  }
});

test('power(base, exponent) is right at both ends of the doubles', () => {
  expect(power(2, 1023)).toBe(2 ** 1023);
  expect(power(2, 1024)).toBe(Number.POSITIVE_INFINITY);
  expect(power(Number.MAX_VALUE, 1)).toBe(Number.MAX_VALUE);
  expect(power(1.3407807929942596e154, 2)).toBe(1.7976931348623155e308);
  expect(power(1.3407807929942597e154, 2)).toBe(Number.POSITIVE_INFINITY);
  expect(power(2, -1074)).toBe(5e-324);
  expect(power(2, -1075)).toBe(0);
  expect(power(2, -1080)).toBe(0);
  expect(power(10, -320)).toBe(1e-320);
  expect(power(-2, 1025)).toBe(Number.NEGATIVE_INFINITY);
});
