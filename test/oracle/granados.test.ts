import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  contradictions,
  type Design,
  design,
  hypothesis,
  type Minimization,
  type Model,
  minimize,
  necessity,
  truthTable,
} from '../../src/index.js';
import { expectClose } from '../support/close.js';
import { modelKey } from '../support/models.js';
import { granadosDesign } from './granados.js';

interface FittedTerm {
  readonly term: string;
  readonly inclS: number;
  readonly PRI: number;
  readonly covS: number;
  readonly covU: number | null;
}
interface FittedModel {
  readonly terms: readonly FittedTerm[];
  readonly model: { readonly inclS: number; readonly PRI: number; readonly covS: number };
}
interface Expected {
  readonly necessity: readonly { condition: string; inclN: number; RoN: number; covN: number }[];
  readonly truth_table: {
    readonly n_remainders: number;
    readonly rows: readonly {
      row: number;
      configuration: Record<string, number>;
      OUT: number;
      n: number;
      incl: number;
      PRI: number;
      cases: string[] | string;
    }[];
  };
  readonly complex: { readonly models: readonly FittedModel[] };
  readonly parsimonious: {
    readonly models: readonly FittedModel[];
    readonly prime_implicants: readonly string[];
    readonly simplifying_assumptions: Record<string, number[]>;
  };
  readonly intermediate: { readonly by_pair: Record<string, Pair> };
  readonly intermediate_direxp0?: { readonly by_pair: Record<string, Pair> };
}
interface Pair {
  readonly models: readonly FittedModel[];
  readonly easy_counterfactuals: number[] | number;
  readonly difficult_counterfactuals?: number[] | number;
}

const recomputed = JSON.parse(readFileSync(new URL('./granados-recomputed.json', import.meta.url), 'utf8')) as Record<
  'loyal' | 'not_loyal',
  Expected
>;
const yes = granadosDesign();
const OUTCOMES: readonly (readonly ['loyal' | 'not_loyal', Design])[] = [
  ['loyal', yes],
  ['not_loyal', yes.negated],
];

describe.each(OUTCOMES)('R QCA 3.25.1 agrees on Granados-Payán et al. (2022), %s', (key, q) => {
  const expected = recomputed[key];
  const table = truthTable(q, { inclusion: 0.8, frequency: 1 });
  const made = minimize(table);

  test('necessity(design) gives consistency, coverage and RoN of every condition and its negation', () => {
    const ours = necessity(yes).rows;
    expect(ours.map((row) => row.condition)).toEqual(expected.necessity.map((row) => row.condition));
    expected.necessity.forEach((row, i) => {
      const fit = key === 'loyal' ? ours[i]?.forOutcome : ours[i]?.forNegation;
      expectClose(fit?.inclusion ?? null, row.inclN, `${row.condition} consistency`);
      expectClose(fit?.coverage ?? null, row.covN, `${row.condition} coverage`);
      expectClose(fit?.ron ?? null, row.RoN, `${row.condition} RoN`);
      expect(fit?.necessary).toBe(false);
    });
  });

  test('truthTable(design) gives every row with its cases', () => {
    expect(table.rows.length).toBe(19);
    expect(table.remainders).toEqual({ noCase: expected.truth_table.n_remainders, belowFrequency: 0, excluded: 0 });
    expected.truth_table.rows.forEach((row, i) => {
      const ours = table.rows[i];
      expect(ours?.row).toBe(row.row);
      expect(ours?.configuration).toEqual(q.conditions.map((name) => row.configuration[name]));
      expect(ours?.output).toBe(row.OUT);
      expect(ours?.n).toBe(row.n);
      expect(ours?.cases).toEqual([row.cases].flat());
      expect(ours?.cases.length).toBe(ours?.n);
      expectClose(ours?.inclusion ?? null, row.incl, `row ${row.row} inclusion`);
      expectClose(ours?.pri ?? null, row.PRI, `row ${row.row} PRI`);
      expectClose(ours?.sym ?? null, row.incl, `row ${row.row} SYM, which equals inclusion for crisp data`);
    });
  });

  test('minimize(table) gives the conservative models, numbered alike', () => {
    compareModels(made.conservative.models, expected.complex.models);
  });

  test('minimize(table) gives the parsimonious models, their assumptions and prime implicants, numbered alike', () => {
    compareModels(made.parsimonious.models, expected.parsimonious.models);
    expect(made.parsimonious.primeImplicants).toEqual(expected.parsimonious.prime_implicants);
    made.parsimonious.models.forEach((model, i) => {
      expect(model.simplifyingAssumptions).toEqual(expected.parsimonious.simplifying_assumptions[`M${i + 1}`]);
    });
  });

  test('minimize(table) gives the intermediate models by pair, with everything expected present', () => {
    comparePairs(made, expected.intermediate.by_pair);
  });
});

test('minimize(table) gives the intermediate models of ~Lealtad with everything expected absent', () => {
  const made = minimize(truthTable(granadosDesign('all absent').negated));
  comparePairs(made, recomputed.not_loyal.intermediate_direxp0?.by_pair ?? {});
  expect(made.intermediate.byCounterfactuals.flatMap((group) => group.pairs).length).toBe(4);
});

