import { describe, expect, test } from 'vitest';
import { reaches } from '../../src/util/compare.js';
import { ratio } from '../../src/util/ratio.js';
import { fc } from '../support/fc.js';

describe('ratio(value)', () => {
  test.each([
    [8 / 9, '0.889'],
    [0.8125, '0.813'],
    [0.0625, '0.063'],
    [0.1875, '0.188'],
    [0.5, '0.500'],
    [0, '0.000'],
    [1, '1.000'],
    [-0, '0.000'],
    [0.8885, '0.889'],
    [0.8885 - 2 ** -53, '0.889'],
    [0.1 + 0.2, '0.300'],
    [1 - Number.EPSILON, '1.000'],
    [1 + Number.EPSILON, '1.000'],
    [0.99999, '>0.999'],
    [0.0004, '<0.001'],
    [1e-7, '<0.001'],
    [-0.0004, '>-0.001'],
    [-0.25, '-0.250'],
    [-1e-12, '0.000'],
    [12.3456, '12.346'],
    [1e21, '1e+21'],
    [1.23456789012345e21, '1.23456789012e+21'],
    [1.0000000000001e21, '1e+21'],
    [null, '—'],
    [Number.NaN, '—'],
  ])('%d is %s', (value, text) => {
    expect(ratio(value)).toBe(text);
  });

  test('is never on the other side of a cut-off than its value', () => {
    expect(ratio(0.79996, 0.8)).toBe('0.79996');
    expect(ratio(0.7996, 0.8)).toBe('0.7996');
    expect(ratio(0.8000000001, 0.8)).toBe('0.800');
    expect(ratio(0.799999999999, 0.8)).toBe('0.800');
    // Short of the cut-off by just more than the tolerance, and rounded up to it at any number of digits.
    expect(ratio(0.79999998555567, 0.79999998555567 + 1.4901165e-8)).toBe('0.79999998555567');
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0.75, 0.8, 0.85, 0.9), (value, cut) => {
        const shown = ratio(value, cut);
        if (!/^[<>]/.test(shown)) expect(reaches(Number(shown), cut)).toBe(reaches(value, cut));
      }),
    );
  });

  test('is off by at most half of its last digit, and is 0 or 1 only when the value is', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (value) => {
        const shown = ratio(value);
        if (shown === '0.000') expect(value).toBeLessThan(1e-8);
        if (shown === '1.000') expect(value).toBeGreaterThan(1 - 1e-8);
        if (/^\d/.test(shown)) expect(Math.abs(Number(shown) - value)).toBeLessThanOrEqual(0.0005 + 1e-9);
      }),
    );
  });

  test('rounds the fraction k/n half up, exactly, for every k and n up to 120', () => {
    for (let n = 1; n <= 120; n++) {
      for (let k = 1; k < n; k++) {
        const thousandths = (BigInt(2000 * k) + BigInt(n)) / BigInt(2 * n);
        expect(ratio(k / n), `${k}/${n}`).toBe(`0.${String(thousandths).padStart(3, '0')}`);
      }
    }
  });
});
