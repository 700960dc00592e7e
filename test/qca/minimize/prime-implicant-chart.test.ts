import { expect, test } from 'vitest';
import { type ChartSolution, checkCertificate, minimize, primeImplicantChart, solveChart } from '../../../src/index.js';
import { irredundantCoversOf, lexicographic } from '../../support/brute-force-covers.js';
import { fc, runs } from '../../support/fc.js';
import { connectedCharts } from '../../support/random-charts.js';
import { crispMembership, studies, tableOfStudy } from '../../support/random-tables.js';
import { tableOfCodes } from './tables.js';

test('primeImplicantChart(solution) has the rows to explain, the prime implicants with their use, and the models', () => {
  const table = tableOfCodes(['1111', '1101', '0000', '0010', '1010']);
  const { parsimonious, conservative } = minimize(table);
  const chart = primeImplicantChart(parsimonious);
  expect(chart).toMatchObject({
    kind: 'prime-implicant-chart',
    outcome: 'Y',
    conditions: ['A', 'B', 'C'],
    name: 'parsimonious',
  });
  expect(chart.rows).toEqual([
    { row: 7, configuration: [1, 1, 0], cases: ['case 1'] },
    { row: 8, configuration: [1, 1, 1], cases: ['case 0'] },
  ]);
  expect(chart.columns).toEqual([
    { expression: 'B', literals: [null, 1, null], rows: [7, 8], use: 'essential', models: 1 },
    { expression: 'A*~C', literals: [1, null, 0], rows: [7], use: 'never used', models: 0 },
  ]);
  expect(chart.models).toEqual([{ label: 'P1', columns: [1] }]);
  expect(primeImplicantChart(conservative).columns.map((column) => column.expression)).toEqual(['A*B']);
  expect(() => primeImplicantChart({ ...parsimonious })).toThrow(
    'primeImplicantChart: this is no solution of minimize()',
  );
  for (const wrong of [undefined, null, 5, 'P1']) {
    expect(() => primeImplicantChart(wrong as never)).toThrow('this is no solution');
  }
});

test('solveChart(primeImplicantChart(solution)) gives the very models of the solution', () => {
  fc.assert(
    fc.property(
      studies(crispMembership, 5),
      fc.constantFrom<'minimum' | 'irredundant'>('minimum', 'irredundant'),
      (study, models) => {
        const { parsimonious } = minimize(tableOfStudy(study), { models });
        const chart = primeImplicantChart(parsimonious);
        const solved = solveChart(chart, { models });
        expect(solved.count).toBe(parsimonious.count);
        if (!parsimonious.exhausted) return;
        const own = chart.models.map((model) => model.columns.join());
        expect(solved.covers.map(String).sort()).toEqual(own.sort());
      },
    ),
    { numRuns: runs(1000) },
  );
});

test('solveChart(matrix) covers every row, by the fewest columns or by any that are all needed', () => {
  const matrix = [
    [1, 0, 0, 1],
    [0, 1, 0, 1],
    [0, 0, true, false],
  ];
  expect(solveChart(matrix)).toEqual<ChartSolution>({
    kind: 'chart-solution',
    size: 2,
    proved: true,
    count: 1,
    exact: true,
    covers: [[3, 4]],
    exhausted: true,
  });
  expect(solveChart(matrix, { models: 'irredundant' }).covers).toEqual([
    [3, 4],
    [1, 2, 3],
  ]);
  expect(solveChart(matrix, { models: 'irredundant', maxModels: 1 })).toMatchObject({ count: 2, exhausted: false });
});

