import type { Warning } from '../util/warning.js';
import type { Design } from './design.js';
import type { SolutionType } from './minimize/types.js';

/** One hypothesis of a design, tested. */
export interface HypothesisResult {
  readonly name: string;
  /** In the field's notation, with its arrow. */
  readonly expression: string;
  readonly outcome: string;
  readonly inclusion: number;
  readonly pri: number;
  readonly coverage: number;
  readonly cases: readonly string[];
  readonly deviant: readonly string[];
  /** The models (`conservative C1`) each of which implies the hypothesis (the hypothesis is a part of it or equal). */
  readonly impliedBy: readonly {
    readonly type: SolutionType;
    readonly model: string;
    readonly implied: boolean;
    /** Remainder row numbers that the model assumes within the hypothesis. */
    readonly assumptions: readonly number[];
  }[];
  /** Remainder row numbers inside the hypothesis: what one must assume to hold it as a whole. */
  readonly remainders: readonly { readonly row: number; readonly counterfactual: 'easy' | 'difficult' }[];
}

export interface HypothesisTable {
  readonly kind: 'hypothesis';
  readonly design: Design;
  readonly hypotheses: readonly HypothesisResult[];
  readonly warnings: readonly Warning[];
}
