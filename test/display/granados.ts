/**
 * The facts of Granados-Payán et al. (2022) as payloads: configurations, outputs and cases of the truth table for loyalty at
 * inclusion 0.8 and frequency 1, and its parsimonious and conservative models. Case names are ours.
 */
import type {
  CounterfactualsPayload,
  CoveragePayload,
  ModelPayload,
  NecessityPayload,
  SolutionPayload,
  SolutionTypePayload,
  SomePayload,
  TermPayload,
  TermUsePayload,
  TruthTablePayload,
  VennPayload,
} from '../../src/mime/types.js';

export const conditions = ['Quality', 'Value', 'Trust', 'Commitment', 'Satisfaction'];
const outcome = 'Loyalty';
const cutoffs = { inclusion: 0.8, contradiction: null, pri: null, frequency: 1, tolerance: 1.490116e-8 };
export const frame = { conditions, levels: conditions.map(() => 2), labels: conditions.map(() => null) };

/** One line a configuration: bits, cases with the outcome, cases without. */
const CELLS: readonly (readonly [string, string, string])[] = [
  ['11111', 'c01 c02 c03 c04 c05 c06 c07 c08', 'c09'],
  ['01111', 'c10', ''],
  ['10111', 'c11', ''],
  ['11011', 'c12', 'c13'],
  ['01011', 'c14', ''],
  ['01101', '', 'c15'],
  ['11001', '', 'c16 c17'],
  ['01001', 'c18', ''],
  ['10001', '', 'c19 c20'],
  ['00001', '', 'c21 c22'],
  ['10110', 'c23', 'c24'],
  ['00110', '', 'c25 c26'],
  ['11010', 'c27', ''],
  ['01010', '', 'c28'],
  ['01100', 'c29', 'c30'],
  ['10100', '', 'c31'],
  ['11000', '', 'c32'],
  ['10000', '', 'c33 c34 c35'],
  ['00000', '', 'c36 c37 c38 c39 c40 c41 c42 c43 c44 c45 c46 c47 c48 c49 c50'],
];

const split = (text: string): string[] => (text === '' ? [] : text.split(' '));
const bitsOf = (text: string): (0 | 1)[] => Array.from(text, (bit) => (bit === '1' ? 1 : 0));

const cells = CELLS.map(([bits, having, without]) => ({
  bits,
  configuration: bitsOf(bits),
  having: split(having),
  without: split(without),
}));

export const truthTable: TruthTablePayload = {
  outcome,
  ...frame,
  cases: 50,
  cutoffs,
  binomialTest: null,
  rows: cells
    .map(({ bits, configuration, having, without }) => {
      const n = having.length + without.length;
      const inclusion = having.length / n;
      return {
        row: 1 + Number.parseInt(bits, 2),
        configuration,
        output: inclusion >= 0.8 ? (1 as const) : (0 as const),
        remainder: null,
        n,
        inclusion,
        pri: inclusion,
        sym: inclusion,
        cases: [...having, ...without],
        casesWithoutOutcome: without,
        contradictory: having.length > 0 && without.length > 0,
        test: null,
      };
    })
    .sort((a, b) => a.row - b.row),
  exclusions: [],
  remainders: { noCase: 13, belowFrequency: 0, excluded: 0 },
  warnings: [
    {
      code: 'contradictory-rows',
      message: '4 rows hold cases with and cases without Loyalty: rows 13, 23, 28 and 32.',
    },
  ],
};

export const venn: VennPayload = {
  outcome,
  conditions,
  regions: truthTable.rows.map((row) => ({
    configuration: row.configuration,
    state:
      row.output === 1 ? ('positive' as const) : row.contradictory ? ('contradiction' as const) : ('negative' as const),
    remainder: null,
    n: row.n,
    cases: row.cases,
    casesWithoutOutcome: row.casesWithoutOutcome,
  })),
  warnings: [],
};

const LOYAL = cells.flatMap((cell) => cell.having);

