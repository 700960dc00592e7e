import type { Warning } from '../../util/warning.js';

/** A term, or a whole expression, as sufficient for the outcome. Every ratio 0/0 is `NaN`. */
export interface FitAsSufficient {
  /** Consistency. */
  readonly inclusion: number;
  readonly pri: number;
  /** Symmetric consistency; unconfirmed for fuzzy data. */
  readonly sym: number;
  /** Raw coverage. */
  readonly coverage: number;
  /** What coverage would lose without it; of an only term, and of the whole, the raw coverage. */
  readonly uniqueCoverage: number;
  readonly haesebrouck: number;
  /** Consistency times PRI. */
  readonly product: number;
  readonly contrapositiveConsistency: number;
  readonly contrapositiveCoverage: number;
  readonly prevalenceAdjustedConsistency: number;
  readonly antecedentAdjustedContrapositiveConsistency: number;
  readonly antecedentAdjustedCoverage: number;
  readonly prevalenceAdjustedContrapositiveCoverage: number;
  /** For each share of `binomialTest`, the probability of a consistency this high when the true one is that share. */
  readonly pValues: readonly number[];
}

/** A term, or a whole expression, as necessary for the outcome. Every ratio 0/0 is `NaN`. */
export interface FitAsNecessary {
  /** Consistency. */
  readonly inclusion: number;
  readonly coverage: number;
  /** Relevance of necessity. */
  readonly ron: number;
  /** 1 not trivial, 0 trivial. */
  readonly trivialness: number;
  readonly haesebrouck: number;
  readonly pValues: readonly number[];
}

export interface FitRow {
  /** `A*~B`; of memberships that were passed, their name. */
  readonly term: string;
  /** `null` when only necessity was asked for. */
  readonly sufficiency: FitAsSufficient | null;
  /** `null` when only sufficiency was asked for. */
  readonly necessity: FitAsNecessary | null;
  /** Set coincidence with the outcome. */
  readonly coincidence: number;
}

/** How an expression fits an outcome: each of its terms, and the whole. */
export interface Fit {
  readonly kind: 'fit';
  readonly expression: string;
  readonly outcome: string;
  /** What the arrow says; `null` without one: both. */
  readonly direction: 'sufficiency' | 'necessity' | null;
  readonly cases: number;
  readonly terms: readonly FitRow[];
  /** The union of the terms; the term itself when there is only one. */
  readonly whole: FitRow;
  /** The shares that were tested against. */
  readonly binomialTest: readonly number[];
  /** `r`: as the R package QCA has them, values below 1e-5 set to 0 and no unique coverage of an only term. */
  readonly compat: 'r' | null;
  readonly warnings: readonly Warning[];
}
