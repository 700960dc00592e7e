import type { FitAsNecessary, FitAsSufficient } from './types.js';

/** What a reader must know of one measure: shown with it. x is the term, y the outcome, ~x = 1 − x, Σ over the cases. */
export interface Measure {
  readonly name: string;
  readonly formula: string;
  readonly source: string;
}

const BOTH_BEYOND = 'Σ min(x, y) − Σ min(x, y, ~y)';
const CNA = 'De Souter & Baumgartner 2025';

export const SUFFICIENCY_MEASURES = {
  inclusion: { name: 'consistency', formula: 'Σ min(x, y) / Σ x', source: 'Ragin 2006' },
  pri: {
    name: 'PRI',
    formula: `(${BOTH_BEYOND}) / (Σ x − Σ min(x, y, ~y))`,
    source: 'Schneider & Wagemann 2012',
  },
  sym: {
    name: 'SYM',
    formula: `(${BOTH_BEYOND}) / (Σ min(x, max(y, ~y)) − Σ min(x, y, ~y))`,
    source: 'inferred from fs/QCA, unconfirmed for fuzzy data',
  },
  coverage: { name: 'raw coverage', formula: 'Σ min(x, y) / Σ y', source: 'Ragin 2006' },
  uniqueCoverage: {
    name: 'unique coverage',
    formula: '(Σ min(x, y) − Σ min(x, y, the other terms)) / Σ y',
    source: 'Ragin 2006',
  },
  haesebrouck: {
    name: 'Haesebrouck’s consistency',
    formula: 'Σ min(x, y) / Σ (min(x, y) + √(max(x − y, 0) · x))',
    source: 'Haesebrouck 2015',
  },
  product: { name: 'PRODUCT', formula: 'consistency · PRI', source: 'SetMethods' },
  contrapositiveConsistency: { name: 'C-consistency', formula: 'Σ min(~x, ~y) / Σ ~y', source: CNA },
  contrapositiveCoverage: { name: 'C-coverage', formula: 'Σ min(~x, ~y) / Σ ~x', source: CNA },
  prevalenceAdjustedConsistency: {
    name: 'PA-consistency',
    formula: 'Σ min(x, y) / (Σ min(x, y) + Σ y / Σ ~y · (Σ min(x, ~y) − Σ min(x, ~x, y, ~y)))',
    source: 'De Souter 2024',
  },
  antecedentAdjustedContrapositiveConsistency: {
    name: 'AAC-consistency',
    formula: 'PA-consistency of ~y → ~x',
    source: CNA,
  },
  antecedentAdjustedCoverage: {
    name: 'AA-coverage',
    formula: 'Σ min(x, y) / (Σ min(x, y) + Σ x / Σ ~x · (Σ min(~x, y) − Σ min(x, ~x, y, ~y)))',
    source: 'De Souter 2024',
  },
  prevalenceAdjustedContrapositiveCoverage: {
    name: 'PAC-coverage',
    formula: 'AA-coverage of ~y → ~x',
    source: CNA,
  },
} as const satisfies Readonly<Record<Exclude<keyof FitAsSufficient, 'pValues'>, Measure>>;

export const NECESSITY_MEASURES = {
  inclusion: { name: 'consistency', formula: 'Σ min(x, y) / Σ y', source: 'Ragin 2006' },
  coverage: { name: 'coverage', formula: 'Σ min(x, y) / Σ x', source: 'Ragin 2006' },
  ron: { name: 'RoN', formula: 'Σ ~x / Σ (1 − min(x, y))', source: 'Schneider & Wagemann 2012' },
  trivialness: {
    name: 'trivialness',
    formula: 'mean of min(1, ~x / ~y) over cases with y < 1; 0 is trivial',
    source: 'Goertz 2006; the cap at 1 and the rule for y = 1 are ours',
  },
  haesebrouck: {
    name: 'Haesebrouck’s consistency',
    formula: 'Σ min(x, y) / Σ (min(x, y) + √(max(y − x, 0) · y))',
    source: 'Haesebrouck 2015',
  },
} as const satisfies Readonly<Record<Exclude<keyof FitAsNecessary, 'pValues'>, Measure>>;

export const COINCIDENCE: Measure = {
  name: 'set coincidence',
  formula: 'Σ min(x, y) / Σ max(x, y)',
  source: 'Ragin 2008',
};

export const BINOMIAL: Measure = {
  name: 'p',
  formula: 'P(as many cases with both, or more, when the true consistency is the share)',
  source: 'one-sided binomial test, crisp sets',
};
