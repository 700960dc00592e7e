import { expect, test } from 'vitest';
import { exclude, findRows, minimize, truthTable } from '../../../src/qca/index.js';
import { coded, counted, outputs } from './tables.js';

const rows = [
  [2, 0],
  [0, 0],
  [0, 1],
  [0, 0],
] as const;

test('exclude(table, expression, reason) gives a new table with the exclusion on record, and leaves the old one as it is', () => {
  const table = counted(rows, { complete: true });
  const made = exclude(table, '~A*B', 'cannot be');
  expect(made.exclusions).toEqual([{ expression: '~A*B', rows: null, reason: 'cannot be', observed: [] }]);
  expect(made.rows.map((row) => row.remainder)).toEqual([null, 'excluded', null, 'no case']);
  expect(made.remainders).toEqual({ noCase: 1, belowFrequency: 0, excluded: 1 });
  expect(table.exclusions).toEqual([]);
  expect(table.rows[1]?.remainder).toBe('no case');
});

test('exclude(table, …) adds to earlier exclusions and keeps cut-offs, test and listing', () => {
  const options = { inclusion: 0.9, contradiction: 0.3, frequency: 2, complete: true };
  const table = counted(rows, { ...options, exclude: ['A*B'], binomialTest: { significance: 0.1 } });
  const made = exclude(table, [2, 2], 'untenable');
  expect(made.exclusions.map(({ expression, rows: numbers, reason }) => [expression, numbers, reason])).toEqual([
    ['A*B', null, null],
    [null, [2], 'untenable'],
  ]);
  expect(made.cutoffs).toEqual(table.cutoffs);
  expect(made.binomialTest).toEqual({ significance: 0.1 });
  expect(made.complete).toBe(true);
  const again = truthTable(made.design, { ...options, exclude: made.exclusions, binomialTest: { significance: 0.1 } });
  expect(JSON.stringify(again)).toBe(JSON.stringify(made));
});

test('exclude(table, …) survives minimization, further exclusions and expectations', () => {
  // DEV*~IND + URB*STB after the exclusion is lost, in a peer; here the excluded row is assumed by no model.
  const table = counted([
    [2, 0],
    [0, 0],
    [0, 2],
    [0, 0],
  ]);
  expect(minimize(table).parsimonious.models.map((model) => model.expression)).toEqual(['~A']);
  const made = exclude(table, [2], 'contradicts that ~B is necessary');
  for (const one of [made, exclude(made, [4], 'cannot be')]) {
    expect(minimize(one).parsimonious.models.map((model) => model.expression)).toEqual(['~A*~B']);
    expect(minimize(one).intermediate.models.flatMap((model) => model.simplifyingAssumptions)).toEqual([]);
  }
});

test('exclude(table, rows, reason) of rows with cases is on record as such, and named in a warning', () => {
  const made = exclude(counted(rows), [1, 2], 'simultaneous subset');
  expect(made.exclusions[0]?.observed).toEqual([1]);
  expect(outputs(made)).toEqual([
    [1, null],
    [2, null],
    [3, 0],
  ]);
  expect(made.warnings).toContainEqual({
    code: 'excluded-row-with-cases',
    message: 'Row 1 (c1, c2) is excluded and yet has cases: they count for no output.',
  });
});

test('exclude(table, findRows(…), reason) excludes what was found', () => {
  const table = counted(rows);
  const made = exclude(table, findRows(table, { impossible: 'B' }), 'B cannot be');
  expect(made.exclusions).toEqual([{ expression: null, rows: [2, 4], reason: 'B cannot be', observed: [] }]);
});

test('truthTable(…, {exclude}) reads expressions with values, and rows by number once each, ascending', () => {
  const data = coded(['A', 'M', 'Y'], ['001', '121', '110'], { M: { levels: 3 } });
  const made = truthTable(data, { outcome: 'Y', exclude: ['A*M{0,2} + ~A*M{1}*M{2}', { rows: [3, 2, 3] }] });
  expect(made.rows.filter((row) => row.remainder === 'excluded').map((row) => row.row)).toEqual([2, 3, 4, 6]);
  expect(made.exclusions[1]).toMatchObject({ rows: [2, 3], reason: null });
  const twice = truthTable(data, { outcome: 'Y', exclude: ['A*M{1,2}*M{0,2}'] });
  expect(twice.rows.filter((row) => row.remainder === 'excluded').map((row) => row.row)).toEqual([6]);
});

test('exclude(…) and truthTable(…, {exclude}) refuse what names no rows, and a missing reason', () => {
  const table = counted(rows);
  const run =
    (what: unknown, reason: unknown = 'why') =>
    () =>
      exclude(table, what as string, reason as string);
  expect(() => exclude({} as typeof table, 'A', 'why')).toThrow('exclude: this is no truth table');
  expect(() => exclude(null as unknown as typeof table, 'A', 'why')).toThrow('exclude: this is no truth table');
  expect(run('A', '')).toThrow('exclude: the reason is ""');
  expect(run('A', ' ')).toThrow('exclude: the reason is " "');
  expect(run('A', 5)).toThrow('exclude: the reason is 5');
  expect(run([])).toThrow('exclude: there is no row to exclude');
  expect(run([0])).toThrow('there is no row 0 to exclude; rows are numbered from 1 to 4');
  expect(run([5])).toThrow('there is no row 5');
  expect(run([1.5])).toThrow('there is no row 1.5');
  expect(run({ rows: [1] })).toThrow('exclude: another kind of object says no rows');
  expect(run(null)).toThrow('exclude: null says no rows');
  const wrong = (one: unknown) => () => counted(rows, { exclude: [one as string] });
  expect(wrong({ rows: [1], expression: 'A' })).toThrow('the exclusion "A" has rows too');
  expect(wrong({ rows: 1 })).toThrow('the rows to exclude are 1');
  expect(wrong({ rows: [1], reason: 5 })).toThrow('the reason of an exclusion is 5');
});
