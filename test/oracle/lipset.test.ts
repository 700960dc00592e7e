import { beforeAll, describe, expect, test } from 'vitest';
import {
  crisp,
  type Design,
  type DesignOptions,
  design,
  direct,
  load,
  minimize,
  necessity,
  type SetData,
  type Solution,
  sets,
  type TermLiteral,
  truthTable,
} from '../../src/index.js';
import { expectClose } from '../support/close.js';
import { modelKey } from '../support/models.js';

/**
 * Figures of R QCA 3.25.1 on its data sets LC, LM and LF, which are the crisp, multi-value and fuzzy sets of the notebook
 * 02-lipset: made here from the raw values in notebooks/data/lipset-1959.
 */
const FOLDER = 'notebooks/data/lipset-1959';
const NAMES = ['DEV', 'URB', 'LIT', 'IND', 'STB'];

let crispSets: SetData;
let multiSets: SetData;
let fuzzySets: SetData;
let printed: SetData;
beforeAll(async () => {
  const raw = await load(`${FOLDER}/raw.csv`);
  const stable = raw.derive({ stability: (row: { cabinets: number }) => -row.cabinets });
  const one = (item: string, threshold: number) => crisp(item, { thresholds: [threshold] });
  const shared = {
    URB: one('urban', 50),
    LIT: one('literacy', 75),
    IND: one('industry', 30),
    SURV: one('survival', 0.5),
  };
  const of = (define: object) => sets(stable, { cases: 'country', columns: [], define: { ...define } });
  crispSets = of({ DEV: one('gnp', 550), STB: one('stability', -9.5), ...shared });
  multiSets = of({ DEV: crisp('gnp', { thresholds: [550, 850], labels: ['low', 'medium', 'high'] }), ...shared });
  const fuzzy = (item: string, exclusion: number, crossover: number, inclusion: number) =>
    direct(item, { anchors: { exclusion, crossover, inclusion }, logOdds: 3 });
  fuzzySets = of({
    DEV: fuzzy('gnp', 400, 550, 900),
    URB: fuzzy('urban', 25, 50, 65),
    LIT: fuzzy('literacy', 50, 75, 90),
    IND: fuzzy('industry', 20, 30, 40),
    STB: fuzzy('cabinets', 15, 9.5, 5),
    SURV: fuzzy('survival', -9, 0, 10),
  });
  const table = await load(`${FOLDER}/printed-memberships.csv`);
  printed = sets(
    table.rename({
      Developed: 'DEV',
      Urban: 'URB',
      Literate: 'LIT',
      Industrial: 'IND',
      Stable: 'STB',
      Survived: 'SURV',
    }),
    { cases: 'country' },
  );
});

const study = (data: SetData, outcome: string, more: Partial<DesignOptions> = {}): Design =>
  design(data, { outcome, conditions: NAMES.filter((name) => data.columns.some((set) => set.name === name)), ...more });

const models = ({ models: some }: Pick<Solution, 'models'>) =>
  some.map((model) => modelKey(model.terms.map(({ expression }) => expression))).sort();

const keys = (...some: string[][]) => some.map(modelKey).sort();

test('calibrated raw values are the memberships that print has, to its two decimals', () => {
  printed.columns.forEach(({ name, memberships }) => {
    const ours = fuzzySets.columns.find((column) => column.name === name)?.memberships ?? [];
    memberships.forEach((membership, i) => {
      expect(Math.abs((ours[i] ?? Number.NaN) - membership)).toBeLessThanOrEqual(0.005000001);
    });
  });
});

describe('crisp: LC', () => {
  test.each([
    ['SURV', [['DEV*~URB*LIT*STB', 'DEV*LIT*IND*STB']], [['DEV*STB']]],
    ['~SURV', [['~DEV*~URB*~IND', 'DEV*LIT*IND*~STB']], [['~DEV', '~STB']]],
  ])('%s', (outcome, conservative, parsimonious) => {
    const made = minimize(truthTable(study(crispSets, outcome), { inclusion: 0.75 }));
    expect(models(made.conservative)).toEqual(keys(...conservative));
    expect(models(made.parsimonious)).toEqual(keys(...parsimonious));
    for (const model of [...made.conservative.models, ...made.parsimonious.models]) {
      expect([model.inclusion, model.pri, model.coverage]).toEqual([1, 1, 1]);
    }
  });

  test.each([
    ['SURV', 'all present', [['DEV*LIT*STB']]],
    ['SURV', 'all absent', [['DEV*STB']]],
    ['SURV', 'DEV + ~LIT', [['DEV*~URB*STB', 'DEV*IND*STB']]],
    ['~SURV', 'all present', [['~DEV', 'LIT*IND*~STB']]],
    ['~SURV', 'all absent', [['~STB', '~DEV*~URB*~IND']]],
  ])('%s, expected %s', (outcome, expected, intermediate) => {
    const q = study(crispSets, outcome, { expectations: { [outcome]: expected } });
    expect(models(minimize(truthTable(q, { inclusion: 0.75 })).intermediate)).toEqual(keys(...intermediate));
  });
});

