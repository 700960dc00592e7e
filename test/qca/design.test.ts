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
  expect(wrong({ outcome: 'Loyalty', hypotheses: 'Trust -> Loyalty' })).toThrow(
    'design: the hypotheses are "Trust -> Loyalty"; name each',
  );
  expect(wrong({ outcome: 'Loyalty', expectations: 'all present' })).toThrow('the expectations are "all present"');
  expect(wrong({ outcome: 'Loyalty', expectations: ['Trust'] })).toThrow('the expectations are a list');
  expect(wrong({ outcome: 'Loyalty', conditions: [5] })).toThrow('design: the name is 5; name a set');
  expect(() => design(null as never, { outcome: 'Y' })).toThrow('design: the first argument is null; pass set data');
  expect(() => truthTable(null as never)).toThrow('truthTable: the first argument is null; pass a design, or sets');
  expect(() => truthTable({} as never)).toThrow('truthTable: the first argument is another kind of object');
  expect(() => design({} as never, { outcome: 'Y' })).toThrow('design: the first argument is another kind of object');
  expect(() => necessity(made(), { outcome: 'Trust' } as never)).toThrow('the design says the outcome already');
  expect(() => necessity(made(), { cutt: 0.8 } as never)).toThrow('no option "cutt"; did you mean "cut"?');
  expect(() => necessity(data, { outcome: 'Loyalty', cutt: 0.8 } as never)).toThrow('did you mean "cut"?');
  expect(() => necessity(made(), { cut: '0.8' as never })).toThrow('necessity: cut is "0.8"');
});
test('truthTable(sets, options) passes every option of a design on', () => {
  const { design: own } = truthTable(data, {
    outcome: 'Loyalty',
    conditions: ['Trust'],
    expectations: { Loyalty: 'all absent' },
    hypotheses: { H1: 'Trust -> Loyalty' },
  });
  expect(own).toMatchObject({ conditions: ['Trust'], expectations: ['absent'], hypotheses: [{ name: 'H1' }] });
  expect(() => truthTable(data, { outcome: 'Loyalty', oneHalf: 'never' as 'error' })).toThrow('oneHalf is "never"');
});
test('design(sets, {conditions}) takes up to 50', () => {
  const names = Array.from({ length: 51 }, (_, i) => `X${i}`);
  const wide = setData(
    ['a', 'b'],
    names.map((name) => ({ name, memberships: [1, 0] })),
  );
  expect(design(wide, { outcome: 'X50' }).conditions.length).toBe(50);
});
test('design(sets, {hypotheses}) refuses one that no configuration can meet', () => {
  const three = 'Trust*{my Value}*~Trust -> Loyalty';
  expect(() => made({ hypotheses: { H1: three } })).toThrow('which no configuration can meet');
  const values = setData(
    ['a', 'b'],
    [
      { name: 'R', memberships: [2, 0], levels: 3 },
      { name: 'Y', memberships: [1, 0] },
    ],
  );
  const one = (H: string) => () => design(values, { outcome: 'Y', hypotheses: { H } });
  expect(one('R{1,2}*R{0,2} -> Y')().hypotheses.length).toBe(1);
  expect(one('R{1,2}*R{0} -> Y')).toThrow('which no configuration can meet');
  expect(() => made({ hypotheses: { H1: 'Trust*~Trust -> Loyalty' } })).toThrow('which no configuration can meet');
  expect(() => made({ hypotheses: { H1: '0 -> Loyalty' } })).toThrow('which no configuration can meet');
  expect(made({ hypotheses: { H1: 'Trust*~Trust + Trust -> Loyalty' } }).hypotheses.length).toBe(1);
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
