import { expect, test } from 'vitest';
import { design, setData, subgroups } from '../../../src/qca/index.js';
import { coded } from '../truth-table/tables.js';

const data = coded(['G', 'T', 'F', 'A', 'Y'], ['21111', '0-100', '20010', '01001'], {
  G: { levels: 3, labels: ['none', 'some', 'all'] },
  T: { temporal: true },
  F: { memberships: [0.2, 0.9, 0.5, 1] },
});
const groupsBy = (by: unknown, options: object = {}) =>
  subgroups(data, { by: by as string, outcome: 'Y', conditions: ['A'], ...options }).groups.map(({ name, cases }) => [
    name,
    cases.join(),
  ]);

test('subgroups(sets, {by}) groups by the values of a set, called by their labels; a value without cases is no group', () => {
  expect(groupsBy('G')).toEqual([
    ['none', 'c2,c4'],
    ['all', 'c1,c3'],
  ]);
  const plain = setData(data.cases, [
    { name: 'G', memberships: [2, 0, 2, 0], levels: 3 },
    { name: 'A', memberships: [1, 0, 1, 0] },
    { name: 'Y', memberships: [1, 0, 0, 1] },
  ]);
  expect(subgroups(plain, { by: 'G', outcome: 'Y' }).groups.map(({ name }) => name)).toEqual(['G{0}', 'G{2}']);
  expect(groupsBy('T')).toEqual([
    ['~T', 'c3'],
    ['T', 'c1,c4'],
    ['T -', 'c2'],
  ]);
});

test('subgroups(sets, {by}) groups by one text a case, in the order of their code units', () => {
  expect(groupsBy(['b', 'a', 'ä', 'b'])).toEqual([
    ['a', 'c2'],
    ['b', 'c1,c4'],
    ['ä', 'c3'],
  ]);
  const made = subgroups(data, { by: ['x', 'x', 'y', 'y'], outcome: 'Y', conditions: ['A', 'G'] });
  expect(made.by).toBe('groups');
  expect(made.conditions).toEqual(['A', 'G']);
});

test('subgroups(…) refuses a moderator that does not group the cases', () => {
  expect(() => groupsBy('F')).toThrow('subgroups: "F" of case "c1" is 0.2; group by a crisp or multi-value set');
  expect(() => groupsBy('Z')).toThrow('subgroups: no set named "Z"');
  expect(() => groupsBy('Y')).toThrow('no set named "Y"');
  expect(() => groupsBy('A')).toThrow('no set named "A"');
  expect(() => groupsBy(undefined)).toThrow('subgroups: the groups are not said');
  expect(() => subgroups(data, undefined as never)).toThrow('subgroups: the groups are not said');
  expect(() => groupsBy(5)).toThrow('subgroups: by is 5; name a set, or list one text for each case');
  expect(() => groupsBy(['a', 'b'])).toThrow('subgroups: by has 2 texts for 4 cases');
  expect(() => groupsBy(['a', 'b', ' ', 'c'])).toThrow('subgroups: the group of case "c3" is " "');
  expect(() => groupsBy(['a', 'b', 3, 'c'])).toThrow('subgroups: the group of case "c3" is 3');
  expect(() => groupsBy(['a', 'a', 'a', 'a'])).toThrow('subgroups: all cases are in one group');
  expect(() => groupsBy('G', { incl: 1 })).toThrow('subgroups: there is no option "incl"');
  expect(() => subgroups(undefined as never, { by: 'G' })).toThrow('subgroups: the first argument is undefined');
  expect(() => subgroups({} as never, { by: 'G' })).toThrow('subgroups: the first argument is another kind of object');
  const own = design(data, { outcome: 'Y', conditions: ['G', 'A'] });
  expect(() => subgroups(own, { by: 'G' })).toThrow('subgroups: "G" is a condition or the outcome');
  expect(() => subgroups(own, { by: 'Y' })).toThrow('subgroups: "Y" is a condition or the outcome');
  expect(subgroups(own, { by: ['a', 'a', 'b', 'b'] }).groups.length).toBe(2);
});
