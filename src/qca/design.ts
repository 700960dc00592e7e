import type { Expression } from '../expression/expression.js';
import type { SetData } from './sets.js';

/** What theory expects of a condition: it contributes when `present`, when `absent`, or nothing is expected (`none`). */
export type Expectation = 'present' | 'absent' | 'none';

/** A hypothesis of the design: a name (`H2`) and an expression with an arrow. */
export interface NamedHypothesis {
  readonly name: string;
  readonly expression: Expression;
}

/** Outcome, conditions, expectations and hypotheses, said once and used by every call after it. */
export interface Design {
  readonly kind: 'design';
  readonly sets: SetData;
  /** The outcome as it is analysed: `Loyalty` or `~Loyalty`. */
  readonly outcome: string;
  /** The outcome's set, without a negation. */
  readonly outcomeSet: string;
  readonly outcomeNegated: boolean;
  readonly conditions: readonly string[];
  /** One per condition, in their order; this outcome's own (the negation has its own, never flipped silently). */
  readonly expectations: readonly Expectation[];
  readonly hypotheses: readonly NamedHypothesis[];
  /** The same design for the other outcome: `Loyalty` ⇄ `~Loyalty`. */
  readonly negated: Design;
}
