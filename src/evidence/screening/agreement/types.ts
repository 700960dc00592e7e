import type { Warning } from '../../../util/warning.js';

/** What one rater said of one unit; `null`: nothing. */
export type Rating = string | number | boolean | null;

/** How far apart two ratings are: equal or not; by rank; by difference (Krippendorff 2004). */
export type RatingLevel = 'nominal' | 'ordinal' | 'interval';

/** One measure of agreement. */
export interface AgreementMeasure {
  /** From −1 or 0 to 1; `NaN` where the formula has 0/0: `undefinedBecause` says why. */
  readonly value: number;
  /** In large samples; `null` where the interval has another source. */
  readonly standardError: number | null;
  /** 95 %, cut at −1 (of a share at 0) and 1; both `NaN` where there is none. */
  readonly interval: readonly [number, number];
  /** Where the interval comes from. */
  readonly intervalBy: string;
  /** How many units it rests on. */
  readonly units: number;
  readonly undefinedBecause: string | null;
}

/** How far raters agree. Frozen. */
export interface Agreement {
  readonly kind: 'agreement';
  readonly raters: readonly string[];
  /** Units that at least one rater rated. */
  readonly units: number;
  /** All different ratings, in order. */
  readonly categories: readonly (string | number | boolean)[];
  readonly level: RatingLevel;
  /** Share of pairs of ratings of the same unit that are equal, the mean over units. */
  readonly percentage: AgreementMeasure;
  /** `null` where there are more than two raters. */
  readonly cohensKappa: AgreementMeasure | null;
  readonly fleissKappa: AgreementMeasure;
  readonly krippendorffsAlpha: AgreementMeasure;
  /** The bootstrap of alpha's interval. */
  readonly bootstrap: { readonly draws: number; readonly seed: number; readonly undefinedDraws: number };
  readonly warnings: readonly Warning[];
}