test('solveChart(matrix) lists the covers of a brute-force search, those of fewer columns first', () => {
  fc.assert(
    fc.property(connectedCharts, (rows) => {
      const matrix = rows.map((row) => Array.from({ length: 10 }, (_, column) => row.includes(column)));
      const expected = irredundantCoversOf(rows)
        .map((cover) => cover.map((column) => column + 1))
        .sort((a, b) => a.length - b.length || lexicographic(a, b));
      expect(solveChart(matrix, { models: 'irredundant', maxModels: 1000 }).covers).toEqual(expected);
      const fewest = expected.filter((cover) => cover.length === expected[0]?.length);
      expect(solveChart(matrix).covers).toEqual(fewest.slice(0, 100));
    }),
    { numRuns: runs(300) },
  );
});

test('solveChart(matrix) with a row that no column covers, or with no row, has no cover', () => {
  for (const chart of [
    [
      [1, 0],
      [0, 0],
    ],
    [[]],
    [],
  ]) {
    expect(solveChart(chart)).toMatchObject({ size: null, count: 0, covers: [], exhausted: true });
  }
});

test('solveChart(matrix) too large to count says so', () => {
  // Every column that covers seven of thirteen rows.
  const sevens = Array.from({ length: 2 ** 13 }, (_, set) => set).filter(
    (set) => set.toString(2).replaceAll('0', '').length === 7,
  );
  const matrix = Array.from({ length: 13 }, (_, row) => sevens.map((set) => (set >> row) & 1));
  const solved = solveChart(matrix, { models: 'irredundant', maxModels: 3 });
  expect(solved).toMatchObject({ size: 2, proved: true, exact: false, exhausted: false, count: 6006 });
  expect(solved.covers.length).toBe(3);
  // What is listed is there at least.
  expect(solveChart(matrix, { models: 'irredundant', maxModels: 6010 }).count).toBe(6010);
});

test("solveChart(matrix, {compat: 'r'}) solves no chart with a column that covers no row, as the R package", () => {
  const matrix = [
    [1, 0, 0],
    [0, 1, 0],
  ];
  expect(solveChart(matrix).covers).toEqual([[1, 2]]);
  expect(solveChart(matrix, { compat: 'r' })).toMatchObject({ covers: [], size: null, exact: true, exhausted: true });
  expect(
    solveChart(
      [
        [1, 0],
        [0, 1],
      ],
      { compat: 'r' },
    ).covers,
  ).toEqual([[1, 2]]);
});

test('solveChart(…) refuses what is no chart', () => {
  expect(() => solveChart('chart' as never)).toThrow('solveChart: the chart is "chart"; pass a chart, or a matrix');
  expect(() => solveChart(null as never)).toThrow('solveChart: the chart is null');
  expect(() => solveChart({ kind: 'truth-table' } as never)).toThrow('solveChart: the chart is another kind of object');
  expect(() => solveChart([1, 0] as never)).toThrow('solveChart: the chart is a list');
  expect(() => solveChart([[1, 0], [1]])).toThrow('solveChart: row 2 has 1 values, row 1 has 2');
  expect(() => solveChart([[1, 2]])).toThrow('solveChart: row 1 has 2 in column 2; a value is 0 or 1');
  expect(() => solveChart([[1]], { models: 'all' as never })).toThrow('solveChart: models is "all"');
  expect(() => solveChart([[1]], { maxModels: 0 })).toThrow('solveChart: maxModels is 0');
  expect(() => solveChart([[1]], { compat: 'x' as never })).toThrow('solveChart: compat is "x"');
});

test('checkCertificate(solution) holds for every solution that was not ended early, and for no copy', () => {
  fc.assert(
    fc.property(studies(crispMembership, 5), (study) => {
      const made = minimize(tableOfStudy(study));
      for (const solution of [made.conservative, made.intermediate, made.parsimonious]) {
        const check = checkCertificate(solution);
        const empty = solution.models.length === 0;
        expect(check).toMatchObject({
          holds: !empty,
          prime: true,
          chart: true,
          minimum: empty ? null : true,
          exhausted: true,
        });
      }
    }),
    { numRuns: runs(1000) },
  );
  expect(() => checkCertificate(JSON.parse('{}'))).toThrow('checkCertificate: this is no solution of minimize()');
});
