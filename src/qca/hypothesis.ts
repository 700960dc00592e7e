import { type Cubes, contains, cubeAt, holdsPoint, pointOf } from '../algorithms/cubes.js';
import { sumMemberships } from '../expression/evaluate.js';
import { type Literal, literalValues } from '../expression/expression.js';
import { print } from '../expression/print.js';
import { displayable } from '../util/displayable.js';
import { fail } from '../util/fail.js';
import { distinctWarnings, type Warning } from '../util/warning.js';
import { type Design, designOf, outcomeMemberships } from './design.js';
import type { DesignOptions, NamedHypothesis } from './design-options.js';
import { type Expectation, expectedValues } from './expectations.js';
import { fitSums, priOf } from './fit/sums.js';
import { designFor, type HypothesisOptions, minimizationsFor } from './hypothesis-beside.js';
import { remaindersIn } from './minimize/models.js';
import { modelCubes } from './minimize/negation-check.js';
import { MINIMIZE_OPTIONS, readOptions } from './minimize/options.js';
import { type Problem, problemOf } from './minimize/problem.js';
import type { Minimization, SolutionType } from './minimize/types.js';
import { type SetData, setNamed } from './sets.js';
import { productCubes } from './truth-table/exclusions.js';
import { TRUTH_TABLE_OPTIONS } from './truth-table/options.js';

/** One hypothesis of a design, tested. */
export interface HypothesisResult {
  readonly name: string;
  /** In the field's notation, with its arrow. */
  readonly expression: string;
  readonly outcome: string;
  /** `->` sufficient for the outcome, `<-` necessary for it. */
  readonly arrow: '->' | '<-';
  /** Consistency, as sufficient for the outcome (`->`) or as necessary for it (`<-`). */
  readonly inclusion: number;
  /** `NaN` for a hypothesis of necessity: PRI measures sufficiency. */
  readonly pri: number;
  readonly coverage: number;
  /** Cases with more than 0.5 in the hypothesis. */
  readonly cases: readonly string[];
  /** Cases that speak against it: in it and not in the outcome (`->`), or in the outcome and not in it (`<-`). */
  readonly deviant: readonly string[];
  /**
   * For each model whether it implies the hypothesis: a hypothesis of sufficiency when the model covers every
   * configuration of it, one of necessity when it covers every configuration of the model.
   */
  readonly impliedBy: readonly {
    readonly type: SolutionType;
    readonly model: string;
    readonly implied: boolean;
    /** Remainder row numbers that the model assumes within the hypothesis. */
    readonly assumptions: readonly number[];
  }[];
  /**
   * Remainder row numbers inside a hypothesis of sufficiency: what one must assume to hold it as a whole. `easy` when an
   * observed positive row differs from it only where the remainder has what the design's expectations say. Empty for a
   * hypothesis of necessity, which says of no configuration that it leads to the outcome.
   */
  readonly remainders: readonly { readonly row: number; readonly counterfactual: 'easy' | 'difficult' }[];
}

export interface HypothesisTable {
  readonly kind: 'hypothesis';
  readonly design: Design;
  readonly hypotheses: readonly HypothesisResult[];
  /** What they were laid beside: the cut-offs of the truth table of each outcome that a hypothesis names. */
  readonly beside: readonly { readonly outcome: string; readonly inclusion: number; readonly frequency: number }[];
  readonly warnings: readonly Warning[];
}

/**
 * Tests the hypotheses of a design: fit and deviant cases, which models imply each, and which remainders one must assume
 * to hold it, easy and difficult ones told apart (theory evaluation after Ragin 1987; Schneider & Wagemann 2012).
 *
 * Fit is that of the expression over all cases: consistency and coverage as for any term (Ragin 2006), PRI for `->` only. A
 * remainder inside a hypothesis is an easy counterfactual or a difficult one as in the intermediate solution (Ragin &
 * Sonnett 2005).
 *
 * @param source a design with hypotheses, or sets with the design's options among `options`
 * @param options what to lay them beside; by default it is made here with `truthTable`'s own cut-offs
 * @throws when the design states no hypothesis, an option is unknown, or a minimization is about other data, another outcome
 *   or other conditions
 *
 * @example
 * hypothesis(
 *   setData(['a', 'b', 'c'], [{ name: 'A', memberships: [1, 1, 0] }, { name: 'Y', memberships: [1, 0, 0] }]),
 *   { outcome: 'Y', hypotheses: { H1: 'A -> Y' } },
 * ).hypotheses.map((one) => [one.name, one.inclusion, one.deviant]) // => [['H1', 0.5, ['b']]]
 */
