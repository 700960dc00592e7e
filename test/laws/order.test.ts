import { expect, test } from 'vitest';
import {
  type Minimization,
  type Model,
  minimize,
  necessity,
  setData,
  type TruthTable,
  truthTable,
} from '../../src/index.js';
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

/** Memberships in hundredths of one row whose consistency is exactly 0.8 on paper: Σ min(x, y) is 0.8 × Σ x. */
const exactTies = fc
  .array(fc.integer({ min: 55, max: 100 }), { minLength: 5, maxLength: 40 })
  .map((memberships) => memberships.map((x) => ({ x, y: Math.floor((x * 4) / 5) })))
  .map((cases) => {
    // What flooring left out is given back to the first cases, a hundredth each: the tie is exact in integers.
    const total = cases.reduce((sum, one) => sum + one.x, 0);
    const fives = total - (total % 5);
    const first = cases[0] as { x: number; y: number };
    first.x -= total - fives;
    first.y = Math.min(first.y, first.x);
    let owed = (fives * 4) / 5 - cases.reduce((sum, one) => sum + one.y, 0);
    for (let i = 0; owed > 0; i = (i + 1) % cases.length) {
      const one = cases[i] as { x: number; y: number };
      if (one.y < one.x) {
        one.y++;
        owed--;
      }
    }
    return cases;
  });

test('a consistency of exactly 0.8 reaches the cut-off 0.8 in all of 50 row orders', () => {
  fc.assert(
    fc.property(
      exactTies,
      fc.array(fc.integer({ min: 1, max: 1_000_003 }), { minLength: 50, maxLength: 50 }),
      (cases, keys) => {
        const results = keys.map((key) => {
          // A pseudo-random order for each key: sorting by a multiplicative hash of the position.
          const order = [...cases.keys()].sort((a, b) => (((a + 1) * key) % 1_000_033) - (((b + 1) * key) % 1_000_033));
          return tieResult(cases, order);
        });
        expect(new Set(results).size).toBe(1);
        expect(JSON.parse(results[0] as string)[0]).toEqual([1]);
      },
    ),
    { numRuns: runs(2000) },
  );
});

function tieResult(cases: readonly { readonly x: number; readonly y: number }[], order: readonly number[]): string {
  const column = (of: 'x' | 'y') => order.map((i) => (cases[i]?.[of] as number) / 100);
  const data = setData(
    order.map((i) => `case ${i}`),
    [
      { name: 'A', memberships: column('x') },
      { name: 'Y', memberships: column('y') },
    ],
  );
  const table = truthTable(data, { outcome: 'Y', inclusion: 0.8 });
  const made = minimize(table);
  return JSON.stringify([
    table.rows.map((row) => row.output),
    table.rows.map((row) => [row.inclusion, row.pri, row.sym]),
    made.parsimonious.models.map((model) => [model.expression, model.inclusion, model.coverage]),
  ]);
}
