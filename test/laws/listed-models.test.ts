import { expect, test } from 'vitest';
import { type Model, minimize } from '../../src/index.js';
import { fc, runs } from '../support/fc.js';
import { crispMembership, permutation, type Study, studies, tableOfStudy } from '../support/random-tables.js';

const written = (model: Model) =>
  model.terms
    .map((term) => term.expression.split('*').sort().join('*'))
    .sort()
    .join(' + ');

const inTwoOrders: fc.Arbitrary<{ study: Study; cases: number[]; conditions: number[] }> = studies(
  crispMembership,
  5,
).chain((study) =>
  fc.record({
    study: fc.constant(study),
    cases: permutation(study.cases.length),
    conditions: permutation(study.width),
  }),
);

test('minimize(table, {maxModels}) lists the same models of many, whatever the order of cases and conditions', () => {
  let cut = 0;
  fc.assert(
    fc.property(inTwoOrders, ({ study, cases, conditions }) => {
      const one = minimize(tableOfStudy(study), { maxModels: 2 });
      const other = minimize(tableOfStudy(study, cases, conditions), { maxModels: 2 });
      for (const type of ['conservative', 'parsimonious'] as const) {
        if (one[type].count > 2) cut++;
        expect(other[type].models.map(written).sort()).toEqual(one[type].models.map(written).sort());
        expect(other[type].count).toBe(one[type].count);
        expect(other[type].fewestLiterals).toEqual(one[type].fewestLiterals);
        const use = ({ termUse }: typeof one.conservative) => termUse?.map((term) => String(term.models)).sort();
        expect(use(other[type])).toEqual(use(one[type]));
      }
      expect(other.intermediate.count).toBe(one.intermediate.count);
      expect(other.intermediate.pairCount).toBe(one.intermediate.pairCount);
    }),
    { numRuns: runs(3000) },
  );
  expect(cut).toBeGreaterThan(0);
});

test('solution.each() goes through every model once, the listed ones first, and counts as the solution does', () => {
  fc.assert(
    fc.property(
      studies(crispMembership, 5),
      fc.constantFrom<'minimum' | 'irredundant'>('minimum', 'irredundant'),
      (study, models) => {
        const all = minimize(tableOfStudy(study), { maxModels: 100_000, models });
        const some = minimize(tableOfStudy(study), { maxModels: 3, models });
        for (const type of ['conservative', 'intermediate', 'parsimonious'] as const) {
          const each = [...some[type].each()];
          expect(each.slice(0, 3).map((model) => model.label)).toEqual(some[type].models.map((model) => model.label));
          expect(each.map((_, i) => i + 1)).toEqual(each.map((model) => model.number));
          expect(each.map(written).sort()).toEqual(all[type].models.map(written).sort());
          expect(all[type].count).toBe(each.length);
          for (const model of all[type].models) {
            const smallest = Math.min(...all[type].models.map(({ terms }) => terms.length));
            const small = all[type].models.filter(({ terms }) => terms.length === smallest);
            const least = Math.min(...small.map(({ literals }) => literals));
            expect(model.fewestLiterals).toBe(model.terms.length === smallest && model.literals === least);
          }
        }
      },
    ),
    { numRuns: runs(3000) },
  );
});
