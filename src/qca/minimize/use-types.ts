/** What a term says of a condition: `null` nothing; its value; with `literals: 'sets'` also several values, ascending. */
export type TermLiteral = number | readonly number[] | null;

/** Why a search ended before its end. */
export type StopReason = 'time' | 'signal' | 'steps';

/** What a search for models has proved, and what it has not. */
export interface Limits {
  readonly primeImplicants: {
    /** How many were found that cover a row to explain. */
    readonly found: number;
    /** Whether these are all. */
    readonly exhausted: boolean;
    /** All with at most so many literals were found. */
    readonly completeTo: number;
  };
  /** The number of terms of the smallest model found (`null`: none was), and the number below which none exists. */
  readonly size: { readonly value: number | null; readonly lower: number; readonly proved: boolean };
  /** `count` is exact, or a lower bound where `exact` is false. */
  readonly models: { readonly listed: number; readonly count: number | bigint; readonly exact: boolean };
  /** What ended the search before its end; `null`: nothing. */
  readonly stoppedBy: 'maxLiterals' | 'memory' | StopReason | null;
}

/** In how many of the models a prime implicant is. */
export interface TermUse {
  readonly expression: string;
  /** The value of each condition; `null` not in the term: see `Term.literals`. */
  readonly literals: readonly TermLiteral[];
  readonly use: 'essential' | 'alternative' | 'never used';
  readonly models: number | bigint;
}

/** How often a literal stands in the terms of all models together. */
export interface LiteralUse {
  readonly expression: string;
  readonly terms: number | bigint;
}
