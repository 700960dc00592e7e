import { expect, test } from 'vitest';
import { contradictions, type Design, design, generate, minimize, setData, truthTable } from '../../src/index.js';

/** Two conditions; 11 has the outcome, 00 has not; rows 2 (01) and 3 (10) are remainders. */
const made = (width = 2, member = 1): Design =>
  design(
    setData(
      ['a', 'b'],
      ['A', 'B', 'C', 'D', 'Y'].map((name) => ({ name, memberships: name === 'D' ? [member, 0] : [1, 0] })),
    ),
    { outcome: 'Y', conditions: ['A', 'B', 'C', 'D'].slice(0, width) },
  );
const solved = (q: Design) => minimize(truthTable(q));
const reason = 'for the test';

test('contradictions(a, b) lists the remainders that a model of either side assumes', () => {
  const q = made();
  const found = contradictions(solved(q), solved(q.negated));
  // P1: A and P2: B assume 10 and 01; for ~Y P1: ~A and P2: ~B assume 01 and 10.
  expect(found.pairs).toEqual([
    {
      type: 'parsimonious',
      model: 'P1',
      otherType: 'parsimonious',
      otherModel: 'P2',
      configurations: [[1, 0]],
      rows: [3],
    },
    {
      type: 'parsimonious',
      model: 'P2',
      otherType: 'parsimonious',
      otherModel: 'P1',
      configurations: [[0, 1]],
      rows: [2],
    },
  ]);
  expect(found.compared).toBe(5); // 2 × 2 parsimonious, 1 × 1 intermediate
  expect(found.warnings).toEqual([
    { code: 'contradictory-assumptions', message: 'Rows 2, 3 are assumed to lead to Y and to ~Y.' },
  ]);
});

test('contradictions(a, b) of chosen models compares these two alone, also of two types', () => {
  const q = made();
  const [yes, no] = [solved(q), solved(q.negated)];
  const one = contradictions(yes.parsimonious.choose('A', { reason }), no.parsimonious.choose('~B', { reason }));
  expect(one).toMatchObject({ compared: 1, outcome: 'Y', other: '~Y', pairs: [{ rows: [3] }] });
  expect(one.warnings[0]?.message).toBe('Row 3 is assumed to lead to Y and to ~Y.');
  const none = contradictions(yes.parsimonious.choose('A', { reason }), no.parsimonious.choose('~A', { reason }));
  expect(none).toMatchObject({ compared: 1, pairs: [], warnings: [] });
  const types = contradictions(yes.conservative.choose(1, { reason }), no.parsimonious.choose(1, { reason }));
  expect(types).toMatchObject({ compared: 1, pairs: [] });
});

test('contradictions(a, b) lists of the rows that a model assumes only those that the other assumes too', () => {
  const q = made(3);
  const [yes, no] = [solved(q), solved(q.negated)];
  const chosen = [yes.parsimonious.choose('A', { reason }), no.parsimonious.choose('~B', { reason })] as const;
  expect(chosen[0].simplifyingAssumptions).toEqual([5, 6, 7]);
  const { pairs, warnings } = contradictions(...chosen);
  expect(pairs).toMatchObject([
    {
      rows: [5, 6],
      configurations: [
        [1, 0, 0],
        [1, 0, 1],
      ],
    },
  ]);
  expect(warnings.map(({ message }) => message)).toEqual(['Rows 5, 6 are assumed to lead to Y and to ~Y.']);
});
test('contradictions(a, b) lists up to forty rows in its warning, and counts the others', () => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
  const both = setData(
    ['a', 'b'],
    [...names, 'Y'].map((name) => ({ name, memberships: [1, 0] })),
  );
  const message = (conditions: readonly string[]) => {
    const q = design(both, { outcome: 'Y', conditions });
    const [one, other] = [conditions[0] as string, `~${conditions[1]}`];
    return contradictions(
      solved(q).parsimonious.choose(one, { reason }),
      solved(q.negated).parsimonious.choose(other, { reason }),
    ).warnings[0]?.message;
  };
  // Of 2^width rows, a quarter: A and not B.
  expect(message(names.slice(0, 5))).toBe('Rows 17, 18, 19, 20, 21, 22, 23, 24 are assumed to lead to Y and to ~Y.');
  expect(message(names.slice(0, 7))?.match(/\d+/gu)?.length).toBe(32);
  const eight = setData(
    ['a', 'b'],
    [...names, 'H', 'Y'].map((name) => ({ name, memberships: [1, 0] })),
  );
  const q = design(eight, { outcome: 'Y' });
  const [warning] = contradictions(
    solved(q).parsimonious.choose('A', { reason }),
    solved(q.negated).parsimonious.choose('~B', { reason }),
  ).warnings;
  expect(warning?.message).toMatch(/^Rows 129, 130, .*, 167, 168 and 24 more are assumed to lead to Y and to ~Y\.$/u);
});
test('contradictions(chosen, minimization) compares with models of the same type only', () => {
  const q = made();
  const [yes, no] = [solved(q), solved(q.negated)];
  expect(contradictions(yes.parsimonious.choose('A', { reason }), no).compared).toBe(2);
  expect(contradictions(yes.parsimonious, no).compared).toBe(4);
  expect(contradictions(yes.conservative, no).compared).toBe(0);
});

