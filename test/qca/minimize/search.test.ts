import { expect, test } from 'vitest';
import { checkCertificate, exclude, minimize, setData, truthTable } from '../../../src/index.js';
import { fc, runs } from '../../support/fc.js';
import { tableOfCodes } from './tables.js';

const expressions = (models: readonly { readonly expression: string }[]) => models.map((model) => model.expression);

test('minimize(table) of temporal data takes a row with “-” for the row with either value', () => {
  // A*B in either order, and A*~B, where no order applies, lead to the outcome; ~A does not.
  const table = tableOfCodes(['1101', '1111', '10-1', '01-0', '00-0']);
  const { conservative, parsimonious } = minimize(table);
  expect(expressions(conservative.models)).toEqual(['A']);
  expect(expressions(parsimonious.models)).toEqual(['A']);
  expect(conservative.models[0]?.simplifyingAssumptions).toEqual([]);
  expect(conservative.models[0]?.terms[0]).toMatchObject({ literals: [1, null, null], rows: [9, 10, 11] });
});

test('minimize(table) of temporal data has the value of no other order in a term, and no case outside it', () => {
  // Only B before A leads to the outcome.
  const table = tableOfCodes(['1101', '1101', '1110', '10-0', '01-0', '00-0']);
  const { conservative, parsimonious } = minimize(table);
  expect(expressions(parsimonious.models)).toEqual(['~C']);
  expect(parsimonious.models[0]?.terms[0]).toMatchObject({ cases: ['case 0', 'case 1'], inclusion: 1, rawCoverage: 1 });
  expect(expressions(conservative.models)).toEqual(['A*B*~C']);
});

test('minimize(table) of temporal data writes “does not apply” where a term needs it, and compat r leaves it out', () => {
  // Rows that contradict each other but for whether an order applies.
  const table = tableOfCodes(['10-1', '1000', '0100']);
  const [own, r] = [minimize(table).parsimonious, minimize(table, { compat: 'r' }).parsimonious];
  expect(expressions(own.models)).toContain('C{-}');
  const ours = own.models.find((model) => model.expression === 'C{-}');
  expect(ours).toMatchObject({ inclusion: 1, coverage: 1, terms: [{ literals: [null, null, -1] }] });
  expect(expressions(r.models)).toContain('1');
  expect(r.models.find((model) => model.expression === '1')).toMatchObject({ inclusion: 1 / 3, coverage: 1 });
});

test('minimize(table) of temporal data covers every row to explain and no case of another, whatever the rows', () => {
  const rows = fc.uniqueArray(
    fc.tuple(
      fc.constantFrom('0', '1'),
      fc.constantFrom('0', '1'),
      fc.constantFrom('0', '1', '-'),
      fc.constantFrom('0', '1', '-'),
    ),
    { minLength: 1, maxLength: 14, selector: (row) => row.join('') },
  );
  fc.assert(
    fc.property(rows, fc.array(fc.constantFrom('0', '1'), { minLength: 14, maxLength: 14 }), (conditions, outcomes) => {
      const table = tableOfCodes(
        conditions.map((row, i) => row.join('') + outcomes[i]),
        { inclusion: 1 },
      );
      const made = minimize(table);
      const positive = table.rows.filter((row) => row.output === 1).map((row) => row.row);
      for (const solution of [made.conservative, made.intermediate, made.parsimonious]) {
        expect(solution.models.length > 0).toBe(positive.length > 0);
        expect(checkCertificate(solution).holds).toBe(positive.length > 0);
        for (const model of solution.models) {
          expect(model).toMatchObject({ inclusion: 1, coverage: 1, deviant: [], uncovered: [] });
          expect([...new Set(model.terms.flatMap((term) => term.rows))].sort((a, b) => a - b)).toEqual(positive);
        }
      }
      for (const model of made.conservative.models) expect(model.simplifyingAssumptions).toEqual([]);
    }),
    { numRuns: runs(3000) },
  );
});

