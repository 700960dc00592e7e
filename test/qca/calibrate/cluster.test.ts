import { describe, expect, test } from 'vitest';
import { cluster, DISTANCES, type Distance, LINKAGES, type Linkage } from '../../../src/qca/calibrate/cluster.js';
import { fc, runs } from '../../support/fc.js';

const DISTANCE_NAMES = Object.keys(DISTANCES) as Distance[];

/** The parameters αᵢ, αⱼ, β and γ of Lance and Williams, by the sizes of the two that become one and of the other. */
const PARAMETERS: Record<Linkage, (i: number, j: number, k: number) => readonly [number, number, number, number]> = {
  single: () => [1 / 2, 1 / 2, 0, -1 / 2],
  complete: () => [1 / 2, 1 / 2, 0, 1 / 2],
  average: (i, j) => [i / (i + j), j / (i + j), 0, 0],
  mcquitty: () => [1 / 2, 1 / 2, 0, 0],
  centroid: (i, j) => [i / (i + j), j / (i + j), -(i * j) / (i + j) ** 2, 0],
  median: () => [1 / 2, 1 / 2, -1 / 4, 0],
  'ward.D': (i, j, k) => [(i + k) / (i + j + k), (j + k) / (i + j + k), -k / (i + j + k), 0],
  'ward.D2': (i, j, k) => PARAMETERS['ward.D'](i, j, k),
};

/** Agglomeration as it is defined: all pairs looked at anew in every step. The groups as lists of positions. */
function byFormula(list: readonly number[], groups: number, linkage: Linkage, distance: Distance): string[] {
  const squared = linkage === 'ward.D2';
  const apart = list.map((a) => list.map((b) => DISTANCES[distance](a, b) ** (squared ? 2 : 1)));
  const at = (i: number, j: number) => apart[i]?.[j] as number;
  const parts: (number[] | null)[] = list.map((_, i) => [i]);
  for (let left = list.length; left > groups; left--) {
    let best: readonly [number, number] | null = null;
    for (const [i, a] of parts.entries()) {
      for (const [j, b] of parts.entries()) {
        if (a && b && i < j && (best === null || at(i, j) < at(...best))) best = [i, j];
      }
    }
    const [i, j] = best as readonly [number, number];
    const [a, b] = [parts[i] as number[], parts[j] as number[]];
    for (const [k, other] of parts.entries()) {
      if (other === null || k === i || k === j) continue;
      const [alphaI, alphaJ, beta, gamma] = PARAMETERS[linkage](a.length, b.length, other.length);
      const d = alphaI * at(k, i) + alphaJ * at(k, j) + beta * at(i, j) + gamma * Math.abs(at(k, i) - at(k, j));
      (apart[k] as number[])[i] = d;
      (apart[i] as number[])[k] = d;
    }
    parts[i] = [...a, ...b];
    parts[j] = null;
  }
  return parts.flatMap((part) => (part === null ? [] : [[...part].sort((a, b) => a - b).join(' ')]));
}

describe('cluster(values, groups, linkage, distance)', () => {
  test.each(LINKAGES)('agrees with the general formula of Lance and Williams: %s', (linkage) => {
    const whole = fc.uniqueArray(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 4, maxLength: 10 });
    // Evenly spread, and evenly spread in size: there a union can be nearer than any part of it was.
    const even = whole.map((list) => list.map((value) => value * Math.SQRT2));
    const bySize = whole.map((list) => list.map((value) => 1.000005 ** value));
    fc.assert(
      fc.property(
        fc.oneof(even, bySize),
        fc.integer({ min: 2, max: 4 }),
        fc.constantFrom(...DISTANCE_NAMES),
        (values, groups, distance) => {
          const found = cluster(values, groups, linkage, distance);
          const parts = [...new Set(found)].map((group) =>
            [...found.keys()].filter((i) => found[i] === group).join(' '),
          );
          expect(parts).toEqual(byFormula(values, groups, linkage, distance));
        },
      ),
      { numRuns: Math.max(200, runs(3000)) },
    );
  });
  test('merges the first of several pairs that are equally near', () => {
    expect(cluster([0, 1, 2], 2, 'complete', 'euclidean')).toEqual([0, 0, 1]);
    expect(cluster([0, 1, -1], 2, 'complete', 'euclidean')).toEqual([0, 0, 1]);
    expect(cluster([9, 2, 1, 0], 3, 'complete', 'euclidean')).toEqual([0, 1, 1, 2]);
  });
  test('every linkage keeps two far groups apart', () => {
    for (const linkage of LINKAGES) {
      expect([linkage, cluster([1, 2, 3, 50, 51, 53], 2, linkage, 'euclidean')]).toEqual([linkage, [0, 0, 0, 1, 1, 1]]);
    }
  });
  test('numbers groups by their first value, and merges all into one', () => {
    expect(cluster([9, 1, 10, 2], 2, 'complete', 'euclidean')).toEqual([0, 1, 0, 1]);
    expect(cluster([9, 1, 10, 2], 1, 'average', 'euclidean')).toEqual([0, 0, 0, 0]);
    expect(cluster([9, 1], 2, 'average', 'euclidean')).toEqual([0, 1]);
  });
  test('measures Canberra distances from 0, and equal values as 0', () => {
    expect([DISTANCES.canberra(0, 0), DISTANCES.canberra(-1, 1), DISTANCES.canberra(1, 3)]).toEqual([0, 1, 0.5]);
  });
  test('is not monotone under centroid and median linkage, and still ends', () => {
    const close = [0, 10, 19.5, 28, 36];
    for (const linkage of ['centroid', 'median'] as const) {
      expect(new Set(cluster(close, 2, linkage, 'euclidean')).size).toBe(2);
    }
  });
});
