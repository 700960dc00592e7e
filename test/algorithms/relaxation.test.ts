import { expect, test } from 'vitest';
import { hasBit } from '../../src/algorithms/bit-sets.js';
import { type Columns, Relaxation } from '../../src/algorithms/relaxation.js';
import { columnsOf, FANO, seededChart } from '../support/charts.js';
import { fc, runs } from '../support/fc.js';
import { charts, connectedCharts } from '../support/random-charts.js';

/** What the open rows of a column cost. */
function cost(relaxation: Relaxation, { start, rows }: Columns, g: number): number {
  const list = [...rows.slice(start[g], start[g + 1])];
  return list.reduce(
    (sum, row) => sum + (relaxation.open[row] as number) * Math.max(0, relaxation.prices[row] as number),
    0,
  );
}

test('Relaxation.solve() finds prices that cost 5 / 2 for a ring of five and 7 / 3 for the plane of seven points', () => {
  const ring = new Relaxation(columnsOf([0, 1, 2, 3, 4].map((i) => [i, (i + 1) % 5])));
  expect(ring.solve(Number.POSITIVE_INFINITY)).toBe(true);
  expect(ring.total()).toBeCloseTo(5 / 2, 9);
  const plane = new Relaxation(columnsOf(FANO));
  plane.solve(Number.POSITIVE_INFINITY);
  expect(plane.total()).toBeCloseTo(7 / 3, 9);
});

test('Relaxation.solve() leaves prices that no allowed column exceeds, after any number of steps, taken and excluded columns', () => {
  fc.assert(
    fc.property(
      fc.oneof(charts, connectedCharts),
      fc.nat(8),
      fc.array(fc.tuple(fc.boolean(), fc.nat()), { maxLength: 4 }),
      (rows, steps, changes) => {
        const columns = columnsOf(rows);
        const relaxation = new Relaxation(columns);
        const feasible = () => {
          for (let g = 0; g < columns.count; g++) {
            if (hasBit(relaxation.allowed, g)) expect(cost(relaxation, columns, g)).toBeLessThan(1 + 1e-7);
          }
        };
        relaxation.solve(Number.POSITIVE_INFINITY, steps);
        feasible();
        for (const [taken, which] of changes) {
          if (taken) relaxation.take(which % columns.count);
          else relaxation.exclude(which % columns.count);
          const allowed = (row: readonly number[]) => row.some((g) => hasBit(relaxation.allowed, g));
          const coverable = rows.every((row, i) => relaxation.open[i] === 0 || allowed(row));
          expect(relaxation.solve(Number.POSITIVE_INFINITY)).toBe(coverable);
          feasible();
        }
      },
    ),
    { numRuns: runs(3000) },
  );
});

/** Taken and excluded columns, one after the other, and solved after each. */
function changed(rows: readonly (readonly number[])[], changes: readonly (readonly [boolean, number])[]) {
  const columns = columnsOf(rows);
  const relaxation = new Relaxation(columns);
  let solved = relaxation.solve(Number.POSITIVE_INFINITY);
  for (const [taken, which] of changes) {
    if (taken) relaxation.take(which % columns.count);
    else relaxation.exclude(which % columns.count);
    solved = relaxation.solve(Number.POSITIVE_INFINITY);
  }
  return { columns, relaxation, solved };
}
const someChanges = fc.array(fc.tuple(fc.boolean(), fc.nat()), { maxLength: 6 });

test('Relaxation.solve() after taken and excluded columns costs what a new one of the rest costs', () => {
  fc.assert(
    fc.property(fc.oneof(charts, connectedCharts), someChanges, (rows, changes) => {
      const { relaxation, solved } = changed(rows, changes);
      if (!solved) return;
      const rest = rows
        .filter((_, i) => relaxation.open[i] === 1)
        .map((row) => row.filter((g) => hasBit(relaxation.allowed, g)));
      if (rest.length === 0) return;
      const fresh = new Relaxation(columnsOf(rest));
      fresh.solve(Number.POSITIVE_INFINITY);
      expect(relaxation.total()).toBeCloseTo(fresh.total(), 6);
    }),
    { numRuns: runs(5000) },
  );
});

test('Relaxation.solve() after one column after the other is excluded costs what a new one of the rest costs', () => {
  const rows = seededChart(1, 30, 20, 5);
  const relaxation = new Relaxation(columnsOf(rows));
  let solved = 0;
  for (let g = 0; g < 20; g++) {
    relaxation.exclude(g);
    const rest = rows.map((row) => row.filter((column) => column > g));
    const coverable = rest.every((row) => row.length > 0);
    expect(relaxation.solve(Number.POSITIVE_INFINITY)).toBe(coverable);
    if (!coverable) break;
    solved++;
    const fresh = new Relaxation(columnsOf(rest));
    fresh.solve(Number.POSITIVE_INFINITY);
    expect(relaxation.total()).toBeCloseTo(fresh.total(), 9);
  }
  expect(solved).toBeGreaterThan(2);
});

test('Relaxation.share(column) is a fractional cover that costs as much as the rows', () => {
  fc.assert(
    fc.property(fc.oneof(charts, connectedCharts), someChanges, (rows, changes) => {
      const { columns, relaxation, solved } = changed(rows, changes);
      if (!solved) return;
      const shares = Array.from({ length: columns.count }, (_, g) => relaxation.share(g));
      shares.forEach((share, g) => {
        expect(share).toBeGreaterThan(-1e-6);
        if (!hasBit(relaxation.allowed, g)) expect(share).toBeCloseTo(0, 6);
      });
      rows.forEach((row, i) => {
        if (relaxation.open[i] === 0) return;
        const covered = [...new Set(row)].reduce((sum, g) => sum + (shares[g] as number), 0);
        expect(covered).toBeGreaterThan(1 - 1e-6);
      });
      expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(relaxation.total(), 6);
    }),
    { numRuns: runs(5000) },
  );
});

test('Relaxation.solve(target, most) takes at most so many steps', () => {
  const cycle = (n: number) => Array.from({ length: n }, (_, i) => [i, (i + 1) % n]);
  const relaxation = new Relaxation(columnsOf(cycle(201)));
  expect(relaxation.solve(Number.POSITIVE_INFINITY, 0)).toBe(true);
  expect(relaxation.total()).toBe(0);
  expect(relaxation.solve(Number.POSITIVE_INFINITY, 1)).toBe(true);
  expect(relaxation.total()).toBe(1);
  expect(relaxation.solve(Number.POSITIVE_INFINITY)).toBe(true);
  expect(relaxation.total()).toBeCloseTo(100.5, 9);
  const large = new Relaxation(columnsOf(cycle(301)));
  expect(large.solve(Number.POSITIVE_INFINITY)).toBe(true);
  expect(large.total()).toBeCloseTo(150.5, 9);
});

test('Relaxation.solve(target) stops once the prices cost more than the target', () => {
  const cycle = Array.from({ length: 61 }, (_, i) => [i, (i + 1) % 61].sort((a, b) => a - b));
  const [early, whole] = [new Relaxation(columnsOf(cycle)), new Relaxation(columnsOf(cycle))];
  expect(whole.solve(Number.POSITIVE_INFINITY)).toBe(true);
  expect(whole.total()).toBeCloseTo(30.5, 9);
  expect(early.solve(5)).toBe(true);
  expect(early.total()).toBeGreaterThan(5);
  expect(early.total()).toBeLessThan(30);
});
