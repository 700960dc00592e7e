/**
 * The contract between kernel and plugin: what stands in a notebook under each of our MIME names.
 *
 * A payload is plain JSON. A ratio that is not defined (0/0) is `null`. Memberships are numbers in [0, 1]. Every array of
 * literals or configurations is in the order of `conditions`.
 */
export const TRUTH_TABLE = 'application/vnd.setwise.truth-table.v1+json';
export const NECESSITY = 'application/vnd.setwise.necessity.v1+json';
export const SOLUTION = 'application/vnd.setwise.solution.v1+json';
export const VENN = 'application/vnd.setwise.venn.v1+json';
export const COVERAGE = 'application/vnd.setwise.coverage.v1+json';

export interface WarningPayload {
  readonly code: string;
  readonly message: string;
}

export type RemainderPayload = 'no case' | 'below frequency' | 'excluded';

export interface TruthTableRowPayload {
  readonly row: number;
  readonly configuration: readonly number[];
  readonly output: 0 | 1 | null;
  readonly remainder: RemainderPayload | null;
  readonly n: number;
  readonly inclusion: number | null;
  readonly pri: number | null;
  readonly sym: number | null;
  readonly cases: readonly string[];
  readonly casesWithoutOutcome: readonly string[];
  readonly contradictory: boolean;
}

export interface TruthTablePayload {
  readonly outcome: string;
  readonly conditions: readonly string[];
  /** Number of cases in the data. */
  readonly cases: number;
  readonly cutoffs: { readonly inclusion: number; readonly frequency: number; readonly tolerance: number };
  readonly rows: readonly TruthTableRowPayload[];
  readonly remainders: { readonly noCase: number; readonly belowFrequency: number; readonly excluded: number };
  readonly warnings: readonly WarningPayload[];
}

export interface NecessityPayload {
  readonly outcome: string;
  readonly negatedOutcome: string;
  /** The consistency from which a condition counts as necessary. */
  readonly cut: number;
  readonly cases: number;
  readonly rows: readonly {
    /** `Trust` or `~Trust`. */
    readonly condition: string;
    readonly forOutcome: NecessityFitPayload;
    readonly forNegation: NecessityFitPayload;
  }[];
  readonly warnings: readonly WarningPayload[];
}

export interface NecessityFitPayload {
  readonly inclusion: number | null;
  readonly coverage: number | null;
  readonly ron: number | null;
  /** Whether it reaches the cut. */
  readonly necessary: boolean;
}

export interface TermPayload {
  readonly expression: string;
  readonly literals: readonly (number | null)[];
  readonly inclusion: number | null;
  readonly pri: number | null;
  readonly rawCoverage: number | null;
  readonly uniqueCoverage: number | null;
  readonly cases: readonly string[];
  readonly deviant: readonly string[];
}

export interface ModelPayload {
  readonly label: string;
  readonly expression: string;
  readonly terms: readonly TermPayload[];
  readonly inclusion: number | null;
  readonly pri: number | null;
  readonly coverage: number | null;
  readonly uncovered: readonly string[];
  readonly deviant: readonly string[];
  /** Configurations without output that the model assumes to lead to the outcome. */
  readonly simplifyingAssumptions: readonly (readonly number[])[];
  readonly pairs: readonly string[];
}

export interface SolutionTypePayload {
  readonly type: 'conservative' | 'intermediate' | 'parsimonious';
  readonly count: number;
  readonly exhausted: boolean;
  readonly models: readonly ModelPayload[];
  /** Only for the intermediate solution: counterfactuals, one entry per group of pairs that share them. */
  readonly counterfactuals: readonly {
    readonly pairs: readonly string[];
    readonly easy: readonly (readonly number[])[];
    readonly difficult: readonly (readonly (readonly number[])[])[];
    readonly models: readonly string[];
  }[];
}

export interface SolutionPayload {
  readonly outcome: string;
  readonly conditions: readonly string[];
  readonly cutoffs: { readonly inclusion: number; readonly frequency: number; readonly tolerance: number };
  readonly types: readonly SolutionTypePayload[];
  /** Set when one model was chosen, with the reason that was given. */
  readonly chosen: {
    readonly type: string;
    readonly label: string;
    readonly of: number;
    readonly reason: string;
  } | null;
  readonly warnings: readonly WarningPayload[];
}

/** What a region of the Venn diagram of conditions shows. `contradiction`: output 0, and yet cases with the outcome. */
export type RegionState = 'positive' | 'negative' | 'contradiction' | 'remainder';

export interface VennPayload {
  readonly outcome: string;
  /** 1 to 7. */
  readonly conditions: readonly string[];
  /** The regions with a case or an exclusion; every other one of the 2^k is a remainder without a case. */
  readonly regions: readonly {
    readonly configuration: readonly number[];
    readonly state: RegionState;
    readonly remainder: RemainderPayload | null;
    readonly n: number;
    readonly cases: readonly string[];
    readonly casesWithoutOutcome: readonly string[];
  }[];
  readonly warnings: readonly WarningPayload[];
}

export interface CoveragePayload {
  readonly outcome: string;
  readonly conditions: readonly string[];
  /** Which model: type, label, how many there are, and the reason for the choice when there was one. */
  readonly model: {
    readonly type: string;
    readonly label: string;
    readonly of: number;
    readonly reason: string | null;
    readonly expression: string;
    readonly inclusion: number | null;
    readonly coverage: number | null;
  };
  readonly terms: readonly TermPayload[];
  /** Every case that is in the outcome or in a term: which terms (by index) hold it, and whether it has the outcome. */
  readonly cases: readonly { readonly name: string; readonly terms: readonly number[]; readonly hasOutcome: boolean }[];
  readonly warnings: readonly WarningPayload[];
}

export interface PayloadTypes {
  readonly [TRUTH_TABLE]: TruthTablePayload;
  readonly [NECESSITY]: NecessityPayload;
  readonly [SOLUTION]: SolutionPayload;
  readonly [VENN]: VennPayload;
  readonly [COVERAGE]: CoveragePayload;
}
export type SetwiseMime = keyof PayloadTypes;
