import type { Warning } from '../../util/warning.js';
import type { Output, TruthTable } from '../truth-table/types.js';
import type { Limits, LiteralUse, TermLiteral, TermUse } from './use-types.js';

export type { TermLiteral };

export type SolutionType = 'conservative' | 'intermediate' | 'parsimonious';

/** One term (path, configuration) of a model, with its fit and the cases behind it. */
export interface Term {
  /** In the field's notation: `Trust*~Quality`. */
  readonly expression: string;
  /**
   * The value of each condition, in their order: 1 present, 0 absent, of a multi-value set any, or a list where several are
   * allowed, -1 where a temporal condition does not apply; `null` not in the term.
   */
  readonly literals: readonly TermLiteral[];
  readonly inclusion: number;
  readonly pri: number;
  readonly rawCoverage: number;
  /** What coverage would lose without it; of the only term of a model its raw coverage. */
  readonly uniqueCoverage: number;
  /** Names of the cases with membership above 0.5 in the term. */
  readonly cases: readonly string[];
  /** Those among `cases` that are not members of the outcome: deviant for consistency. */
  readonly deviant: readonly string[];
  /** Row numbers (see `TruthTableRow.row`) of the configurations that the term covers and that are explained. */
  readonly rows: readonly number[];
}

/** One minimum model of a solution type. */
export interface Model {
  /** Counts from 1, as in print. */
  readonly number: number;
  /** `C1`, `P2`, or for an intermediate model `I3`. */
  readonly label: string;
  readonly expression: string;
  readonly terms: readonly Term[];
  /** How many literals its terms have together. */
  readonly literals: number;
  /** Whether no model of the solution with as few terms has fewer literals; `null` where that is not known. */
  readonly fewestLiterals: boolean | null;
  readonly inclusion: number;
  readonly pri: number;
  readonly coverage: number;
  /** Members of the outcome that no term covers. */
  readonly uncovered: readonly string[];
  /** Cases in some term that are not members of the outcome. */
  readonly deviant: readonly string[];
  /**
   * Row numbers of the remainders that this model covers: its simplifying assumptions. Contradictory rows that it covers
   * where they are no evidence (`contradictions: "don't care"`) are among them; else a conservative model has none.
   */
  readonly simplifyingAssumptions: readonly number[];
  /** Those of them that have cases: too few for the frequency cut-off, or contradictory ones. */
  readonly assumptionsWithCases: readonly { readonly row: number; readonly cases: readonly string[] }[];
  /** For an intermediate model, the pairs (`C1P2`) it comes from; else empty. */
  readonly pairs: readonly string[];
}

/**
 * The models of one type. `choose(2, …)` counts from 1, as papers do; `models[1]` is that same second model. The numbers follow
 * the design's order of the conditions; `choose('A*B + C', …)` names a model whatever the order.
 */
export interface Solution {
  readonly kind: 'solution';
  readonly type: SolutionType;
  /** What to call it: its type, with “enhanced” where the truth table has exclusions (Schneider & Wagemann 2013). */
  readonly name: SolutionType | `enhanced ${SolutionType}`;
  readonly table: TruthTable;
  /** The outputs whose rows are explained. */
  readonly explained: readonly Output[];
  /** The models, up to `maxModels` of them; worked out when first read. */
  readonly models: readonly Model[];
  /**
   * How many models there are, exact unless `limits.models.exact` is false: then it is a lower bound, and where
   * `limits.size.proved` is false too, of the models with as few terms as the smallest one found. A bigint beyond 2^53;
   * `String(count)` prints either. `models` may list fewer: see `maxModels`.
   */
  readonly count: number | bigint;
  /** Whether the list of models is complete. */
  readonly exhausted: boolean;
  /** What is proved and what is not. */
  readonly limits: Limits;
  /** The fewest literals that a model of this size has, and how many models have as few; `null` where that is not known. */
  readonly fewestLiterals: { readonly literals: number; readonly count: number | bigint } | null;
  /** All prime implicants of this type's table, as expressions. */
  readonly primeImplicants: readonly string[];
  /** Prime implicants in every model, in some, in none; `null` where the models are not counted. */
  readonly essential: readonly string[] | null;
  readonly alternative: readonly string[] | null;
  readonly neverUsed: readonly string[] | null;
  /** In how many models each prime implicant is; `null` where they are not counted. */
  readonly termUse: readonly TermUse[] | null;
  /** How often each literal stands in all models together; `null` where they are not counted. */
  readonly literalUse: readonly LiteralUse[] | null;
  readonly warnings: readonly Warning[];
  /**
   * Every model, one after the other, in the order of `models` and then beyond: nothing is stored, so it also works where
   * there are millions.
   *
   * @example
   * const data = setData(['a', 'b'], ['A', 'B', 'Y'].map((name) => ({ name, memberships: [1, 0] })))
   * const { parsimonious } = minimize(truthTable(data, { outcome: 'Y' }), { maxModels: 1 })
   * Array.from(parsimonious.each(), (model) => model.expression) // => ['A', 'B']
   */
  readonly each: () => Generator<Model>;
  /**
   * Picks a model and records why; later displays say `1 of 2`. By its number as printed, or by its expression, in which terms
   * and literals may stand in any order: that one also holds when the conditions are listed in another order.
   *
   * @throws when there is no such model, or no reason is given
   *
   * @example
   * const both = { A: [1, 1, 0, 0], B: [1, 1, 0, 1], Y: [1, 1, 0, 0] }
   * const data = setData(['a', 'b', 'c', 'd'], Object.entries(both).map(([name, memberships]) => ({ name, memberships })))
   * minimize(truthTable(data, { outcome: 'Y' })).conservative.choose('B*A -> Y', { reason: 'the only one' }).label // => 'C1'
   */
  readonly choose: (model: number | string, why: { readonly reason: string }) => ChosenModel;
}

