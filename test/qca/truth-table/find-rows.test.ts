import { expect, test } from 'vitest';
import { design, exclude, findRows, minimize, setData, truthTable } from '../../../src/qca/index.js';
import { coded, counted } from './tables.js';

/** Row 1 positive, row 3 negative, rows 2 and 4 without cases. */
const table = counted([
  [2, 0],
  [0, 0],
  [0, 2],
  [0, 0],
]);

test('findRows(table, {impossible}) finds the remainders that an expression covers, with observed the other rows too', () => {
  expect(findRows(table, { impossible: 'B + ~A' }).rows).toEqual([2, 4]);
  expect(findRows(table, { impossible: 'B + ~A', observed: true }).rows).toEqual([1, 2, 4]);
  expect(findRows(table, { impossible: 'A*~A' }).rows).toEqual([]);
});

test('findRows(table, {impossible}) finds rows below the frequency cut-off with their cases', () => {
  const below = counted(
    [
      [2, 0],
      [0, 1],
      [0, 2],
      [0, 0],
    ],
    { frequency: 2 },
  );
  expect(findRows(below, { impossible: 'B' }).found).toEqual([
    {
      row: 2,
      configuration: [0, 1],
      output: null,
      remainder: 'below frequency',
      cases: ['c3'],
      why: ['impossible: B'],
    },
    { row: 4, configuration: [1, 1], output: null, remainder: 'no case', cases: [], why: ['impossible: B'] },
  ]);
});

test('findRows(table, {contradicts}) finds what a claim of necessity rules out, unions included', () => {
  expect(findRows(table, { contradicts: 'A + ~B' }).rows).toEqual([2]);
  expect(findRows(table, { contradicts: 'A + ~B <- Y' }).rows).toEqual([2]);
  expect(findRows(table, { contradicts: 'A*~B' }).rows).toEqual([2, 4]);
  expect(findRows(table, { contradicts: 'A*~B', observed: true }).rows).toEqual([1, 2, 4]);
  expect(findRows(table, { contradicts: 'A' }).found[0]?.why).toEqual(['contradicts that A is necessary']);
});

test('findRows(table, {contradictoryAssumptions: true}) finds remainders assumed for the outcome and for its negation', () => {
  // Y at 00, ~Y at 11: each of A, B alone parts them, so ~A or ~B for Y, A or B for ~Y; 01 and 10 are assumed by both.
  const cross = counted([
    [1, 0],
    [0, 0],
    [0, 0],
    [0, 1],
  ]);
  const found = findRows(cross, { contradictoryAssumptions: true });
  expect(found.rows).toEqual([2, 3]);
  expect(found.found[0]).toEqual({
    row: 2,
    configuration: [0, 1],
    output: null,
    remainder: 'no case',
    cases: [],
    why: ['assumed for Y and for ~Y'],
  });
  const negation = minimize(truthTable(cross.design.negated));
  const chosen = [
    minimize(cross).parsimonious.choose('~A', { reason: 'x' }),
    negation.parsimonious.choose('A', { reason: 'x' }),
  ] as const;
  expect(findRows(cross, { contradictoryAssumptions: chosen })).toMatchObject({ rows: [], warnings: [] });
  const other = [chosen[0], negation.parsimonious.choose('B', { reason: 'x' })] as const;
  expect(findRows(cross, { contradictoryAssumptions: other }).rows).toEqual([2]);
  expect(findRows(cross, { contradictoryAssumptions: [minimize(cross).parsimonious, negation] }).rows).toEqual([2, 3]);
});

test('findRows(table, {contradictoryAssumptions}) says where not all models were compared', () => {
  const cross = counted([
    [1, 0],
    [0, 0],
    [0, 0],
    [0, 1],
  ]);
  const few = minimize(cross, { maxModels: 1 });
  const negation = minimize(truthTable(cross.design.negated));
  expect(findRows(cross, { contradictoryAssumptions: [few, negation] }).warnings).toEqual([
    { code: 'models-not-listed', message: 'Of 2 models for Y, the assumptions of 1 were compared.' },
  ]);
  const chosen = few.parsimonious.choose(1, { reason: 'x' });
  expect(findRows(cross, { contradictoryAssumptions: [chosen, negation] }).warnings).toEqual([]);
});

test('findRows(table, {simultaneousSubsets}) finds rows that are sufficient for the outcome and for its negation', () => {
  // Both rows of A: A = 0.6, Y = 0.5 gives min 0.5 of 0.6 either way.
  const data = setData(
    ['a', 'b'],
    [
      { name: 'A', memberships: [0.6, 0.4] },
      { name: 'Y', memberships: [0.5, 0.7] },
    ],
  );
  const fuzzy = truthTable(data, { outcome: 'Y', inclusion: 0.8 });
  expect(fuzzy.rows.map((row) => row.output)).toEqual([1, 1]);
  expect(findRows(fuzzy, { simultaneousSubsets: true }).rows).toEqual([2]);
  const loose = truthTable(fuzzy.design.negated, { inclusion: 0.7 });
  const found = findRows(fuzzy, { simultaneousSubsets: loose });
  expect(found).toMatchObject({ rows: [1, 2], warnings: [] });
  expect(found.found[0]).toMatchObject({
    output: 1,
    remainder: null,
    cases: ['b'],
    why: ['sufficient for Y and for ~Y'],
  });
});

