/** A made-up study (synthetic, own) with a multi-value condition, labels, a temporal one, two cut-offs, a test and exclusions. */
import type {
  CoveragePayload,
  ModelPayload,
  SolutionPayload,
  TermPayload,
  TruthTablePayload,
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
  remainders: { noCase: 10, belowFrequency: 0, excluded: 1 },
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
];
