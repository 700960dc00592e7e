import { ANY, type Cubes, complement, contains, cubesOf, meets } from '../../algorithms/cubes.js';
import { implicantsWithin } from '../../algorithms/implicants-within.js';
import { type PrimeImplicantLimits, type PrimeImplicants, primeImplicants } from '../../algorithms/prime-implicants.js';
import { mergedAsR } from './merged-as-r.js';
import { joined, listed, type Problem } from './problem.js';

/** What terms of a solution type may cover: how to find the widest ones, and how to check one. */
export interface Search {
  readonly find: (limits: PrimeImplicantLimits) => PrimeImplicants;
  /** Whether a term covers nothing that it must not: by the definition, without a search. */
  readonly allows: (cube: ArrayLike<number>) => boolean;
}

/** Terms that cover nothing that is negative or excluded, any remainder: those of the parsimonious solution. */
export function searchOutside({ on, off }: Problem): Search {
  return { find: (limits) => primeImplicants(on, off, limits), allows: (cube) => isOutside(off, cube) };
}

/**
 * Terms that cover nothing but the rows to explain, rows that are free, and `assumed`: those of the conservative solution,
 * and, with the easy counterfactuals assumed, of the intermediate one.
 */
export function searchInside(problem: Problem, assumed: readonly Uint8Array[]): Search {
  const { on, free, levels, temporal } = problem;
  const inside = joined(on, free, cubesOf(levels, assumed));
  if (temporal.length > 0) return searchInsideTemporal(problem, inside);
  return { find: (limits) => implicantsWithin(on, inside, limits), allows: (cube) => contains(inside, cube) };
}

/**
 * The value of a temporal condition that does not apply says nothing: a row with `-` is the row with any value. So a
 * configuration is inside when all that come of it with a value in place of each `-` are, and a term without that condition
 * covers it with `-` too.
 */
function searchInsideTemporal(problem: Problem, inside: Cubes): Search {
  const { on, off, levels, temporal } = problem;
  const valued = levels.map((count, c) => (temporal.includes(c) ? count - 1 : count));
  const withAnyValue = (cube: Uint8Array) => cube.map((cell, c) => (cell === valued[c] ? ANY : cell));
  const known = cubesOf(valued, listed(inside).map(withAnyValue));
  const find = (limits: PrimeImplicantLimits) => {
    if (problem.options.compat === 'r') return mergedAsR(on, listed(known), valued);
    return primeImplicants(on, joined(alsoWithout(listed(complement(known)), problem, valued), off), limits);
  };
  return { find, allows: (cube) => contains(known, withAnyValue(Uint8Array.from(cube))) && isOutside(off, cube) };
}

/** Each cube also with “does not apply” in place of a value that it binds: it lies outside as soon as one value does. */
function alsoWithout(outside: readonly Uint8Array[], { temporal, levels }: Problem, valued: readonly number[]): Cubes {
  let all = [...outside];
  for (const c of temporal) {
    const bound = all.filter((cube) => cube[c] !== ANY).map((cube) => cube.slice());
    for (const cube of bound) cube[c] = valued[c] as number;
    all = [...all, ...bound];
  }
  return cubesOf(levels, all);
}

function isOutside(cubes: Cubes, cube: ArrayLike<number>): boolean {
  for (let i = 0; i < cubes.count; i++) if (meets(cubes, i, cube)) return false;
  return true;
}
