import { expect, test } from 'vitest';
import {
  design,
  type Subgroups,
  type SubgroupsOptions,
  setData,
  subgroups,
  truthTable,
} from '../../../src/qca/index.js';
import { coded } from '../truth-table/tables.js';

/** In M, Y follows A; outside it, B. A row that only M has: 11. */
const codes = ['1101', '1111', '1000', '1000', '0011', '0100', '0000', '0011', '1121'.replace('2', '1')];
const data = coded(['M', 'A', 'B', 'Y'], codes);

test('subgroups(sets, {by: a crisp set}) makes one table a group, without the set, and says what differs', () => {
  const made = subgroups(data, { by: 'M', outcome: 'Y' });
  expect(made).toMatchObject({ kind: 'subgroups', by: 'M', outcome: 'Y', conditions: ['A', 'B'], terms: [] });
  expect(made.groups.map(({ name, cases, minimization }) => [name, cases.join(), minimization])).toEqual([
    ['~M', 'c5,c6,c7,c8', null],
    ['M', 'c1,c2,c3,c4,c9', null],
  ]);
  expect(made.groups[1]?.table.rows.map((row) => [row.row, row.cases.join(), row.output])).toEqual([
    [1, 'c3,c4', 0],
    [3, 'c1', 1],
    [4, 'c2,c9', 1],
  ]);
  expect(made.rows).toEqual([
    { row: 2, configuration: [0, 1], differs: 'observed', outputs: [1, null], n: [2, 0], inclusion: [1, Number.NaN] },
    { row: 3, configuration: [1, 0], differs: 'output', outputs: [0, 1], n: [1, 1], inclusion: [0, 1] },
    { row: 4, configuration: [1, 1], differs: 'observed', outputs: [null, 1], n: [0, 2], inclusion: [Number.NaN, 1] },
  ]);
});

test('subgroups(design, …) uses the same design, cut-offs and expectations in every group', () => {
  const own = design(data, {
    outcome: '~Y',
    conditions: ['B', 'A'],
    expectations: { Y: 'A + A*B', '~Y': { A: 'absent' } },
    hypotheses: { H: 'A -> Y' },
  });
  const options = { inclusion: 0.9, frequency: 2, exclude: ['A*B'] };
  const made = subgroups(own, { by: 'M', ...options, minimize: true });
  for (const { table, minimization } of made.groups) {
    const { outcome, conditions, expectations, conjuncturalExpectations, hypotheses, negated } = table.design;
    expect([outcome, conditions, expectations, conjuncturalExpectations]).toEqual([
      '~Y',
      ['B', 'A'],
      ['none', 'absent'],
      [],
    ]);
    expect([negated.expectations, negated.conjuncturalExpectations.length]).toEqual([['none', 'present'], 1]);
    expect(hypotheses.map(({ name }) => name)).toEqual(['H']);
    expect(table.cutoffs).toEqual(truthTable(own, options).cutoffs);
    expect(table.exclusions[0]?.expression).toBe('A*B');
    expect(minimization).not.toBeNull();
  }
  const plain = subgroups(own.negated, { by: 'M' }).groups[0]?.table.design;
  expect([plain?.outcome, plain?.expectations, plain?.negated.expectations]).toEqual([
    'Y',
    ['none', 'present'],
    ['none', 'absent'],
  ]);
});

test('subgroups(sets, {minimize}) says which terms each group has, type by type', () => {
  const { terms, groups, warnings } = subgroups(data, { by: 'M', outcome: 'Y', minimize: true });
  expect(terms.map(({ type, expression, groups: use, kept }) => [type, expression, ...use, kept])).toEqual([
    ['conservative', '~A*B', 'every model', 'none', false],
    ['conservative', 'A', 'none', 'every model', false],
    ['intermediate', '~A*B', 'every model', 'none', false],
    ['intermediate', 'A', 'none', 'every model', false],
    ['parsimonious', 'B', 'every model', 'none', false],
    ['parsimonious', 'A', 'none', 'every model', false],
  ]);
  expect(groups[1]?.minimization?.parsimonious.models.map(({ expression }) => expression)).toEqual(['A']);
  expect(warnings.map(({ message }) => message.split(':')[0])).toEqual(['~M', 'M']);
});

test('subgroups(sets, {minimize: options}) tells terms of every model from those of some, and says what was not compared', () => {
  const tied = coded(['M', 'A', 'B', 'Y'], ['0001', '0110', '1001', '1010', '1110']);
  const parsimonious = (options: Partial<SubgroupsOptions>) => {
    const { terms, warnings } = subgroups(tied, { by: 'M', outcome: 'Y', minimize: true, ...options });
    const own = terms.filter(({ type }) => type === 'parsimonious');
    const codes = warnings.filter(({ code }) => code === 'models-not-listed').map(({ message }) => message);
    return [own.map(({ expression, groups, kept }) => [expression, ...groups, kept]), codes];
  };
  expect(parsimonious({})).toEqual([
    [
      ['~A', 'some models', 'none', false],
      ['~B', 'some models', 'every model', false],
    ],
    [],
  ]);
  expect(parsimonious({ exclude: ['~A*B'] })).toEqual([[['~B', 'every model', 'every model', true]], []]);
  const [terms, said] = parsimonious({ minimize: { maxModels: 1 } });
  expect(terms).toEqual([
    ['~A', 'every model', 'none', false],
    ['~B', 'none', 'every model', false],
  ]);
  expect(said).toEqual(['~M: Of the parsimonious models, the terms of the first 1 were compared.']);
});

test('subgroups(sets, {oneHalf}) analyses the memberships that the policy moved', () => {
  const half = setData(
    ['a', 'b', 'c', 'd'],
    [
      { name: 'M', memberships: [1, 1, 0, 0] },
      { name: 'A', memberships: [0.5, 0.2, 0.5, 0.9] },
      { name: 'Y', memberships: [1, 0, 1, 1] },
    ],
  );
  const oneHalf = { nudge: 'in', by: 0.01 } as const;
  const cases = ({ groups }: Subgroups) => groups.map(({ table }) => table.rows.map((row) => row.cases.join()));
  const made = subgroups(half, { by: 'M', outcome: 'Y', oneHalf });
  expect(cases(made)).toEqual([['c,d'], ['b', 'a']]);
  expect(cases(subgroups(design(half, { outcome: 'Y', conditions: ['A'], oneHalf }), { by: 'M' }))).toEqual(
    cases(made),
  );
});

test('subgroups(sets, …) lists differing rows by number, whichever group has them first', () => {
  const { rows } = subgroups(coded(['M', 'A', 'B', 'Y'], ['0110', '0000', '1011', '1101']), { by: 'M', outcome: 'Y' });
  expect(rows.map(({ row, differs, n }) => [row, differs, ...n])).toEqual([
    [1, 'observed', 1, 0],
    [2, 'observed', 0, 1],
    [3, 'observed', 0, 1],
    [4, 'observed', 1, 0],
  ]);
});

test('subgroups(sets, …) says once for all groups which cases were left out', () => {
  const { cases, columns } = coded(['M', 'A', 'Y'], ['011', '000', '111', '100']);
  const { warnings } = subgroups(setData(cases, columns, [], [{ name: 'lost', missing: ['A'] }]), {
    by: 'M',
    outcome: 'Y',
  });
  expect(warnings.filter(({ code }) => code === 'cases-dropped')).toEqual([
    { code: 'cases-dropped', message: 'One case was left out for missing values: lost (A).' },
  ]);
});
