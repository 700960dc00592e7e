import { expect, test } from 'vitest';
import { checkCertificate, lowerBound } from '../../src/algorithms/certificate.js';
import { chartOfRows } from '../../src/algorithms/chart.js';
import { firstCovers, type MinimumCovers, minimumCovers } from '../../src/algorithms/minimum-covers.js';
import { stepBudget } from '../../src/algorithms/stop.js';
import { irredundantCoversOf, minimumCoversOf } from '../support/brute-force-covers.js';
import { JOINED } from '../support/charts.js';
import { fc, runs } from '../support/fc.js';
import { charts, connectedCharts } from '../support/random-charts.js';

const solve = (rows: readonly (readonly number[])[], steps = 1e12): MinimumCovers =>
  minimumCovers(chartOfRows(rows), { stop: stepBudget(steps) });
const all = (found: MinimumCovers) => firstCovers(found, 1e6);

test('minimumCovers(chart) finds every minimum cover of a brute-force search, once, and proves its size', () => {
  fc.assert(
    fc.property(fc.oneof(charts, connectedCharts), (rows) => {
      const chart = chartOfRows(rows);
      const found = minimumCovers(chart);
      const expected = minimumCoversOf(rows);
      expect(all(found)).toEqual(expected);
      expect(found).toMatchObject({
        size: expected[0]?.length,
        lower: expected[0]?.length,
        proved: true,
        exhausted: true,
      });
      expect(found.count).toBe(BigInt(expected.length));
      expect(found.best).toEqual(found.covers().next().value);
      expect(found.certificate && checkCertificate(chart, found.best, found.certificate)).toBe(true);
    }),
    { numRuns: runs(6000) },
  );
});

test('minimumCovers(chart, {weights}) counts how many covers have each column, and the lightest ones', () => {
  fc.assert(
    fc.property(
      fc.oneof(charts, connectedCharts),
      fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 13, maxLength: 13 }),
      (rows, weights) => {
        const chart = chartOfRows(rows);
        const found = minimumCovers(chart, { weights });
        const expected = minimumCoversOf(rows);
        const weight = (cover: readonly number[]) =>
          cover.reduce((sum, column) => sum + (weights[column] as number), 0);
        const least = Math.min(...expected.map(weight));
        const lightest = BigInt(expected.filter((cover) => weight(cover) === least).length);
        expect(found.lightest).toEqual({ weight: least, count: lightest });
        const times = Array.from({ length: chart.columns }, (_, column) =>
          BigInt(expected.filter((cover) => cover.includes(column)).length),
        );
        expect(found.occurrences).toEqual(times);
      },
    ),
    { numRuns: runs(4000) },
  );
});

test('minimumCovers(chart, {find: one}) proves one cover, which is one of all', () => {
  fc.assert(
    fc.property(fc.oneof(charts, connectedCharts), (rows) => {
      const chart = chartOfRows(rows);
      const found = minimumCovers(chart, { find: 'one' });
      const expected = minimumCoversOf(rows);
      expect(found).toMatchObject({ size: expected[0]?.length, proved: true });
      expect(found.count).toBeLessThanOrEqual(BigInt(expected.length));
      expect(expected).toContainEqual(found.best);
      expect(found.certificate && checkCertificate(chart, found.best, found.certificate)).toBe(true);
    }),
    { numRuns: runs(3000) },
  );
});

test('minimumCovers(chart) gives the same covers in the same order whatever the order of the rows', () => {
  fc.assert(
    fc.property(
      connectedCharts.chain((rows) =>
        fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
      ),
      ([rows, shuffled]) => {
        expect([...solve(shuffled).covers()]).toEqual([...solve(rows).covers()]);
      },
    ),
    { numRuns: runs(2000) },
  );
});