/** The intermediate solution, with its counterfactuals by pair of conservative and parsimonious model. */
export interface IntermediateSolution extends Solution {
  readonly type: 'intermediate';
  /** How many pairs there are; a lower bound where the models of either side are not all counted. */
  readonly pairCount: number | bigint;
  /** How many of the pairs were looked at to make the groups. */
  readonly pairsExamined: number | bigint;
  /** Pairs that share their easy counterfactuals have the same models, and are shown once. */
  readonly byCounterfactuals: readonly CounterfactualGroup[];
  /** Every pair, one after the other, with its counterfactuals; nothing is stored. */
  readonly eachPair: () => Generator<CounterfactualPair>;
}

/** A conservative and a parsimonious model, and which of the latter's assumptions the expectations support. */
export interface CounterfactualPair {
  /** `C1P1`. */
  readonly pair: string;
  /** Remainder row numbers assumed and in line with the expectations. */
  readonly easy: readonly number[];
  /** Remainder row numbers the parsimonious model assumes against the expectations. */
  readonly difficult: readonly number[];
}

export interface CounterfactualGroup {
  /** The pairs, `C1P1`; of many the first 100, and of many groups fewer. */
  readonly pairs: readonly string[];
  /** How many of the pairs looked at are in the group. */
  readonly pairCount: number | bigint;
  /** Remainder row numbers assumed and in line with the expectations. */
  readonly easy: readonly number[];
  /** Remainder row numbers the parsimonious model assumes against the expectations, per pair in the order of `pairs`. */
  readonly difficult: readonly (readonly number[])[];
  /** The prime implicants when these remainders are assumed, as expressions. */
  readonly primeImplicants: readonly string[];
  /** The models listed, and how many there are. */
  readonly models: readonly Model[];
  readonly count: number | bigint;
}

/** One model of a solution with several, and why it was picked. */
export interface ChosenModel extends Model {
  readonly kind: 'chosen-model';
  readonly type: SolutionType;
  /** What to call its solution: see `Solution.name`. */
  readonly name: Solution['name'];
  /** How many models the solution has, this one among them: its `count`. */
  readonly of: number | bigint;
  /** Whether `of` is all of them; else it is a lower bound. */
  readonly exhausted: boolean;
  readonly reason: string;
  readonly table: TruthTable;
  /** Those of its solution, but for the one that there are several models: `of` says so. */
  readonly warnings: readonly Warning[];
}

/** The three solutions of a truth table. Nothing is ever called just “the solution”. */
export interface Minimization {
  readonly kind: 'minimization';
  readonly table: TruthTable;
  readonly conservative: Solution;
  readonly parsimonious: Solution;
  readonly intermediate: IntermediateSolution;
  readonly warnings: readonly Warning[];
  /** Whether this outcome's models are the mirror of the other outcome's (each model's logical negation). */
  readonly negationOf: (other: Minimization) => NegationCheck;
}

export interface NegationCheck {
  readonly kind: 'negation-check';
  readonly outcome: string;
  readonly other: string;
  readonly mirror: boolean;
  readonly comparisons: readonly {
    readonly type: SolutionType;
    readonly model: string;
    readonly otherModel: string;
    readonly mirror: boolean;
    /** Row numbers where the one is not the negation of the other. */
    readonly differ: readonly number[];
  }[];
}