export function hypothesis(design: Design, options?: HypothesisOptions): HypothesisTable;
export function hypothesis(sets: SetData, options: HypothesisOptions & DesignOptions): HypothesisTable;
export function hypothesis(
  source: Design | SetData,
  given?: HypothesisOptions & Partial<DesignOptions>,
): HypothesisTable {
  const { design, options } = designOf<HypothesisOptions>('hypothesis', source, given, [
    'minimizations',
    ...MINIMIZE_OPTIONS,
    ...TRUTH_TABLE_OPTIONS,
  ]);
  if (design.hypotheses.length === 0) {
    fail("hypothesis: the design states none; give it some: design(…, {hypotheses: {H1: 'A*B -> Y'}})");
  }
  const minimizations = minimizationsFor(design, options);
  const hypotheses = design.hypotheses.map((named) => {
    const own = designFor(design, named);
    return testOne(own, named, minimizations.get(own.outcome) as Minimization);
  });
  // That there are several models is seen here: each of them is listed.
  const warnings = distinctWarnings([...minimizations.values()].flatMap((one) => one.warnings)).filter(
    ({ code }) => code !== 'several-models',
  );
  const beside = [...minimizations].map(([outcome, { table }]) => {
    const { inclusion, frequency } = table.cutoffs;
    return { outcome, inclusion, frequency };
  });
  return displayable({ kind: 'hypothesis', design, hypotheses, beside, warnings });
}

function testOne(design: Design, { name, expression }: NamedHypothesis, minimization: Minimization): HypothesisResult {
  const { conditions } = design;
  const explain = [...minimization.conservative.explained];
  const problem = problemOf(minimization.table, readOptions({ explain }));
  const cubes = productCubes(expression.products, conditions, problem.levels);
  const necessity = expression.arrow === '<-';
  const own = Array.from({ length: necessity ? 0 : cubes.count }, (_, i) => cubeAt(cubes, i));
  return {
    name,
    expression: print(expression),
    outcome: design.outcome,
    arrow: necessity ? '<-' : '->',
    ...hypothesisFit(design, expression),
    impliedBy: impliedBy(cubes, necessity, minimization),
    remainders: remaindersIn(problem, own).map((row) => ({
      row,
      counterfactual: isEasy(row, problem) ? 'easy' : 'difficult',
    })),
  };
}

type Fit = Pick<HypothesisResult, 'inclusion' | 'pri' | 'coverage' | 'cases' | 'deviant'>;

function hypothesisFit(design: Design, { products, arrow }: NamedHypothesis['expression']): Fit {
  const { cases } = design.sets;
  const x = sumMemberships(products, cases.length, (name) => setNamed(design.sets, name, 'hypothesis').memberships);
  const y = outcomeMemberships(design);
  const sums = fitSums('hypothesis', x, y);
  const inside = (memberships: readonly number[], i: number) => (memberships[i] as number) > 0.5;
  const necessity = arrow === '<-';
  return {
    inclusion: sums.both / (necessity ? sums.y : sums.x),
    pri: necessity ? Number.NaN : priOf(sums),
    coverage: sums.both / (necessity ? sums.x : sums.y),
    cases: cases.filter((_, i) => inside(x, i)),
    deviant: cases.filter((_, i) => (necessity ? inside(y, i) && !inside(x, i) : inside(x, i) && !inside(y, i))),
  };
}

function impliedBy(hypothesis: Cubes, necessity: boolean, minimization: Minimization): HypothesisResult['impliedBy'] {
  const { conservative, intermediate, parsimonious } = minimization;
  return [conservative, intermediate, parsimonious].flatMap(({ type, models }) =>
    models.map((model) => {
      const cubes = modelCubes(model, hypothesis.levels);
      const implied = necessity ? containsAll(hypothesis, cubes) : containsAll(cubes, hypothesis);
      const assumptions = model.simplifyingAssumptions.filter((row) => holds(hypothesis, row));
      return { type, model: model.label, implied, assumptions };
    }),
  );
}

function containsAll(outer: Cubes, inner: Cubes): boolean {
  return Array.from({ length: inner.count }, (_, i) => cubeAt(inner, i)).every((cube) => contains(outer, cube));
}

function holds(cubes: Cubes, row: number): boolean {
  return Array.from({ length: cubes.count }, (_, i) => cubeAt(cubes, i)).some((cube) =>
    holdsPoint(cube, row - 1, cubes.levels),
  );
}

/** Whether an observed positive row differs from the remainder only where the remainder has what is expected. */
function isEasy(row: number, problem: Problem): boolean {
  const remainder = pointOf(row - 1, problem.levels);
  if (problem.table.rows.find((one) => one.row === row)?.remainder === 'excluded') return false;
  return problem.onRows.some((positive) =>
    pointOf(positive - 1, problem.levels).every(
      (value, c) => value === remainder[c] || isExpected(c, remainder, problem.table.design),
    ),
  );
}

/** Whether theory expects the value of a condition: by itself, or with the others of a conjunctural expectation. */
function isExpected(c: number, configuration: readonly number[], design: Design): boolean {
  const { conditions, expectations, conjuncturalExpectations } = design;
  const has = (literal: Literal) =>
    literalValues(literal).includes(configuration[conditions.indexOf(literal.condition)] as number);
  const alone = expectedValues(expectations[c] as Expectation);
  const together = conjuncturalExpectations.filter((product) =>
    product.some((literal) => literal.condition === conditions[c]),
  );
  return (alone?.includes(configuration[c] as number) ?? false) || together.some((product) => product.every(has));
}
