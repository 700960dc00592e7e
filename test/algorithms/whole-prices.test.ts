import { expect, test } from 'vitest';
import { hasBit } from '../../src/algorithms/bit-sets.js';
import { SCALE } from '../../src/algorithms/certificate.js';
import { Relaxation } from '../../src/algorithms/relaxation.js';
import { costOf, priceless, wholePrices } from '../../src/algorithms/whole-prices.js';
import { columnsOf, FANO } from '../support/charts.js';
import { fc, runs } from '../support/fc.js';
import { charts, connectedCharts } from '../support/random-charts.js';

test('wholePrices(columns, relaxation) are within one of the prices, and no allowed column costs more than 1', () => {
  fc.assert(
    fc.property(
      fc.oneof(charts, connectedCharts),
      fc.array(fc.tuple(fc.boolean(), fc.nat()), { maxLength: 4 }),
      (rows, changes) => {
        const columns = columnsOf(rows);
        const relaxation = new Relaxation(columns);
        relaxation.solve(Number.POSITIVE_INFINITY, 50);
        for (const [taken, which] of changes) {
          if (taken) relaxation.take(which % columns.count);
          else relaxation.exclude(which % columns.count);
        }
        relaxation.solve(Number.POSITIVE_INFINITY, 50);
        const { prices, total } = wholePrices(columns, relaxation);
        expect(total).toBe(prices.reduce((sum, price) => sum + price, 0));
        prices.forEach((price, row) => {
          const exact = relaxation.open[row] === 1 ? Math.max(0, relaxation.prices[row] as number) * SCALE : 0;
          expect(price).toBeLessThanOrEqual(exact);
          expect(price).toBeGreaterThan(exact - 2);
        });
        for (let g = 0; g < columns.count; g++) {
          if (hasBit(relaxation.allowed, g)) expect(costOf(columns, g, prices)).toBeLessThanOrEqual(SCALE);
        }
      },
    ),
    { numRuns: runs(2000) },
  );
});

test('wholePrices(columns, relaxation) scales prices down where a column costs too much', () => {
  const columns = columnsOf(FANO);
  const relaxation = new Relaxation(columns);
  relaxation.prices.fill(0.5);
  const { prices, total } = wholePrices(columns, relaxation);
  expect([...prices]).toEqual(new Array(7).fill(Math.floor(SCALE / 3)));
  expect(total).toBe(7 * Math.floor(SCALE / 3));
  for (let g = 1; g < 7; g++) relaxation.exclude(g);
  relaxation.prices.fill(0).fill(1, 3, 5);
  expect([...wholePrices(columns, relaxation).prices]).toEqual([0, 0, 0, SCALE, SCALE, 0, 0]);
});

test('costOf(columns, column, prices) is what the rows of the column cost', () => {
  const columns = columnsOf([[0, 1], [1], [1, 2]]);
  expect([0, 1, 2].map((g) => costOf(columns, g, Int32Array.of(3, 5, 7)))).toEqual([3, 15, 7]);
});

test('priceless(rows, row, total) lets one row cost everything', () => {
  const { prices, total } = priceless(3, 1, 9);
  expect([...prices, total]).toEqual([0, 9, 0, 9]);
});
