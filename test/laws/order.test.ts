import { expect, test } from 'vitest';
import { type Minimization, type Model, minimize, necessity, type TruthTable } from '../../src/index.js';
import { byCodeUnits } from '../../src/util/compare.js';
import { fc, runs } from '../support/fc.js';
import { modelKey, termKey } from '../support/models.js';
import {
  designOfStudy,
  fuzzyMembership,
  permutation,
  type Study,
  studies,
  tableOfStudy,
} from '../support/random-tables.js';

/** A result as text, to the last digit, with lists of cases in one order: what may not depend on the order of the input. */
function exact(result: unknown): string {
  return JSON.stringify(result, (key, value: unknown) => {
    if (key === 'sets' || key === 'design' || key === 'table' || key === 'warnings') return undefined;
    if (typeof value === 'number' && Number.isNaN(value)) return 'NaN';
    if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return [...value].sort(byCodeUnits);
    return value;
  });
}

const withOrders = (study: fc.Arbitrary<Study>) =>
  study.chain((one) => fc.tuple(fc.constant(one), permutation(one.cases.length), permutation(one.width)));

test('the order of the cases changes no digit of truthTable, minimize and necessity', () => {
  fc.assert(
    fc.property(withOrders(studies(fuzzyMembership)), ([study, cases]) => {
      const [one, other] = [tableOfStudy(study), tableOfStudy(study, cases)];
      expect(exact(other)).toBe(exact(one));
      expect(exact(minimize(other))).toBe(exact(minimize(one)));
      expect(exact(necessity(designOfStudy(study, cases)))).toBe(exact(necessity(designOfStudy(study))));
    }),
    { numRuns: runs(3000) },
  );
});

test('the order of the conditions changes no row, no model and no digit of fit', () => {
  fc.assert(
    fc.property(withOrders(studies(fuzzyMembership)), ([study, , conditions]) => {
      const one = tableOfStudy(study);
      const other = tableOfStudy(study, [...study.cases.keys()], conditions);
      expect(rowSet(other)).toEqual(rowSet(one));
      expect(modelSets(minimize(other, { maxModels: 100_000 }))).toEqual(
        modelSets(minimize(one, { maxModels: 100_000 })),
      );
    }),
    { numRuns: runs(3000) },
  );
});

test('choose(expression) finds the same model, with the same fit, whatever the order of cases and conditions', () => {
  fc.assert(
    fc.property(withOrders(studies(fuzzyMembership)), ([study, cases, conditions]) => {
      const made = minimize(tableOfStudy(study), { maxModels: 100_000 });
      const other = minimize(tableOfStudy(study, cases, conditions), { maxModels: 100_000 });
      for (const type of ['conservative', 'intermediate', 'parsimonious'] as const) {
        for (const model of made[type].models) {
          const { inclusion, pri, coverage } = other[type].choose(model.expression, { reason: 'a law' });
          expect([inclusion, pri, coverage]).toEqual([model.inclusion, model.pri, model.coverage]);
        }
      }
    }),
    { numRuns: runs(2000) },
  );
});

/** Rows without their number and order: configuration by condition name, and all that is counted of it. */
function rowSet(table: TruthTable): string[] {
  return table.rows
    .map((row) => {
      const configuration = table.design.conditions
        .map((name, c) => `${name}=${row.configuration[c]}`)
        .sort(byCodeUnits);
      return exact({ ...row, row: null, configuration });
    })
    .sort(byCodeUnits);
}

/** Models without their number and order, with their fit to the last digit. */
function modelSets(made: Minimization): string[][] {
  const fitText = ({ inclusion, pri }: Model | Model['terms'][number]) => exact([inclusion, pri]);
  return [made.conservative, made.intermediate, made.parsimonious].map(({ models }) =>
    models
      .map((model) => {
        const terms = model.terms.map(
          (term) => `${termKey(term.expression)} ${fitText(term)} ${term.rawCoverage} ${term.uniqueCoverage}`,
        );
        const key = modelKey(model.terms.map((term) => term.expression));
        return `${key} | ${terms.sort(byCodeUnits).join('; ')} | ${fitText(model)} ${model.coverage}`;
      })
      .sort(byCodeUnits),
  );
}
