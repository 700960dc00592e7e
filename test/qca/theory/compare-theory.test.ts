import { expect, test } from 'vitest';
import { compareTheory, minimize, setData, truthTable } from '../../../src/qca/index.js';
import { granadosDesign } from '../../oracle/granados.js';

const sets = (columns: Readonly<Record<string, readonly number[]>>) =>
  setData(
    (Object.values(columns)[0] ?? []).map((_, i) => `c${i + 1}`),
    Object.entries(columns).map(([name, memberships]) => ({ name, memberships })),
  );
const solved = (columns: Readonly<Record<string, readonly number[]>>, options: object = {}) =>
  minimize(truthTable(sets(columns), { outcome: 'Y', ...options }));

/** The solution is A*B + C*~A; one case in each of the four areas for Y and ~Y is not possible with a consistent model. */
const COLUMNS = {
  A: [1, 1, 0, 0, 1, 0, 1, 0, 0.5],
  B: [1, 1, 1, 0, 0, 1, 0, 0, 1],
  Y: [1, 0, 1, 0, 0, 0, 1, 1, 1],
};

test('compareTheory(solution, theory) names the cases of the eight areas', () => {
  const { conservative } = solved(COLUMNS, { inclusion: 0.5 });
  expect(conservative.models.map((model) => model.expression)).toEqual(['1']);
  const [model] = compareTheory(conservative, 'A').models;
  expect(model?.intersections.map((one) => [one.withOutcome, one.withoutOutcome])).toEqual([
    [
      { name: 'covered most likely', cases: ['c1', 'c7'] },
      { name: 'inconsistent most likely', cases: ['c2', 'c5'] },
    ],
    [
      { name: 'uncovered most likely', cases: [] },
      { name: 'consistent most likely', cases: [] },
    ],
    [
      { name: 'covered least likely', cases: ['c3', 'c8'] },
      { name: 'inconsistent least likely', cases: ['c4', 'c6'] },
    ],
    [
      { name: 'uncovered least likely', cases: [] },
      { name: 'consistent least likely', cases: [] },
    ],
  ]);
  expect(model?.inNoArea).toEqual(['c9']);
  expect(model?.intersections.map((one) => one.expression)).toEqual(['A', '0', '~A', '0']);
});

test('compareTheory(chosen, theory) gives the fit of theory, model and intersections', () => {
  const chosen = minimize(truthTable(granadosDesign())).parsimonious.choose(2, { reason: 'the one printed' });
  const made = compareTheory(chosen, 'Satisfaccion*Confianza*Compromiso -> Lealtad');
  expect(made.theory).toBe('Satisfaccion*Confianza*Compromiso');
  expect(made.fit.inclusion).toBeCloseTo(10 / 11, 15);
  expect(made.models.length).toBe(1);
  const [model] = made.models;
  expect(model?.label).toBe('P2');
  const counts = model?.intersections.map((one) => [one.withOutcome.cases.length, one.withoutOutcome.cases.length]);
  expect(counts?.flat().reduce((sum, n) => sum + n, 0)).toBe(50);
  // The theory is one of the model's terms, so the model leaves nothing of it uncovered.
  expect(model?.intersections[1].expression).toBe('0');
  expect(model?.intersections[1].inclusion).toBeNaN();
  expect(counts?.[0]).toEqual([10, 1]);
});

test('compareTheory(solution, theory, {intersections}) takes memberships or what the expressions leave', () => {
  const fuzzy = {
    A: [0.9, 0.8, 0.2, 0.1],
    B: [0.8, 0.7, 0.4, 0.3],
    Y: [0.9, 0.9, 0.2, 0.1],
  };
  const { conservative } = solved(fuzzy);
  expect(conservative.models[0]?.expression).toBe('A*B');
  const pointwise = compareTheory(conservative, 'A').models[0]?.intersections[2];
  const expanded = compareTheory(conservative, 'A', { intersections: 'expressions' }).models[0]?.intersections[2];
  // ~A*A*B cannot be, though min(1 − A, A*B) is above 0.
  expect(expanded?.coverage).toBe(0);
  expect(expanded?.inclusion).toBeNaN();
  expect(pointwise?.coverage).toBeGreaterThan(0);
  expect(pointwise?.expression).toBe(expanded?.expression);
});

test('compareTheory(solution, theory) takes values of multi-value conditions', () => {
  const data = setData(
    ['a', 'b', 'c'],
    [
      { name: 'M', memberships: [0, 1, 2], levels: 3 },
      { name: 'Y', memberships: [1, 0, 0] },
    ],
  );
  const [model] = compareTheory(minimize(truthTable(data, { outcome: 'Y' })).conservative, 'M{0,1}').models;
  expect(model?.intersections.map((one) => one.expression)).toEqual(['M{0}', 'M{1}', '0', 'M{2}']);
  expect(model?.intersections[1].withoutOutcome.cases).toEqual(['b']);
});

test('compareTheory(solution, theory) keeps apart what does not apply', () => {
  const data = setData(
    ['a', 'b', 'c'],
    [
      { name: 'T', memberships: [1, 0, -1], temporal: true },
      { name: 'A', memberships: [1, 1, 0] },
      { name: 'Y', memberships: [1, 0, 0] },
    ],
  );
  const [model] = compareTheory(minimize(truthTable(data, { outcome: 'Y' })).conservative, 'T').models;
  const rest = model?.intersections[3];
  // What is not T: the case in which it is absent, and the one to which it does not apply.
  expect([rest?.withOutcome.cases, rest?.withoutOutcome.cases]).toEqual([[], ['b', 'c']]);
  expect(rest?.coverage).toBe(0);
  expect(model?.intersections.map((one) => one.expression)).toEqual(['T*A', 'T{1}*~A', '0', 'T{-,0}']);
});

test("compareTheory(…, {intersections: 'expressions'}) says what to do where multiplying out gets too long", () => {
  const names = [...'ABCDEFGHIJKLMNOPQR'];
  const { conservative } = solved(Object.fromEntries([...names, 'Y'].map((name) => [name, [1, 0]])));
  // ~(A*B + C*D + … + Q*R) has 512 products.
  const theory = Array.from({ length: 9 }, (_, i) => `${names[2 * i]}*${names[2 * i + 1]}`).join(' + ');
  expect(() => compareTheory(conservative, theory, { intersections: 'expressions' })).toThrow(
    "compareTheory: an intersection has more than 500 products; pass {intersections: 'memberships'} instead",
  );
  expect(compareTheory(conservative, theory).models[0]?.intersections[2].expression).toBeNull();
});

test('compareTheory(…) refuses what is no solution, and a theory about something else', () => {
  const minimized = solved(COLUMNS);
  const { conservative } = minimized;
  expect(() => compareTheory(minimized as never, 'A')).toThrow('compareTheory: the first argument is another kind');
  expect(() => compareTheory(null as never, 'A')).toThrow('compareTheory: the first argument is null');
  expect(() => compareTheory(conservative, 3 as never)).toThrow('compareTheory: the theory is 3; write an expression');
  expect(() => compareTheory(conservative, 'A -> ~Y')).toThrow('the theory is about ~Y, the solution about Y');
  expect(() => compareTheory(conservative, 'A*Y')).toThrow('the theory uses "Y", which is no condition; use A, B');
  expect(() => compareTheory(conservative, 'A', { intersections: 'both' as never })).toThrow(
    'compareTheory: intersections is "both"; write',
  );
});
