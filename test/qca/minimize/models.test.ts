import { expect, test } from 'vitest';
import { type MinimizeOptions, minimize, setData, truthTable } from '../../../src/index.js';
import { remaindersIn } from '../../../src/qca/minimize/models.js';
import { readOptions } from '../../../src/qca/minimize/options.js';
import { problemOf } from '../../../src/qca/minimize/problem.js';
import { tableOfCodes } from './tables.js';

const ANY = 255;

function remaindersOf(codes: readonly string[], cubes: readonly (readonly number[])[], options: MinimizeOptions = {}) {
  const problem = problemOf(tableOfCodes(codes), readOptions(options));
  return remaindersIn(
    problem,
    cubes.map((cube) => Uint8Array.from(cube)),
  );
}

/** A, B and Y of eight cases; some have exactly 0.5. */
const FUZZY = [
  [0.9, 0.9, 0.9],
  [0.8, 0.2, 0.2],
  [0.2, 0.1, 0.6],
  [0.9, 0.8, 0.5],
  [0.5, 0.9, 0.9],
  [0.5, 0.9, 0.5],
  [0.1, 0.9, 0.2],
  [0.1, 0.2, 0.1],
];

function solvedFuzzy() {
  const columns = ['A', 'B', 'Y'].map((name, c) => ({ name, memberships: FUZZY.map((row) => row[c] as number) }));
  const cases = FUZZY.map((_, i) => `c${i + 1}`);
  return minimize(truthTable(setData(cases, columns), { outcome: 'Y' }));
}

test('model.uncovered and model.deviant go by more than 0.5 in the model and in the outcome', () => {
  const [model] = solvedFuzzy().conservative.models;
  // In A*B: c1 and c4; in Y: c1, c3 and c5. Who has 0.5 is a member of neither.
  expect(model).toMatchObject({ expression: 'A*B', literals: 2, uncovered: ['c3', 'c5'], deviant: ['c4'] });
});

test('model.inclusion, pri and coverage are those of the union of its terms', () => {
  const [model] = solvedFuzzy().conservative.models;
  // Memberships in A*B: .9, .2, .1, .8, .5, .5, .1, .1 = 3.2; with Y: .9, .2, .1, .5, .5, .5, .1, .1 = 2.9; Y: 3.9.
  expect(model?.inclusion).toBeCloseTo(2.9 / 3.2, 12);
  expect(model?.coverage).toBeCloseTo(2.9 / 3.9, 12);
  // In both Y and ~Y: .1, .2, .1, .5, .1, .5, .1, .1 = 1.7.
  expect(model?.pri).toBeCloseTo((2.9 - 1.7) / (3.2 - 1.7), 12);
});

test('minimize(table).warnings leaves out what the table says of SYM, which no solution shows', () => {
  const minimized = solvedFuzzy();
  expect(minimized.table.warnings.map(({ code }) => code)).toContain('sym-unconfirmed');
  expect(minimized.warnings.map(({ code }) => code)).not.toContain('sym-unconfirmed');
});

test('model.terms stand by raw coverage, descending', () => {
  // ~A*C of one case, A*~C of three.
  const table = tableOfCodes(['0011', '1101', '1101', '1001', '0000', '1110', '0100', '1010', '0110']);
  const [model] = minimize(table).conservative.models;
  expect(model?.terms.map(({ expression, rawCoverage }) => [expression, rawCoverage])).toEqual([
    ['A*~C', 0.75],
    ['~A*~B*C', 0.25],
  ]);
  expect(model).toMatchObject({ expression: 'A*~C + ~A*~B*C', literals: 5 });
});

test('model.assumptionsWithCases are the assumptions with too few cases, with their names', () => {
  const often = ['1101', '0011', '0000', '1110'];
  const table = tableOfCodes([...often, ...often, '1000', '0110'], { frequency: 2 });
  const { models } = minimize(table).parsimonious;
  const made = models.map(({ expression, simplifyingAssumptions, assumptionsWithCases }) => [
    expression,
    simplifyingAssumptions,
    assumptionsWithCases,
  ]);
  const [four, five] = [
    { row: 4, cases: ['case 9'] },
    { row: 5, cases: ['case 8'] },
  ];
  expect(made).toEqual([
    ['~A*C + A*~C', [4, 5], [four, five]],
    ['~A*C + B*~C', [3, 4], [four]],
    ['A*~C + ~B*C', [5, 6], [five]],
    ['~B*C + B*~C', [3, 6], []],
  ]);
  // Also of a table that lists the rows without a case.
  const [first] = minimize(tableOfCodes(['111', '000'], { complete: true })).parsimonious.models;
  expect(first).toMatchObject({ simplifyingAssumptions: [3], assumptionsWithCases: [] });
});

test('remaindersIn(problem, cubes) is the union in ascending order, without the observed rows', () => {
  const codes = ['111', '000'];
  const [a, b] = [
    [1, ANY],
    [ANY, 0],
  ];
  expect(remaindersOf(codes, [a, b])).toEqual([3]);
  expect(
    remaindersOf(
      ['1111', '0000'],
      [
        [1, ANY, ANY],
        [ANY, 1, ANY],
      ],
    ),
  ).toEqual([3, 4, 5, 6, 7]);
  // Rows that are negative are no remainders, also as in R.
  expect(remaindersOf(codes, [[ANY, ANY]], { compat: 'r' })).toEqual([2, 3]);
});

test('remaindersIn(problem, cubes) takes no configuration that is an observed one but for what does not apply', () => {
  // Rows of T (0, 1, -) and A: T*A is observed, and ~A where T does not apply.
  const codes = ['111', '-00'];
  expect(remaindersOf(codes, [[ANY, ANY]])).toEqual([2]);
  expect(remaindersOf(codes, [[1, ANY]])).toEqual([]);
});

test("remaindersIn(problem, cubes) with {compat: 'r'} counts what the printed term covers, but for the rows to explain", () => {
  const codes = ['111', '-00'];
  // Print leaves out that T does not apply.
  expect(remaindersOf(codes, [[2, ANY]], { compat: 'r' })).toEqual([1, 2, 3, 5, 6]);
  expect(remaindersOf(codes, [[ANY, 1]], { compat: 'r' })).toEqual([2, 6]);
});
