import type { Warning } from '../../util/warning.js';

/** One condition or outcome, and the rules by which a reader gives it a value. */
export interface Code {
  /** `TEC`. */
  readonly name: string;
  readonly definition: string;
  /** When it is 1. */
  readonly present: string;
  /** When it is 0. */
  readonly absent: string;
  /** Degrees of a fuzzy rubric besides 0 and 1, with their rules: `[[0.33, '…'], [0.67, '…']]`; none for a crisp code. */
  readonly degrees: readonly (readonly [membership: number, rule: string])[];
}

/** The codes of a review. Frozen. */
export interface Codebook {
  readonly kind: 'codebook';
  readonly version: string;
  readonly codes: readonly Code[];
  readonly warnings: readonly Warning[];
}

/** A membership, or the third value: the report says nothing about it. */
export type CodedValue = number | 'not reported';

/** One cell of a coding table: what a coder found, and where it stands. */
export interface CodedCell {
  readonly study: string;
  readonly code: string;
  readonly value: CodedValue;
  /** The words it rests on; `null` where none were noted. */
  readonly quotation: string | null;
  /** Where these stand: `p. 4`, `Table 2`. */
  readonly locator: string | null;
  readonly coder: string;
  /** ISO 8601 date; `null` where none was given. */
  readonly date: string | null;
  /** Why the cell is as it is: of an adjudicated one the reason. */
  readonly note: string | null;
}

/** Study × code, each cell once, by one coder or adjudicated. Frozen. */
export interface Coding {
  readonly kind: 'coding';
  readonly codebook: Codebook;
  readonly coder: string;
  /** Ids of studies, in their order. */
  readonly studies: readonly string[];
  /** Row by row in the order of studies and codes. */
  readonly cells: readonly CodedCell[];
  readonly warnings: readonly Warning[];
}

/** How `not reported` goes into an analysis: as 0; the study is left out; or not at all, which is an error. */
export type SilencePolicy = 'absent' | 'drop' | 'error';
