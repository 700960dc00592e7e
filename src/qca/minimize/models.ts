import { pointNumbers, pointOf } from '../../algorithms/cubes.js';
import { lazily } from '../../util/freeze.js';
import { uniqueCoverages } from '../fit/coverage.js';
import { fitSums, priOf } from '../fit/sums.js';
import { snapped } from './compat.js';
import type { Problem } from './problem.js';
import { membersOf, type TermMaker, type TermParts } from './terms.js';
import type { Model, Term } from './types.js';

/** Remainders are listed up to this many a list: all of them with up to 20 conditions. */
export const LISTED_REMAINDERS = 1_048_576;

/** What a model is called, and what its solution knows of it. */
export type ModelName = Pick<Model, 'number' | 'label' | 'pairs' | 'fewestLiterals'>;

/** A model from its cubes. Its terms are ordered by raw coverage, descending; the order of the cubes breaks ties. */
export function modelOf(maker: TermMaker, cubes: readonly Uint8Array[], name: ModelName): Model {
  const { problem, outcome } = maker;
  const parts = cubes.map((cube) => maker.of(cube)).sort((a, b) => b.term.rawCoverage - a.term.rawCoverage || 0);
  const { design } = problem.table;
  const memberships = outcome.map((_, i) =>
    parts.reduce((most, part) => Math.max(most, part.memberships[i] as number), 0),
  );
  const sums = fitSums('minimize', memberships, outcome);
  const { cases, deviant } = membersOf(design, memberships, outcome);
  const covered = new Set(cases);
  const model = {
    ...name,
    expression: parts.map((part) => part.term.expression).join(' + '),
    terms: termsOf(parts, maker),
    literals: parts.reduce((sum, { term }) => sum + term.literals.filter((literal) => literal !== null).length, 0),
    inclusion: snapped(problem, sums.both / sums.x),
    pri: snapped(problem, priOf(sums)),
    coverage: snapped(problem, sums.both / sums.y),
    uncovered: design.sets.cases.filter((one, i) => (outcome[i] as number) > 0.5 && !covered.has(one)),
    deviant,
  };
  return lazily(model, 'simplifyingAssumptions', () => remaindersIn(problem, cubes));
}

function termsOf(parts: readonly TermParts[], { problem, outcome }: TermMaker): Term[] {
  const unique = uniqueCoverages(
    parts.map((part) => part.memberships),
    outcome,
  );
  return parts.map(({ term }, t) => ({ ...term, uniqueCoverage: snapped(problem, unique[t] as number) }));
}

/** The remainders in the union of some cubes, ascending, as row numbers. */
export function remaindersIn(problem: Problem, cubes: readonly Uint8Array[]): number[] {
  const found = new Set<number>();
  const asRow = sameAsObserved(problem);
  for (const cube of cubes) {
    for (const number of pointNumbers(cube, problem.levels)) {
      if (found.size >= LISTED_REMAINDERS) break;
      if (!problem.observed.has(number + 1) && !asRow(number)) found.add(number + 1);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/**
 * Whether a configuration is an observed row but for the values of temporal conditions that do not apply there. It is no
 * remainder: these values say nothing. Not with `compat: 'r'`, where any other configuration counts as one.
 */
function sameAsObserved(problem: Problem): (number: number) => boolean {
  const { temporal, levels, options, observed } = problem;
  if (temporal.length === 0 || options.compat === 'r') return () => false;
  const without = (digits: readonly number[]) =>
    digits.map((digit, c) => (temporal.includes(c) && digit === (levels[c] as number) - 1 ? -1 : digit));
  const rows = [...observed].map((row) => without(pointOf(row - 1, levels)));
  const same = (a: readonly number[], b: readonly number[]) => a.every((x, c) => x === b[c] || x === -1 || b[c] === -1);
  return (number) => {
    const own = without(pointOf(number, levels));
    return rows.some((row) => same(row, own));
  };
}