test('minimumCovers(chart, {stop}) claims a proof, a bound or a full list only where it is one, wherever it is stopped', () => {
  let proved = 0;
  let unproved = 0;
  fc.assert(
    fc.property(connectedCharts, fc.integer({ min: 1, max: 60 }), (rows, steps) => {
      const chart = chartOfRows(rows);
      const [found, whole] = [solve(rows, steps), solve(rows)];
      expect(rows.every((row) => row.some((column) => found.best.includes(column)))).toBe(true);
      expect(found.best.length).toBe(found.size);
      expect(irredundantCoversOf(rows)).toContainEqual(found.best);
      expect(found.lower).toBeLessThanOrEqual(whole.size);
      expect(found.size).toBeGreaterThanOrEqual(whole.size);
      expect(found.certificate && lowerBound(chart, found.certificate)).toBe(found.lower);
      if (found.proved) expect(found.size).toBe(whole.size);
      if (found.exhausted) expect(found.count).toBe(whole.count);
      else if (found.size === whole.size) expect(found.count).toBeLessThanOrEqual(whole.count);
      if (found.exhausted) return;
      if (found.proved) proved++;
      else unproved++;
    }),
    { numRuns: runs(4000) },
  );
  expect(Math.min(proved, unproved)).toBeGreaterThan(0);
});

test('minimumCovers(chart) counts 2^20 covers of twenty separate pairs without listing them', () => {
  const found = solve(Array.from({ length: 20 }, (_, i) => [2 * i, 2 * i + 1]));
  expect(found).toMatchObject({ count: 1_048_576n, size: 20, proved: true, exhausted: true });
  expect(found.occurrences).toEqual(new Array(40).fill(524_288n));
  expect(firstCovers(found, 5).length).toBe(5);
});

test('minimumCovers(chart) of no rows is one cover of no columns', () => {
  expect(solve([])).toMatchObject({ size: 0, lower: 0, count: 1n, best: [], proved: true, exhausted: true });
});

test('firstCovers(covers, limit) lists at most so many', () => {
  const found = solve([[0, 1, 2]]);
  expect(firstCovers(found, 0)).toEqual([]);
  expect(firstCovers(found, 2)).toEqual([[0], [1]]);
  expect(firstCovers(found, 9)).toEqual([[0], [1], [2]]);
});

test('minimumCovers(chart, {proofSteps}) keeps no longer certificate; the size is proved all the same', () => {
  const chart = chartOfRows(JOINED);
  expect(minimumCovers(chart).certificate).not.toBe(null);
  const short = minimumCovers(chart, { proofSteps: 1 });
  expect(short).toMatchObject({ certificate: null, proved: true, exhausted: true });
});

test('minimumCovers(chart, {keep}) lists from what it keeps and counts all', () => {
  const all = minimumCovers(chartOfRows(JOINED));
  const some = minimumCovers(chartOfRows(JOINED), { keep: 1 });
  expect(some.count).toBe(all.count);
  expect(some.occurrences).toEqual(all.occurrences);
  expect([...all.covers()]).toHaveLength(21);
  for (const keep of [1, 5]) expect([...minimumCovers(chartOfRows(JOINED), { keep }).covers()]).toHaveLength(keep);
});

test('minimumCovers(chart) finds the two columns where the greedy choice is six', () => {
  // Six blocks of 2 × 2^j rows: a column for each block, one for all upper rows, one for all lower, one for each row.
  const rows = [0, 1, 2, 3, 4, 5].flatMap((block) => Array.from({ length: 4 << block }, (_, i) => [i % 2, 2 + block]));
  const found = solve(rows.map((row, i) => [...row, 8 + i]));
  expect(found).toMatchObject({ size: 2, proved: true, exhausted: true, count: 1n, best: [0, 1] });
});

test('minimumCovers(chart).covers() goes through the covers of each part again for every cover of the parts before it', () => {
  const many = Array.from({ length: 101 }, (_, column) => column);
  const few = [101, 102];
  for (const rows of [
    [many, few],
    [few, many],
  ]) {
    const covers = [...minimumCovers(chartOfRows(rows)).covers()];
    expect(new Set(covers.map((cover) => cover.join())).size).toBe(202);
    expect(covers.slice(0, 3)).toEqual([
      [0, 101],
      [0, 102],
      [1, 101],
    ]);
    expect(covers.length).toBe(202);
  }
});
