import { expect, test } from 'vitest';
import { remainderRows, setData, truthTable } from '../../../src/qca/index.js';
import { coded, counted, outputs } from './tables.js';

test('truthTable(…, {complete: true}) lists the rows without a case too', () => {
  const rows = [
    [1, 0],
    [0, 0],
    [0, 2],
    [0, 0],
  ] as const;
  const made = counted(rows, { complete: true, frequency: 2, exclude: ['A*B'] });
  expect(made.rows.map((row) => [row.row, row.n, row.remainder])).toEqual([
    [1, 1, 'below frequency'],
    [2, 0, 'no case'],
    [3, 2, null],
    [4, 0, 'excluded'],
  ]);
  expect(made.remainders).toEqual({ noCase: 1, belowFrequency: 1, excluded: 1 });
  expect(made.complete).toBe(true);
  expect(counted(rows).complete).toBe(false);
  expect(made.warnings.map(({ code }) => code)).not.toContain('remainders-not-listed');
});

test('truthTable(…, {complete: true}) lists 65,536 rows and counts the others', () => {
  const names = Array.from({ length: 17 }, (_, c) => `C${c}`);
  const data = setData(
    ['a', 'b'],
    [...names, 'Y'].map((name) => ({ name, memberships: [0, 1] })),
  );
  const made = truthTable(data, { outcome: 'Y', complete: true });
  expect(made.rows.length).toBe(65_536 + 1);
  expect(made.remainders).toEqual({ noCase: 2 ** 17 - 2, belowFrequency: 0, excluded: 0 });
  expect(made.warnings).toContainEqual({
    code: 'remainders-not-listed',
    message: '131070 configurations have no case; of those without a case, the first 65536 are listed.',
  });
  // Row 2, the last one excluded, is the first that is not listed; of those that are, row 131072 has a case.
  const most = truthTable(data, { outcome: 'Y', exclude: ['C0', { rows: [2] }] });
  expect(most.warnings).toContainEqual({
    code: 'exclusions-not-listed',
    message: '65537 configurations are excluded; of those without a case, the first 65536 are listed.',
  });
  expect(most.rows.filter((row) => row.remainder === 'excluded').length).toBe(65_536);
});

test('truthTable(…) of a temporal condition: rows that differ only by “-” are different rows, with their own cases', () => {
  const data = coded(['A', 'T', 'Y'], ['111', '1-0', '101', '1-1', '0-0'], { T: { temporal: true } });
  const made = truthTable(data, { outcome: 'Y' });
  expect(made.rows.map((row) => [row.configuration, row.n, row.inclusion, row.output])).toEqual([
    [[0, -1], 1, 0, 0],
    [[1, 0], 1, 1, 1],
    [[1, 1], 1, 1, 1],
    [[1, -1], 2, 0.5, 0],
  ]);
  expect(made.remainders.noCase).toBe(2);
  expect([...remainderRows(made)].map(({ configuration }) => configuration)).toEqual([
    [0, 0],
    [0, 1],
  ]);
});

test('truthTable(…) excludes a row with “-” by an expression that leaves the condition open, and by number', () => {
  const data = coded(['A', 'T', 'Y'], ['111', '1-0', '0-0'], { T: { temporal: true } });
  const run = (exclude: readonly (string | { rows: number[] })[]) =>
    truthTable(data, { outcome: 'Y', exclude })
      .rows.filter((row) => row.remainder === 'excluded')
      .map((row) => row.row);
  expect(run(['A*T'])).toEqual([5]);
  expect(run(['A*~T'])).toEqual([4]);
  expect(run(['A'])).toEqual([4, 5, 6]);
  expect(run([{ rows: [6] }])).toEqual([6]);
});

test('truthTable(…) of an outcome that is several sets, a value or a negation fits the rows to that outcome', () => {
  const data = coded(['A', 'Y', 'Z', 'M'], ['1112', '1100', '0010', '0001'], { M: { levels: 3 } });
  const fits = (outcome: string) =>
    truthTable(data, { outcome, conditions: ['A'] }).rows.map((row) => [row.inclusion, row.casesWithoutOutcome.join()]);
  expect(fits('Y*Z')).toEqual([
    [0, 'c3,c4'],
    [0.5, 'c2'],
  ]);
  expect(fits('~(Y*Z)')).toEqual([
    [1, ''],
    [0.5, 'c1'],
  ]);
  expect(fits('M{2}')).toEqual([
    [0, 'c3,c4'],
    [0.5, 'c2'],
  ]);
  expect(fits('~M{1,2}')).toEqual([
    [0.5, 'c4'],
    [0.5, 'c1'],
  ]);
});

test('truthTable(…) counts a case at exactly 0.5 in the outcome as without it', () => {
  const data = setData(
    ['a', 'b'],
    [
      { name: 'A', memberships: [1, 1] },
      { name: 'Y', memberships: [0.5, 0.51] },
    ],
  );
  expect(truthTable(data, { outcome: 'Y' }).rows[0]).toMatchObject({ casesWithoutOutcome: ['a'], contradictory: true });
});

test('truthTable(…) names the deviant cases of each row, and flags true logical contradictions', () => {
  const made = counted([
    [4, 1],
    [2, 0],
    [0, 2],
    [0, 0],
  ]);
  expect(outputs(made)).toEqual([
    [1, 1],
    [2, 1],
    [3, 0],
  ]);
  expect(made.rows.map((row) => [row.casesWithoutOutcome.join(), row.contradictory])).toEqual([
    ['c5', true],
    ['', false],
    ['c8,c9', false],
  ]);
});
