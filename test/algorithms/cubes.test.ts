import { expect, test } from 'vitest';
import {
  ANY,
  binary,
  complement,
  cubeAt,
  cubesOf,
  pointCount,
  pointNumber,
  pointNumbers,
  pointOf,
} from '../../src/algorithms/cubes.js';
import { fc, runs } from '../support/fc.js';

const LEVELS = [2, 3, 1, 4];

test('pointOf(number, levels) and pointNumber(point, levels) count with the last position fastest', () => {
  const points = Array.from({ length: 24 }, (_, number) => pointOf(number, LEVELS));
  expect(points.slice(0, 6)).toEqual([
    [0, 0, 0, 0],
    [0, 0, 0, 1],
    [0, 0, 0, 2],
    [0, 0, 0, 3],
    [0, 1, 0, 0],
    [0, 1, 0, 1],
  ]);
  expect(points.at(-1)).toEqual([1, 2, 0, 3]);
  expect(points.map((point) => pointNumber(point, LEVELS))).toEqual([...points.keys()]);
  const wide = binary(53);
  expect(pointNumber(pointOf(Number.MAX_SAFE_INTEGER, wide), wide)).toBe(Number.MAX_SAFE_INTEGER);
});

test('pointCount(cube, levels) and pointNumbers(cube, levels) are of the points that agree, ascending', () => {
  const cell = (levels: number) => fc.oneof(fc.constant(ANY), fc.nat(levels - 1));
  fc.assert(
    fc.property(fc.tuple(...LEVELS.map(cell)), (cube) => {
      const expected = Array.from({ length: 24 }, (_, n) => n).filter((n) =>
        pointOf(n, LEVELS).every((value, p) => cube[p] === ANY || cube[p] === value),
      );
      expect([...pointNumbers(cube, LEVELS)]).toEqual(expected);
      expect(pointCount(cube, LEVELS)).toBe(expected.length);
    }),
  );
});

test('complement(cubes) are disjoint cubes, no more than each point has other values', () => {
  const levels = [2, 2, 3, 2, 2];
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(47), { minLength: 1, maxLength: 12 }), (numbers) => {
      const outside = complement(
        cubesOf(
          levels,
          numbers.map((n) => pointOf(n, levels)),
        ),
      );
      const points = Array.from({ length: outside.count }, (_, i) => [
        ...pointNumbers(cubeAt(outside, i), levels),
      ]).flat();
      expect(points.sort((a, b) => a - b)).toEqual([...new Array(48).keys()].filter((n) => !numbers.includes(n)));
      expect(outside.count).toBeLessThanOrEqual(6 * numbers.length);
    }),
    { numRuns: runs(1000) },
  );
});

test('complement(cubes) splits first where most cubes are bound, and stops at a cube that covers the rest', () => {
  const rows = [
    [ANY, ANY, 1, ANY],
    [1, ANY, 0, ANY],
    [ANY, 0, 0, ANY],
  ];
  const outside = complement(cubesOf(binary(4), rows));
  expect(Array.from({ length: outside.count }, (_, i) => [...cubeAt(outside, i)])).toEqual([[0, 1, 0, ANY]]);
  expect(complement(cubesOf(binary(4), []))).toEqual(cubesOf(binary(4), [[ANY, ANY, ANY, ANY]]));
  expect(complement(cubesOf(binary(4), [[ANY, ANY, ANY, ANY]])).count).toBe(0);
});
