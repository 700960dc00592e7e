import { pointNumbers } from '../../algorithms/cubes.js';
import { lazily } from '../../util/freeze.js';
import { uniqueCoverages } from '../fit/coverage.js';
import { fitSums, priOf } from '../fit/sums.js';
import type { Problem } from './problem.js';
import { membersOf, type TermMaker, type TermParts } from './terms.js';
import type { Model, Term } from './types.js';

/** Remainders are listed up to this many a list: all of them with up to 20 conditions. */
export const LISTED_REMAINDERS = 1_048_576;

/** A model from its cubes. Its terms are ordered by raw coverage, descending; the order of the cubes breaks ties. */
export function modelOf(
  problem: Problem,
  maker: TermMaker,
  cubes: readonly Uint8Array[],
  name: { readonly number: number; readonly label: string; readonly pairs: readonly string[] },
): Model {
  const parts = cubes.map((cube) => maker.of(cube)).sort((a, b) => b.term.rawCoverage - a.term.rawCoverage || 0);
  const { design } = problem.table;
  const memberships = maker.outcome.map((_, i) =>
    parts.reduce((most, part) => Math.max(most, part.memberships[i] as number), 0),
  );
  const sums = fitSums('minimize', memberships, maker.outcome);
  const { cases, deviant } = membersOf(design, memberships, maker.outcome);
  const covered = new Set(cases);
  const model = {
    ...name,
    expression: parts.map((part) => part.term.expression).join(' + '),
    terms: termsOf(parts, maker.outcome),
    inclusion: sums.both / sums.x,
    pri: priOf(sums),
    coverage: sums.both / sums.y,
    uncovered: design.sets.cases.filter((one, i) => (maker.outcome[i] as number) > 0.5 && !covered.has(one)),
    deviant,
  };
  return lazily(model, 'simplifyingAssumptions', () => remaindersIn(problem, cubes));
}

function termsOf(parts: readonly TermParts[], outcome: readonly number[]): Term[] {
  const unique = uniqueCoverages(
    parts.map((part) => part.memberships),
    outcome,
  );
  return parts.map(({ term }, t) => ({ ...term, uniqueCoverage: unique[t] as number }));
}

/** The remainders in the union of some cubes, ascending, as row numbers. */
export function remaindersIn(problem: Problem, cubes: readonly Uint8Array[]): number[] {
  const found = new Set<number>();
  for (const cube of cubes) {
    for (const number of pointNumbers(cube, problem.table.design.levels)) {
      if (found.size >= LISTED_REMAINDERS) break;
      if (!problem.observed.has(number + 1)) found.add(number + 1);
    }
  }
  return [...found].sort((a, b) => a - b);
}