test('findRows(table, …) gives each row once, ascending, with all reasons, and none that is excluded already', () => {
  const found = findRows(table, { impossible: 'A*B', contradicts: '~B' });
  expect(found.found.map(({ row, why }) => [row, why])).toEqual([
    [2, ['contradicts that ~B is necessary']],
    [4, ['impossible: A*B', 'contradicts that ~B is necessary']],
  ]);
  expect(found).toMatchObject({ kind: 'found-rows', outcome: 'Y', conditions: ['A', 'B'], warnings: [] });
  expect(findRows(exclude(table, [4], 'cannot be'), { impossible: 'B' }).rows).toEqual([2]);
});

test('findRows(table, …) of values and of conditions that may not apply', () => {
  const data = coded(['M', 'T', 'Y'], ['001', '1-1', '210'], { M: { levels: 3 }, T: { temporal: true } });
  const made = truthTable(data, { outcome: 'Y' });
  expect(findRows(made, { impossible: 'M{0,2}*T' }).rows).toEqual([2]);
  expect(findRows(made, { impossible: 'M{1}' }).rows).toEqual([4, 5]);
  expect(findRows(made, { contradicts: '~M{1}' }).rows).toEqual([4, 5]);
});

test('findRows(table, …) lists 65,536 rows and says so', () => {
  const names = Array.from({ length: 18 }, (_, c) => `C${c}`);
  const data = setData(
    ['a', 'b'],
    [...names, 'Y'].map((name) => ({ name, memberships: [0, 1] })),
  );
  const found = findRows(truthTable(data, { outcome: 'Y' }), { impossible: 'C0' });
  expect(found.rows.length).toBe(65_536);
  expect(found.warnings).toEqual([
    { code: 'rows-not-listed', message: 'Only 65536 rows are listed of those for which holds: impossible: C0.' },
  ]);
});

test('findRows(…) refuses a search for nothing, and results that do not belong to the table', () => {
  const run = (options: object) => () => findRows(table, options);
  expect(() => findRows(undefined as unknown as typeof table, {})).toThrow('findRows: this is no truth table');
  expect(() => findRows(table.rows as unknown as typeof table, {})).toThrow('findRows: this is no truth table');
  expect(run({})).toThrow('findRows: nothing is looked for');
  expect(run({ observed: true })).toThrow('findRows: nothing is looked for');
  expect(run({ contradictoryAssumptions: false, simultaneousSubsets: false })).toThrow('nothing is looked for');
  expect(run({ type: 2 })).toThrow('findRows: there is no option "type"');
  expect(run({ impossible: 5 })).toThrow('findRows: impossible is 5');
  expect(run({ impossible: 'A -> Y' })).toThrow('findRows: impossible is "A -> Y"; name the configurations alone');
  expect(run({ impossible: 'Y' })).toThrow('findRows: impossible names "Y", which is no condition');
  expect(run({ impossible: 'X' })).toThrow('there is no set named "X"');
  expect(run({ contradicts: 'A -> Y' })).toThrow('findRows: contradicts is "A -> Y"; write a claim of necessity');
  expect(run({ contradicts: 'A <- ~Y' })).toThrow('findRows: contradicts is "A <- ~Y"; write a claim of necessity');
  expect(run({ contradictoryAssumptions: minimize(table) })).toThrow(
    'contradictoryAssumptions takes true or two results',
  );
  expect(run({ contradictoryAssumptions: [minimize(table)] })).toThrow('contradictoryAssumptions takes true or two');
  expect(run({ contradictoryAssumptions: [minimize(table), minimize(table)] })).toThrow(
    'findRows: both results are about Y',
  );
  expect(run({ contradictoryAssumptions: [table, table] })).toThrow('takes minimizations, solutions or chosen models');
  expect(run({ contradictoryAssumptions: [null, null] })).toThrow('takes minimizations, solutions or chosen models');
  expect(run({ simultaneousSubsets: 'yes' })).toThrow('findRows: simultaneousSubsets is "yes"');
  expect(run({ simultaneousSubsets: table })).toThrow('is about Y as well; pass that of the negation');
  const others = [
    design(coded(['A', 'B', 'Y'], ['001', '110']), { outcome: '~Y' }),
    design(table.design.sets, { outcome: '~Y', conditions: ['B', 'A'] }),
    design(table.design.sets, { outcome: '~B', conditions: ['A', 'Y'] }),
  ];
  for (const other of others) {
    expect(run({ simultaneousSubsets: truthTable(other) })).toThrow('make it from the same design');
  }
  const two = coded(['A', 'Y', 'Z'], ['011', '100']);
  const ofY = truthTable(two, { outcome: 'Y', conditions: ['A'] });
  const ofZ = truthTable(two, { outcome: '~Z', conditions: ['A'] });
  expect(() => findRows(ofY, { simultaneousSubsets: ofZ })).toThrow('make it from the same design');
});
