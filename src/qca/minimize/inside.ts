import { ANY, type Cubes, complement, cubesOf } from '../../algorithms/cubes.js';
import { implicantsWithin } from '../../algorithms/implicants-within.js';
import { type PrimeImplicantLimits, type PrimeImplicants, primeImplicants } from '../../algorithms/prime-implicants.js';
import { mergedAsR } from './merged-as-r.js';
import { joined, listed, type Problem } from './problem.js';

/**
 * Prime implicants that cover nothing but the rows to explain, rows that are free, and `assumed`: those of the conservative
 * solution, and, with the easy counterfactuals assumed, of the intermediate one.
 *
 * The value of a temporal condition that does not apply says nothing: a row with `-` is the row with any value. So a
 * configuration is inside when all that come of it with a value in place of each `-` are, and a term without that condition
 * covers it with `-` too.
 */
export function implicantsInside(
  problem: Problem,
  assumed: readonly Uint8Array[],
  limits: PrimeImplicantLimits,
): PrimeImplicants {
  const { on, free, levels, temporal } = problem;
  const inside = joined(on, free, cubesOf(levels, assumed));
  if (temporal.length === 0) return implicantsWithin(on, inside, limits);
  const valued = levels.map((count, c) => (temporal.includes(c) ? count - 1 : count));
  const anyValue = listed(inside).map((cube) =>
    cube.map((cell, c) => (cell === valued[c] && temporal.includes(c) ? ANY : cell)),
  );
  if (problem.options.compat === 'r') return mergedAsR(on, anyValue, valued);
  const outside = complement(cubesOf(valued, anyValue));
  return primeImplicants(on, joined(alsoWithout(listed(outside), problem, valued), problem.off), limits);
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
