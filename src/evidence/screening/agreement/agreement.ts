import { displayable } from '../../../util/displayable.js';
import { fail } from '../../../util/fail.js';
import { checkOptions, describeValue } from '../../../util/options.js';
import type { Warning } from '../../../util/warning.js';
import { cohensKappa } from './cohens-kappa.js';
import { fleissKappa } from './fleiss-kappa.js';
import { krippendorffsAlpha } from './krippendorffs-alpha.js';
import { percentage } from './percentage.js';
import type { Agreement, Rating, RatingLevel } from './types.js';
import { countUnits, type Units } from './units.js';

/** How {@link agreement} reads ratings and how it bounds alpha. */
export interface AgreementOptions {
  /** Names of the raters. Default: `rater 1`, `rater 2` … */
  readonly raters?: readonly string[];
  /**
   * What Krippendorff's alpha takes a difference for: `nominal` (the default, as codes and decisions have no order), `ordinal` or
   * `interval`; the latter two need numbers. Both kappas are nominal always.
   */
  readonly level?: RatingLevel;
  /** Resamples for alpha's interval and the seed of their generator. Default 1000 draws from seed 1, so that it comes out the same again. */
  readonly bootstrap?: { readonly draws?: number; readonly seed?: number };
}

/**
 * How far two or more raters agree on the same units: percentage agreement, Cohen's kappa (two raters; Cohen 1960), Fleiss' kappa
 * (Fleiss 1971) and Krippendorff's alpha (2004), each with a 95 % interval.
 *
 * The percentage is the share of pairs of ratings of a unit that are equal. κ = (observed − expected) / (1 − expected), where Cohen's
 * expected agreement comes from each rater's own shares of the categories and Fleiss' from the shares among all ratings. α = 1 − observed
 * / expected disagreement; it alone uses units that some did not rate and ordered or numeric categories. Where all ratings are one and
 * the same there is nothing to agree on beyond chance: 0/0, which is `NaN`. Intervals: Wilson 1927 (percentage of two raters), Fleiss,
 * Cohen & Everitt 1969 (Cohen's kappa), Gwet 2021 (Fleiss' kappa), a bootstrap of units (alpha).
 *
 * @param ratings one list a rater, each with one rating a unit in the same order; `null` where there is none
 * @param options names, the level of alpha, the bootstrap
 * @throws for fewer than two raters, lists of different lengths, a rating that is neither text nor number, and numbers that are missing
 *   where the level needs them
 *
 * @example
 * agreement([[1, 1, 0, 0, 1], [1, 1, 0, 1, 1]]).cohensKappa.value // => 0.5454545454545455
 */
export function agreement(ratings: readonly (readonly Rating[])[], options: AgreementOptions = {}): Agreement {
  checkOptions('agreement', options, ['raters', 'level', 'bootstrap']);
  checkRatings(ratings);
  const raters = ratersOf(ratings.length, options.raters);
  const level = levelOf(options.level, ratings);
  const bootstrap = bootstrapOf(options.bootstrap ?? {});
  const units = countUnits(ratings);
  const alpha = krippendorffsAlpha(units, level, bootstrap);
  const measures = {
    percentage: percentage(units, raters.length),
    cohensKappa: raters.length === 2 ? cohensKappa(units) : null,
    fleissKappa: fleissKappa(units, raters.length),
    krippendorffsAlpha: alpha.measure,
  };
  return displayable({
    kind: 'agreement',
    raters,
    units: units.places.length,
    categories: units.categories,
    level,
    ...measures,
    bootstrap: { ...bootstrap, undefinedDraws: alpha.undefinedDraws },
    warnings: [
      ...missing(units, raters.length),
      ...perfect(measures.percentage.value),
      ...thin(alpha, bootstrap.draws),
    ],
  });
}

function checkRatings(ratings: readonly (readonly Rating[])[]): void {
  if (!Array.isArray(ratings) || !ratings.every(Array.isArray)) {
    fail(`agreement: the ratings are ${describeValue(ratings)}; pass one list a rater, like [[1, 0, 1], [1, 1, 1]]`);
  }
  if (ratings.length < 2) fail(`agreement: ${ratings.length} raters; agreement is between two or more`);
  const [first = []] = ratings;
  ratings.forEach((own, i) => {
    if (own.length !== first.length) {
      fail(
        `agreement: rater ${i + 1} has ${own.length} ratings and rater 1 has ${first.length}; give one a unit, null where there is none`,
      );
    }
    own.forEach((one: unknown, unit: number) => {
      const rating = one === null || typeof one === 'string' || typeof one === 'boolean' || Number.isFinite(one);
      if (!rating) {
        fail(
          `agreement: rating ${unit + 1} of rater ${i + 1} is ${describeValue(one)}; pass text, a number, or null for none`,
        );
      }
    });
  });
}

function ratersOf(count: number, given: readonly string[] | undefined): readonly string[] {
  const names = given ?? Array.from({ length: count }, (_, i) => `rater ${i + 1}`);
  if (!Array.isArray(names) || names.length !== count || new Set(names).size !== count) {
    fail(`agreement: the raters are ${JSON.stringify(given)}; name each of the ${count} once`);
  }
  return [...names];
}

function levelOf(level: RatingLevel = 'nominal', ratings: readonly (readonly Rating[])[]): RatingLevel {
  if (!['nominal', 'ordinal', 'interval'].includes(level)) {
    fail(`agreement: level is ${describeValue(level)}; it is 'nominal', 'ordinal' or 'interval'`);
  }
  if (level === 'nominal') return level;
  const wrong = ratings.flat().find((one) => one !== null && typeof one !== 'number');
  if (wrong !== undefined)
    fail(`agreement: the rating ${describeValue(wrong)} is no number, which level '${level}' needs; code the ratings`);
  return level;
}

function bootstrapOf(given: { readonly draws?: number; readonly seed?: number }): { draws: number; seed: number } {
  checkOptions('agreement: bootstrap', given, ['draws', 'seed']);
  const { draws = 1000, seed = 1 } = given;
  if (!(Number.isInteger(draws) && draws >= 1 && draws <= 1_000_000)) {
    fail(`agreement: draws is ${describeValue(draws)}; pass a whole number from 1 to 1,000,000`);
  }
  if (!(Number.isInteger(seed) && seed >= 0 && seed <= 0xffffffff)) {
    fail(`agreement: seed is ${describeValue(seed)}; pass a whole number from 0 to 4294967295`);
  }
  return { draws, seed };
}

function missing({ sizes }: Units, raters: number): Warning[] {
  const short = sizes.filter((size) => size < raters).length;
  if (short === 0) return [];
  const message = `${short} of ${sizes.length} units were not rated by all; the kappas leave these out, alpha uses those with two ratings.`;
  return [{ code: 'ratings-missing', message }];
}

function perfect(share: number): Warning[] {
  if (share !== 1) return [];
  const message = 'The raters differ nowhere: standard errors are 0 then, and intervals say nothing about other units.';
  return [{ code: 'no-disagreement', message }];
}

function thin({ undefinedDraws }: { readonly undefinedDraws: number }, draws: number): Warning[] {
  if (undefinedDraws === 0) return [];
  const message = `In ${undefinedDraws} of ${draws} draws all ratings were the same and alpha undefined; its interval is that of the others.`;
  return [{ code: 'undefined-draws', message }];
}
