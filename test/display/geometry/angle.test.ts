import { expect, test } from 'vitest';
import { arcCosine, cosine, direction, sine } from '../../../src/display/geometry/angle.js';
import { fc } from '../../support/fc.js';

test('cosine(turns) and sine(turns) are within 1e-15 of the true values', () => {
  fc.assert(
    fc.property(fc.double({ min: -3, max: 3, noNaN: true }), (turns) => {
      expect(Math.abs(cosine(turns) - Math.cos(turns * 2 * Math.PI))).toBeLessThan(5e-15);
      expect(Math.abs(sine(turns) - Math.sin(turns * 2 * Math.PI))).toBeLessThan(5e-15);
    }),
  );
});

test('cosine(turns) is exact at the quarters', () => {
  expect([0, 0.25, 0.5, 0.75, 1].map((turns) => Math.round(cosine(turns) * 1e15) / 1e15 + 0)).toEqual([1, 0, -1, 0, 1]);
});

test('arcCosine(cosine(x)) is x, and direction(x, y) points there', () => {
  for (const turns of [0, 0.01, 0.125, 0.3, 0.49]) expect(arcCosine(cosine(turns))).toBeCloseTo(turns, 7);
  expect(
    [direction(1, 0), direction(0, 1), direction(-1, 0), direction(0, -1)].map(
      (turns) => Math.round(turns * 1000) / 1000,
    ),
  ).toEqual([0, 0.25, 0.5, -0.25]);
  expect(direction(0, 0)).toBe(0);
});
