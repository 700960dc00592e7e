import { expect, test } from 'vitest';
import { byCodeUnits, reaches, TOLERANCE } from '../../src/util/compare.js';

test('reaches(value, cut) forgives what rounding takes, and no more', () => {
  expect(reaches(0.1 + 0.7, 0.8)).toBe(true);
  expect(reaches(0.8 - TOLERANCE / 2, 0.8)).toBe(true);
  expect(reaches(0.8 - 2 * TOLERANCE, 0.8)).toBe(false);
  expect(reaches(1 - TOLERANCE, 1)).toBe(true); // the very edge
  expect(reaches(Number.NaN, 0)).toBe(false);
});
test('byCodeUnits(a, b) puts capitals before small letters and accents last, in every language', () => {
  expect(['é', 'a', 'Z'].sort(byCodeUnits)).toEqual(['Z', 'a', 'é']);
  expect([byCodeUnits('a', 'a'), byCodeUnits('a', 'b'), byCodeUnits('b', 'a')]).toEqual([0, -1, 1]);
});