test('contradictions(a, b) refuses sides that are not an outcome and its negation, over the same data', () => {
  const q = made();
  const yes = solved(q);
  expect(() => contradictions(yes, yes)).toThrow("Y and Y are not each other's negation");
  expect(() => contradictions(yes, solved(made(3).negated))).toThrow('the conditions differ (A, B and A, B, C)');
  expect(() => contradictions(solved(made(4)), solved(made(4, 0.75).negated))).toThrow('of different data');
  expect(() => contradictions(solved(made(4)), solved(made(4).negated))).not.toThrow();
  const ofC = design(q.sets, { outcome: '~C', conditions: ['A', 'B'] });
  expect(() => contradictions(yes, solved(ofC))).toThrow("Y and ~C are not each other's negation");
  const more = setData(
    ['a', 'b', 'c'],
    ['A', 'B', 'Y'].map((name) => ({ name, memberships: [1, 0, 0] })),
  );
  expect(() => contradictions(yes, solved(design(more, { outcome: '~Y' })))).toThrow('of different data');
  expect(() => contradictions(yes, undefined as never)).toThrow('pass chosen models');
});

test('contradictions(a, b) says that models are not compared where not all are listed', () => {
  const q = made(4);
  const some = minimize(truthTable(q), { maxModels: 1 });
  const found = contradictions(some.parsimonious, solved(q.negated).parsimonious);
  expect(found.warnings.map(({ code }) => code)).toContain('models-not-compared');
  expect(found.warnings.at(-1)?.message).toBe(
    'There are more models than those compared: 1 parsimonious models for Y.',
  );
  const chosen = some.parsimonious.choose(1, { reason });
  const other = solved(q.negated).parsimonious.choose(1, { reason });
  expect(contradictions(chosen, other).warnings.map(({ code }) => code)).not.toContain('models-not-compared');
});

test('contradictions(a, b) writes the configurations of multi-value conditions with their values', () => {
  const data = setData(
    ['a', 'b', 'c'],
    [
      { name: 'A', levels: 3, memberships: [2, 0, 0], labels: ['low', 'mid', 'high'] },
      { name: 'B', memberships: [1, 0, 1] },
      { name: 'Y', memberships: [1, 0, 0] },
    ],
  );
  const q = design(data, { outcome: 'Y' });
  const { pairs, labels } = contradictions(solved(q).parsimonious, solved(q.negated).parsimonious);
  expect(pairs).toEqual([]);
  expect(labels).toEqual([['low', 'mid', 'high'], null]);
  const [one, other] = [solved(q).parsimonious.models, solved(q.negated).parsimonious.models];
  expect([one, other].map((models) => models.map((model) => model.expression))).toEqual([['A{2}'], ['A{0}']]);
});

test('contradictions(a, b) says so where there are more pairs of models than it compares', () => {
  const sets = generate({
    conditions: [...'ABCDEFGHIJKLMN'],
    cases: 40,
    truth: 'A*B + ~C*D + E*~F',
    noise: 0.2,
    seed: 1,
  });
  const q = design(sets.sets, { outcome: 'Y' });
  const of = (one: Design) => minimize(truthTable(one, { inclusion: 1 }), { maxModels: 400 }).parsimonious;
  const [one, other] = [of(q), of(q.negated)];
  expect(one.models.length * other.models.length).toBeGreaterThan(10_000);
  const { compared, warnings } = contradictions(one, other);
  expect(compared).toBe(10_000);
  expect(warnings.map(({ code }) => code)).toContain('pairs-not-compared');
});
