import { exactSum } from '../../../util/exact-sum.js';
import { randomFrom } from '../../../util/random.js';
import type { AgreementMeasure, RatingLevel } from './types.js';
import { type Units, undefinedMeasure } from './units.js';

type Counts = readonly (readonly number[])[];

/**
 * Krippendorff's alpha: α = 1 − Dₒ/Dₑ, observed over expected disagreement, for any number of raters, with ratings missing
 * (Krippendorff 2004, Content Analysis, 2nd edition, chapter 11; 2011, Computing Krippendorff's Alpha-Reliability).
 *
 * Dₒ = Σᵤ Σ_ck nᵤc nᵤk δ²ck / (mᵤ − 1) / n and Dₑ = Σ_ck n_c n_k δ²ck / (n (n − 1)), over the units u with mᵤ ≥ 2 ratings, nᵤc of them c, and
 * n ratings in all, n_c of them c. δ² is 1 for different ratings (nominal), (c − k)² (interval), or (Σ_g n_g from c to k, less half of
 * n_c + n_k)² (ordinal).
 *
 * Interval: the 2.5th and 97.5th percentile (by rank) of alpha over resamples of the units with replacement (Efron & Tibshirani 1993;
 * for alpha Zapf, Castell, Morawietz & Karch 2016, BMC Medical Research Methodology 16, 93).
 */
export function krippendorffsAlpha(
  { counts, sizes, categories }: Units,
  level: RatingLevel,
  bootstrap: { readonly draws: number; readonly seed: number },
): { readonly measure: AgreementMeasure; readonly undefinedDraws: number } {
  const pairable = counts.filter((_, i) => (sizes[i] as number) >= 2);
  const units = pairable.length;
  if (units === 0) return { measure: undefinedMeasure(0, 'no unit has two ratings'), undefinedDraws: 0 };
  const { patterns, patternOf } = distinct(pairable);
  const times = (draw: (unit: number) => number): number[] => {
    const drawn = new Array<number>(patterns.length).fill(0);
    for (let unit = 0; unit < units; unit++) {
      const pattern = patternOf[draw(unit)] as number;
      drawn[pattern] = (drawn[pattern] as number) + 1;
    }
    return drawn;
  };
  const value = alphaOf(
    patterns,
    times((unit) => unit),
    categories,
    level,
  );
  if (Number.isNaN(value)) {
    return { measure: undefinedMeasure(units, 'all ratings are one and the same'), undefinedDraws: 0 };
  }
  const random = randomFrom(bootstrap.seed);
  const drawn = Array.from({ length: bootstrap.draws }, () =>
    alphaOf(
      patterns,
      times(() => random.below(units)),
      categories,
      level,
    ),
  );
  const found = drawn.filter((alpha) => !Number.isNaN(alpha)).sort((a, b) => a - b);
  const interval = [percentile(found, 0.025), percentile(found, 0.975)] as const;
  const intervalBy = `bootstrap of units, ${bootstrap.draws} draws, seed ${bootstrap.seed}`;
  const measure = { value, standardError: null, interval, intervalBy, units, undefinedBecause: null };
  return { measure, undefinedDraws: drawn.length - found.length };
}

/** The different units, in an order of their own, and for each unit which of these it is; so neither follows the order of units. */
function distinct(counts: Counts): { readonly patterns: Counts; readonly patternOf: readonly number[] } {
  const byKey = new Map(counts.map((unit) => [unit.join(' '), unit]));
  const keys = [...byKey.keys()].sort();
  const patternOf = counts.map((unit) => keys.indexOf(unit.join(' '))).sort((a, b) => a - b);
  return { patterns: keys.map((key) => byKey.get(key) as readonly number[]), patternOf };
}

/** Alpha of units with two ratings or more, each pattern so many times; `NaN` where all ratings are the same. */
function alphaOf(
  patterns: Counts,
  times: readonly number[],
  categories: Units['categories'],
  level: RatingLevel,
): number {
  const totals = categories.map((_, k) =>
    patterns.reduce((sum, unit, i) => sum + (unit[k] as number) * (times[i] as number), 0),
  );
  const n = totals.reduce((sum, total) => sum + total, 0);
  const distances = distancesOf(totals, categories, level);
  const observed = exactSum();
  patterns.forEach((unit, i) => {
    const size = unit.reduce((sum, count) => sum + count, 0);
    observed.add(((times[i] as number) * disagreement(unit, distances)) / (size - 1));
  });
  return 1 - ((n - 1) * observed.value()) / disagreement(totals, distances);
}

/** Σ over pairs of different categories of how often they meet times how far they are apart. */
function disagreement(counts: readonly number[], distances: readonly (readonly number[])[]): number {
  const sum = exactSum();
  counts.forEach((a, c) => {
    if (a === 0) return;
    for (let k = c + 1; k < counts.length; k++) {
      sum.add(a * (counts[k] as number) * ((distances[c] as readonly number[])[k] as number));
    }
  });
  return sum.value();
}

/** δ² of each two categories, which are in order. */
function distancesOf(totals: readonly number[], categories: Units['categories'], level: RatingLevel): number[][] {
  const upTo: number[] = [];
  for (const total of totals) upTo.push((upTo.at(-1) ?? 0) + total);
  return categories.map((one, c) =>
    categories.map((other, k) => {
      if (level === 'nominal') return c === k ? 0 : 1;
      const difference =
        level === 'interval'
          ? Number(one) - Number(other)
          : Math.abs((upTo[k] as number) - (upTo[c] as number)) +
            ((totals[Math.min(c, k)] as number) - (totals[Math.max(c, k)] as number)) / 2;
      return difference * difference;
    }),
  );
}

/** The value of the rank ⌈share · n⌉. */
function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
