/** A made-up study (synthetic, own) with a multi-value condition, labels, a temporal one, two cut-offs, a test and exclusions. */
import type {
  CoveragePayload,
  ModelPayload,
  PrimeImplicantChartPayload,
  SolutionPayload,
  TermPayload,
  TruthTablePayload,
  VennPayload,
} from '../../src/mime/types.js';

export const frame = {
  conditions: ['Region', 'Union', 'StrikeFirst'],
  levels: [3, 2, 2],
  labels: [['south', 'east', 'north'], ['no union', 'union'], null],
};
const cutoffs = { inclusion: 0.8, contradiction: 0.6, pri: 0.5, frequency: 1, tolerance: 1.490116e-8 };

type Row = TruthTablePayload['rows'][number];

const rows = (
  [
    [[2, 1, 1], 1, ['Oslo', 'Turku', 'Umeå'], []],
    [[0, 1, 1], 1, ['Bari', 'Faro', 'Jaén', 'Lecce', 'Patras'], ['Patras']],
    [[2, 0, -1], 'C', ['Bergen', 'Espoo', 'Vaasa'], ['Vaasa']],
    [[1, 1, 0], 0, ['Brno', 'Łódź'], ['Łódź']],
    [[1, 0, 0], 0, ['Iași', 'Pécs', 'Varna', 'Zlín'], ['Iași', 'Pécs', 'Varna', 'Zlín']],
    [[0, 0, -1], null, ['Cagliari'], []],
    [[1, 1, 1], null, [], []],
  ] as const
).map(([configuration, output, cases, without], index): Row => {
  const inclusion = cases.length === 0 ? null : (cases.length - without.length) / cases.length;
  return {
    row: index + 1,
    configuration,
    output,
    remainder: output !== null ? null : cases.length === 0 ? 'no case' : 'excluded',
    n: cases.length,
    inclusion,
    pri: inclusion,
    sym: inclusion,
    test: inclusion === null ? null : { inclusion: 1 - inclusion * 0.9, contradiction: 1 - inclusion * 0.95 },
    cases,
    casesWithoutOutcome: without,
    contradictory: without.length > 0 && without.length < cases.length,
  };
});

export const truthTable: TruthTablePayload = {
  outcome: 'Reform',
  ...frame,
  cases: 18,
  cutoffs,
  binomialTest: { significance: 0.05 },
  rows,
  exclusions: [
    { expression: 'Region{0}*~Union', rows: null, reason: 'no data before 1990', observed: [6] },
    { expression: null, rows: [3, 8], reason: null, observed: [] },
  ],
  remainders: { noCase: 11, belowFrequency: 0, excluded: 2 },
  warnings: [{ code: 'contradictory-rows', message: 'Rows 2, 3 and 4 hold cases with and cases without Reform.' }],
};

function term(
  expression: string,
  literals: TermPayload['literals'],
  cases: readonly string[],
  deviant: readonly string[],
): TermPayload {
  const inclusion = (cases.length - deviant.length) / cases.length;
  return {
    expression,
    literals,
    inclusion,
    pri: inclusion,
    rawCoverage: (cases.length - deviant.length) / 11,
    uniqueCoverage: (cases.length - deviant.length) / 11,
    cases,
    deviant,
  };
}

const terms = [
  term('Region{2}*Union', [2, 1, null], ['Oslo', 'Turku', 'Umeå'], []),
  term('Region{0}*StrikeFirst', [0, null, 1], ['Bari', 'Faro', 'Jaén', 'Lecce', 'Patras'], ['Patras']),
  term(
    'Union*StrikeFirst',
    [null, 1, 1],
    ['Bari', 'Faro', 'Jaén', 'Lecce', 'Oslo', 'Patras', 'Turku', 'Umeå'],
    ['Patras'],
  ),
];

function model(label: string, which: readonly number[], fewest: boolean): ModelPayload {
  const own = which.map((index) => terms[index] as TermPayload);
  return {
    label,
    expression: own.map(({ expression }) => expression).join(' + '),
    terms: own,
    inclusion: 0.875,
    pri: 0.875,
    coverage: 0.636,
    uncovered: ['Bergen', 'Brno', 'Cagliari', 'Espoo'],
    deviant: ['Patras'],
    simplifyingAssumptions: {
      first: [
        [1, 1, 1],
        [2, 1, -1],
      ],
      count: 57,
    },
    pairs: { first: [], count: 0 },
    fewestLiterals: fewest,
  };
}

