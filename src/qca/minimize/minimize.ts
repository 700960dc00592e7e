import { printProduct } from '../../expression/print.js';
import { displayable } from '../../util/displayable.js';
import { lazily } from '../../util/freeze.js';
import { once } from '../../util/once.js';
import { distinctWarnings, type Warning } from '../../util/warning.js';
import { demandTable } from '../truth-table/demand-table.js';
import type { TruthTable } from '../truth-table/types.js';
import { expectsAnything } from './counterfactuals.js';
import { type Found, foundPlain } from './found.js';
import { type FoundIntermediate, foundIntermediate } from './intermediate.js';
import { negationCheck } from './negation-check.js';
import { type MinimizeOptions, readOptions } from './options.js';
import { type Pair, pairName, reducerOf, walkPairs } from './pairs.js';
import { listed, type Problem, problemOf } from './problem.js';
import { type Search, searchInside, searchOutside } from './search.js';
import { searchStops } from './search-stop.js';
import { solutionOf } from './solution.js';
import { solutionWarnings } from './solution-warnings.js';
import { plainCount, solve } from './solve.js';
import { productOf, TermMaker } from './terms.js';
import type { CounterfactualGroup, IntermediateSolution, Minimization, Solution, SolutionType } from './types.js';

/**
 * The conservative (fs/QCA: complex), intermediate and parsimonious solutions of a truth table: for each, every model that
 * covers the rows with output 1 by the fewest prime implicants, found exactly (Quine 1955, McCluskey 1956; counterfactuals
 * after Ragin & Sonnett 2005).
 *
 * Conservative terms cover no remainder, parsimonious terms any that helps, intermediate terms only easy counterfactuals:
 * those in line with the design's expectations. Excluded rows are covered by no term; with them the solutions are “enhanced”
 * (Schneider & Wagemann 2013). Models are numbered from 1, as in print; `choose(2, {reason})` is `models[1]`. Their numbers
 * follow the design's own order of the conditions, as in R QCA; `choose('A*~B + C', {reason})` names a model by its
 * expression, whatever that order is.
 *
 * The search for the prime implicants and for the models is exact and complete, and each solution says so in `limits`; where
 * a bound among the options or the size of the problem (both searches are exponential in the worst case) ended it, `limits`
 * says what is proved and what is not. Each solution is searched when it is first looked at; with a time budget, a signal or
 * progress among the options, all three at once.
 *
 * @param table the result of `truthTable()`, for crisp, fuzzy, multi-value and temporal data alike
 * @throws when `table` is no truth table or an option is unknown or out of range
 *
 * @example
 * minimize(truthTable(
 *   setData(['a', 'b', 'c'], [
 *     { name: 'A', memberships: [1, 1, 0] }, { name: 'B', memberships: [1, 0, 0] }, { name: 'Y', memberships: [1, 1, 0] },
 *   ]),
 *   { outcome: 'Y' },
 * )).parsimonious.models[0].expression // => 'A'
 * @example
 * const data = setData(['a', 'b', 'c'], [
 *   { name: 'Region', memberships: [0, 1, 2], levels: 3 }, { name: 'Y', memberships: [1, 0, 1] },
 * ])
 * minimize(truthTable(data, { outcome: 'Y' }), { literals: 'sets' }).parsimonious.models[0].expression // => 'Region{0,2}'
 */
export function minimize(table: TruthTable, options: MinimizeOptions = {}): Minimization {
  demandTable('minimize', table);
  const problem = problemOf(table, readOptions(options));
  const maker = new TermMaker(problem);
  const stopOf = searchStops(problem.options);
  const solved = (type: 'conservative' | 'parsimonious', search: Search) =>
    foundPlain(type, maker, solve(problem, search, stopOf(type)));
  const conservative = once(() => solved('conservative', searchInside(problem, [])));
  const parsimonious = once(() => solved('parsimonious', searchOutside(problem)));
  const between = once(() => foundIntermediate(maker, conservative(), parsimonious(), stopOf('intermediate')));
  const data = { kind: 'minimization' as const, table };
  lazily(data, 'conservative', () => plainSolution(conservative(), []));
  lazily(data, 'parsimonious', () => plainSolution(parsimonious(), tautology(problem)));
  lazily(data, 'intermediate', () => intermediateSolution(between(), conservative(), parsimonious()));
  lazily(data, 'warnings', () => allWarnings(table, result));
  const negationOf: Minimization['negationOf'] = (other) => negationCheck(result, other);
  const result: Minimization = displayable(
    Object.defineProperty(data, 'negationOf', { value: negationOf, enumerable: false }) as Minimization,
  );
  const { timeBudget, signal, progress } = problem.options;
  // A bound is on this call, so this call does the work.
  if (timeBudget !== null || signal !== null || progress !== null) void result.warnings;
  return result;
}

