import { expect, test } from 'vitest';
import { minimize, remainderRows, setData, truthTable } from '../../../src/qca/index.js';

/** Four conditions, few cases: 1100 twice positive, 0000 negative, 1000 once positive, 1111 mixed. */
const rows: [string, string][] = [
  ['a', '11001'],
  ['b', '11001'],
  ['c', '00000'],
  ['d', '10001'],
  ['e', '11111'],
  ['f', '11110'],
];
const data = setData(
  rows.map(([name]) => name),
  ['A', 'B', 'C', 'D', 'Y'].map((name, i) => ({ name, memberships: rows.map(([, code]) => Number(code[i])) })),
);
const table = (options: Partial<Parameters<typeof truthTable>[1]> = {}) =>
  truthTable(data, { outcome: 'Y', ...options });

test('truthTable(sets, …) flags contradictory rows and codes them by the cut-off', () => {
  const mixed = table().rows.find((row) => row.row === 16);
  expect(mixed).toMatchObject({ output: 0, n: 2, inclusion: 0.5, contradictory: true, casesWithoutOutcome: ['f'] });
  expect(table({ inclusion: 0.5 }).rows.find((row) => row.row === 16)?.output).toBe(1);
  expect(table().warnings.map((warning) => warning.code)).toEqual(['contradictory-rows']);
});
test('truthTable(sets, {frequency, exclude}) keeps three kinds of remainder apart', () => {
  const made = table({ frequency: 2, exclude: ['C*~D', { expression: '~A*~B*~C*~D', reason: 'cannot be' }] });
  expect(made.remainders).toEqual({ noCase: 16 - 5 - 3, belowFrequency: 1, excluded: 5 });
  expect(made.exclusions).toEqual([
    { expression: 'C*~D', rows: null, reason: null, observed: [] },
    { expression: '~A*~B*~C*~D', rows: null, reason: 'cannot be', observed: [1] },
  ]);
  expect(made.rows.filter((row) => row.remainder === 'excluded').map((row) => row.row)).toEqual([1, 3, 7, 11, 15]);
  expect(made.rows.find((row) => row.row === 1)).toMatchObject({ n: 1, output: null, cases: ['c'] });
  const kinds = [...remainderRows(made)].map((row) => row.remainder);
  expect(kinds.filter((kind) => kind === 'no case').length).toBe(made.remainders.noCase);
  expect(kinds.filter((kind) => kind === 'below frequency').length).toBe(1);
  expect(kinds.filter((kind) => kind === 'excluded').length).toBe(5);
  expect([...remainderRows(made, 'below frequency')].map((row) => row.row)).toEqual([9]);
});
test('minimize(table) assumes no excluded remainder', () => {
  const free = minimize(table()).parsimonious;
  expect(free.models.map((model) => model.expression)).toContain('A*~C');
  const bound = minimize(table({ exclude: ['A*~B*C', 'A*~C*D'] })).parsimonious;
  for (const model of bound.models) {
    for (const row of model.simplifyingAssumptions) expect([10, 11, 12, 14]).not.toContain(row);
  }
});
test('truthTable(sets, …) puts a case at exactly 0.5 in no row, and says so', () => {
  const half = setData(
    ['a', 'b'],
    [
      { name: 'A', memberships: [0.5, 1] },
      { name: 'Y', memberships: [1, 1] },
    ],
  );
  const made = truthTable(half, { outcome: 'Y' });
  expect(made.rows.map((row) => [row.row, row.n])).toEqual([[2, 1]]);
  expect(made.warnings.map((warning) => warning.code)).toContain('case-at-one-half');
  expect(made.warnings.map((warning) => warning.code)).toContain('sym-unconfirmed');
});
test('truthTable(sets, …) with no positive row is a result with a warning, and its minimization empty', () => {
  const never = table({ inclusion: 1, frequency: 6 });
  expect(never.warnings.map((warning) => warning.code)).toContain('no-positive-row');
  const made = minimize(never);
  for (const solution of [made.conservative, made.intermediate, made.parsimonious]) {
    expect(solution).toMatchObject({ count: 0, models: [], exhausted: true });
    expect(solution.warnings.map((warning) => warning.code)).toContain('no-positive-row');
  }
});
test('truthTable(sets, …) refuses cut-offs out of range and unknown exclusions and layouts', () => {
  expect(() => table({ inclusion: 0 })).toThrow('truthTable: inclusion is 0');
  expect(() => table({ inclusion: 80 })).toThrow('truthTable: inclusion is 80');
  expect(() => table({ contradiction: 0.8 })).toThrow(
    'truthTable: contradiction is 0.8; the second consistency cut-off',
  );
  expect(() => table({ contradiction: 0 })).toThrow('truthTable: contradiction is 0');
  expect(() => table({ pri: 1.1 })).toThrow('truthTable: pri is 1.1; the PRI cut-off lies from 0 to 1');
  expect(() => table({ pri: -0.1 })).toThrow('truthTable: pri is -0.1');
  expect(() => table({ frequency: 0 })).toThrow('truthTable: frequency is 0; the frequency cut-off is a whole number');
  expect(() => table({ frequency: 0.5 })).toThrow('truthTable: frequency is 0.5');
  expect(() => table({ exclude: ['A*X'] })).toThrow('there is no set named "X"');
  expect(() => table().as('stata' as 'fsqca')).toThrow('there is no layout "stata"');
});
test('truthTable(…) is frozen: no row, no number and no list of it can be changed', () => {
  const made = table();
  expect(() => {
    (made.rows[0] as { output: number }).output = 1;
  }).toThrow(TypeError);
  expect(() => (made.rows as unknown[]).push(1)).toThrow(TypeError);
  expect(Object.keys(made)).not.toContain('as');
});
test('truthTable(design, {exclude}) warns of a row that is excluded and yet has cases', () => {
  const table = truthTable(
    setData(
      ['a', 'b', 'c'],
      [
        { name: 'A', memberships: [1, 1, 0] },
        { name: 'Y', memberships: [1, 0, 1] },
      ],
    ),
    { outcome: 'Y', exclude: [{ expression: 'A', reason: 'impossible' }] },
  );
  expect(table.warnings).toContainEqual({
    code: 'excluded-row-with-cases',
    message: 'Row 2 (a, b) is excluded and yet has cases: they count for no output.',
  });
});
test('truthTable(design, options) names a wrong option or exclusion', () => {
  const data = setData(
    ['a', 'b'],
    [
      { name: 'A', memberships: [1, 0] },
      { name: 'Y', memberships: [1, 0] },
    ],
  );
  const wrong = (options: object) => () => truthTable(data, { outcome: 'Y', ...options });
  expect(wrong({ incl: 0.9 })).toThrow('truthTable: there is no option "incl"');
  expect(wrong({ inclusion: '0.9' })).toThrow('truthTable: inclusion is "0.9"');
  expect(wrong({ frequency: 1.5 })).toThrow('truthTable: frequency is 1.5');
  expect(wrong({ exclude: 'A' })).toThrow('truthTable: exclude is "A"; pass a list');
  expect(wrong({ exclude: [{ expression: 'A', why: 'x' }] })).toThrow('there is no option "why"');
  expect(wrong({ exclude: [5] })).toThrow('truthTable: exclude');
  expect(wrong({ exclude: [{ reason: 'x' }] })).toThrow('an exclusion is null');
  expect(wrong({ exclude: ['A -> Y'] })).toThrow('the exclusion "A -> Y" has an arrow');
  expect(wrong({ exclude: ['A*~A'] })).toThrow('the exclusion "A*~A" meets no configuration');
  expect(wrong({ exclude: ['B'] })).toThrow('there is no set named "B"');
});

test('truthTable(…) does not warn of SYM for multi-value and temporal data', () => {
  const sets = setData(
    ['a', 'b', 'c'],
    [
      { name: 'M', memberships: [0, 1, 2], levels: 3 },
      { name: 'T', memberships: [0, 1, -1], temporal: true },
      { name: 'Y', memberships: [1, 1, 0] },
      { name: 'Z', memberships: [0, 2, 1], levels: 3 },
    ],
  );
  for (const outcome of ['Y', '~Z{2}']) {
    const codes = truthTable(sets, { outcome, conditions: ['M', 'T'] }).warnings.map(({ code }) => code);
    expect(codes).not.toContain('sym-unconfirmed');
  }
});