/** A term from its literals, `1`, `0` or `-`; its fit follows from the cases. */
function term(pattern: string, others: readonly string[]): TermPayload {
  const literals = Array.from(pattern, (sign) => (sign === '-' ? null : sign === '1' ? (1 as const) : (0 as const)));
  const inside = (literal: readonly (0 | 1 | null)[]) =>
    cells.filter((cell) => literal.every((value, i) => value === null || value === cell.configuration[i]));
  const mine = inside(literals);
  const having = mine.flatMap((cell) => cell.having);
  const deviant = mine.flatMap((cell) => cell.without);
  const elsewhere = new Set(
    others.flatMap((other) =>
      inside(Array.from(other, (sign) => (sign === '-' ? null : sign === '1' ? 1 : 0))).flatMap((cell) => cell.having),
    ),
  );
  const inclusion = having.length / (having.length + deviant.length);
  return {
    expression: literals
      .flatMap((value, i) => (value === null ? [] : [`${value === 1 ? '' : '~'}${conditions[i]}`]))
      .join('*'),
    literals,
    inclusion,
    pri: inclusion,
    rawCoverage: having.length / LOYAL.length,
    uniqueCoverage: having.filter((name) => !elsewhere.has(name)).length / LOYAL.length,
    cases: [...having, ...deviant].sort(),
    deviant,
  };
}

function model(
  label: string,
  patterns: readonly string[],
  assumptions: readonly string[],
  pairs: readonly string[] = [],
): ModelPayload {
  const terms = patterns.map((pattern) =>
    term(
      pattern,
      patterns.filter((other) => other !== pattern),
    ),
  );
  const covered = new Set(terms.flatMap((one) => one.cases.filter((name) => !one.deviant.includes(name))));
  const deviant = [...new Set(terms.flatMap((one) => one.deviant))];
  const inclusion = covered.size / (covered.size + deviant.length);
  return {
    label,
    expression: terms.map((one) => one.expression).join(' + '),
    terms,
    inclusion,
    pri: inclusion,
    coverage: covered.size / LOYAL.length,
    uncovered: LOYAL.filter((name) => !covered.has(name)),
    deviant,
    simplifyingAssumptions: some(assumptions.map(bitsOf)),
    pairs: some(pairs),
    fewestLiterals: null,
  };
}

export const conservative = [
  model('C1', ['010-1', '01-11', '1-111', '11010'], []),
  model('C2', ['010-1', '1-111', '-1111', '11010'], []),
];
export const parsimonious = [
  model('P1', ['--111', '010-1', '11-10'], ['00111', '11110']),
  model('P2', ['--111', '010-1', '1-010'], ['00111', '10010']),
];
export const intermediate = [
  model('I1', ['010-1', '01-11', '11-10', '1-111'], ['11110'], ['C1P1', 'C2P1']),
  model('I2', ['010-1', '11-10', '1-111', '-1111'], ['11110'], ['C1P1', 'C2P1']),
  model('I3', ['010-1', '01-11', '1-111', '11010'], [], ['C1P2', 'C2P2']),
  model('I4', ['010-1', '1-111', '-1111', '11010'], [], ['C1P2', 'C2P2']),
];

/** All items of a list that is short enough. */
export function some<Item>(all: readonly Item[]): SomePayload<Item> {
  return { first: all, count: all.length };
}

/** A solution of which all is proved. */
export function proved(
  type: SolutionTypePayload['type'],
  models: readonly ModelPayload[],
  groups: readonly CounterfactualsPayload[] = [],
): SolutionTypePayload {
  const size = Math.min(...models.map(({ terms }) => terms.length));
  return {
    type,
    name: type,
    count: models.length,
    exact: true,
    models,
    limits: {
      primeImplicants: { found: 7, exhausted: true, completeTo: 5 },
      size: { value: size, lower: size, proved: true },
      models: { listed: models.length },
      stoppedBy: null,
    },
    terms: some(usesOf(models)),
    literals: null,
    fewestLiterals: null,
    counterfactuals: some(groups),
    pairs: type === 'intermediate' ? { count: 4, examined: 4 } : null,
  };
}

