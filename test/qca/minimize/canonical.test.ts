import { expect, test } from 'vitest';
import { elements } from '../../../src/algorithms/bit-sets.js';
import { chartOfRows } from '../../../src/algorithms/chart.js';
import { ANY, binary, cubesOf } from '../../../src/algorithms/cubes.js';
import { canonicalOrder, reordered } from '../../../src/qca/minimize/canonical.js';
import type { Problem } from '../../../src/qca/minimize/problem.js';
import { fc } from '../../support/fc.js';
import { charts } from '../../support/random-charts.js';

const problem = (conditions: readonly string[], on: readonly number[][]) =>
  ({
    table: { design: { conditions } },
    on: cubesOf(binary(conditions.length), on),
    onRows: on.map((_, i) => i + 1),
  }) as unknown as Problem;

const on = [
  [0, 0, 1],
  [0, 1, 0],
  [1, 0, 0],
  [1, 1, 1],
];
const implicants = cubesOf(binary(3), [
  [1, 0, 1],
  [1, ANY, ANY],
  [0, 0, ANY],
  [0, ANY, 0],
  [ANY, 0, 1],
  [ANY, 1, ANY],
]);

test('canonicalOrder(implicants, problem, whole) sorts by the names of the conditions, fewer literals first', () => {
  // By name the positions are A = 2, B = 1, C = 0: ANY comes last.
  const { columns, rows } = canonicalOrder(implicants, problem(['C', 'B', 'A'], on), true);
  expect(columns).toEqual([5, 1, 3, 4, 2, 0]);
  expect(rows).toEqual([2, 1, 0, 3]);
  const other = canonicalOrder(implicants, problem(['B', 'A', 'C'], on), true);
  expect(other).toEqual({ columns: [5, 1, 2, 4, 3, 0], rows: [0, 2, 1, 3] });
});

test('canonicalOrder(implicants, problem, whole) leaves what is in order, and some of the prime implicants, as they are', () => {
  const asTheyAre = { columns: [0, 1, 2, 3, 4, 5], rows: [0, 1, 2, 3] };
  expect(canonicalOrder(implicants, problem(['A', 'B', 'C'], on), true)).toEqual(asTheyAre);
  expect(canonicalOrder(implicants, problem(['C', 'B', 'A'], on), false)).toEqual(asTheyAre);
});

test('reordered(chart, columns, rows) covers the same, in the order given', () => {
  const shuffled = (count: number) => {
    const all = [...new Array(count).keys()];
    return fc.shuffledSubarray(all, { minLength: count, maxLength: count });
  };
  const many = charts.map((rows) => [...rows, ...rows, ...rows, ...rows, ...rows].slice(0, 40));
  const cases = many.chain((rows) => {
    const chart = chartOfRows(rows);
    return fc.tuple(fc.constant({ rows, chart }), shuffled(chart.columns), shuffled(chart.rows));
  });
  fc.assert(
    fc.property(cases, ([{ rows, chart }, columns, order]) => {
      const made = reordered(chart, columns, order);
      expect([made.rows, made.columns, made.words]).toEqual([chart.rows, chart.columns, chart.words]);
      columns.forEach((from, column) => {
        const covered = elements(made.sets.slice(column * made.words, (column + 1) * made.words));
        expect(covered).toEqual(order.flatMap((own, row) => (rows[own]?.includes(from) ? [row] : [])));
      });
    }),
  );
  const chart = chartOfRows([[0], [0, 1], [2]]);
  const rowsOnly = reordered(chart, [0, 1, 2], [0, 2, 1]);
  expect([...rowsOnly.sets]).toEqual([0b101, 0b100, 0b010]);
  expect([...reordered(chart, [0, 2, 1], [0, 1, 2]).sets]).toEqual([0b011, 0b100, 0b010]);
  expect(reordered(chart, [0, 1, 2], [0, 1, 2])).toBe(chart);
});