const models = [model('P1', [0, 1], false), model('P2', [2], true)];

/** More models than could be listed, one of which has the fewest literals. */
export const solution: SolutionPayload = {
  outcome: 'Reform{1}',
  ...frame,
  cutoffs,
  types: [
    {
      type: 'parsimonious',
      name: 'enhanced parsimonious',
      count: '18014398509481984',
      exact: true,
      models,
      limits: {
        primeImplicants: { found: 1204, exhausted: true, completeTo: 3 },
        size: { value: 2, lower: 2, proved: true },
        models: { listed: 100 },
        stoppedBy: null,
      },
      terms: {
        first: terms.map(({ expression, literals }, index) => ({
          expression,
          literals,
          use: (['essential', 'alternative', 'never used'] as const)[index] ?? 'alternative',
          models: (['18014398509481984', 4503599627370496, 0] as const)[index] ?? 0,
          share: [1, 0.25, 0][index] ?? 0,
        })),
        count: 1204,
      },
      literals: [
        { expression: 'Region{2}', terms: '27021597764222976' },
        { expression: 'Union', terms: 4503599627370496 },
      ],
      fewestLiterals: { literals: 3, count: 12 },
      counterfactuals: { first: [], count: 0 },
      pairs: null,
    },
  ],
  chosen: null,
  warnings: [],
};

/** The first model, drawn with the cases of its terms. */
export const coverage: CoveragePayload = {
  outcome: 'Reform{1}',
  ...frame,
  model: {
    type: 'enhanced parsimonious',
    label: 'P1',
    of: '18014398509481984',
    reason: 'both terms are known from the literature',
    expression: 'Region{2}*Union + Region{0}*StrikeFirst',
    inclusion: 0.875,
    coverage: 0.636,
  },
  terms: terms.slice(0, 2),
  cases: [
    ...['Oslo', 'Turku', 'Umeå'].map((name) => ({ name, terms: [0], hasOutcome: true })),
    ...['Bari', 'Faro', 'Jaén', 'Lecce'].map((name) => ({ name, terms: [1], hasOutcome: true })),
    { name: 'Patras', terms: [1], hasOutcome: false },
    ...['Bergen', 'Brno', 'Cagliari', 'Espoo'].map((name) => ({ name, terms: [], hasOutcome: true })),
  ],
  warnings: [],
};

/** A Venn diagram with a region of each state, that between two cut-offs too. */
export const venn: VennPayload = {
  outcome: 'Reform',
  conditions: ['Union', 'Wealth', 'Peace'],
  regions: (['positive', 'negative', 'contradiction', 'between', 'remainder'] as const).map((state, index) => ({
    configuration: [(index >> 2) & 1, (index >> 1) & 1, index & 1],
    state,
    remainder: state === 'remainder' ? 'excluded' : null,
    n: 2,
    cases: [`a${index}`, `b${index}`],
    casesWithoutOutcome: state === 'positive' ? [] : [`b${index}`],
  })),
  warnings: [],
};

/** The chart of that solution, with a column that no model has, in the numbers of a longer list. */
export const chart: PrimeImplicantChartPayload = {
  outcome: 'Reform{1}',
  ...frame,
  name: 'enhanced parsimonious',
  rows: {
    first: rows
      .filter((row) => row.output === 1 || row.output === 'C')
      .map(({ row, configuration, cases }) => ({ row, configuration, cases })),
    count: 3,
  },
  columns: {
    first: [
      ...terms.map((one, index) => ({ ...one, number: index + 1, rows: [[1], [2], [1, 2]][index] ?? [] })),
      { expression: 'Region{2}*StrikeFirst{-}', literals: [2, null, -1], number: 9, rows: [3] },
    ].map(({ expression, literals, number, rows: covered }, index) => ({
      number,
      expression,
      literals,
      use: (['alternative', 'alternative', 'never used', 'essential'] as const)[index] ?? null,
      models: [1, 1, 0, 2][index] ?? null,
      rows: covered,
    })),
    count: 12,
  },
  models: [
    { label: 'P1', columns: [1, 9] },
    { label: 'P2', columns: [2, 9] },
  ],
  count: 2,
  exact: true,
  warnings: [],
};
