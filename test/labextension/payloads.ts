/** Payloads as the kernel writes them, for a small made-up study (synthetic, own): 3 conditions, 12 cases, one contradictory row. */
import {
  CALIBRATION,
  type CalibrationPayload,
  COVERAGE,
  type CoveragePayload,
  DEDUPLICATION,
  EVIDENCE_MAP,
  NECESSITY,
  type NecessityPayload,
  type PayloadTypes,
  PRIME_IMPLICANT_CHART,
  PRISMA_FLOW,
  type PrimeImplicantChartPayload,
  SOLUTION,
  type SolutionPayload,
  type SolutionTypePayload,
  TRUTH_TABLE,
  type TruthTablePayload,
  type TruthTableRowPayload,
  VENN,
  type VennPayload,
} from 'setwise/mime';
import { onePair } from '../display/evidence/deduplication-samples.js';
import { overlap } from '../display/evidence/map-samples.js';
import { silent } from '../display/evidence/prisma-samples.js';

const conditions = ['Trust', 'Quality', 'Valor añadido'];
const frame = { conditions, levels: [2, 2, 2], labels: [null, null, null] };
const cutoffs = { inclusion: 0.8, contradiction: null, pri: null, frequency: 1, tolerance: 1.490116e-8 };

function row(row: number, output: 0 | 1 | null, cases: string[], without: string[]): TruthTableRowPayload {
  const n = cases.length;
  const inclusion = n === 0 ? null : (n - without.length) / n;
  const configuration = [((row - 1) >> 2) & 1, ((row - 1) >> 1) & 1, (row - 1) & 1];
  const contradictory = without.length > 0 && without.length < n;
  const remainder = n === 0 ? 'no case' : null;
  return {
    row,
    configuration,
    output,
    remainder,
    n,
    inclusion,
    pri: inclusion,
    sym: inclusion,
    cases,
    casesWithoutOutcome: without,
    contradictory,
    test: null,
  };
}

export const truthTable: TruthTablePayload = {
  outcome: 'Loyalty',
  ...frame,
  cases: 12,
  cutoffs,
  binomialTest: null,
  rows: [
    row(1, 0, ['Ana', 'Bo'], ['Ana', 'Bo']),
    row(2, 0, ['Cy'], ['Cy']),
    row(3, null, [], []),
    row(4, 0, ['Di', 'Ed'], ['Ed']),
    row(6, 1, ['Flo'], []),
    row(8, 1, ['Gus', 'Hal', 'Ida', 'Jo', 'Kim', 'Lu'], ['Lu']),
  ],
  exclusions: [],
  remainders: { noCase: 3, belowFrequency: 0, excluded: 0 },
  warnings: [{ code: 'contradictory-rows', message: 'Row 4 holds cases with and without Loyalty: Di, Ed.' }],
};

const shares = (inclusion: number, coverage: number, ron: number) => ({
  inclusion,
  coverage,
  ron,
  necessary: inclusion >= 0.9,
});

export const necessity: NecessityPayload = {
  outcome: 'Loyalty',
  negatedOutcome: '~Loyalty',
  cut: 0.9,
  cases: 12,
  rows: [
    { condition: 'Trust', forOutcome: shares(0.857, 0.857, 0.833), forNegation: shares(0.2, 0.143, 0.545) },
    { condition: '~Trust', forOutcome: shares(0.143, 0.2, 0.636), forNegation: shares(0.8, 0.8, 0.875) },
    { condition: 'Quality', forOutcome: shares(0.929, 0.75, 0.667), forNegation: shares(0.4, 0.25, 0.4) },
  ],
  warnings: [],
};

const term = {
  expression: 'Trust*{Valor añadido}',
  literals: [1, null, 1] as const,
  inclusion: 0.857,
  pri: 0.857,
  rawCoverage: 0.857,
  uniqueCoverage: 0.714,
  cases: ['Flo', 'Gus', 'Hal', 'Ida', 'Jo', 'Kim', 'Lu'],
  deviant: ['Lu'],
};
const second = {
  ...term,
  expression: 'Quality*{Valor añadido}',
  literals: [null, 1, 1] as const,
  uniqueCoverage: 0.143,
};

const model = (label: string, terms: CoveragePayload['terms']): SolutionPayload['types'][number]['models'][number] => ({
  label,
  expression: `${terms.map((one) => one.expression).join(' + ')} -> Loyalty`,
  terms,
  inclusion: 0.857,
  pri: 0.857,
  coverage: 0.857,
  uncovered: ['Di'],
  deviant: ['Lu'],
  simplifyingAssumptions: { first: [[1, 0, 0]], count: 1 },
  pairs: { first: [], count: 0 },
  fewestLiterals: null,
});

