import { expect, test } from 'vitest';
import { outcomeMemberships } from '../../src/qca/design.js';
import { design, setData } from '../../src/qca/index.js';

test('design(sets, {outcome}) does not guess between a set called ~Y and the negation of Y', () => {
  const both = setData(
    ['a', 'b'],
    ['A', 'Y', '~Y'].map((name) => ({ name, memberships: [1, 0] })),
  );
  expect(() => design(both, { outcome: '~Y' })).toThrow('write {~Y} for the set, ~{Y} for the negation');
  expect(design(both, { outcome: '{~Y}' }).outcomeSet).toBe('~Y');
  expect(design(both, { outcome: '~{Y}', conditions: ['A'] })).toMatchObject({ outcomeSet: 'Y', outcomeNegated: true });
});

test('design(sets, {outcome}) takes several sets at once, and values of a multi-value set', () => {
  const sets = setData(
    ['a', 'b', 'c'],
    [
      { name: 'A', memberships: [1, 0, 1] },
      { name: 'Y', memberships: [0.8, 0.2, 0.6] },
      { name: 'Z', memberships: [0.4, 0.9, 0.7] },
      { name: 'R', memberships: [2, 0, 1], levels: 3, labels: ['north', 'mid', 'south'] },
    ],
  );
  const both = design(sets, { outcome: 'Y*Z' });
  expect(both).toMatchObject({ outcome: 'Y*Z', outcomeSets: ['Y', 'Z'], conditions: ['A', 'R'], levels: [2, 3] });
  expect(outcomeMemberships(both)).toEqual([0.4, 0.2, 0.6]);
  expect(both.negated.outcome).toBe('~(Y*Z)');
  expect(outcomeMemberships(both.negated)).toEqual([0.6, 0.8, 0.4]);
  expect(design(sets, { outcome: '~(Y*Z)' }).outcome).toBe('~(Y*Z)');
  expect(outcomeMemberships(design(sets, { outcome: 'R{1,2}' }))).toEqual([1, 0, 1]);
  expect(outcomeMemberships(design(sets, { outcome: '~R{1,2}' }))).toEqual([0, 1, 0]);
  expect(design(sets, { outcome: '~R{1,2}' })).toMatchObject({ outcome: '~R{1,2}', outcomeNegated: true });
  const either = design(sets, { outcome: 'Y + Z' });
  expect([either.outcome, either.negated.outcome]).toEqual(['Y + Z', '~(Y + Z)']);
  // The negation of Y alone, and Z.
  const mixed = design(sets, { outcome: '~Y*Z' });
  expect(mixed).toMatchObject({ outcome: '~Y*Z', outcomeNegated: false, outcomeSets: ['Y', 'Z'] });
  expect(() => design(sets, { outcome: 'R' })).toThrow('"R" has 3 values; say which is the outcome: R{1}');
});

const pair = setData(
  ['a', 'b', 'c'],
  [
    { name: 'Trust', memberships: [1, 0, 1] },
    { name: 'Loyalty', memberships: [1, 0, 0] },
  ],
);

test('design(sets, {outcome}) reads Y{0} as the negation of Y, and ~Y{0} as Y', () => {
  for (const [outcome, read] of [
    ['Loyalty{0}', '~Loyalty'],
    ['~Loyalty{0}', 'Loyalty'],
    ['~Loyalty[1]', '~Loyalty'],
  ] as const) {
    expect(design(pair, { outcome })).toMatchObject({ outcome: read, outcomeSet: 'Loyalty' });
  }
});

test('design(sets, {outcome}) takes blanks around an outcome and its ~ as nothing', () => {
  for (const outcome of ['~Loyalty', ' ~Loyalty ', '~ Loyalty']) {
    expect(design(pair, { outcome })).toMatchObject({ outcome: '~Loyalty', outcomeNegated: true });
  }
  for (const outcome of ['~(Loyalty*Trust)', ' ~(Loyalty*Trust) ']) {
    const wide = setData([...pair.cases], [...pair.columns, { name: 'A', memberships: [1, 0, 1] }]);
    expect(design(wide, { outcome })).toMatchObject({ outcome: '~(Loyalty*Trust)', conditions: ['A'] });
  }
  for (const outcome of ['Loyality', ' Loyality ', '~Loyality', '~ Loyality']) {
    expect(() => design(pair, { outcome })).toThrow(
      'design: no set named "Loyality" for the outcome; did you mean "Loyalty"?',
    );
  }
});
