import { expect, test } from 'vitest';
import { type DesignOptions, design, necessity, setData, truthTable } from '../../src/qca/index.js';

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
  expect(() => made({ expectations: { Trust: 'all present' } })).toThrow('no set named "Trust" for the outcome');
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
