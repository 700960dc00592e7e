import type { Cubes } from '../../algorithms/cubes.js';
import { type Found, type FoundModel, limitsOf } from './found.js';
import { literalsOf, plainCount, type Solved } from './solve.js';
import type { Limits } from './use-types.js';

/** What was found for all groups of pairs together. */
export interface FoundOfGroups {
  readonly implicants: Cubes;
  /** The models that are listed, and how many different ones the groups list. */
  readonly listed: readonly FoundModel[];
  readonly distinct: number;
  /** Whether every pair is in a group. */
  readonly complete: boolean;
}

/** @param sides the limits of the conservative and the parsimonious solution, which the pairs are made of */
export function limitsOfGroups(solved: readonly Solved[], found: FoundOfGroups, sides: readonly Limits[]): Limits {
  const all = solved.map(limitsOf);
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const whole = found.complete && sides.every((side) => side.models.exact);
  const sizes = all.map(({ size }) => size.value).filter((value) => value !== null);
  const everyListed = all.every(({ models }) => models.exact && models.count === models.listed);
  // Groups may share models that are not listed: then there are at least as many as in the largest.
  const most = solved.reduce((count, { covers }) => (covers.count > count ? covers.count : count), 0n);
  return {
    primeImplicants: {
      found: found.implicants.count,
      exhausted: [...all, ...sides].every(({ primeImplicants }) => primeImplicants.exhausted),
      completeTo: least([...all, ...sides].map(({ primeImplicants }) => primeImplicants.completeTo)),
    },
    size: {
      value: sizes.length === 0 ? null : least(sizes),
      lower: all.length === 0 ? 0 : least(all.map(({ size }) => size.lower)),
      proved: whole && all.every(({ size }) => size.proved),
    },
    models: {
      listed: found.listed.length,
      count: everyListed ? found.distinct : plainCount(most),
      exact: whole && (everyListed || solved.length === 1) && all.every(({ models }) => models.exact),
    },
    stoppedBy: [...all, ...sides].reduce<Limits['stoppedBy']>((first, { stoppedBy }) => first ?? stoppedBy, null),
  };
}

/** How often prime implicants are used and the fewest literals: of one group as counted, of several from the list if it is whole. */
export function statisticsOfGroups(
  solved: readonly Solved[],
  { implicants, listed }: FoundOfGroups,
  { models }: Limits,
): Pick<Found, 'occurrences' | 'fewestLiterals'> {
  const [only, ...others] = solved;
  if (!models.exact) return { occurrences: null, fewestLiterals: null };
  if (only !== undefined && others.length === 0) {
    const { occurrences, lightest } = only.covers;
    const fewestLiterals = lightest && { literals: lightest.weight, count: plainCount(lightest.count) };
    return { occurrences, fewestLiterals };
  }
  const whole = models.count === listed.length;
  return {
    occurrences: whole ? countOccurrences(implicants, listed) : null,
    fewestLiterals: whole ? fewest(implicants, listed) : null,
  };
}

function countOccurrences(implicants: Cubes, models: readonly FoundModel[]): bigint[] {
  const counts = new Array<bigint>(implicants.count).fill(0n);
  for (const { terms } of models) for (const i of terms) counts[i] = (counts[i] as bigint) + 1n;
  return counts;
}

function fewest(implicants: Cubes, models: readonly FoundModel[]): Found['fewestLiterals'] {
  if (models.length === 0) return null;
  const smallest = Math.min(...models.map(({ terms }) => terms.length));
  const literals = models
    .filter(({ terms }) => terms.length === smallest)
    .map(({ terms }) => terms.reduce((sum, i) => sum + literalsOf(implicants, i), 0));
  const least = Math.min(...literals);
  return { literals: least, count: literals.filter((one) => one === least).length };
}
