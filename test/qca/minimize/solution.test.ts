import { expect, test } from 'vitest';
import { design, minimize, setData, truthTable } from '../../../src/qca/index.js';
import { type Found, insideOf } from '../../../src/qca/minimize/found.js';
import { solutionOf } from '../../../src/qca/minimize/solution.js';
import { hardTable } from './tables.js';

/** Two rows: all present with the outcome, all absent without it; conditions in the order that is asked for. */
const solved = (conditions = ['A', 'B', 'my C'], outcome = 'Y', maxModels = 1000) => {
  const data = setData(
    ['a', 'b'],
    ['A', 'B', 'my C', 'Y'].map((name) => ({ name, memberships: [1, 0] })),
  );
  return minimize(truthTable(design(data, { outcome, conditions })), { maxModels });
};
const reason = 'theory asks for it';

test('solution.choose(number, {reason}) counts from 1, records the reason, and refuses what is not there', () => {
  const solution = solved().parsimonious;
  const chosen = solution.choose(2, { reason });
  expect(chosen).toMatchObject({
    kind: 'chosen-model',
    type: 'parsimonious',
    label: 'P2',
    of: 3,
    exhausted: true,
    reason,
  });
  expect(chosen.expression).toBe(solution.models[1]?.expression);
  expect(chosen.simplifyingAssumptions).toEqual(solution.models[1]?.simplifyingAssumptions);
  for (const wrong of [0, 4, 1.5, -1, Number.NaN]) {
    expect(() => solution.choose(wrong, { reason })).toThrow(
      `choose: there is no parsimonious model ${wrong}; there are models 1 to 3, counted as in print`,
    );
  }
  expect(() => solution.choose(undefined as never, { reason })).toThrow('no parsimonious model undefined');
  for (const wrong of [true, [1]]) {
    expect(() => solution.choose(wrong as never, { reason })).toThrow('there is no parsimonious model');
  }
  expect(() => solved().conservative.choose(2, { reason })).toThrow('there is only model 1');
});

test('solution.choose(…) asks for a reason, and says how to give it', () => {
  const solution = solved().parsimonious;
  expect(() => solution.choose(1, { reason: ' ' })).toThrow(
    "choose: no reason is given for parsimonious model P1; say why: choose(1, {reason: '…'})",
  );
  expect(() => solution.choose('A', undefined as never)).toThrow("say why: choose('A', {reason: '…'})");
});

test('solution.choose(expression, {reason}) names a model in any order of terms and literals, and of the conditions', () => {
  for (const order of [
    ['A', 'B', 'my C'],
    ['my C', 'B', 'A'],
  ]) {
    const { parsimonious, conservative } = solved(order);
    expect(parsimonious.choose('{my C}', { reason }).expression).toBe('{my C}');
    expect(conservative.choose(' B * {my C}*A -> Y', { reason }).label).toBe('C1');
    expect(conservative.choose('A*B*{my C}*A', { reason }).label).toBe('C1');
    expect(solved(order, '~Y').conservative.choose('~A*~B*~{my C} -> ~Y', { reason }).label).toBe('C1');
  }
});

test('solution.choose(expression, …) tells models apart by every term and every literal', () => {
  // A*B or ~A*~B with the outcome, else without: two terms, in either order.
  const codes = ['111', '100', '010', '001'];
  const data = setData(
    codes,
    ['A', 'B', 'Y'].map((name, c) => ({ name, memberships: codes.map((code) => Number(code[c])) })),
  );
  const { conservative } = minimize(truthTable(data, { outcome: 'Y' }));
  for (const written of ['~B*~A + B*A', 'A*B + ~A*~B', 'B*A + ~B*~A + A*B']) {
    expect(conservative.choose(written, { reason }).terms.length).toBe(2);
  }
  for (const other of ['A*B', '~A*~B', 'A*B + ~A', 'A*B + A*~B', 'A*B + ~A*~B + A', 'A*~A', '0', '1']) {
    expect(() => conservative.choose(other, { reason }), other).toThrow(
      `choose: no conservative model is "${other}"; there are C1: `,
    );
  }
});

test('solution.choose(expression, …) names what is there, and refuses other names and outcomes', () => {
  const { parsimonious } = solved();
  expect(() => parsimonious.choose('A*B', { reason })).toThrow(
    /^choose: no parsimonious model is "A\*B"; there are P1: A, P2: B, P3: \{my C\}$/,
  );
  for (const other of ['A*Y', 'Y*A', 'A*~A', 'A*~A*B']) {
    expect(() => parsimonious.choose(other, { reason }), other).toThrow(`no parsimonious model is "${other}"`);
  }
  expect(() => parsimonious.choose('C', { reason })).toThrow('there is no set named "C"');
  expect(() => parsimonious.choose('Y', { reason })).toThrow('no parsimonious model is "Y"');
  expect(() => parsimonious.choose('A -> ~Y', { reason })).toThrow('does not end in -> Y');
  expect(() => parsimonious.choose('A <- Y', { reason })).toThrow('does not end in -> Y');
});

test('solution.choose(…) says 1 of all models, although not all are listed, and keeps the warnings', () => {
  const chosen = solved(undefined, 'Y', 2).parsimonious.choose(1, { reason });
  expect(chosen).toMatchObject({ of: 3, exhausted: false });
  expect(chosen.warnings.map((warning) => warning.code)).toEqual(['not-exhausted']);
});

