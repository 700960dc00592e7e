import type {
  ConditionsPayload,
  ConfigurationPayload,
  CountPayload,
  CutoffsPayload,
  LiteralPayload,
  SomePayload,
  WarningPayload,
} from './common-types.js';

export interface TermPayload {
  readonly expression: string;
  readonly literals: readonly LiteralPayload[];
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
  readonly simplifyingAssumptions: SomePayload<ConfigurationPayload>;
  readonly pairs: SomePayload<string>;
  /** Whether no model of the same number of terms has fewer literals; `null` where that was not established. */
  readonly fewestLiterals: boolean | null;
}

/** What a search has established, and what it has not. */
export interface LimitsPayload {
  readonly primeImplicants: {
    readonly found: number;
    readonly exhausted: boolean;
    /** All prime implicants of at most so many literals are found. */
    readonly completeTo: number;
  };
  /** Terms of a minimum model: the fewest found (`null`: no model was), and the number below which there is none. */
  readonly size: { readonly value: number | null; readonly lower: number; readonly proved: boolean };
  /** How many models the result lists. */
  readonly models: { readonly listed: number };
  /** What ended the search before its end; `null`: nothing did. */
  readonly stoppedBy: string | null;
}

/** How often one prime implicant stands in the models of a solution. */
export interface TermUsePayload {
  readonly expression: string;
  readonly literals: readonly LiteralPayload[];
  readonly use: 'essential' | 'alternative' | 'never used';
  readonly models: CountPayload;
  /** The same as a share of all models. */
  readonly share: number;
}

export interface SolutionTypePayload {
  readonly type: 'conservative' | 'intermediate' | 'parsimonious';
  /** What it is called, its type in it: `enhanced parsimonious`. */
  readonly name: string;
  /** Of all models; a lower bound where the limits say so. */
  readonly count: CountPayload;
  /** The first of them, as many as a display can hold. */
  readonly models: readonly ModelPayload[];
  /** `null` for a model that was chosen: they are those of its solution. */
  readonly limits: LimitsPayload | null;
  /** Whether `count` is exact; else it is a lower bound. */
  readonly exact: boolean;
  /** Prime implicants by use, where the count of models is exact; else `null`. */
  readonly terms: SomePayload<TermUsePayload> | null;
  /** How often each literal stands in the terms of all models together; `null` where models are not counted. */
  readonly literals: readonly { readonly expression: string; readonly terms: CountPayload }[] | null;
  /** The fewest literals among the minimum models, and how many models have them. */
  readonly fewestLiterals: { readonly literals: number; readonly count: CountPayload } | null;
  /** Only for the intermediate solution: counterfactuals, one entry per group of pairs that share them. */
  readonly counterfactuals: SomePayload<CounterfactualsPayload>;
  /** Only for the intermediate solution: pairs of a conservative and a parsimonious model, and how many were looked at. */
  readonly pairs: { readonly count: CountPayload; readonly examined: CountPayload } | null;
}

export interface CounterfactualsPayload {
  readonly pairs: { readonly first: readonly string[]; readonly count: CountPayload };
  readonly easy: SomePayload<ConfigurationPayload>;
  /** One a pair, in the order of `pairs.first`. */
  readonly difficult: readonly SomePayload<ConfigurationPayload>[];
  readonly models: SomePayload<string>;
}

export interface SolutionPayload extends ConditionsPayload {
  readonly outcome: string;
  readonly cutoffs: CutoffsPayload;
  readonly types: readonly SolutionTypePayload[];
  /** Set when one model was chosen, with the reason that was given. */
  readonly chosen: {
    readonly type: string;
    readonly name: string;
    readonly label: string;
    readonly of: CountPayload;
    readonly reason: string;
  } | null;
  readonly warnings: readonly WarningPayload[];
}
