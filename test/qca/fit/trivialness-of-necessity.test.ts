import { expect, test } from 'vitest';
import { trivialnessOfNecessity } from '../../../src/qca/index.js';

test('trivialnessOfNecessity(x, y) has the value of a table worked by hand', () => {
  // (1 − x) / (1 − y): 0.25 / 0.5, 0.5 / 0.25 capped at 1; the case wholly in Y is left out.
  expect(trivialnessOfNecessity([0.75, 0.5, 0], [0.5, 0.75, 1])).toBe(0.75);
});

test('trivialnessOfNecessity(x, y) is 0 when every case is in X, 1 when X is Y, NaN when every case is wholly in Y', () => {
  expect(trivialnessOfNecessity([1, 1], [0.5, 0])).toBe(0);
  expect(trivialnessOfNecessity([0.25, 1], [0.25, 1])).toBe(1);
  expect(trivialnessOfNecessity([0, 1], [1, 1])).toBeNaN();
});
