import { expect, test } from 'vitest';
import { chartOfRows } from '../../src/algorithms/chart.js';
import { coversOfPart, type PartCovers } from '../../src/algorithms/part-covers.js';
import { type Part, partsOf } from '../../src/algorithms/reduced-chart.js';
import { NINE_POINTS, seededChart } from '../support/charts.js';

/** What is found of the only part of a chart, stopped after so many questions, and the steps told. */
function found(rows: readonly (readonly number[])[], all: boolean, most = Number.POSITIVE_INFINITY) {
  const [part] = partsOf(chartOfRows(rows)) as [Part];
  let [asked, steps] = [0, 0];
  const check = (taken: number) => {
    steps += taken;
    return asked++ >= most;
  };
  const covers: PartCovers = coversOfPart(part, {}, { stop: { check }, all, keep: 100, proofSteps: 100 });
  return { ...covers, size: covers.kept[0]?.length, steps, asked };
}

test.each([
  ['50 rows of five columns', seededChart(2, 50, 45, 5), 11, 10],
  ['60 rows of four columns', seededChart(1, 60, 40, 4), 12, 11],
])(
  'coversOfPart(%s) that is stopped at once has a greedy cover, and soon a smaller one',
  (_, rows, greedy, smaller) => {
    const [first, second] = [found(rows, true, 0), found(rows, true, 20)];
    expect([first.size, first.exhausted]).toEqual([greedy, false]);
    expect([second.size, second.exhausted]).toEqual([smaller, false]);
    for (const { kept, part } of [first, second]) {
      const covered = (cover: readonly number[]) =>
        new Set(
          cover.flatMap((index) =>
            part.rows.filter((row) => rows[row]?.some((column) => hasColumn(part, index, column))),
          ),
        );
      const [cover] = kept as [readonly number[]];
      expect(covered(cover).size).toBe(part.rows.length);
      for (const index of cover) {
        expect(covered(cover.filter((other) => other !== index)).size).toBeLessThan(part.rows.length);
      }
    }
  },
);

function hasColumn(part: Part, index: number, column: number): boolean {
  return part.classes[index]?.[0]?.members.includes(column) ?? false;
}

test('coversOfPart(part) leaves out of a greedy cover what its later columns cover', () => {
  const half = [
    [1, 3],
    [0, 1],
    [0, 2],
    [2, 4],
  ];
  // Column 0 covers as much as any and comes first, but 1 and 2 are needed for what it leaves.
  const rows = [...half, ...half.map((row) => row.map((column) => column + 5)), [3, 8]];
  expect(found(rows, true, 0).size).toBe(5);
  expect(found(rows, true)).toMatchObject({ size: 5, lower: 5, exhausted: true });
});

test('coversOfPart(part) looks for a smaller cover in forty nodes, before it proves that there is none', () => {
  // Two planes of nine points, joined: to refute nine columns takes 564 nodes.
  const twice = [...NINE_POINTS, ...NINE_POINTS.map((row) => row.map((column) => column + 9)), [0, 9]];
  const one = found(twice, false);
  expect(one).toMatchObject({ size: 10, lower: 10, exhausted: false });
  expect(one.steps).toBeLessThanOrEqual(3084);
  expect(one.asked).toBeLessThanOrEqual(768);
  expect(found(twice, false, 45)).toMatchObject({ size: 10, lower: 7, exhausted: false });
});
