import { expect, test } from 'vitest';
import { oneFactor } from '../../src/wrangle/one-factor.js';

/** Covariances that one factor with these loadings and uniquenesses makes. */
const made = (loadings: readonly number[], uniquenesses: readonly number[]) =>
  loadings.map((a, i) => loadings.map((b, j) => a * b + (i === j ? (uniquenesses[i] as number) : 0)));

test('oneFactor(covariances) finds the loadings and uniquenesses that made them', () => {
  const [loadings, uniquenesses] = [
    [0.8, 1.4, 0.6, 0.5],
    [0.36, 1.1, 0.64, 0.75],
  ];
  const found = oneFactor(made(loadings, uniquenesses));
  found.loadings.forEach((loading, j) => {
    expect(loading).toBeCloseTo(loadings[j] as number, 9);
    expect(found.uniquenesses[j]).toBeCloseTo(uniquenesses[j] as number, 9);
  });
  // 3.3² / (3.3² + 2.85)
  expect(found.omega).toBeCloseTo(10.89 / 13.74, 9);
});

test('oneFactor(covariances) gives the loadings the sign under which their sum is positive', () => {
  const { loadings } = oneFactor(made([-0.8, -0.9, 0.3], [0.4, 0.4, 0.4]));
  expect(loadings.map(Math.sign)).toEqual([1, 1, -1]);
});

test('oneFactor(covariances) of two items is not determined, and of unrelated ones nothing', () => {
  expect(
    oneFactor([
      [1, 0.5],
      [0.5, 1],
    ]),
  ).toEqual({
    loadings: [Number.NaN, Number.NaN],
    uniquenesses: [Number.NaN, Number.NaN],
    omega: Number.NaN,
  });
  const unrelated = oneFactor([
    [1, -0.5, -0.5],
    [-0.5, 1, -0.5],
    [-0.5, -0.5, 1],
  ]);
  expect(unrelated.omega).toBeLessThan(0.2);
});
