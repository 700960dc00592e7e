import type { Anchor } from './anchors.js';

/** How the memberships of a set are made from raw values. */
export type CalibrationMethod = 'crisp' | 'direct' | 's-shape' | 'ecdf' | 'tfr' | 'indirect';

/** A calibration, as plain data: {@link calibrate} applies it, `sets(table, {define: {Trust: …}})` makes a set by it. */
export interface CalibrationDefinition {
  readonly kind: 'calibration';
  /** The column of raw values; of several, such as the items of a scale, the mean is calibrated. */
  readonly items: readonly string[];
  readonly method: CalibrationMethod;
  /** In the order exclusion, crossover, inclusion, of a bell the left flank first; or the thresholds, ascending. */
  readonly anchors: readonly Anchor[];
  /** What else the method was told, defaults too: `{logOdds: 2.94…}`, `{below: 1, above: 2}`. */
  readonly settings: { readonly [name: string]: number | string };
  /** The rule in words. */
  readonly rule: string;
  readonly reason: string | null;
  /** Number of values: 2 for a crisp or fuzzy set, more for a multi-value one. */
  readonly levels: number;
  readonly labels: readonly string[] | null;
}

/** What a column of codes or texts holds. */
export type Code = number | string;

/** All that a calibrated set keeps of its making, so that it can be checked, drawn and repeated. */
export interface CalibrationRecord {
  readonly method: CalibrationMethod | 'multi-value' | 'temporal';
  readonly anchors: readonly Anchor[];
  readonly settings: { readonly [name: string]: number | string };
  /** The raw value of each case, in the order of the cases. */
  readonly raw: readonly Code[];
  /** Share of the cases with a membership above 0.5; `null` in a multi-value or temporal set. */
  readonly share: number | null;
  /** Names of the cases at exactly 0.5. */
  readonly atOneHalf: readonly string[];
  /** SHA-256 of the raw values: one line `["case",value]` a case, sorted by case name. */
  readonly inputHash: string;
  /** The same of the memberships. */
  readonly outputHash: string;
}

/** What every definition of a calibration may be told. */
export interface CalibrationOptions {
  /** Why this method and these anchors, in your own words; travels with the set. Default: none given. */
  readonly reason?: string;
  /**
   * `'r'`: as the R package QCA has it. Memberships below 0.0001 become 0 and above 0.9999 become 1; the lowest category of
   * `tfr` is 1; under `direct` with the lower outer anchor on the crossover, values below it get the opposite membership.
   * Default: none of this, since a case that is almost fully in is not fully in.
   */
  readonly compat?: 'r';
}
