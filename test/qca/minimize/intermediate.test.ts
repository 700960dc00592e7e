import { expect, test } from 'vitest';
import { design, minimize, setData, truthTable } from '../../../src/qca/index.js';
import { fc, runs } from '../../support/fc.js';
import { fuzzyMembership, studies, tableOfStudy } from '../../support/random-tables.js';
import { hardTable } from './tables.js';

test('intermediate(…) names on each model every pair it comes from, once, and every pair stands in one group', () => {
  fc.assert(
    fc.property(studies(fuzzyMembership), (study) => {
      const { conservative, intermediate, parsimonious } = minimize(tableOfStudy(study));
      const groups = intermediate.byCounterfactuals;
      const all = conservative.models.flatMap((c) => parsimonious.models.map((p) => `${c.label}${p.label}`));
      expect(groups.flatMap((group) => group.pairs).sort()).toEqual(all.sort());
      for (const model of intermediate.models) {
        const its = groups.filter((group) => group.models.some((one) => one.label === model.label));
        expect(model.pairs).toEqual(its.flatMap((group) => group.pairs));
      }
      for (const group of groups) {
        group.pairs.forEach((pair, i) => {
          const p = parsimonious.models.find((model) => pair.endsWith(model.label));
          const assumed = p?.simplifyingAssumptions.filter((row) => !group.easy.includes(row));
          expect(group.difficult[i]).toEqual(assumed);
        });
      }
    }),
    { numRuns: runs(3000) },
  );
});

test('intermediate(…) builds a model that several groups lead to once, with the pairs of all of them', () => {
  const columns = { A: '11000', B: '01110', C: '11101', D: '00110', Y: '01101' };
  const data = setData(
    ['a', 'b', 'c', 'd', 'e'],
    Object.entries(columns).map(([name, codes]) => ({ name, memberships: [...codes].map(Number) })),
  );
  const expectations = { Y: { B: 'present', C: 'absent', D: 'absent' } } as const;
  const { intermediate } = minimize(truthTable(design(data, { outcome: 'Y', expectations })));
  const groups = intermediate.byCounterfactuals.map(({ pairs, easy }) => [pairs.join(), easy.join()]);
  expect(groups).toEqual([
    ['C1P1', '1,7'],
    ['C1P2,C1P4', '7,13'],
    ['C1P3', '7'],
    ['C1P5', '1,5,7'],
  ]);
  const implicants = intermediate.byCounterfactuals.map(({ primeImplicants }) => primeImplicants.join(' + '));
  expect(implicants).toEqual([
    '~A*~B*~D + ~A*B*C + ~A*C*~D + B*C*~D',
    '~A*B*C + ~A*C*~D + A*B*~D + B*C*~D',
    '~A*B*C + ~A*C*~D + B*C*~D',
    '~A*~D + ~A*B*C + B*C*~D',
  ]);
  // Those of all groups, fewer literals first.
  const all = ['~A*~D', '~A*~B*~D', '~A*B*C', '~A*C*~D', 'A*B*~D', 'B*C*~D'];
  expect(intermediate.primeImplicants).toEqual(all);
  expect(intermediate.limits.primeImplicants.found).toBe(all.length);
  expect(intermediate.warnings.map(({ code }) => code)).toEqual(['several-models']);
  const shared = intermediate.choose('~A*B*C + ~A*C*~D + B*C*~D', { reason: 'a test' });
  expect(shared.pairs).toEqual(['C1P1', 'C1P2', 'C1P4', 'C1P3']);
});

test('intermediate(…) goes through every pair, also of models that are not listed', () => {
  const data = setData(
    ['a', 'b'],
    ['A', 'B', 'Y'].map((name) => ({ name, memberships: [1, 0] })),
  );
  const q = design(data, { outcome: 'Y', expectations: { Y: 'all present' } });
  const { intermediate, parsimonious } = minimize(truthTable(q), { maxModels: 1 });
  expect(parsimonious).toMatchObject({ exhausted: false, count: 2 });
  expect(intermediate).toMatchObject({ exhausted: true, count: 1, pairCount: 2, pairsExamined: 2 });
  expect([...intermediate.eachPair()]).toEqual([
    { pair: 'C1P1', easy: [], difficult: [3] },
    { pair: 'C1P2', easy: [], difficult: [2] },
  ]);
});

test('intermediate(…) counts the different models of several groups where all are listed, else those of the largest at least', () => {
  const columns = { A: '11000', B: '01110', C: '11101', D: '00110', Y: '01101' };
  const data = setData(
    ['a', 'b', 'c', 'd', 'e'],
    Object.entries(columns).map(([name, codes]) => ({ name, memberships: [...codes].map(Number) })),
  );
  const expectations = { Y: { B: 'present', C: 'absent', D: 'absent' } } as const;
  const table = truthTable(design(data, { outcome: 'Y', expectations }));
  const all = minimize(table).intermediate;
  expect(all).toMatchObject({ exhausted: true, limits: { models: { exact: true } } });
  expect(all.termUse?.every(({ models }) => models <= all.count)).toBe(true);
  const largest = Math.max(...all.byCounterfactuals.map(({ count }) => Number(count)));
  expect(largest).toBeGreaterThan(1);
  // One model is listed of each group: whether the others are the same ones is not known.
  const one = minimize(table, { maxModels: 1 }).intermediate;
  expect(one).toMatchObject({ exhausted: false, count: largest, termUse: null, fewestLiterals: null });
  expect(one.limits.models).toEqual({ listed: 1, count: largest, exact: false });
  const each = [...one.each()];
  expect(each.map(({ label, pairs }) => [label, pairs.join()])).toEqual([
    ['I1', 'C1P1'],
    ['I2', 'C1P2,C1P3'],
    ['I3', 'C1P4'],
    ['I4', 'C1P5'],
  ]);
  expect(each.length).toBe(all.count);
  // What is not listed stands in no group.
  expect(one.byCounterfactuals.map((group) => group.models.map(({ label }) => label))).toEqual([['I1'], [], [], []]);
  const two = minimize(table, { maxModels: 2 }).intermediate.byCounterfactuals;
  expect(two.map((group) => group.models.map(({ label }) => label))).toEqual([['I1', 'I2'], ['I2'], ['I2'], []]);
});

test('intermediate(…) is exact only where both solutions are that its pairs are made of', () => {
  let open = 0;
  for (let rows = 8; rows < 20; rows++) {
    for (const maxLiterals of [1, 2, 3, 4]) {
      const table = hardTable(4, Math.min(rows, 15), rows % 2 ? 'A + B + C + D' : '~A + B + ~C');
      const { conservative, intermediate, parsimonious } = minimize(table, { maxLiterals });
      const sides = [conservative, parsimonious].map(({ limits }) => limits.models.exact);
      if (sides.includes(false)) open++;
      if (sides.includes(false))
        expect(intermediate.limits).toMatchObject({ size: { proved: false }, models: { exact: false } });
    }
  }
  expect(open).toBeGreaterThan(5);
});
