import { expect, test } from 'vitest';
import { leastSquares } from '../../../src/qca/calibrate/least-squares.js';

test('leastSquares(columns, weights, target) finds the coefficients that made the target', () => {
  const x = [1, 2, 3, 4, 5];
  const columns = [x.map(() => 1), x, x.map((value) => value * value)];
  const target = x.map((value) => 3 - 2 * value + 0.5 * value * value);
  leastSquares(columns, [1, 2, 3, 4, 5], target).forEach((coefficient, i) => {
    expect(coefficient).toBeCloseTo([3, -2, 0.5][i] as number, 10);
  });
});

test('leastSquares(columns, weights, target) weighs the squares', () => {
  // The weighted mean.
  expect(leastSquares([[1, 1]], [1, 3], [0, 8])[0]).toBeCloseTo(6, 12);
});

test('leastSquares(columns, weights, target) gives a column that says nothing new no weight', () => {
  const found = leastSquares(
    [
      [1, 1, 1],
      [1, 2, 4],
      [3, 5, 9],
    ],
    [1, 1, 1],
    [1, 2, 4],
  );
  expect(found[2]).toBe(0);
  expect(found[1]).toBeCloseTo(1, 10);
  expect(leastSquares([[0, 0]], [1, 1], [1, 2])).toEqual([0]);
});
