import { expect, test } from 'vitest';
import { asGiven, design, setData, truthTable } from '../../../src/qca/index.js';
import { policyWarnings } from '../../../src/qca/truth-table/warnings.js';
import { counted } from './tables.js';

const messages = (table: ReturnType<typeof truthTable>, code: string) =>
  table.warnings.filter((warning) => warning.code === code).map(({ message }) => message);

test('truthTable(…) names the rows that hold cases with and cases without the outcome, and only those', () => {
  const contradictory = (rows: Parameters<typeof counted>[0]) => messages(counted(rows), 'contradictory-rows');
  const none = [
    [2, 0],
    [0, 1],
    [0, 0],
    [0, 1],
  ] as const;
  expect(counted(none).warnings).toEqual([]);
  expect(contradictory([none[0], [1, 1], none[2], none[3]])).toEqual(['Row 2 holds cases with and cases without Y.']);
  expect(contradictory([none[0], [1, 1], [3, 1], none[3]])).toEqual(['Rows 2, 3 hold cases with and cases without Y.']);
});

test('truthTable(…, {exclude}) names every excluded row that has cases, with the cases', () => {
  const rows = [
    [1, 0],
    [0, 2],
    [1, 0],
    [0, 0],
  ] as const;
  const excluded = (...exclude: string[]) => messages(counted(rows, { exclude }), 'excluded-row-with-cases');
  expect(excluded('A*B')).toEqual([]);
  expect(excluded('~A*~B')).toEqual(['Row 1 (c1) is excluded and yet has cases: they count for no output.']);
  expect(excluded('~A', 'A*B')).toEqual([
    'Rows 1 (c1), 2 (c2, c3) are excluded and yet have cases: they count for no output.',
  ]);
  expect(messages(counted(rows, { exclude: ['~A', 'B'] }), 'exclusions-not-listed')).toEqual([]);
});

test('truthTable(…) says what a case at exactly 0.5 comes to: no row for a condition, without the outcome for that', () => {
  const data = setData(
    ['a', 'b', 'c'],
    [
      { name: 'A', memberships: [0.5, 1, 0] },
      { name: 'Y', memberships: [1, 0.5, 0] },
    ],
  );
  expect(messages(truthTable(data, { outcome: 'Y' }), 'case-at-one-half')).toEqual([
    'A is exactly 0.5 for a: neither in nor out, so in no truth-table row.',
    'Y is exactly 0.5 for b: neither in nor out, counted as without the outcome.',
  ]);
});

test('policyWarnings(design) has what was done to the cases and sets, and nothing that was found in them', () => {
  const changed = (name: string) => ({ ...asGiven(name), changes: [`${name} was changed.`] });
  const data = setData(
    ['a', 'b'],
    [
      { name: 'A', memberships: [0.5, 1], record: changed('A') },
      { name: 'B', memberships: [1, 0], record: changed('B') },
      { name: 'Y', memberships: [1, 1] },
    ],
    [],
    [{ name: 'c', missing: ['A'] }],
  );
  const own = design(data, { outcome: 'Y', conditions: ['A'] });
  expect(policyWarnings(own).map(({ message }) => message)).toEqual([
    'One case was left out for missing values: c (A).',
    'A was changed.',
  ]);
});
