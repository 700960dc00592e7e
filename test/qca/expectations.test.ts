import { expect, test } from 'vitest';
import { printLiteral } from '../../src/expression/print.js';
import { expectedValues } from '../../src/qca/expectations.js';
import { type DesignOptions, design, type ExpectationsInput, setData } from '../../src/qca/index.js';

const data = setData(
  ['a', 'b', 'c'],
  [
    { name: 'Trust', memberships: [1, 0, 1] },
    { name: 'my Value', memberships: [0, 0, 1] },
    { name: 'Loyalty', memberships: [1, 0, 0] },
  ],
);
const made = (options: Partial<DesignOptions> = {}) => design(data, { outcome: 'Loyalty', ...options });

test('design(sets, {expectations}) keeps those of each outcome apart and flips none', () => {
  const q = made({ expectations: { Loyalty: 'all present', '~Loyalty': { Trust: 'absent' } } });
  expect(q.expectations).toEqual(['present', 'present']);
  expect(q.negated.expectations).toEqual(['absent', 'none']);
});

test("design(sets, {expectations: {Y: 'all absent'}}) expects every condition to be absent", () => {
  expect(made({ expectations: { Loyalty: 'all absent' } }).expectations).toEqual(['absent', 'absent']);
});

test('design(sets, {expectations}) refuses a set that is no condition, and what is no expectation', () => {
  const wrong = (trust: unknown) => () => made({ expectations: { Loyalty: { Trust: trust as 'present' } } });
  for (const [expectation, shown] of [
    ['maybe', '"maybe"'],
    [1, '1'],
    [[], '[]'],
    [[2], '[2]'],
  ] as const) {
    expect(wrong(expectation)).toThrow(`design: ${shown} is expected of Trust for Loyalty; write 'all present'`);
  }
  expect(() => made({ conditions: ['Trust'], expectations: { Loyalty: { 'my Value': 'present' } } })).toThrow(
    'design: expectations for Loyalty name "my Value"',
  );
});

test('expectedValues(expectation) lists the values, and has null where nothing is expected', () => {
  expect(expectedValues('none')).toBeNull();
  expect([expectedValues('present'), expectedValues('absent'), expectedValues([1, 2])]).toEqual([[1], [0], [1, 2]]);
});

test('design(sets, {expectations}) takes the expectations of an outcome once', () => {
  expect(() => made({ expectations: { Loyalty: 'all present', '{Loyalty}': 'all absent' } })).toThrow('said twice');
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
  expect(() => one({ R: 'absent' })).toThrow('R has 3 values, so it is not just absent');
  for (const values of [[3], [-1], [1.5], [0, 3], []]) {
    expect(() => one({ R: values })).toThrow(`${JSON.stringify(values)} is expected of R for Y`);
  }
  expect(() => one('A -> Y')).toThrow('leave the arrow out');
  expect(() => one('Y')).toThrow('name "Y"');
  expect(() => one('1')).toThrow('expectations for Y are "1"');
});
