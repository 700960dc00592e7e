import { expect, test } from 'vitest';
import { overlap } from '../../src/display/box.js';
import type { Point } from '../../src/display/geometry/point.js';
import { placeLabels } from '../../src/display/scatter-labels.js';
import { fc } from '../support/fc.js';

const room = { left: 0, top: 0, right: 300, bottom: 200 };
const obstacles = { room, radius: 4, across: [100], down: [150] };
const label = fc.record({
  at: fc.tuple(fc.integer({ min: 5, max: 295 }), fc.integer({ min: 5, max: 195 })),
  width: fc.integer({ min: 6, max: 120 }),
  height: fc.constant(12),
});

test('placeLabels(…) lets no label touch a point, another label, a cut-off or the edge', () => {
  fc.assert(
    fc.property(fc.array(label, { maxLength: 25 }), (wanted) => {
      const points: Point[] = wanted.map((one) => one.at);
      const placed = placeLabels(wanted, points, obstacles).filter((one) => one !== null);
      for (const [i, { box }] of placed.entries()) {
        expect(box.left >= 0 && box.right <= 300 && box.top >= 0 && box.bottom <= 200).toBe(true);
        expect(box.top < 100 && box.bottom > 100).toBe(false);
        expect(box.left < 150 && box.right > 150).toBe(false);
        for (const [x, y] of points) {
          expect(overlap(box, { left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 })).toBe(false);
        }
        for (const other of placed.slice(i + 1)) expect(overlap(box, other.box)).toBe(false);
      }
    }),
  );
});

test('placeLabels(…) takes the nearest free place, to the right first, and then a line back to the point', () => {
  const one = { at: [50, 50] as const, width: 40, height: 12 };
  const free = { ...obstacles, across: [], down: [] };
  expect(placeLabels([one], [[50, 50]], free)).toEqual([
    { box: { left: 57, right: 97, top: 44, bottom: 56 }, leader: null },
  ]);
  const [right, left, up] = placeLabels([one, one, one], [[50, 50]], free);
  expect([right?.box.left, left?.box.right, up?.box.bottom]).toEqual([57, 43, 43]);
  const around: Point[] = [
    [75, 50],
    [25, 50],
    [50, 35],
    [50, 65],
  ];
  const [away] = placeLabels([one], [[50, 50], ...around], free);
  expect(away).toEqual({
    box: { left: 72.4, right: 112.4, top: expect.closeTo(27.2), bottom: expect.closeTo(39.2) },
    leader: [
      [54, 47],
      [72.4, expect.closeTo(33.2)],
    ],
  });
});

test('placeLabels(…) is null where there is no room, and minds labels that stand already', () => {
  const wide = { at: [150, 50] as const, width: 400, height: 12 };
  expect(placeLabels([wide], [[150, 50]], obstacles)).toEqual([null]);
  const one = { at: [50, 50] as const, width: 40, height: 12 };
  const taken = placeLabels([one], [[50, 50]], obstacles).filter((place) => place !== null);
  expect(placeLabels([one], [[50, 50]], obstacles, taken)[0]?.box.right).toBe(43);
});

test('placeLabels(…) leads no line through a point, a label or another line', () => {
  const label = { at: [50, 50] as const, width: 30, height: 12 };
  const ring: Point[] = [
    [62, 50],
    [38, 50],
    [50, 38],
    [50, 62],
    [59, 43],
    [59, 57],
    [41, 43],
    [41, 57],
  ];
  expect(placeLabels([label], [[50, 50], ...ring], { ...obstacles, across: [], down: [] })).toEqual([null]);
});