test('solution.choose(…) says that there is no model where there is none', () => {
  const { parsimonious } = solved(['A', 'B'], 'Y');
  expect(parsimonious.models.length).toBe(2);
  const none = minimize(
    truthTable(
      setData(
        ['a', 'b'],
        ['A', 'Y'].map((name, c) => ({ name, memberships: [1 - c, 0] })),
      ),
      { outcome: 'Y' },
    ),
  ).parsimonious;
  expect(() => none.choose(1, { reason })).toThrow('there is no parsimonious model 1; there is none');
  expect(() => none.choose('A', { reason })).toThrow('no parsimonious model is "A"; there is none');
});

test('solution.choose(expression, …) names the first five models and counts the others', () => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
  const data = setData(
    ['a', 'b'],
    [...names, 'Y'].map((name) => ({ name, memberships: [1, 0] })),
  );
  const { parsimonious } = minimize(truthTable(data, { outcome: 'Y' }));
  expect(() => parsimonious.choose('A*B', { reason })).toThrow(/P5: E, and 2 more$/);
  const five = minimize(truthTable(data, { outcome: 'Y', conditions: names.slice(0, 5) })).parsimonious;
  expect(() => five.choose('A*B', { reason })).toThrow(/P5: E$/);
});

test('solution.termUse and literalUse count the models that each prime implicant and each literal is in', () => {
  const { parsimonious } = minimize(hardTable(4, 11));
  expect(parsimonious.models.map(({ expression }) => expression)).toEqual([
    '~C*~D + ~A*~B*~C + A*B*C',
    '~C*~D + ~A*~B*~C + A*C*D',
    '~C*~D + ~A*~B*~C + B*C*D',
  ]);
  expect(parsimonious.termUse?.map(({ expression, use, models }) => [expression, use, models])).toEqual([
    ['~C*~D', 'essential', 3],
    ['~A*~B*~C', 'essential', 3],
    ['~A*~B*~D', 'never used', 0],
    ['A*B*C', 'alternative', 1],
    ['A*B*~D', 'never used', 0],
    ['A*C*D', 'alternative', 1],
    ['B*C*D', 'alternative', 1],
  ]);
  expect(parsimonious).toMatchObject({
    essential: ['~C*~D', '~A*~B*~C'],
    alternative: ['A*B*C', 'A*C*D', 'B*C*D'],
    neverUsed: ['~A*~B*~D', 'A*B*~D'],
  });
  const uses = Object.fromEntries(parsimonious.literalUse?.map(({ expression, terms }) => [expression, terms]) ?? []);
  expect(uses).toEqual({ '~A': 3, '~B': 3, '~C': 6, '~D': 3, A: 2, B: 2, C: 3, D: 2 });
});

test('solution.each() numbers every model, and gives those that are listed themselves', () => {
  const all = minimize(hardTable(4, 11)).parsimonious;
  const one = minimize(hardTable(4, 11), { maxModels: 1 }).parsimonious;
  const each = [...one.each()];
  expect(each.map(({ number, label }) => [number, label])).toEqual([
    [1, 'P1'],
    [2, 'P2'],
    [3, 'P3'],
  ]);
  expect(each.map(({ expression }) => expression).sort()).toEqual(
    all.models.map(({ expression }) => expression).sort(),
  );
  expect(each[0]).toBe(one.models[0]);
  expect(Object.keys(one).filter((key) => key === 'each' || key === 'choose')).toEqual([]);
});

test('model.fewestLiterals is true of the shortest of the models with the fewest terms alone', () => {
  const seen = new Set<string>();
  for (const [width, rows] of [4, 5, 6].flatMap((n) => [6, 8, 10, 11, 12, 13, 14, 16].map((m) => [n, m] as const))) {
    const { parsimonious } = minimize(hardTable(width, rows), { models: 'irredundant', maxModels: 1000 });
    const { models, limits, fewestLiterals } = parsimonious;
    if (!parsimonious.exhausted) continue;
    const smallest = models.filter(({ terms }) => terms.length === limits.size.value);
    const literals = Math.min(...smallest.map((model) => model.literals));
    for (const model of models) {
      const [few, short] = [model.terms.length === limits.size.value, model.literals === literals];
      seen.add(`${few} ${short}`);
      expect(model.fewestLiterals).toBe(few && short);
    }
    const count = smallest.filter((model) => model.literals === literals).length;
    expect(fewestLiterals).toEqual({ literals, count });
  }
  expect([...seen].sort()).toEqual(['false false', 'true false', 'true true']);
});

test('model.fewestLiterals is false of a larger model, whatever its literals', () => {
  const { parsimonious } = minimize(hardTable(5, 14), { models: 'irredundant' });
  const larger = parsimonious.models.filter(({ terms }) => terms.length > (parsimonious.limits.size.value ?? 0));
  expect(larger.length).toBeGreaterThan(0);
  const found = insideOf(parsimonious) as Found;
  for (const { literals, label } of larger) {
    const made = solutionOf({ ...found, fewestLiterals: { literals, count: 1 } }, [], (data) => data);
    expect(made.models.find((model) => model.label === label)?.fewestLiterals).toBe(false);
  }
});
