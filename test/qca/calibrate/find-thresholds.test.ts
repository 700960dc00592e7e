import { expect, test } from 'vitest';
import { DISTANCES, LINKAGES } from '../../../src/qca/calibrate/cluster.js';
import { type FindThresholdsOptions, findThresholds } from '../../../src/qca/index.js';
import { fc, runs } from '../../support/fc.js';

const values = [30, 1, 11, 2, 10];

test('findThresholds(values) parts them in two, between the groups of a complete linkage', () => {
  expect(findThresholds(values)).toMatchObject({
    kind: 'thresholds',
    name: 'values',
    method: 'clusters',
    linkage: 'complete',
    distance: 'euclidean',
    thresholds: [20.5],
    groups: [
      { from: 1, to: 11, count: 4 },
      { from: 30, to: 30, count: 1 },
    ],
    gaps: [
      { from: 11, to: 30, width: 19 },
      { from: 2, to: 10, width: 8 },
      { from: 1, to: 2, width: 1 },
      { from: 10, to: 11, width: 1 },
    ],
    values: [1, 2, 10, 11, 30],
    warnings: [],
  });
  expect(findThresholds(values, { count: 3, name: 'score' })).toMatchObject({
    name: 'score',
    thresholds: [6, 10.5, 20.5],
  });
});

test("findThresholds(values, {method: 'gaps'}) takes the widest, and says when another is as wide", () => {
  expect(findThresholds(values, { method: 'gaps', count: 2 })).toMatchObject({
    method: 'gaps',
    linkage: null,
    distance: null,
    thresholds: [6, 20.5],
    warnings: [],
  });
  expect(findThresholds(values, { method: 'gaps', count: 3 })).toMatchObject({
    thresholds: [1.5, 6, 20.5],
    warnings: [
      {
        code: 'gaps-tie',
        message: 'The gaps after 1 and after 10 are equally wide (1); the lower one was taken.',
      },
    ],
  });
  expect(findThresholds(values, { method: 'gaps', count: 4 }).warnings).toEqual([]);
});

test('findThresholds(values) does not depend on their order, whatever the linkage and distance', () => {
  const number = fc.integer({ min: -50, max: 50 });
  const positive = fc.array(number, { minLength: 4, maxLength: 25 }).filter((list) => new Set(list).size > 3);
  const names = Object.keys(DISTANCES) as (keyof typeof DISTANCES)[];
  fc.assert(
    fc.property(positive, fc.constantFrom(...LINKAGES), fc.constantFrom(...names), (list, linkage, distance) => {
      const options = { count: 3, linkage, distance };
      const made = findThresholds(list, options);
      expect(findThresholds([...list].reverse(), options)).toEqual(made);
      expect(made.thresholds).toHaveLength(3);
      expect(made.groups.reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
    }),
    { numRuns: runs(1000) },
  );
});

test('findThresholds(values) of fewer different values than thresholds, or of too many to cluster, is refused', () => {
  expect(() => findThresholds([1, 1, 2, 2], { count: 2 })).toThrow(
    'findThresholds: count is 2, but 2 different values have 1 gaps; ask for fewer',
  );
  const many = Array.from({ length: 5001 }, (_, i) => i);
  expect(() => findThresholds(many)).toThrow("5001 values are too many pairs to cluster; choose {method: 'gaps'}");
  expect(findThresholds(many, { method: 'gaps' }).thresholds).toEqual([0.5]);
});

test('findThresholds(values, options) says what is wrong', () => {
  const wrong = (options: object) => () => findThresholds(values, options as FindThresholdsOptions);
  expect(wrong({ count: 0 })).toThrow('findThresholds: count is 0; ask for 1 threshold or more');
  expect(wrong({ count: 1.5 })).toThrow('count is 1.5');
  expect(wrong({ method: 'kmeans' })).toThrow('method is "kmeans"; it is one of clusters, gaps');
  expect(wrong({ linkage: 'ward' })).toThrow('linkage is "ward"; it is one of complete, single, average');
  expect(wrong({ distance: 'binary' })).toThrow('distance is "binary"; it is one of euclidean, maximum');
  expect(wrong({ groups: 2 })).toThrow('there is no option "groups"');
  expect(() => findThresholds([Number.POSITIVE_INFINITY, 1])).toThrow(
    'value 1 is Infinity; leave out what is no number',
  );
  expect(() => findThresholds([1, Number.NaN])).toThrow('value 2 is NaN; leave out what is no number');
  expect(() => findThresholds('abc' as unknown as number[])).toThrow('the values are "abc"; pass a list of numbers');
});

test('findThresholds(values) puts the threshold at the upper one of two values with no number between them', () => {
  const next = 1 + Number.EPSILON;
  for (const method of ['clusters', 'gaps'] as const) {
    expect(findThresholds([next, 1, 1], { method })).toMatchObject({
      thresholds: [next],
      groups: [
        { from: 1, to: 1, count: 2 },
        { from: next, to: next, count: 1 },
      ],
    });
  }
});

test('findThresholds(values, {method: gaps}) sees that gaps are equal but for the rounding of their ends', () => {
  for (const values of [
    [0.1, 0.2, 0.3],
    [0.7, 0.8, 0.9],
  ]) {
    const made = findThresholds(values, { method: 'gaps' });
    expect(made.thresholds[0]).toBeCloseTo((values[0] as number) + 0.05, 12);
    expect(made.warnings[0]?.message).toContain('are equally wide (0.1); the lower one was taken.');
  }
});
