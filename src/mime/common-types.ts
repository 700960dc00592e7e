/** What several payloads have in common. */
export interface WarningPayload {
  readonly code: string;
  readonly message: string;
}

/** The conditions that literals and configurations are about, in the order of their values. */
export interface ConditionsPayload {
  readonly conditions: readonly string[];
  /** How many values each has: 2 for a crisp or fuzzy set (1 present, 0 absent), more for a multi-value one. */
  readonly levels: readonly number[];
  /** What the values of each are called; `null` where nothing was said. */
  readonly labels: readonly (readonly string[] | null)[];
}

export interface CutoffsPayload {
  /** The consistency from which a row counts as sufficient. */
  readonly inclusion: number;
  /** With two cut-offs: the consistency from which a row is no longer negative; between the two it is a contradiction. */
  readonly contradiction: number | null;
  /** The PRI that a sufficient row must reach as well; `null` without one. */
  readonly pri: number | null;
  readonly frequency: number;
  readonly tolerance: number;
}

export type RemainderPayload = 'no case' | 'below frequency' | 'excluded';

/** A number of models: exact; in digits where a number in JSON could not hold it. */
export type CountPayload = number | string;

/** The first of a list that may be long, and how many there are in all. */
export interface SomePayload<Item> {
  readonly first: readonly Item[];
  readonly count: number;
}

/** Value codes, one a condition. */
export type ConfigurationPayload = readonly number[];

/** What a term says of one condition: a value code; a list of those it allows; `null` where the condition is not in the term. */
export type LiteralPayload = number | readonly number[] | null;