describe('multi-value: LM', () => {
  test.each([
    ['SURV', [['DEV{2}*LIT*IND', 'DEV{1}*~URB*LIT*~IND']], [['DEV{2}', 'DEV{1}*~IND']], 0.875],
    ['~SURV', [['DEV{0}*~URB*~IND', 'DEV{1}*~URB*LIT*IND']], [['DEV{0}', 'DEV{1}*~URB*IND']], 0.9],
  ])('%s', (outcome, conservative, parsimonious, coverage) => {
    const made = minimize(truthTable(study(multiSets, outcome), { inclusion: 1 }));
    const codes = ({ models: some }: Pick<Solution, 'models'>) =>
      some.map(({ terms }) => modelKey(terms.map((term) => coded(term.literals)))).sort();
    expect(codes(made.conservative)).toEqual(keys(...conservative));
    expect(codes(made.parsimonious)).toEqual(keys(...parsimonious));
    for (const model of [...made.conservative.models, ...made.parsimonious.models]) {
      expect([model.inclusion, model.pri, model.coverage]).toEqual([1, 1, coverage]);
    }
  });

  /** A term with codes where its expression has labels. */
  const coded = (literals: readonly TermLiteral[]) =>
    literals
      .flatMap((value, c) =>
        value === null ? [] : [c === 0 ? `DEV{${value}}` : `${value === 1 ? '' : '~'}${NAMES[c] ?? ''}`],
      )
      .join('*');
});

describe('fuzzy: LF', () => {
  test.each([
    [
      'SURV',
      'conservative',
      ['DEV*URB*LIT*IND*STB', 'DEV*~URB*LIT*~IND*STB'],
      0.869767441860465,
      0.842990654205607,
      0.658450704225352,
    ],
    ['SURV', 'parsimonious', ['DEV*~IND', 'URB*STB'], 0.85034965034965, 0.81864406779661, 0.713615023474178],
    [
      'SURV',
      'intermediate',
      ['DEV*URB*LIT*STB', 'DEV*LIT*~IND*STB'],
      0.865947611710324,
      0.838589981447125,
      0.65962441314554,
    ],
    [
      '~SURV',
      'conservative',
      ['~DEV*~URB*~IND', 'DEV*LIT*IND*~STB'],
      0.897405660377359,
      0.870919881305638,
      0.802742616033755,
    ],
    ['~SURV', 'parsimonious', ['~DEV', '~STB'], 0.848790322580645, 0.815950920245399, 0.888185654008439],
    ['~SURV', 'intermediate', ['~DEV', 'LIT*IND*~STB'], 0.85050505050505, 0.817958179581796, 0.888185654008439],
  ] as const)('%s, %s', (outcome, type, terms, inclusion, pri, coverage) => {
    const q = study(printed, outcome, { expectations: { [outcome]: 'all present' } });
    const { models: some } = minimize(truthTable(q, { inclusion: 0.8 }))[type];
    expect(some.map((model) => modelKey(model.terms.map(({ expression }) => expression)))).toEqual([modelKey(terms)]);
    expectClose(some[0]?.inclusion, inclusion, 'inclusion');
    expectClose(some[0]?.pri, pri, 'PRI');
    expectClose(some[0]?.coverage, coverage, 'coverage');
  });

  test.each([
    ['DEV', 0.830985915492958, 0.774617067833698, 0.811355311355311],
    ['~URB', 0.568075117370892, 0.401659751037344, 0.452127659574468],
    ['LIT', 0.990610328638498, 0.642802741812643, 0.509414225941423],
    ['~IND', 0.416666666666667, 0.367114788004136, 0.576470588235294],
    ['STB', 0.92018779342723, 0.706943192064924, 0.680118110236221],
  ])('%s as necessary for SURV', (condition, inclusion, coverage, ron) => {
    const fit = necessity(study(printed, 'SURV')).rows.find((row) => row.condition === condition)?.forOutcome;
    expectClose(fit?.inclusion, inclusion, 'inclusion');
    expectClose(fit?.coverage, coverage, 'coverage');
    expectClose(fit?.ron, ron, 'RoN');
  });
});
