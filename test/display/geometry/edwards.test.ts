import { describe, expect, test } from 'vitest';
import { angles, edwards, interval, outline, place, quadrants, radius } from '../../../src/display/geometry/edwards.js';
import { area, contains, type Point } from '../../../src/display/geometry/point.js';

const configurations = (sets: number): number[][] =>
  Array.from({ length: 1 << sets }, (_, index) =>
    Array.from({ length: sets }, (_, bit) => (index >> (sets - 1 - bit)) & 1),
  );

describe.each([1, 2, 3, 4, 5, 6, 7])('edwards(%i)', (sets) => {
  const shape = edwards(sets);
  const scale = 200;
  const regions = configurations(sets).map((configuration) => ({
    configuration,
    outline: outline(shape, configuration, scale),
  }));

  test('outline(shape, configuration) gives each of the 2^k configurations a region of one piece', () => {
    for (const { configuration } of regions) {
      let runs = 0;
      let inside = false;
      for (const quadrant of quadrants(configuration)) {
        for (const angle of angles(shape)) {
          const [inner, outer] = interval(shape, configuration, angle + quadrant / 4);
          if (outer > inner && !inside) runs++;
          inside = outer > inner;
        }
      }
      expect(runs, configuration.join('')).toBe(1);
    }
  });

  test('outline(shape, configuration) gives regions whose areas sum to the disc', () => {
    const areas = regions.map((region) => Math.abs(area(region.outline)));
    expect(Math.min(...areas)).toBeGreaterThan(sets === 7 ? 60 : 100);
    const sum = areas.reduce((total, one) => total + one, 0);
    const disc = Math.PI * (shape.rim * scale) * (shape.rim * scale);
    expect(Math.abs(sum - disc) / disc).toBeLessThan(1e-4);
  });

  test('outline(shape, configuration) holds the points that the sets of the configuration hold, and no other', () => {
    let checked = 0;
    let state = 12345;
    const random = (): number => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return state / 4294967296;
    };
    for (let trial = 0; trial < 400; trial++) {
      const turns = random();
      const length = shape.rim * Math.sqrt(random()) * 0.999;
      const at: Point = place(length, turns, scale);
      const near = Array.from({ length: Math.max(0, sets - 2) }, (_, index) =>
        Math.abs(radius(shape, index + 2, turns) - length),
      ).some((gap) => gap < 0.004);
      if (near || Math.abs(at[0]) < 1 || Math.abs(at[1]) < 1) continue;
      const bits = Array.from({ length: sets }, (_, set) =>
        set === 0 ? Number(at[0] > 0) : set === 1 ? Number(at[1] < 0) : Number(length < radius(shape, set, turns)),
      );
      const found = regions
        .filter((region) => contains(region.outline, at))
        .map((region) => region.configuration.join(''));
      expect(found).toEqual([bits.join('')]);
      checked++;
    }
    expect(checked).toBeGreaterThan(200);
  });
});
