import { expect, test } from 'vitest';
import { setOf } from '../../src/algorithms/bit-sets.js';
import { chartOfRows } from '../../src/algorithms/chart.js';
import { CoverChoices } from '../../src/algorithms/cover-choices.js';
import { minimumCovers } from '../../src/algorithms/minimum-covers.js';
import { type Part, partsOf } from '../../src/algorithms/reduced-chart.js';
import { fc, runs } from '../support/fc.js';
import { connectedCharts } from '../support/random-charts.js';

/** Classes that overlap in many rows: two columns for each of `count` pairs of rows, and narrower ones of either row. */
const chain = (count: number) =>
  Array.from({ length: count + 1 }, (_, row) => [row - 1, row].filter((column) => column >= 0 && column < count));

/** Two classes, each with a row of its own; either can cover all of the contested rows, or none. */
function contestedPart(contested: number): Part {
  const rows = Array.from({ length: contested + 2 }, (_, row) => row);
  const group = (own: readonly number[], member: number) => ({ rows: setOf(rows.length, own), members: [member] });
  const shared = rows.slice(2);
  return {
    rows,
    classes: [
      [group([0, ...shared], 0), group([0], 1)],
      [group([1, ...shared], 2), group([1], 3)],
    ],
  };
}

test('new CoverChoices(…).add(cover) counts what a brute-force search counts, in the rows that stay open alone', () => {
  // The columns i cover rows i and i + 1; with every second one each row is covered, whatever stands between.
  const [part] = partsOf(chartOfRows(chain(60)));
  const choices = new CoverChoices(part as never, {}, new Map());
  choices.add((part?.classes ?? []).map((_, i) => i));
  expect(choices).toMatchObject({ complete: true });
  expect(choices.total.count).toBe(1n);
});

test('new CoverChoices(…, stop, mostSteps).add(cover) tells stop its steps, and takes as many as are needed and no more', () => {
  const part = contestedPart(3);
  const count = (mostSteps?: number) => {
    let taken = 0;
    const check = (steps: number) => {
      taken += steps;
      return false;
    };
    const choices = new CoverChoices(part, {}, new Map(), { check }, mostSteps);
    choices.add([0, 1]);
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
        const widest = part.classes.reduce((n, [group]) => n * BigInt(group?.members.length ?? 0), 1n);
        if (short?.complete) {
          // No row is contested: nothing had to be gone through.
          expect(short.total).toEqual(whole?.total);
          continue;
        }
        expect(short?.total.count).toBe(widest);
        expect(whole?.total.count).toBeGreaterThanOrEqual(widest);
        expect([...(short as CoverChoices).choices(cover)]).toEqual([part.classes.map(([group]) => group)]);
      }
      expect(found.exhausted).toBe(true);
    }),
    { numRuns: runs(300) },
  );
});

test('new CoverChoices(…).add(cover) counts the ways to cover contested rows, whether few or more than bits of a number', () => {
  for (const contested of [1, 31, 32, 33, 40]) {
    const part = contestedPart(contested);
    const times = new Map();
    const choices = new CoverChoices(part, { weight: [3, 1, 3, 1] }, times);
    choices.add([0, 1]);
    expect(choices.total).toEqual({ count: 3n, weight: 4, lightest: 2n });
    const members = [...choices.choices([0, 1])].map((groups) => groups.map((one) => one.members[0]));
    expect(members).toEqual([
      [0, 2],
      [0, 3],
      [1, 2],
    ]);
    expect(part.classes.flat().map((one) => times.get(one))).toEqual([2n, 1n, 2n, 1n]);
  }
});

test('new CoverChoices(…).add(cover) without contested rows multiplies what each class offers', () => {
  const group = (row: number, ...members: readonly number[]) => ({ rows: setOf(2, [row]), members });
  const part = { rows: [0, 1], classes: [[group(0, 0, 1)], [group(1, 2, 3, 4)]] };
  const times = new Map();
  const choices = new CoverChoices(part, { weight: [1, 2, 1, 1, 2] }, times);
  choices.add([0, 1]);
  expect(choices).toMatchObject({ complete: true, total: { count: 6n, weight: 2, lightest: 2n } });
  expect(part.classes.flat().map((one) => times.get(one))).toEqual([3n, 2n]);
});