const type = (kind: SolutionTypePayload['type'], models: SolutionTypePayload['models']): SolutionTypePayload => ({
  type: kind,
  name: kind,
  count: models.length,
  exact: true,
  models,
  limits: {
    primeImplicants: { found: 4, exhausted: true, completeTo: 3 },
    size: { value: 1, lower: 1, proved: true },
    models: { listed: models.length },
    stoppedBy: null,
  },
  terms: null,
  literals: null,
  fewestLiterals: null,
  counterfactuals: { first: [], count: 0 },
  pairs: null,
});

export const solution: SolutionPayload = {
  outcome: 'Loyalty',
  ...frame,
  cutoffs,
  types: [
    type('conservative', [model('M1', [term])]),
    {
      ...type('intermediate', [model('M1', [term])]),
      counterfactuals: {
        first: [
          {
            pairs: { first: ['C1P1'], count: 1 },
            easy: { first: [[1, 1, 0]], count: 1 },
            difficult: [{ first: [[1, 0, 0]], count: 1 }],
            models: { first: ['M1'], count: 1 },
          },
        ],
        count: 1,
      },
      pairs: { count: 2, examined: 2 },
    },
    {
      ...type('parsimonious', [model('M1', [term]), model('M2', [term, second])]),
      terms: {
        first: [
          { expression: term.expression, literals: term.literals, use: 'essential', models: 2, share: 1 },
          { expression: second.expression, literals: second.literals, use: 'alternative', models: 1, share: 0.5 },
        ],
        count: 2,
      },
    },
  ],
  chosen: { type: 'parsimonious', name: 'parsimonious', label: 'M2', of: 2, reason: 'the one printed' },
  warnings: [{ code: 'several-models', message: '2 parsimonious models fit equally well.' }],
};

export const venn: VennPayload = {
  outcome: 'Loyalty',
  conditions,
  regions: truthTable.rows
    .filter((one) => one.n > 0)
    .map(({ configuration, output, remainder, n, cases, casesWithoutOutcome, contradictory }) => ({
      configuration,
      state: output === 1 ? 'positive' : contradictory ? 'contradiction' : 'negative',
      remainder,
      n,
      cases,
      casesWithoutOutcome,
    })),
  warnings: [],
};

export const coverage: CoveragePayload = {
  outcome: 'Loyalty',
  ...frame,
  model: {
    type: 'parsimonious',
    label: 'M2',
    of: 2,
    reason: 'the one printed',
    expression: model('M2', [term, second]).expression,
    inclusion: 0.857,
    coverage: 0.857,
  },
  terms: [term, second],
  cases: [
    ...['Gus', 'Hal', 'Ida', 'Jo', 'Kim'].map((name) => ({ name, terms: [0, 1], hasOutcome: true })),
    { name: 'Flo', terms: [0], hasOutcome: true },
    { name: 'Di', terms: [], hasOutcome: true },
    { name: 'Lu', terms: [0, 1], hasOutcome: false },
  ],
  warnings: [],
};

export const primeImplicantChart: PrimeImplicantChartPayload = {
  outcome: 'Loyalty',
  ...frame,
  name: 'parsimonious',
  rows: {
    first: [
      { row: 6, configuration: [1, 0, 1], cases: ['Flo'] },
      { row: 8, configuration: [1, 1, 1], cases: ['Gus', 'Hal', 'Ida', 'Jo', 'Kim', 'Lu'] },
    ],
    count: 2,
  },
  columns: {
    first: [
      { number: 1, expression: term.expression, literals: term.literals, use: 'essential', models: 2, rows: [6, 8] },
      { number: 2, expression: second.expression, literals: second.literals, use: 'alternative', models: 1, rows: [8] },
    ],
    count: 2,
  },
  models: [
    { label: 'M1', columns: [1] },
    { label: 'M2', columns: [1, 2] },
  ],
  count: 2,
  exact: true,
  warnings: [],
};

export const calibration: CalibrationPayload = {
  name: 'Loyalty',
  method: 'direct',
  rule: 'logistic',
  reason: null,
  from: ['score'],
  anchors: [
    { name: 'exclusion', value: 0, reason: null },
    { name: 'crossover', value: 5, reason: 'the middle of the scale' },
    { name: 'inclusion', value: 10, reason: null },
  ],
  levels: 2,
  labels: null,
  cases: [
    { name: 'Ana', raw: 1, membership: 0.1 },
    { name: 'Bo', raw: 5, membership: 0.5 },
    { name: 'Cy', raw: 9, membership: 0.9 },
  ],
  curve: [
    { x: 0, membership: 0 },
    { x: 10, membership: 1 },
  ],
  steps: false,
  share: 1 / 3,
  atOneHalf: ['Bo'],
  changes: [],
  warnings: [],
};

export const payloads: PayloadTypes = {
  [TRUTH_TABLE]: truthTable,
  [NECESSITY]: necessity,
  [SOLUTION]: solution,
  [VENN]: venn,
  [COVERAGE]: coverage,
  [PRIME_IMPLICANT_CHART]: primeImplicantChart,
  [CALIBRATION]: calibration,
  [PRISMA_FLOW]: silent,
  [EVIDENCE_MAP]: overlap,
  [DEDUPLICATION]: onePair,
};
