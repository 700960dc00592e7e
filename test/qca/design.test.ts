import { expect, test } from 'vitest';
import { printLiteral } from '../../src/expression/print.js';
import { outcomeMemberships } from '../../src/qca/design.js';
import {
  type DesignOptions,
  design,
  type ExpectationsInput,
  necessity,
  setData,
  truthTable,
} from '../../src/qca/index.js';

const data = setData(
  ['a', 'b', 'c'],
  [
    { name: 'Trust', memberships: [1, 0, 1] },
    { name: 'my Value', memberships: [0, 0, 1] },
    { name: 'Loyalty', memberships: [1, 0, 0] },
  ],
);
const made = (options: Partial<DesignOptions> = {}) => design(data, { outcome: 'Loyalty', ...options });

test('design(sets, {outcome}) takes every other set as a condition and expects nothing', () => {
  expect(made().conditions).toEqual(['Trust', 'my Value']);
  expect(made().expectations).toEqual(['none', 'none']);
});
test('design(sets, {expectations}) keeps those of each outcome apart and flips none', () => {
  const q = made({ expectations: { Loyalty: 'all present', '~Loyalty': { Trust: 'absent' } } });
  expect(q.expectations).toEqual(['present', 'present']);
  expect(q.negated.expectations).toEqual(['absent', 'none']);
});
test('design(sets, …) names what is wrong', () => {
  expect(() => made({ outcome: 'Loyality' })).toThrow(
    'no set named "Loyality" for the outcome; did you mean "Loyalty"?',
  );
  expect(() => made({ conditions: ['Trust', 'Loyalty'] })).toThrow(
    '"Loyalty" is the outcome; a condition must be another set',
  );
  expect(() => made({ conditions: ['Trust', 'Trust'] })).toThrow('named twice');
  expect(() => made({ conditions: [] })).toThrow('there are no conditions');
  expect(() => made({ conditions: ['Trast'] })).toThrow('did you mean "Trust"?');
  expect(() => made({ expectations: { Loyalty: { Trast: 'present' } } })).toThrow('did you mean "Trust"?');
  expect(() => made({ expectations: { Trust: 'all present' } })).toThrow(
    'the expectations name the condition "Trust" where an outcome stands; say for which outcome',
  );
  expect(() => made({ hypotheses: { H1: 'Trust -> Trust' } })).toThrow('hypothesis H1');
  expect(() => made({ hypotheses: { H1: 'Trust' } })).toThrow('end it with an arrow');
  expect(() => made({ conditions: ['Trust'], hypotheses: { H1: '{my Value} -> Loyalty' } })).toThrow(
    'is not a condition',
  );
});
test('every call takes a design, or sets with plain options', () => {
  expect(necessity(data, { outcome: 'Loyalty' })).toEqual(necessity(made()));
  expect(truthTable(data, { outcome: '~Loyalty', frequency: 2 }).rows).toEqual(
    truthTable(made().negated, { frequency: 2 }).rows,
  );
});
test('a design prints, is frozen, and names sets with spaces', () => {
  const q = design(data, { outcome: '~my Value', hypotheses: { H1: 'Trust -> ~{my Value}' } });
  expect(q.outcome).toBe('~{my Value}');
  expect(JSON.parse(JSON.stringify(q)).outcomeSet).toBe('my Value');
  expect(Object.isFrozen(q.sets.columns[0]?.memberships)).toBe(true);
});
test('setData(cases, columns) keeps a prototype name as a plain name', () => {
  const odd = setData(
    ['a', 'b'],
    ['__proto__', 'constructor', 'Y'].map((name) => ({ name, memberships: [1, 0] })),
  );
  const q = design(odd, {
    outcome: 'Y',
    expectations: { Y: Object.fromEntries([['constructor', 'present' as const]]) },
  });
  expect(q.expectations).toEqual(['none', 'present']);
  expect(truthTable(q).rows.length).toBe(2);
});
test('design(sets, options) refuses what TypeScript would refuse: other programs and variables do not ask it', () => {
  const wrong = (options: unknown) => () => design(data, options as DesignOptions);
  expect(wrong({ outcome: 'Loyalty', expectation: {} })).toThrow('there is no option "expectation"; did you mean');
  expect(wrong(undefined)).toThrow('design: the options are undefined');
  expect(wrong({ outcome: 5 })).toThrow('design: the outcome is 5');
  expect(wrong({ outcome: 'Loyalty', conditions: 'Trust' })).toThrow('the conditions are "Trust"; pass a list');
  expect(wrong({ outcome: 'Loyalty', expectations: 'all present' })).toThrow('say for which outcome');
  expect(wrong({ outcome: 'Loyalty', hypotheses: ['Trust -> Loyalty'] })).toThrow(
    'the hypotheses are a list; name each',
  );
  expect(wrong({ outcome: 'Loyalty', hypotheses: { H1: 5 } })).toThrow('hypothesis H1 is 5');
  expect(() => design({} as never, { outcome: 'Y' })).toThrow('design: the first argument is another kind of object');
  expect(() => necessity(made(), { outcome: 'Trust' } as never)).toThrow('the design says the outcome already');
  expect(() => necessity(made(), { cutt: 0.8 } as never)).toThrow('no option "cutt"; did you mean "cut"?');
  expect(() => necessity(data, { outcome: 'Loyalty', cutt: 0.8 } as never)).toThrow('did you mean "cut"?');
  expect(() => necessity(made(), { cut: '0.8' as never })).toThrow('necessity: cut is "0.8"');
});
test('design(sets, {hypotheses}) refuses one that no configuration can meet', () => {
  expect(() => made({ hypotheses: { H1: 'Trust*~Trust -> Loyalty' } })).toThrow('which no configuration can meet');
  expect(() => made({ hypotheses: { H1: '0 -> Loyalty' } })).toThrow('which no configuration can meet');
  expect(made({ hypotheses: { H1: 'Trust*~Trust + Trust -> Loyalty' } }).hypotheses.length).toBe(1);
});
test('design(sets, {expectations}) takes the expectations of an outcome once', () => {
  expect(() => made({ expectations: { Loyalty: 'all present', '{Loyalty}': 'all absent' } })).toThrow('said twice');
});
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
  expect(() => design(sets, { outcome: 'R' })).toThrow('"R" has 3 values; say which is the outcome: R{1}');
});

