import { expect, test } from 'vitest';
import { never, stepBudget } from '../../src/algorithms/stop.js';

test('stepBudget(steps).check(taken) is true once so many steps were taken in all', () => {
  const stop = stepBudget(5);
  expect([2, 2, 1, 1].map((taken) => stop.check(taken))).toEqual([false, false, true, true]);
  expect(stepBudget(5).check(6)).toBe(true);
});

test('never.check(steps) is false', () => {
  expect(never.check(1e12)).toBe(false);
});
