import { expect, test } from 'vitest';
import {
  area,
  contains,
  coordinate,
  distanceToSegment,
  type Point,
  path,
} from '../../../src/display/geometry/point.js';
import { pole } from '../../../src/display/geometry/pole.js';
import { simplify, simplifyClosed } from '../../../src/display/geometry/simplify.js';
import { fc } from '../../support/fc.js';

const square: readonly Point[] = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
];
const points = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
  minLength: 2,
  maxLength: 60,
});

test('area(outline) and contains(outline, p) know a square', () => {
  expect(area(square)).toBe(100);
  expect([contains(square, [5, 5]), contains(square, [11, 5]), contains(square, [-1, -1])]).toEqual([
    true,
    false,
    false,
  ]);
});

test('distanceToSegment(p, a, b) stops at the ends', () => {
  expect([
    distanceToSegment([5, 3], [0, 0], [10, 0]),
    distanceToSegment([13, 4], [0, 0], [10, 0]),
    distanceToSegment([3, 4], [0, 0], [0, 0]),
  ]).toEqual([3, 5, 5]);
});

test('coordinate(value) has at most two decimals and no -0', () => {
  expect([coordinate(1.005), coordinate(-0.001), coordinate(2), coordinate(1 / 3)]).toEqual(['1', '0', '2', '0.33']);
  expect(path(square, true)).toBe('M0,0L10,0L10,10L0,10Z');
});

test('simplify(points, tolerance) stays within the tolerance of every point and keeps both ends', () => {
  fc.assert(
    fc.property(points, fc.integer({ min: 0, max: 20 }), (line, tolerance) => {
      const simple = simplify(line, tolerance);
      expect(simple[0]).toEqual(line[0]);
      expect(simple.at(-1)).toEqual(line.at(-1));
      for (const p of line) {
        const off = Math.min(...simple.slice(1).map((b, i) => distanceToSegment(p, simple[i] as Point, b)));
        expect(off).toBeLessThanOrEqual(tolerance + 1e-9);
      }
    }),
  );
});

test('simplifyClosed(outline, tolerance) keeps the corners of a square and drops what is between', () => {
  const dense = square.flatMap((a, i): Point[] => {
    const b = square[(i + 1) % 4] as Point;
    return Array.from({ length: 10 }, (_, step) => [
      a[0] + ((b[0] - a[0]) * step) / 10,
      a[1] + ((b[1] - a[1]) * step) / 10,
    ]);
  });
  expect(simplifyClosed(dense, 0.01)).toEqual(square);
});

test('pole(outline) is where a grid finds the most room, within its precision', () => {
  const shape: readonly Point[] = [
    [0, 0],
    [60, 0],
    [60, 12],
    [30, 12],
    [30, 50],
    [0, 50],
  ];
  const found = pole(shape, 0.5);
  let best = 0;
  for (let x = 0; x <= 60; x += 0.5) {
    for (let y = 0; y <= 50; y += 0.5) {
      if (contains(shape, [x, y]))
        best = Math.max(
          best,
          Math.min(...shape.map((a, i) => distanceToSegment([x, y], a, shape[(i + 1) % 6] as Point))),
        );
    }
  }
  expect(found.room).toBeGreaterThan(best - 0.6);
  expect(contains(shape, found.at)).toBe(true);
});
