import { cubeAt } from '../../algorithms/cubes.js';
import { printProduct } from '../../expression/print.js';
import { displayable } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import { distinctWarnings, type Warning } from '../../util/warning.js';
import type { TruthTable } from '../truth-table/types.js';
import { coverCubes, intermediate } from './intermediate.js';
import { modelOf } from './models.js';
import { negationCheck } from './negation-check.js';
import { type Problem, problemOf } from './problem.js';
import { solutionOf } from './solution.js';
import { solutionWarnings } from './solution-warnings.js';
import { type Solved, solve } from './solve.js';
import { productOf, TermMaker } from './terms.js';
import type { IntermediateSolution, Minimization, Solution, SolutionType } from './types.js';

/** The bound of {@link minimize}. */
export interface MinimizeOptions {
  /**
   * At most so many models are listed for each solution type. Default 1,000: nobody reads more, and `count` stays exact for
   * the conservative and the parsimonious solution; `exhausted` says when it was reached.
   */
  readonly maxModels?: number;
}

/**
 * The conservative (fs/QCA: complex), intermediate and parsimonious solutions of a truth table: for each, every model that
 * covers the rows with output 1 by the fewest prime implicants, found exactly (Quine 1955, McCluskey 1956; counterfactuals
 * after Ragin & Sonnett 2005).
 *
 * Conservative terms cover no remainder, parsimonious terms any that helps, intermediate terms only easy counterfactuals:
 * those in line with the design's expectations. Models are numbered from 1, as in print; `choose(2, {reason})` is
 * `models[1]`. Their numbers follow the design's own order of the conditions, as in R QCA; `choose('A*~B + C', {reason})` names a
 * model by its expression, whatever that order is.
 *
 * @throws when `table` is no truth table or `maxModels` is no positive whole number
 *
 * @example
 * minimize(truthTable(
 *   setData(['a', 'b', 'c'], [
 *     { name: 'A', memberships: [1, 1, 0] }, { name: 'B', memberships: [1, 0, 0] }, { name: 'Y', memberships: [1, 1, 0] },
 *   ]),
 *   { outcome: 'Y' },
 * )).parsimonious.models[0].expression // => 'A'
 */
export function minimize(table: TruthTable, options: MinimizeOptions = {}): Minimization {
  if (table?.kind !== 'truth-table') fail('minimize: this is no truth table; pass the result of truthTable()');
  checkOptions('minimize', options, ['maxModels']);
  const maxModels = options.maxModels ?? 1000;
  if (!(Number.isSafeInteger(maxModels) && maxModels > 0)) {
    fail(`minimize: maxModels is ${describeValue(maxModels)}; pass a positive whole number`);
  }
  const problem = problemOf(table);
  const maker = new TermMaker(problem);
  const conservative = solve(problem, problem.offConservative, maxModels);
  const parsimonious = solve(problem, problem.offParsimonious, maxModels);
  const solutions = {
    conservative: plainSolution('conservative', problem, maker, conservative),
    parsimonious: plainSolution('parsimonious', problem, maker, parsimonious),
    intermediate: intermediateSolution(problem, maker, conservative, parsimonious, maxModels),
  };
  const data = { kind: 'minimization' as const, table, ...solutions, warnings: allWarnings(table, solutions) };
  const negationOf: Minimization['negationOf'] = (other) => negationCheck(result, other);
  const result = displayable(
    Object.defineProperty(data, 'negationOf', { value: negationOf, enumerable: false }) as typeof data &
      Pick<Minimization, 'negationOf'>,
  );
  return result;
}

function plainSolution(
  type: 'conservative' | 'parsimonious',
  problem: Problem,
  maker: TermMaker,
  solved: Solved,
): Solution {
  const { table } = problem;
  const letter = type === 'conservative' ? 'C' : 'P';
  const models = coverCubes(solved).map((cubes, i) =>
    modelOf(problem, maker, cubes, { number: i + 1, label: `${letter}${i + 1}`, pairs: [] }),
  );
  const { count, exhausted, proved } = solved;
  const implicants = Array.from({ length: solved.implicants.count }, (_, i) => cubeAt(solved.implicants, i));
  const warnings = [
    ...solutionWarnings(type, table, { listed: models.length, count, exhausted, proved }),
    ...(type === 'parsimonious' ? tautology(problem) : []),
  ];
  return solutionOf(
    { type, table, models, count, exhausted, primeImplicants: printAll(problem, implicants), warnings },
    {},
  );
}

function intermediateSolution(
  problem: Problem,
  maker: TermMaker,
  conservative: Solved,
  parsimonious: Solved,
  maxModels: number,
): IntermediateSolution {
  const { table } = problem;
  const { models, groups, implicants, exhausted, proved } = intermediate(
    problem,
    maker,
    conservative,
    parsimonious,
    maxModels,
  );
  const counts = { listed: models.length, count: models.length, exhausted, proved };
  const warnings = [...solutionWarnings('intermediate', table, counts), ...noExpectations(table)];
  return solutionOf(
    {
      type: 'intermediate',
      table,
      models,
      count: models.length,
      exhausted,
      primeImplicants: printAll(problem, implicants),
      warnings,
    },
    { byCounterfactuals: groups },
  );
}

function printAll(problem: Problem, cubes: readonly Uint8Array[]): string[] {
  return cubes.map((cube) => printProduct(productOf(cube, problem.table.design.conditions)));
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

function noExpectations(table: TruthTable): Warning[] {
  const { outcome, expectations } = table.design;
  if (expectations.some((expectation) => expectation !== 'none')) return [];
  const message = `The design states no expectations for ${outcome}: no counterfactual is easy, so the intermediate models are the conservative ones.`;
  return [{ code: 'no-expectations', message }];
}

function tautology(problem: Problem): Warning[] {
  if (problem.on.count === 0 || problem.offParsimonious.count > 0) return [];
  const { outcome } = problem.table.design;
  const message = `No row is negative for ${outcome}: with every remainder assumed it always occurs, and the parsimonious model is “1” (always true).`;
  return [{ code: 'tautology', message }];
}
