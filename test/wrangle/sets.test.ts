import { table } from 'arquero';
import { expect, test } from 'vitest';
import { crisp } from '../../src/qca/calibrate/crisp.js';
import { describe as describeSets } from '../../src/qca/describe.js';
import { sets } from '../../src/wrangle/sets.js';

const data = table({ case: ['a', 'b', 'c'], q1: [5, 5, 4], q2: [5, 3, 5], Value: [1, 0, 0.5] });

test('sets(table, {cases}) takes every other column as it is, and says so', () => {
  const made = sets(data.select('case', 'Value'), { cases: 'case' });
  expect(made.cases).toEqual(['a', 'b', 'c']);
  expect(made.columns).toEqual([
    {
      name: 'Value',
      memberships: [1, 0, 0.5],
      levels: 2,
      labels: null,
      temporal: false,
      record: { method: 'as given', rule: 'memberships as given', reason: null, from: ['Value'] },
    },
  ]);
  expect(made.warnings.map((warning) => warning.code)).toEqual(['case-at-one-half']);
});

test('sets(table, {define}) makes crisp sets from items by their rule, and keeps the reason', () => {
  const made = sets(data, {
    cases: 'case',
    define: { Trust: crisp(['q1', 'q2'], { when: 'all', is: 5, reason: 'top box' }) },
  });
  expect(made.columns.map((column) => column.name)).toEqual(['Value', 'Trust']);
  expect(made.columns[1]?.memberships).toEqual([1, 0, 0]);
  expect(made.columns[1]?.record).toEqual({
    method: 'crisp',
    rule: '1 where all of q1, q2 are 5, else 0',
    reason: 'top box',
    from: ['q1', 'q2'],
  });
  const any = sets(data, {
    cases: 'case',
    columns: [],
    define: { Trust: crisp(['q1', 'q2'], { when: 'any', atLeast: 5 }) },
  });
  expect(any.columns[0]?.memberships).toEqual([1, 1, 1]);
  expect(any.warnings[0]?.code).toBe('no-variation');
});

test('sets(table, …) follows the filter and the order of the table', () => {
  const some = data.filter((row: { q1: number }) => row.q1 === 5).orderby('q2');
  expect(sets(some, { cases: 'case', columns: ['Value'] }).cases).toEqual(['b', 'a']);
});

test('sets(table, …) says what is wrong, with case and column', () => {
  const bad = (columns: Record<string, unknown[]>) => () => sets(table(columns), { cases: 'case' });
  expect(() => sets(data, { cases: 'cases' })).toThrow('sets: no column named "cases"; did you mean "case"?');
  expect(bad({ case: ['a', 'b'], A: [1, 2] })).toThrow('"A" of case "b" is 2; a membership is a number from 0 to 1');
  expect(bad({ case: ['a', 'b'], A: [1, -0.1] })).toThrow('"A" of case "b" is -0.1');
  expect(bad({ case: ['a', 'b'], A: [1, null] })).toThrow('"A" of case "b" is missing');
  expect(bad({ case: ['a', 'b'], A: [1, Number.NaN] })).toThrow('"A" of case "b" is missing');
  expect(bad({ case: ['a', 'b'], A: [1, 'yes'] })).toThrow('"A" of case "b" is "yes"');
  expect(bad({ case: ['a', 'a'], A: [1, 0] })).toThrow('two cases are called "a"');
  expect(bad({ case: ['a', null], A: [1, 0] })).toThrow('row 2 has no case name in "case"');
  expect(() => sets(data, { cases: 'case', columns: ['Valeu'] })).toThrow('did you mean "Value"?');
  expect(() =>
    sets(table({ case: ['a'], q: [null] }), { cases: 'case', define: { T: crisp(['q'], { when: 'all', is: 5 }) } }),
  ).toThrow('"q" of case "a" is missing, so "T" cannot be decided');
});

test('crisp(items, rule) refuses a rule that cannot be read', () => {
  expect(() => crisp([], { when: 'all', is: 5 })).toThrow('there are no items');
  expect(() => crisp(['q'], { when: 'all' })).toThrow('either as `is` or as `atLeast`');
  expect(() => crisp(['q'], { when: 'all', is: 5, atLeast: 4 })).toThrow('either as `is` or as `atLeast`');
});

test('describe(sets) counts members, the cases at 0.5 and warns of skew', () => {
  const made = describeSets(sets(data, { cases: 'case', columns: ['Value'] }));
  expect(made.sets[0]).toMatchObject({ n: 3, members: 1, missing: 0, atOneHalf: ['c'] });
  const skewed = table({ case: [1, 2, 3, 4, 5, 6], A: [1, 1, 1, 1, 1, 0] });
  expect(describeSets(sets(skewed, { cases: 'case' })).warnings.map((warning) => warning.code)).toEqual(['skewed-set']);
});
