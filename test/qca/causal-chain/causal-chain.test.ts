import { expect, test } from 'vitest';
import { type CausalChain, causalChain, setData } from '../../../src/qca/index.js';

const sets = (columns: Readonly<Record<string, readonly number[]>>) =>
  setData(
    (Object.values(columns)[0] ?? []).map((_, i) => `c${i + 1}`),
    Object.entries(columns).map(([name, memberships]) => ({ name, memberships })),
  );
const models = (chain: CausalChain) =>
  Object.fromEntries(
    chain.links.map((link) => [link.outcome, link.solution?.models.map((model) => model.expression) ?? null]),
  );

/** U or D leads to L, and L or G to E (the structure of Baumgartner 2009, all combinations of U, D and G). */
const EIGHT = [0, 1, 2, 3, 4, 5, 6, 7];
const U = EIGHT.map((i) => (i >> 2) & 1);
const D = EIGHT.map((i) => (i >> 1) & 1);
const G = EIGHT.map((i) => i & 1);
const L = EIGHT.map((i) => (U[i] as number) | (D[i] as number));
const E = EIGHT.map((i) => (L[i] as number) | (G[i] as number));

test('causalChain(sets) explains every set by all others, with all irredundant models', () => {
  const chain = causalChain(sets({ U, D, L, G, E }));
  expect(models(chain)).toEqual({
    U: ['~D*L'],
    D: ['~U*L'],
    L: ['U + D'],
    G: ['~L*E', '~U*~D*E'],
    E: ['L + G', 'U + D + G'],
  });
  expect(chain.ordering).toEqual([['U', 'D', 'L', 'G', 'E']]);
  expect(chain.links[4]?.conditions).toEqual(['U', 'D', 'L', 'G']);
  expect(chain.warnings).toEqual([]);
});

test('causalChain(sets, {models}) lists minimum models only when asked for', () => {
  expect(models(causalChain(sets({ U, D, L, G, E }), { models: 'minimum' })).E).toEqual(['L + G']);
});

test('causalChain(sets, {ordering}) explains a set by earlier ones and those of its own level', () => {
  const text = causalChain(sets({ U, D, L, G, E }), { ordering: 'L , G< E' });
  expect(text.ordering).toEqual([['U', 'D'], ['L', 'G'], ['E']]);
  expect(text.links.map((link) => link.conditions.join(''))).toEqual(['D', 'U', 'UDG', 'UDL', 'UDLG']);
  expect(models(text)).toEqual({ U: [], D: [], L: ['U + D'], G: [], E: ['L + G', 'U + D + G'] });
  const lists = causalChain(sets({ U, D, L, G, E }), { ordering: [['L', 'G'], ['E']] });
  expect(models(lists)).toEqual(models(text));
});

test('causalChain(sets, {strict}) keeps the sets of one level apart', () => {
  const chain = causalChain(sets({ U, D, L, G, E }), { ordering: 'U, D, G < L < E', strict: true });
  expect(models(chain)).toEqual({ U: null, D: null, G: null, L: ['U + D'], E: ['L + G', 'U + D + G'] });
});

test('causalChain(sets, {inclusion, frequency}) takes the cut-offs of the tables', () => {
  const fuzzy = sets({ A: [0.9, 0.8, 0.1, 0.2], Y: [0.8, 0.9, 0.2, 0.1] });
  expect(models(causalChain(fuzzy)).Y).toEqual([]);
  expect(models(causalChain(fuzzy, { inclusion: 0.8 })).Y).toEqual(['A']);
  expect(models(causalChain(fuzzy, { inclusion: 0.8, frequency: 3 })).Y).toEqual([]);
});

test('causalChain(sets) takes each value of a multi-value set as an outcome', () => {
  const data = setData(
    ['a', 'b', 'c'],
    [
      { name: 'A', memberships: [1, 0, 0] },
      { name: 'B', memberships: [0, 1, 0] },
      { name: 'M', memberships: [2, 1, 0], levels: 3 },
    ],
  );
  const found = models(causalChain(data, { ordering: 'A, B < M' }));
  expect(found['M{2}']).toEqual(['A']);
  expect(found['M{1}']).toEqual(['B']);
  expect(found['M{0}']).toEqual(['~A*~B']);
});

test('causalChain(sets) takes a temporal set as a condition only', () => {
  const data = setData(
    ['a', 'b', 'c'],
    [
      { name: 'A', memberships: [1, 1, 0] },
      { name: 'T', memberships: [1, 0, -1], temporal: true },
      { name: 'Y', memberships: [1, 0, 0] },
    ],
  );
  const chain = causalChain(data);
  expect(chain.links.map((link) => [link.outcome, link.conditions])).toEqual([
    ['A', ['T', 'Y']],
    ['Y', ['A', 'T']],
  ]);
});

test('causalChain(sets, {maxModels}) says of which outcome not all models are listed', () => {
  const chain = causalChain(sets({ U, D, L, G, E }), { maxModels: 1 });
  expect(chain.warnings.filter(({ code }) => code === 'models-not-listed')).toEqual([
    { code: 'models-not-listed', message: 'G has 2 models, of which 1 are listed.' },
    { code: 'models-not-listed', message: 'E has 2 models, of which 1 are listed.' },
  ]);
});

test('causalChain(sets, {maxLiterals}) says that a bounded search may have missed models', () => {
  const { warnings } = causalChain(sets({ U, D, L, G, E }), { maxLiterals: 1 });
  const messages = warnings.filter(({ code }) => code === 'models-not-listed').map(({ message }) => message);
  expect(messages).toContain('L has at least 1 models, of which 1 are listed.');
  expect(messages).toContain('U has at least 0 models, of which 0 are listed.');
});

test('causalChain(…) refuses what is no set data, one set, and an ordering that is none', () => {
  const data = sets({ U, D, L });
  expect(() => causalChain({} as never)).toThrow('causalChain: the first argument is another kind of object');
  expect(() => causalChain(null as never)).toThrow('causalChain: the first argument is null');
  expect(() => causalChain(sets({ U }))).toThrow('causalChain: there is one set only');
  expect(() => causalChain(data, { order: 'U' } as never)).toThrow('causalChain: there is no option "order"');
  expect(() => causalChain(data, { strict: 1 as never })).toThrow('causalChain: strict is 1; write true or false');
  expect(() => causalChain(data, { ordering: 'U < X' })).toThrow('causalChain: the ordering names "X"');
  expect(() => causalChain(data, { ordering: 'U < L, U' })).toThrow('causalChain: the ordering names "U" twice');
  for (const ordering of [3, null, ['U'], [[]]]) {
    expect(() => causalChain(data, { ordering: ordering as never })).toThrow("write 'A, B < C' or");
  }
});
