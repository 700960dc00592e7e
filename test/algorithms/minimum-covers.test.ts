import { expect, test } from 'vitest';
import { type Covers, minimumCovers } from '../../src/algorithms/minimum-covers.js';
import { fc, runs } from '../support/fc.js';

const charts = fc.integer({ min: 1, max: 9 }).chain((columns) =>
  fc.array(
    fc.subarray(
      Array.from({ length: columns }, (_, i) => i),
      { minLength: 1 },
    ),
    { minLength: 1, maxLength: 9 },
  ),
);
const solve = (rows: readonly (readonly number[])[], maxCovers = 100_000, nodes = 1_000_000): Covers =>
  minimumCovers(rows, { maxCovers, budget: { nodes } });

/** All covers of the smallest size, by trying every set of columns. */
function brute(rows: readonly (readonly number[])[]): number[][] {
  const last = Math.max(...rows.flat());
  let best: number[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (let set = 0; set < 1 << (last + 1); set++) {
    const chosen = Array.from({ length: last + 1 }, (_, i) => i).filter((i) => (set >> i) & 1);
    if (chosen.length > size || !rows.every((row) => row.some((column) => chosen.includes(column)))) continue;
    if (chosen.length < size) best = [];
    size = chosen.length;
    best.push(chosen);
  }
  return best.sort((a, b) =>
    a.findIndex((v, i) => v !== b[i]) < 0
      ? 0
      : (a.find((v, i) => v !== b[i]) as number) - (b.find((v, i) => v !== a[i]) as number),
  );
}

test('minimumCovers(rows) lists every minimum cover of a brute-force search, in lexicographic order', () => {
  fc.assert(
    fc.property(charts, (rows) => {
      const found = solve(rows);
      const expected = brute(rows);
      expect(found.covers).toEqual(expected);
      expect(found).toMatchObject({ count: expected.length, size: expected[0]?.length, proved: true, exhausted: true });
    }),
    { numRuns: runs(10_000) },
  );
});

test('minimumCovers(rows, {maxCovers}) lists fewer and counts all', () => {
  fc.assert(
    fc.property(charts, fc.integer({ min: 1, max: 4 }), (rows, maxCovers) => {
      const all = solve(rows);
      const some = solve(rows, maxCovers);
      expect(some.count).toBe(all.count);
      expect(some.covers.length).toBe(Math.min(maxCovers, all.count));
      const known = new Set(all.covers.map(String));
      expect(some.covers.every((cover) => known.has(String(cover)))).toBe(true);
    }),
    { numRuns: runs(3000) },
  );
});

test('minimumCovers(rows, {budget}) without nodes gives a cover all the same, and claims nothing', () => {
  fc.assert(
    fc.property(charts, (rows) => {
      const found = solve(rows, 10, 0);
      expect(rows.every((row) => row.some((column) => found.covers[0]?.includes(column)))).toBe(true);
      expect(found.exhausted).toBe(false);
      if (!found.proved) expect(found.size).toBeGreaterThanOrEqual(solve(rows).size);
    }),
    { numRuns: runs(2000) },
  );
});

test('minimumCovers(rows) counts 2^20 covers of twenty separate pairs without listing them', () => {
  const rows = Array.from({ length: 20 }, (_, i) => [2 * i, 2 * i + 1]);
  expect(solve(rows, 5)).toMatchObject({ count: 1_048_576, size: 20, proved: true, exhausted: true });
  expect(solve(rows, 5).covers.length).toBe(5);
});

/** Charts in two parts that share nothing, with enough to search in each for a budget to run out on the way. */
const searched = fc
  .array(fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 3 }), {
    minLength: 8,
    maxLength: 14,
  })
  .chain((part) =>
    fc.constantFrom(part, [...part, ...part.map((row) => row.map((column) => column + 10))], [[30], ...part]),
  );

test('minimumCovers(rows, {budget}) claims a proof or a full list only where it is one, wherever the nodes run out', () => {
  let stopped = 0;
  fc.assert(
    fc.property(searched, fc.integer({ min: 0, max: 25 }), (rows, nodes) => {
      const [found, all] = [solve(rows, 100_000, nodes), solve(rows)];
      if (found.proved) expect(found.size).toBe(all.size);
      if (found.exhausted) expect(found.covers).toEqual(all.covers);
      else if (found.size === all.size) expect(found.count).toBeLessThanOrEqual(all.count);
      if (found.proved && !found.exhausted) stopped++;
    }),
    { numRuns: runs(5000) },
  );
  expect(stopped).toBeGreaterThan(0);
});

test('minimumCovers(rows, {budget}) is proved only when every part of the chart is', () => {
  // Five columns in a ring need three; no price of the rows shows it, so without nodes it is not proved. [9] alone is.
  const ring = [0, 1, 2, 3, 4].map((i) => [i, (i + 1) % 5].sort((a, b) => a - b));
  expect(solve(ring)).toMatchObject({ size: 3, count: 5, proved: true });
  const found = [0, 1, 2, 3].map((nodes) => solve([...ring, [9]], 100, nodes));
  for (const one of found) if (one.proved) expect(one.size).toBe(4);
  expect(solve([...ring, [9]], 100, 0)).toMatchObject({ proved: false, exhausted: false });
});
