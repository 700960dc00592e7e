import { expect, test } from 'vitest';
import { chartOfRows } from '../../src/algorithms/chart.js';
import { CoverChoices } from '../../src/algorithms/cover-choices.js';
import { minimumCovers } from '../../src/algorithms/minimum-covers.js';
import { type Part, partsOf } from '../../src/algorithms/reduced-chart.js';
import { JOINED } from '../support/charts.js';
import { fc, runs } from '../support/fc.js';
import { connectedCharts } from '../support/random-charts.js';

/** Classes that overlap in many rows: two columns for each of `count` pairs of rows, and narrower ones of either row. */
const chain = (count: number) =>
  Array.from({ length: count + 1 }, (_, row) => [row - 1, row].filter((column) => column >= 0 && column < count));

test('new CoverChoices(…).add(cover) counts what a brute-force search counts, in the rows that stay open alone', () => {
  // The columns i cover rows i and i + 1; with every second one each row is covered, whatever stands between.
  const [part] = partsOf(chartOfRows(chain(60)));
  const choices = new CoverChoices(part as never, {}, new Map());
  choices.add((part?.classes ?? []).map((_, i) => i));
  expect(choices).toMatchObject({ complete: true });
  expect(choices.total.count).toBe(1n);
});

test('new CoverChoices(…, stop, mostSteps).add(cover) tells stop its steps, and takes as many as are needed and no more', () => {
  const [part] = partsOf(chartOfRows(JOINED));
  const cover = (part as Part).classes.map((_, i) => i);
  const count = (mostSteps?: number) => {
    let taken = 0;
    const check = (steps: number) => {
      taken += steps;
      return false;
    };
    const choices = new CoverChoices(part as Part, {}, new Map(), { check }, mostSteps);
    choices.add(cover);
    return { taken, complete: choices.complete, count: choices.total.count };
  };
  const whole = count();
  expect(whole).toMatchObject({ complete: true });
  expect(count(whole.taken)).toEqual(whole);
  expect(count(whole.taken - 1)).toMatchObject({ complete: false, count: 1n });
});

test('new CoverChoices(…, mostSteps).add(cover) that would take longer counts the widest groups alone, and says so', () => {
  fc.assert(
    fc.property(connectedCharts, (rows) => {
      const chart = chartOfRows(rows);
      const found = minimumCovers(chart);
      for (const part of partsOf(chart)) {
        const cover = part.classes.map((_, i) => i);
        const [whole, short] = [0, 1].map((bounded) => {
          const times = new Map();
          const choices = new CoverChoices(part, {}, times, undefined, bounded === 1 ? 0 : undefined);
          choices.add(cover);
          return choices;
        });
        expect(whole?.complete).toBe(true);
        expect(short?.complete).toBe(false);
        const widest = part.classes.reduce((n, [group]) => n * BigInt(group?.members.length ?? 0), 1n);
        expect(short?.total.count).toBe(widest);
        expect(whole?.total.count).toBeGreaterThanOrEqual(widest);
        expect([...(short as CoverChoices).choices(cover)]).toEqual([part.classes.map(([group]) => group)]);
      }
      expect(found.exhausted).toBe(true);
    }),
    { numRuns: runs(300) },
  );
});
