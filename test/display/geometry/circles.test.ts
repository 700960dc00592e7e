import { describe, expect, test } from 'vitest';
import {
  type Circle,
  distanceFor,
  lensArea,
  regionPaths,
  regionPole,
  triangleOf,
  within,
} from '../../../src/display/geometry/circles.js';
import { distance } from '../../../src/display/geometry/point.js';
import { fc } from '../../support/fc.js';

test('lensArea(a, b, apart) is nothing for circles apart and the whole of the smaller for one inside', () => {
  expect(lensArea(3, 2, 5)).toBe(0);
  expect(lensArea(3, 2, 1)).toBeCloseTo(4 * Math.PI);
  expect(lensArea(1, 1, 1)).toBeCloseTo((2 * Math.PI) / 3 - Math.sqrt(3) / 2, 9);
});

test('distanceFor(a, b, shared) puts circles where they share that area', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 5, max: 60, noNaN: true }),
      fc.double({ min: 5, max: 60, noNaN: true }),
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      (a, b, part) => {
        const small = Math.min(a, b);
        const shared = part * Math.PI * small * small;
        expect(lensArea(a, b, distanceFor(a, b, shared)) / shared).toBeCloseTo(1, 5);
      },
    ),
  );
});

test('triangleOf(distances) has those distances, or is null where no triangle has', () => {
  const centres = triangleOf(5, 6, 7);
  expect(centres).not.toBeNull();
  if (centres === null) return;
  const [a, b, c] = centres;
  expect([distance(a, b), distance(a, c), distance(b, c)].map((d) => Math.round(d * 1e9) / 1e9)).toEqual([5, 6, 7]);
  expect(triangleOf(1, 1, 3)).toBeNull();
});

describe('regionPaths(circles)', () => {
  const circle = fc.record({
    at: fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 })),
    r: fc.integer({ min: 8, max: 45 }),
  });

  test('has a path for each region that is there, and each is closed', () => {
    fc.assert(
      fc.property(fc.array(circle, { minLength: 1, maxLength: 3 }), (circles: readonly Circle[]) => {
        const paths = regionPaths(circles);
        const seen = new Set<string>();
        for (let x = -50; x <= 110; x += 2) {
          for (let y = -50; y <= 110; y += 2) {
            const clear = circles.every(({ at, r }) => Math.abs(distance(at, [x, y]) - r) > 1.5);
            if (clear) seen.add(within(circles, [x, y]));
          }
        }
        seen.delete('0'.repeat(circles.length));
        for (const bits of seen) expect(paths.has(bits), bits).toBe(true);
        for (const d of paths.values()) expect(d).toMatch(/^(M[-\d.,]+(A[-\d., ]+)+Z)+$/);
      }),
      { numRuns: 60 },
    );
  });

  test('two circles that overlap have two crescents and a lens', () => {
    const paths = regionPaths([
      { at: [0, 0], r: 10 },
      { at: [10, 0], r: 10 },
    ]);
    expect([...paths.keys()].sort()).toEqual(['01', '10', '11']);
    expect(paths.get('11')?.match(/A/g)).toHaveLength(2);
  });
});

test('regionPole(circles, bits) is in the region, and null where there is none', () => {
  const circles: readonly Circle[] = [
    { at: [0, 0], r: 10 },
    { at: [10, 0], r: 10 },
  ];
  const lens = regionPole(circles, '11');
  expect(lens?.at[0]).toBeCloseTo(5, 0);
  expect(lens?.room).toBeGreaterThan(4);
  expect(
    regionPole(
      [
        { at: [0, 0], r: 10 },
        { at: [50, 0], r: 10 },
      ],
      '11',
    ),
  ).toBeNull();
});