test('design(sets, {expectations}) reads a sum: single literals one by one, longer products together', () => {
  const sets = setData(
    ['a', 'b'],
    [
      ...['A', 'B', 'C', 'Y'].map((name) => ({ name, memberships: [1, 0] })),
      { name: 'R', memberships: [2, 0], levels: 3 },
    ],
  );
  const q = design(sets, { outcome: 'Y', expectations: { Y: 'A + ~B + R{2} + R{1} + B*~C' } });
  expect(q.conditions).toEqual(['A', 'B', 'C', 'R']);
  expect(q.expectations).toEqual(['present', 'absent', 'none', [1, 2]]);
  expect(q.conjuncturalExpectations.map((product) => product.map(printLiteral))).toEqual([['B', '~C']]);
  expect(q.negated.expectations).toEqual(['none', 'none', 'none', 'none']);
  expect(design(sets, { outcome: 'Y', expectations: { Y: 'A + ~A' } }).expectations[0]).toBe('none');
  const one = (input: ExpectationsInput) => design(sets, { outcome: 'Y', expectations: { Y: input } });
  expect(one({ R: [0, 2] }).expectations[3]).toEqual([0, 2]);
  expect(() => one({ R: 'present' })).toThrow('R has 3 values, so it is not just present');
  expect(() => one({ R: [3] })).toThrow('[3] is expected of R for Y');
  expect(() => one('A -> Y')).toThrow('leave the arrow out');
  expect(() => one('Y')).toThrow('name "Y"');
  expect(() => one('1')).toThrow('expectations for Y are "1"');
});

test('design(sets, …) names what is wrong with outcomes, conditions and expectations of every kind', () => {
  const sets = setData(
    ['a', 'b'],
    [
      ...Array.from({ length: 51 }, (_, i) => ({ name: `X${i}`, memberships: [1, 0] })),
      { name: 'T', memberships: [-1, 1], temporal: true },
      { name: 'R', memberships: [2, 0], levels: 3 },
    ],
  );
  const one = (options: object) => () => design(sets, { outcome: 'X0', conditions: ['X1'], ...options });
  expect(one({ outcome: 'T' })).toThrow('"T" does not apply to every case');
  expect(one({ conditions: undefined })).toThrow('52 conditions are too many; truth tables go up to 50');
  expect(one({ outcome: 'R{1}', expectations: { 'R{2}': 'X1' } })).toThrow(
    'the expectations are for R{2}, the outcome is R{1}',
  );
  expect(one({ expectations: { X0: null } })).toThrow('expectations for X0 are null');
  expect(one({ expectations: { X0: 5 } })).toThrow('expectations for X0 are 5');
  expect(() => truthTable(sets, { conditions: ['X1'] } as never)).toThrow('truthTable: the outcome is not said');
});

test('design(sets, {outcome}) reads Y{0} as the negation of Y, and ~Y{0} as Y', () => {
  for (const [outcome, read] of [
    ['Loyalty{0}', '~Loyalty'],
    ['~Loyalty{0}', 'Loyalty'],
    ['~Loyalty[1]', '~Loyalty'],
  ] as const) {
    expect(made({ outcome })).toMatchObject({ outcome: read, outcomeSet: 'Loyalty' });
  }
});