test('minimize(table) never covers an excluded row, and calls its solutions enhanced', () => {
  const table = tableOfCodes(['111', '000']);
  expect(expressions(minimize(table).parsimonious.models)).toEqual(['A', 'B']);
  const enhanced = minimize(exclude(table, 'A*~B', 'impossible'));
  expect(expressions(enhanced.parsimonious.models)).toEqual(['B']);
  expect(enhanced.parsimonious.models[0]?.simplifyingAssumptions).toEqual([2]);
  const names = [enhanced.conservative, enhanced.intermediate, enhanced.parsimonious].map((solution) => solution.name);
  expect(names).toEqual(['enhanced conservative', 'enhanced intermediate', 'enhanced parsimonious']);
  expect(minimize(table).parsimonious.name).toBe('parsimonious');
  expect(enhanced.parsimonious.choose(1, { reason: 'the only one' }).name).toBe('enhanced parsimonious');
});

test('minimize(table) does not cover an observed row that was excluded', () => {
  const table = tableOfCodes(['111', '101', '010', '000']);
  expect(expressions(minimize(table).parsimonious.models)).toEqual(['A']);
  const without = minimize(exclude(table, [3], 'also a subset of the negated outcome'));
  expect(expressions(without.parsimonious.models)).toEqual(['A*B']);
});

test('minimize(table, {contradictions: "don\'t care"}) lists a contradictory row that a model covers among its assumptions, with its cases', () => {
  const table = tableOfCodes(['111', '101', '100', '010', '000'], { inclusion: 0.9, contradiction: 0.4 });
  const free = minimize(table, { contradictions: "don't care" }).conservative;
  expect(expressions(minimize(table).conservative.models)).toEqual(['A*B']);
  expect(expressions(free.models)).toEqual(['A']);
  expect(free.models[0]).toMatchObject({
    simplifyingAssumptions: [3],
    assumptionsWithCases: [{ row: 3, cases: ['case 1', 'case 2'] }],
  });
});

test('minimize(table) names the cases of an assumption below the frequency cut-off', () => {
  const table = tableOfCodes(['111', '111', '010', '010', '101'], { frequency: 2 });
  const [model] = minimize(table).parsimonious.models;
  expect(model).toMatchObject({
    expression: 'A',
    simplifyingAssumptions: [3],
    assumptionsWithCases: [{ row: 3, cases: ['case 4'] }],
  });
});

test('minimize(table, {explain: [0]}) describes the negative rows, and says so', () => {
  const made = minimize(tableOfCodes(['111', '100', '000']), { explain: [0] });
  expect(expressions(made.parsimonious.models)).toEqual(['~B']);
  expect(made.parsimonious.explained).toEqual([0]);
  expect(made.parsimonious.warnings.map(({ code }) => code)).toContain('other-rows-explained');
});

test("minimize(table, {compat: 'r'}) prints fit below 1e-4 as 0", () => {
  const data = tableOfCodes(['11', '00']).design.sets;
  const tiny = data.columns.map((column) => ({
    ...column,
    memberships: column.memberships.map((x) => (x === 0 ? 0.00001 : x)),
  }));
  const sets = setData(data.cases, tiny);
  const table = truthTable(sets, { outcome: 'Y', inclusion: 0.5 });
  const explained = { explain: [0] as const };
  const own = minimize(table, explained).conservative.models[0];
  const r = minimize(table, { ...explained, compat: 'r' }).conservative.models[0];
  expect(own?.coverage).toBeGreaterThan(0);
  expect(own?.coverage).toBeLessThan(1e-4);
  expect(r?.coverage).toBe(0);
});

test("minimize(table, {compat: 'r'}) of temporal data merges terms as R does, conservative ones too", () => {
  const table = tableOfCodes(['11-1', '0111', '1011']);
  expect(expressions(minimize(table).conservative.models)).toEqual(['A*B + A*C + B*C']);
  expect(expressions(minimize(table, { compat: 'r' }).conservative.models)).toEqual(['A*B + ~A*B*C + A*~B*C']);
});
