import type {
  ConditionsPayload,
  ConfigurationPayload,
  CountPayload,
  CutoffsPayload,
  LiteralPayload,
  RemainderPayload,
  SomePayload,
  WarningPayload,
} from './common-types.js';
import type { DeduplicationPayload } from './deduplication-types.js';
import type { EvidenceMapPayload } from './evidence-map-types.js';
import type { PrismaFlowPayload } from './prisma-types.js';
import type { SolutionPayload, TermPayload, TermUsePayload } from './solution-types.js';

export * from './common-types.js';
export * from './deduplication-types.js';
export * from './evidence-map-types.js';
export * from './prisma-types.js';
export * from './solution-types.js';

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
export const PRIME_IMPLICANT_CHART = 'application/vnd.setwise.prime-implicant-chart.v1+json';
export const CALIBRATION = 'application/vnd.setwise.calibration.v1+json';
export const DEDUPLICATION = 'application/vnd.setwise.deduplication.v1+json';
export const PRISMA_FLOW = 'application/vnd.setwise.prisma-flow.v1+json';
export const EVIDENCE_MAP = 'application/vnd.setwise.evidence-map.v1+json';
export const COVERAGE = 'application/vnd.setwise.coverage.v1+json';

/** `C`: a contradiction, between two cut-offs. `null`: a remainder. */
export type OutputPayload = 0 | 1 | 'C' | null;

export interface TruthTableRowPayload {
  readonly row: number;
  /** Value codes; -1 where a temporal condition does not apply. */
  readonly configuration: readonly number[];
  readonly output: OutputPayload;
  readonly remainder: RemainderPayload | null;
  readonly n: number;
  readonly inclusion: number | null;
  readonly pri: number | null;
  readonly sym: number | null;
  readonly cases: readonly string[];
  readonly casesWithoutOutcome: readonly string[];
  readonly contradictory: boolean;
  /** Probabilities of the binomial test against either cut-off; `null` where none was asked for. */
  readonly test: { readonly inclusion: number; readonly contradiction: number | null } | null;
}

/** One exclusion: an expression, or rows by number. */
export interface ExclusionPayload {
  readonly expression: string | null;
  readonly rows: readonly number[] | null;
  readonly reason: string | null;
  /** Rows with cases that it takes out. */
  readonly observed: readonly number[];
}

export interface TruthTablePayload extends ConditionsPayload {
  readonly outcome: string;
  /** Number of cases in the data. */
  readonly cases: number;
  readonly cutoffs: CutoffsPayload;
  /** `null`: the outputs follow the cut-offs alone. */
  readonly binomialTest: { readonly significance: number } | null;
  readonly rows: readonly TruthTableRowPayload[];
  readonly exclusions: readonly ExclusionPayload[];
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

/** Which prime implicant covers which row to explain. */
export interface PrimeImplicantChartPayload extends ConditionsPayload {
  readonly outcome: string;
  /** What the solution is called: `enhanced parsimonious`. */
  readonly name: string;
  readonly rows: SomePayload<{
    readonly row: number;
    readonly configuration: ConfigurationPayload;
    readonly cases: readonly string[];
  }>;
  readonly columns: SomePayload<{
    /** Counts from 1 over all prime implicants, those that are not listed here too. */
    readonly number: number;
    readonly expression: string;
    readonly literals: readonly LiteralPayload[];
    /** `null` where the models are not counted. */
    readonly use: TermUsePayload['use'] | null;
    readonly models: CountPayload | null;
    /** Numbers of the rows that it covers. */
    readonly rows: readonly number[];
  }>;
  /** Models, each with the numbers of its columns. */
  readonly models: readonly { readonly label: string; readonly columns: readonly number[] }[];
  readonly count: CountPayload;
  readonly exact: boolean;
  readonly warnings: readonly WarningPayload[];
}

/** How one set was made from raw values. */
export interface CalibrationPayload {
  readonly name: string;
  readonly method: string;
  readonly rule: string;
  readonly reason: string | null;
  readonly from: readonly string[];
  readonly anchors: readonly { readonly name: string; readonly value: number; readonly reason: string | null }[];
  /** 2 for a crisp or fuzzy set; more for a multi-value one, whose memberships are value codes. */
  readonly levels: number;
  readonly labels: readonly string[] | null;
  /** -1 where a temporal set does not apply. */
  readonly cases: readonly { readonly name: string; readonly raw: number | string; readonly membership: number }[];
  readonly curve: readonly { readonly x: number; readonly membership: number }[];
  /** Whether the curve keeps its height from each point to the next. */
  readonly steps: boolean;
  /** Share of cases above 0.5; `null` where there is no membership. */
  readonly share: number | null;
  readonly atOneHalf: readonly string[];
  readonly changes: readonly string[];
  readonly warnings: readonly WarningPayload[];
}

/**
 * What a region of the Venn diagram of conditions shows. `contradiction`: output 0, and yet cases with the outcome; `between`:
 * output C, between two cut-offs.
 */
export type RegionState = 'positive' | 'negative' | 'contradiction' | 'between' | 'remainder';

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

export interface CoveragePayload extends ConditionsPayload {
  readonly outcome: string;
  /** Which model: type, label, how many there are, and the reason for the choice when there was one. */
  readonly model: {
    readonly type: string;
    readonly label: string;
    readonly of: CountPayload;
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
  readonly [PRIME_IMPLICANT_CHART]: PrimeImplicantChartPayload;
  readonly [CALIBRATION]: CalibrationPayload;
  readonly [PRISMA_FLOW]: PrismaFlowPayload;
  readonly [EVIDENCE_MAP]: EvidenceMapPayload;
  readonly [DEDUPLICATION]: DeduplicationPayload;
}
export type SetwiseMime = keyof PayloadTypes;
