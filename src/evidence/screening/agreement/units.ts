import { byCodeUnits } from '../../../util/compare.js';
import { sumOf } from '../../../util/exact-sum.js';
import type { AgreementMeasure, Rating } from './types.js';

/** Ratings counted: what the measures are computed from. */
export interface Units {
  readonly categories: readonly (string | number | boolean)[];
  /** For each unit the place of each rater's rating among the categories; −1 where there is none. */
  readonly places: readonly (readonly number[])[];
  /** For each unit how many ratings there are of each category. */
  readonly counts: readonly (readonly number[])[];
  /** For each unit how many ratings there are. */
  readonly sizes: readonly number[];
}

/** Counts ratings, one list a rater. Units that nobody rated are left out. */
export function countUnits(ratings: readonly (readonly Rating[])[]): Units {
  const all = ratings.flatMap((own) => own.flatMap((one) => (one === null ? [] : [one])));
  const categories = [...new Set(all)].sort(inOrder);
  const placeOf = new Map(categories.map((category, i) => [category, i]));
  const places = (ratings[0] ?? [])
    .map((_, unit) => ratings.map((own) => (own[unit] === null ? -1 : (placeOf.get(own[unit] as string) as number))))
    .filter((unit) => unit.some((place) => place >= 0));
  const counts = places.map((unit) =>
    categories.map((_, category) => unit.filter((place) => place === category).length),
  );
  return { categories, places, counts, sizes: counts.map((unit) => unit.reduce((sum, n) => sum + n, 0)) };
}

/** Numbers by size, then texts by code units. */
function inOrder(a: string | number | boolean, b: string | number | boolean): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'number') return -1;
  return typeof b === 'number' ? 1 : byCodeUnits(`${a} ${typeof a}`, `${b} ${typeof b}`);
}

/** The 0.975 quantile of the standard normal distribution. */
export const Z = 1.959963984540054;

/** A measure with the interval value ± z · standard error, cut at `least` and 1. */
export function withNormalInterval(
  value: number,
  standardError: number,
  units: number,
  intervalBy: string,
  least: number,
): AgreementMeasure {
  const ends = [Math.max(least, value - Z * standardError), Math.min(1, value + Z * standardError)] as const;
  return { value, standardError, interval: ends, intervalBy, units, undefinedBecause: null };
}

/** A measure that has no value. */
export function undefinedMeasure(units: number, why: string): AgreementMeasure {
  const nothing = Number.NaN;
  return {
    value: nothing,
    standardError: null,
    interval: [nothing, nothing],
    intervalBy: 'none',
    units,
    undefinedBecause: why,
  };
}

/** The mean, and its standard error: √(Σ (x − mean)² / (n (n − 1))); `NaN` of fewer than two. */
export function meanAndError(values: readonly number[]): { readonly mean: number; readonly error: number } {
  const mean = sumOf(values) / values.length;
  const squares = sumOf(values.map((value) => (value - mean) * (value - mean)));
  return { mean, error: Math.sqrt(squares / (values.length * (values.length - 1))) };
}