function plainSolution(found: Found, also: readonly Warning[]): Solution {
  return solutionOf(found, [...solutionWarnings(found), ...also], (data) => data);
}

function intermediateSolution(
  found: FoundIntermediate,
  conservative: Found,
  parsimonious: Found,
): IntermediateSolution {
  const { problem } = found.maker;
  const warnings = [...solutionWarnings(found), ...notExamined(found), ...noExpectations(problem)];
  return solutionOf(found, warnings, (solution) => {
    const data = Object.assign(solution, {
      pairCount: plainCount(found.pairCount),
      pairsExamined: plainCount(found.pairsExamined),
    });
    const reducer = reducerOf(conservative, parsimonious);
    const difficult = (pair: Pair) => reducer.difficult(pair);
    const eachPair: IntermediateSolution['eachPair'] = function* () {
      for (const pair of walkPairs(conservative, parsimonious)) {
        const easy = reducer.of(pair).easy();
        yield lazily({ pair: pairName(pair), easy }, 'difficult', () => difficult(pair));
      }
    };
    Object.defineProperty(data, 'eachPair', { value: eachPair, enumerable: false });
    lazily(data, 'byCounterfactuals', () => groupsOf(found, solution, difficult));
    return data as IntermediateSolution;
  });
}

function groupsOf(
  found: FoundIntermediate,
  { models }: Solution,
  difficult: (pair: Pair) => readonly number[],
): CounterfactualGroup[] {
  const places = new Map(found.listed.map(({ terms }, i) => [terms.join(), i]));
  return found.groups.map((group) => {
    const plain = {
      pairs: group.pairs().map(pairName),
      pairCount: plainCount(group.pairCount),
      easy: group.easy(),
      primeImplicants: listed(group.solved.implicants).map((cube) =>
        printProduct(productOf(cube, found.maker.problem)),
      ),
      models: group.models.flatMap((terms) => models[places.get(terms.join()) ?? -1] ?? []),
      count: plainCount(group.solved.covers.count),
    };
    return lazily(plain, 'difficult', () => group.pairs().map(difficult));
  });
}

function notExamined({ pairCount, pairsExamined, maker }: FoundIntermediate): Warning[] {
  if (pairCount === pairsExamined) return [];
  const { outcome } = maker.problem.table.design;
  const message = `Of ${pairCount} pairs of a conservative and a parsimonious model for ${outcome}, ${pairsExamined} were looked at.`;
  return [{ code: 'pairs-not-examined', message }];
}

/** What the table found about the data, then what each solution says; that there is nothing to minimize is said once. */
function allWarnings(
  table: TruthTable,
  { conservative, intermediate, parsimonious }: Pick<Minimization, SolutionType>,
): Warning[] {
  const ofTable = table.warnings.filter(({ code }) => code !== 'sym-unconfirmed'); // no solution shows SYM
  const ofSolutions = [conservative, intermediate, parsimonious]
    .flatMap((solution) => solution.warnings)
    .filter(({ code }) => code !== 'no-positive-row');
  return distinctWarnings([...ofTable, ...ofSolutions]);
}

function noExpectations({ table: { design } }: Problem): Warning[] {
  if (expectsAnything(design)) return [];
  const message = `The design states no expectations for ${design.outcome}: no counterfactual is easy, so the intermediate models are the conservative ones.`;
  return [{ code: 'no-expectations', message }];
}

function tautology(problem: Problem): Warning[] {
  if (problem.on.count === 0 || problem.off.count > 0) return [];
  const { outcome } = problem.table.design;
  const message = `No row is negative for ${outcome}: with every remainder assumed it always occurs, and the parsimonious model is “1” (always true).`;
  return [{ code: 'tautology', message }];
}
