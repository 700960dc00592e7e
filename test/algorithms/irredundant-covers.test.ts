import { expect, test } from 'vitest';
import { chartOfRows } from '../../src/algorithms/chart.js';
import { countIrredundant, irredundantCovers } from '../../src/algorithms/irredundant-covers.js';
import { never, stepBudget } from '../../src/algorithms/stop.js';
import { Diagram, DiagramStopped } from '../../src/algorithms/zdd.js';
import { irredundantCoversOf, lexicographic } from '../support/brute-force-covers.js';
import { seededChart } from '../support/charts.js';
import { fc, runs } from '../support/fc.js';
import { charts, connectedCharts } from '../support/random-charts.js';

/** All of a generator, and what it returned. */
function drain<T, R>(generator: Generator<T, R>): { items: T[]; returned: R } {
  const items: T[] = [];
  for (;;) {
    const { done, value } = generator.next();
    if (done) return { items, returned: value };
    items.push(value);
  }
}

test('irredundantCovers(chart) and countIrredundant(chart) agree with a brute-force search', () => {
  fc.assert(
    fc.property(fc.oneof(charts, connectedCharts), (rows) => {
      const chart = chartOfRows(rows);
      const expected = irredundantCoversOf(rows);
      const { items, returned } = drain(irredundantCovers(chart));
      expect(items.sort(lexicographic)).toEqual(expected);
      expect(returned).toBe(true);
      const sizes = Array.from({ length: Math.max(...expected.map((cover) => cover.length)) + 1 }, (_, size) =>
        BigInt(expected.filter((cover) => cover.length === size).length),
      );
      const times = Array.from({ length: chart.columns }, (_, column) =>
        BigInt(expected.filter((cover) => cover.includes(column)).length),
      );
      expect(countIrredundant(chart)).toEqual({ count: BigInt(expected.length), bySize: sizes, occurrences: times });
    }),
    { numRuns: runs(3000) },
  );
});

test('irredundantCovers(chart, stop) ends where it is stopped, with covers that are some of all', () => {
  fc.assert(
    fc.property(fc.oneof(charts, connectedCharts), fc.integer({ min: 1, max: 200 }), (rows, steps) => {
      const chart = chartOfRows(rows);
      const all = drain(irredundantCovers(chart)).items;
      const { items, returned } = drain(irredundantCovers(chart, stepBudget(steps)));
      expect(items).toEqual(all.slice(0, items.length));
      expect(returned).toBe(items.length === all.length && returned);
      if (!returned) expect(items.length).toBeLessThanOrEqual(all.length);
    }),
    { numRuns: runs(2000) },
  );
});

/** `pairs` disjoint pairs of columns, each a row. */
const pairs = (count: number) => Array.from({ length: count }, (_, i) => [2 * i, 2 * i + 1]);
/** Rows of three columns each, in a ring: one part, many irredundant covers. */
const ring = (count: number) => Array.from({ length: count }, (_, i) => [i, (i + 1) % count, (i + 3) % count]);

test('countIrredundant(chart) counts 2^60 covers of sixty separate pairs', () => {
  const counted = countIrredundant(chartOfRows(pairs(60)));
  expect(counted?.count).toBe(1n << 60n);
  expect(counted?.bySize[60]).toBe(1n << 60n);
  expect(counted?.occurrences[7]).toBe(1n << 59n);
});

test('irredundantCovers(chart, stop) tells stop little more work than there are covers', () => {
  const counting = (rows: readonly (readonly number[])[]) => {
    const told: number[] = [];
    const check = (steps: number) => {
      told.push(steps);
      return false;
    };
    const { items } = drain(irredundantCovers(chartOfRows(rows), { check }));
    return { covers: items.length, asked: told.length, largest: Math.max(...told) };
  };
  const [first, second] = [counting(ring(12)), counting(seededChart(3, 20, 14, 3))];
  expect([first.covers, first.largest, second.covers, second.largest]).toEqual([102, 12, 135, 14]);
  expect(first.asked).toBeLessThanOrEqual(310);
  expect(second.asked).toBeLessThanOrEqual(480);
});

test('irredundantCovers(chart) and countIrredundant(chart) of more than 32 rows agree with a brute-force search', () => {
  const rows = seededChart(2, 40, 13, 4);
  const expected = irredundantCoversOf(rows);
  expect(drain(irredundantCovers(chartOfRows(rows))).items.sort(lexicographic)).toEqual(expected);
  expect(countIrredundant(chartOfRows(rows))?.count).toBe(BigInt(expected.length));
});

test('irredundantCovers(chart, stop) ends between covers too', () => {
  const parts = chartOfRows(pairs(3));
  const all = drain(irredundantCovers(parts)).items;
  expect(all).toHaveLength(8);
  const seen = new Set<number>();
  for (let steps = 1; steps < 80; steps++) {
    const { items, returned } = drain(irredundantCovers(parts, stepBudget(steps)));
    expect(items).toEqual(all.slice(0, items.length));
    if (!returned) seen.add(items.length);
  }
  expect([...seen]).toEqual([...all.keys()]);
});

test('countIrredundant(chart, stop, mostNodes) needs a diagram of few nodes', () => {
  expect(countIrredundant(chartOfRows(ring(24)), never, 2740)?.count).toBe(8982n);
  expect(countIrredundant(chartOfRows(seededChart(3, 20, 14, 3)), never, 740)?.count).toBe(135n);
});

test('countIrredundant(chart, stop) is null when it is stopped', () => {
  expect(countIrredundant(chartOfRows(ring(24)), stepBudget(256))).toBe(null);
  expect(countIrredundant(chartOfRows(ring(24)))?.count).toBeGreaterThan(1000n);
  expect(new Diagram(never, 1000, 2).single([1, 2])).toBe(3);
  const small = new Diagram(never, 1000, 2);
  expect(() => [1, 2, 3, 4].reduce((all, element) => small.union(all, small.single([element])), 0)).toThrow(
    DiagramStopped,
  );
});

test('countIrredundant(chart) of more different columns in one part than a diagram takes is null', () => {
  const chain = Array.from({ length: 1024 }, (_, i) => [i, i + 1]);
  expect(countIrredundant(chartOfRows(chain))).toBe(null);
});

test('countIrredundant(chart) of no rows is the one cover of no columns', () => {
  expect(countIrredundant(chartOfRows([]))).toEqual({ count: 1n, bySize: [1n], occurrences: [] });
  expect(drain(irredundantCovers(chartOfRows([])))).toEqual({ items: [[]], returned: true });
});

test('countIrredundant(chart, stop, mostNodes) is null when the diagram grows beyond', () => {
  expect(countIrredundant(chartOfRows(ring(24)), never, 100)).toBe(null);
});

test('countIrredundant(chart, stop) passes on what stop throws', () => {
  const check = () => {
    throw new Error('enough');
  };
  expect(() => countIrredundant(chartOfRows(ring(24)), { check })).toThrow('enough');
});
