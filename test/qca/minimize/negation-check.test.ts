import { expect, test } from 'vitest';
import { design, minimize, setData, truthTable } from '../../../src/qca/index.js';

const made = (codes: readonly string[], conditions = ['A', 'B']) => {
  const data = setData(
    codes.map((_, i) => `case ${i}`),
    [...conditions, 'Y'].map((name, c) => ({ name, memberships: codes.map((code) => Number(code[c])) })),
  );
  return design(data, { outcome: 'Y', conditions });
};
const solved = (q: ReturnType<typeof made>) => minimize(truthTable(q));

test('minimization.negationOf(other) lists the rows that both models cover or neither', () => {
  // 11 with, 00 without the outcome; 01 and 10 are remainders, in no conservative model.
  const q = made(['111', '000']);
  const { mirror, comparisons } = solved(q).negationOf(solved(q.negated));
  expect(mirror).toBe(false);
  expect(comparisons.find((one) => one.type === 'conservative')).toMatchObject({ mirror: false, differ: [2, 3] });
  const parsimonious = comparisons.filter((one) => one.type === 'parsimonious');
  expect(parsimonious.map((one) => [one.model, one.otherModel, one.mirror, [...one.differ]])).toEqual([
    ['P1', 'P1', true, []], // A and ~A
    ['P1', 'P2', false, [2, 3]], // A and ~B: both in 10, neither in 01
    ['P2', 'P1', false, [2, 3]],
    ['P2', 'P2', true, []],
  ]);
});

test('minimization.negationOf(other) is a mirror only when every pair of models is', () => {
  const q = made(['111', '100', '010', '000']);
  expect(solved(q).negationOf(solved(q.negated))).toMatchObject({ mirror: true, outcome: 'Y', other: '~Y' });
});

test('minimization.negationOf(other) is no mirror where both models cover a row, although they cover every row together', () => {
  // Rows 01 and 10 hold a case of either kind; at a cut-off of one half they lead to both: A + B and ~A + ~B.
  const q = made(['111', '000', '011', '010', '101', '100']);
  const half = (one: ReturnType<typeof made>) => minimize(truthTable(one, { inclusion: 0.5 }));
  const { mirror, comparisons } = half(q).negationOf(half(q.negated));
  expect(mirror).toBe(false);
  expect(comparisons[0]).toMatchObject({ type: 'conservative', mirror: false, differ: [2, 3] });
});

test('minimization.negationOf(other) is no mirror where there is nothing to compare', () => {
  const q = made(['110', '000']);
  expect(solved(q).negationOf(solved(q.negated))).toMatchObject({ mirror: false, comparisons: [] });
});

test('minimization.negationOf(other) is no mirror where one of several terms meets the other model', () => {
  // A and B*C with the outcome, ~A*~B and A*B*~C without it at a cut-off of one half: they share ABC = 110.
  const codes = ['0111', '1001', '1011', '1111', '1101', '1100', '0000', '0010', '0100'];
  const q = made(codes, ['A', 'B', 'C']);
  const half = (one: typeof q) => minimize(truthTable(one, { inclusion: 0.5 }));
  const { comparisons } = half(q).negationOf(half(q.negated));
  const conservative = comparisons.filter((one) => one.type === 'conservative');
  expect(conservative.length).toBeGreaterThan(0);
  for (const one of conservative) expect(one).toMatchObject({ mirror: false, differ: [7] });
});

test('minimization.negationOf(other) refuses the same outcome, other conditions and other data', () => {
  const q = made(['111', '000']);
  expect(() => solved(q).negationOf(solved(q))).toThrow("are not each other's negation");
  expect(() => solved(q).negationOf(solved(made(['1111', '0000'], ['A', 'B', 'C']).negated))).toThrow(
    'the conditions differ (A, B and A, B, C)',
  );
  expect(() => solved(q).negationOf(solved(made(['111', '000', '000']).negated))).toThrow('of different data');
  const both = setData(
    ['a', 'b'],
    ['A', 'B', 'Y', 'Z'].map((name) => ({ name, memberships: [1, 0] })),
  );
  const [ofY, ofNotZ] = ['Y', '~Z'].map((outcome) => solved(design(both, { outcome, conditions: ['A', 'B'] })));
  expect(() => ofY?.negationOf(ofNotZ as NonNullable<typeof ofNotZ>)).toThrow(
    "negationOf: Y and ~Z are not each other's negation",
  );
  expect(() => solved(q).negationOf({} as never)).toThrow('this is no minimization');
});

test('minimization.negationOf(other) compares models of temporal data, with “-” where a condition does not apply', () => {
  const rows = ['10-1', '1000', '0100'].map((row) => row);
  const data = setData(
    rows,
    ['A', 'B', 'C', 'Y'].map((name, c) => ({
      name,
      temporal: name === 'C',
      memberships: rows.map((row) => (row[c] === '-' ? -1 : Number(row[c]))),
    })),
  );
  const q = design(data, { outcome: 'Y' });
  const { comparisons } = solved(q).negationOf(solved(q.negated));
  const of = (model: string, other: string) =>
    comparisons.find((one) => one.type === 'parsimonious' && one.model === model && one.otherModel === other);
  const [yes, no] = [solved(q).parsimonious.models, solved(q.negated).parsimonious.models];
  const label = (models: typeof yes, expression: string) =>
    models.find((model) => model.expression === expression)?.label;
  // C{-} is not 1 - ~C: where C is 1 neither holds. Row numbers run over -, too: 2, 5, 8, 11 have C.
  expect(of(label(yes, 'C{-}') as string, label(no, '~C') as string)).toMatchObject({
    mirror: false,
    differ: [2, 5, 8, 11],
  });
});

test('minimization.negationOf(other) lists at most 1,048,576 rows where two models differ', () => {
  const names = Array.from({ length: 21 }, (_, c) => `C${c}`);
  const q = made([`${'1'.repeat(21)}1`, `${'0'.repeat(21)}0`], names);
  const [conservative] = minimize(truthTable(q), { maxModels: 1 }).negationOf(
    minimize(truthTable(q.negated), { maxModels: 1 }),
  ).comparisons;
  expect(conservative).toMatchObject({ type: 'conservative', mirror: false });
  expect(conservative?.differ.length).toBe(1_048_576);
});