test('solution.choose(2) of the parsimonious solution is the model that the paper prints as complex', () => {
  const table = truthTable(yes);
  const chosen = minimize(table).parsimonious.choose(2, { reason: 'the one printed' });
  expect(chosen.expression).toBe(
    'Confianza*Compromiso*Satisfaccion + ~Calidad*Valor*~Confianza*Satisfaccion + Calidad*~Confianza*Compromiso*~Satisfaccion',
  );
  expect(chosen.terms[0]?.cases).toEqual(['c01', 'c02', 'c03', 'c04', 'c05', 'c06', 'c07', 'c08', 'c09', 'c10', 'c11']);
  expect(chosen.terms[0]?.deviant).toEqual(['c09']);
  expect(chosen.of).toBe(2);
  expect(chosen.simplifyingAssumptions).toEqual([8, 19]);
});

test('minimize(table).intermediate.byCounterfactuals shows pairs with the same easy counterfactuals once', () => {
  const groups = minimize(truthTable(yes)).intermediate.byCounterfactuals;
  expect(groups.map((group) => group.pairs)).toEqual([
    ['C1P1', 'C2P1'],
    ['C1P2', 'C2P2'],
  ]);
  expect(groups.map((group) => group.models.map((model) => model.label))).toEqual([
    ['I1', 'I2'],
    ['I3', 'I4'],
  ]);
});

test('hypothesis(design) gives H2 .909 with the deviant case c09 and a difficult counterfactual, and H3 1.000', () => {
  const [h2, h3] = hypothesis(yes).hypotheses;
  expectClose(h2?.inclusion ?? null, 10 / 11, 'H2');
  expect(h2?.deviant).toEqual(['c09']);
  expect(h2?.cases.length).toBe(11);
  expect(h2?.remainders).toEqual([{ row: 8, counterfactual: 'difficult' }]);
  const implying = h2?.impliedBy.filter((one) => one.implied);
  expect(implying?.map((one) => [one.model, one.assumptions])).toEqual([
    ['P1', [8]],
    ['P2', [8]],
  ]);
  expectClose(h3?.inclusion ?? null, 1, 'H3');
  expectClose(h3?.coverage ?? null, 22 / 34, 'H3 coverage');
  expect(h3?.cases.length).toBe(22);
});

test('minimization.negationOf(other) says that no model of ~Lealtad mirrors one of Lealtad', () => {
  const check = minimize(truthTable(yes.negated)).negationOf(minimize(truthTable(yes)));
  expect(check.mirror).toBe(false);
  expect(check.comparisons.length).toBe(1 * 2 + 4 * 6 + 4 * 2);
  expect(check.comparisons.every((one) => one.differ.length > 0)).toBe(true);
});

test('contradictions(chosen, minimization) finds row 10010 assumed for Lealtad and for ~Lealtad', () => {
  const chosen = minimize(truthTable(yes)).parsimonious.choose(2, { reason: 'the one printed' });
  const found = contradictions(chosen, minimize(truthTable(yes.negated)));
  expect(found.compared).toBe(4);
  const third = found.pairs.find((pair) => pair.otherModel === 'P3');
  expect(third?.rows).toEqual([19]);
  expect(third?.configurations).toEqual([[1, 0, 0, 1, 0]]);
});

test('truthTable(design).as("fsqca") has the columns of annex 2, sorted by consistency', () => {
  const layout = truthTable(yes).as('fsqca');
  expect(layout.columns.slice(5)).toEqual(['number', 'Lealtad', 'raw consist.', 'PRI consist.', 'SYM consist']);
  expect(layout.rows.length).toBe(19);
  expect(layout.rows[5]).toEqual([1, 1, 1, 1, 1, 9, 1, 8 / 9, 8 / 9, 8 / 9]);
});

function compareModels(ours: readonly Model[], expected: readonly FittedModel[]): void {
  expect(ours.map(keyOf)).toEqual(expected.map((model) => modelKey(model.terms.map((term) => term.term))));
  expected.forEach((model, i) => {
    compareFit(ours[i] as Model, model);
  });
}

function comparePairs(made: Minimization, pairs: Readonly<Record<string, Pair>>): void {
  for (const [name, pair] of Object.entries(pairs)) {
    const group = made.intermediate.byCounterfactuals.find((one) => one.pairs.includes(name));
    expect(group?.easy, `${name} easy`).toEqual([pair.easy_counterfactuals].flat());
    if (pair.difficult_counterfactuals !== undefined) {
      expect(group?.difficult[group.pairs.indexOf(name)], `${name} difficult`).toEqual(
        [pair.difficult_counterfactuals].flat(),
      );
    }
    compareModels(group?.models ?? [], pair.models);
  }
}

function compareFit(model: Model, expected: FittedModel): void {
  expectClose(model.inclusion, expected.model.inclS, 'inclusion');
  expectClose(model.pri, expected.model.PRI, 'PRI');
  expectClose(model.coverage, expected.model.covS, 'coverage');
  for (const term of expected.terms) {
    const ours = model.terms.find((one) => one.expression === term.term);
    expectClose(ours?.inclusion ?? null, term.inclS, `${term.term} inclusion`);
    expectClose(ours?.pri ?? null, term.PRI, `${term.term} PRI`);
    expectClose(ours?.rawCoverage ?? null, term.covS, `${term.term} raw coverage`);
    // The peer leaves the unique coverage of an only term blank; ours is its raw coverage.
    const unique = expected.terms.length === 1 ? term.covS : term.covU;
    expectClose(ours?.uniqueCoverage ?? null, unique, `${term.term} unique coverage`);
  }
}

function keyOf(model: Model): string {
  return modelKey(model.terms.map((term) => term.expression));
}

test('design(sets, …) with outcome ~Lealtad is the negated design', () => {
  const other = design(yes.sets, { outcome: '~Lealtad', conditions: yes.conditions });
  expect(truthTable(other).rows).toEqual(truthTable(yes.negated).rows);
});