function usesOf(models: readonly ModelPayload[]): TermUsePayload[] {
  const terms = new Map(models.flatMap((one) => one.terms.map((each) => [each.expression, each] as const)));
  const uses = [...terms.values()].map(({ expression, literals }): TermUsePayload => {
    const holding = models.filter((one) => one.terms.some((each) => each.expression === expression)).length;
    const use = holding === models.length ? 'essential' : 'alternative';
    return { expression, literals, use, models: holding, share: holding / models.length };
  });
  return uses.sort((a, b) => b.share - a.share);
}

export const solution: SolutionPayload = {
  outcome,
  ...frame,
  cutoffs,
  types: [
    proved('conservative', conservative),
    proved('intermediate', intermediate, [
      {
        pairs: some(['C1P1', 'C2P1']),
        easy: some([bitsOf('11110')]),
        difficult: [some([bitsOf('00111')]), some([bitsOf('00111')])],
        models: some(['I1', 'I2']),
      },
      {
        pairs: some(['C1P2', 'C2P2']),
        easy: some([]),
        difficult: [some([bitsOf('00111'), bitsOf('10010')]), some([bitsOf('00111'), bitsOf('10010')])],
        models: some(['I3', 'I4']),
      },
    ]),
    proved('parsimonious', parsimonious),
  ],
  chosen: null,
  warnings: [
    {
      code: 'several-models',
      message:
        'The conservative, intermediate and parsimonious solutions have 2, 4 and 2 models; choose one with a reason.',
    },
  ],
};

const P2 = parsimonious[1] as ModelPayload;
export const chosen: SolutionPayload = {
  ...solution,
  types: [{ ...proved('parsimonious', parsimonious), models: [P2], limits: null, terms: null }],
  chosen: { type: 'parsimonious', name: 'parsimonious', label: 'P2', of: 2, reason: 'the one printed' },
  warnings: [],
};

/** The coverage payload of a model. */
export function coverageOf(of: ModelPayload, type: string, count: number, reason: string | null): CoveragePayload {
  const all = [...new Set([...of.terms.flatMap((one) => one.cases), ...of.uncovered])].sort();
  const off = new Set(of.deviant);
  return {
    outcome,
    ...frame,
    model: {
      type,
      label: of.label,
      of: count,
      reason,
      expression: of.expression,
      inclusion: of.inclusion,
      coverage: of.coverage,
    },
    terms: of.terms,
    cases: all.map((name) => ({
      name,
      terms: of.terms.flatMap((one, i) => (one.cases.includes(name) ? [i] : [])),
      hasOutcome: !off.has(name),
    })),
    warnings: [],
  };
}
export const coverage = coverageOf(P2, 'parsimonious', 2, 'the one printed');
export const coverageShared = coverageOf(conservative[0] as ModelPayload, 'conservative', 2, null);
export const coverageTwice = coverageOf(conservative[1] as ModelPayload, 'conservative', 2, null);

const fitOf = (having: number, n: number, total: number, ron: number, necessary = false) => ({
  inclusion: having / total,
  coverage: having / n,
  ron,
  necessary,
});
/** Members of each condition, with the outcome and in all; relevance as published with the data. */
const MEMBERS: readonly (readonly [number, number, number, number])[] = [
  [12, 24, 0.684210526315789, 0.521739130434783],
  [14, 22, 0.777777777777778, 0.458333333333333],
  [12, 19, 0.815789473684211, 0.41304347826087],
  [14, 20, 0.833333333333333, 0.416666666666667],
  [13, 22, 0.756756756756757, 0.468085106382979],
];
export const necessity: NecessityPayload = {
  outcome,
  negatedOutcome: '~Loyalty',
  cut: 0.9,
  cases: 50,
  rows: MEMBERS.flatMap(([having, n, ron, ronAbsent], i) => {
    const forNegation = (members: number, size: number) =>
      fitOf(members, size, 34, (50 - size) / (50 - members), members / 34 >= 0.9);
    return [
      {
        condition: conditions[i] as string,
        forOutcome: fitOf(having, n, 16, ron),
        forNegation: forNegation(n - having, n),
      },
      {
        condition: `~${conditions[i]}`,
        forOutcome: fitOf(16 - having, 50 - n, 16, ronAbsent),
        forNegation: forNegation(34 - (n - having), 50 - n),
      },
    ];
  }),
  warnings: [],
};
