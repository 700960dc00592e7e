import { sumMemberships } from '../../expression/evaluate.js';
import type { Sum } from '../../expression/expression.js';
import { parse } from '../../expression/parse.js';
import { printSum } from '../../expression/print.js';
import { displayable, isResult } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { lazily } from '../../util/freeze.js';
import { once } from '../../util/once.js';
import { checkOptions, describeValue } from '../../util/options.js';
import { type Design, outcomeMemberships } from '../design.js';
import { consistency } from '../fit/consistency.js';
import { coverage } from '../fit/coverage.js';
import { pri } from '../fit/pri.js';
import type { ChosenModel, Model, Solution } from '../minimize/types.js';
import { DOES_NOT_APPLY, negate, setNamed } from '../sets.js';
import { termProduct } from '../term-product.js';
import { conjunction, negation } from './sums.js';
import type { AreaFit, Intersection, TheoryComparison, TheoryModel } from './types.js';

/** The options of {@link compareTheory}. */
export interface CompareTheoryOptions {
  /**
   * `memberships`: the membership in `T*~S` is min(T, 1 − S), case by case, so that each case belongs to exactly one of the four
   * (Schneider & Wagemann 2012). The default, as the areas are about cases. `expressions`: the four are multiplied out as sums
   * of products and self-contradictory products dropped before they are evaluated, as the R package QCA does; for fuzzy data
   * an intersection that is logically impossible is then empty, although min(T, 1 − S) need not be 0.
   */
  readonly intersections?: 'memberships' | 'expressions';
}

/** What a theory is compared with: one chosen model, or each model of a solution. */
export type TheorySource = ChosenModel | Solution;

/**
 * Theory evaluation: what the models say that theory said already, what they add, and what they do not bear out (Ragin 1987,
 * 118–121; Schneider & Wagemann 2012, 295–305). Theory and model make four intersections, each with its fit as sufficient for
 * the outcome, and with the outcome eight areas of named cases: covered or uncovered, inconsistent or consistent, most likely
 * (in the theory) or least likely.
 *
 * @param source a chosen model, or a solution with all its models
 * @param theory an expression over the conditions; with an arrow it must point at this outcome
 * @param options see {@link CompareTheoryOptions}
 * @throws when `source` is neither, or the theory is about something else
 *
 * @example
 * const columns = { A: [1, 1, 0, 0], B: [1, 0, 1, 0], Y: [1, 1, 0, 0] }
 * const data = setData(['a', 'b', 'c', 'd'], Object.entries(columns).map(([name, memberships]) => ({ name, memberships })))
 * const [model] = compareTheory(minimize(truthTable(data, { outcome: 'Y' })).parsimonious, 'A*B').models
 * model.intersections.map((one) => one.withOutcome.cases) // => [['a'], [], ['b'], []]
 */
export function compareTheory(
  source: TheorySource,
  theory: string,
  options: CompareTheoryOptions = {},
): TheoryComparison {
  if (!isResult(source, 'solution', 'chosen-model')) {
    fail(`compareTheory: the first argument is ${describeValue(source)}; pass a solution, or a model from choose()`);
  }
  checkOptions('compareTheory', options, ['intersections']);
  const intersections = options.intersections ?? 'memberships';
  if (intersections !== 'memberships' && intersections !== 'expressions') {
    fail(`compareTheory: intersections is ${describeValue(intersections)}; write 'memberships' or 'expressions'`);
  }
  const { design } = source.table;
  const sum = readTheory(theory, design);
  const context = { design, theory: sideOf(sum, design), intersections };
  return displayable({
    kind: 'theory-comparison',
    table: source.table,
    type: source.type,
    theory: printSum(sum),
    fit: fitOf(context.theory.members, design),
    intersections,
    models: (source.kind === 'solution' ? source.models : [source]).map((model) => modelBeside(model, context)),
    warnings: source.warnings,
  });
}

/** The theory, or a model. */
interface Side {
  readonly sum: Sum;
  readonly members: readonly number[];
  /** Its negation, multiplied out when it is asked for; `null` where that is too long. */
  readonly negation: () => Sum | null;
}

function sideOf(sum: Sum, design: Design): Side {
  const negated = once(() => negation(sum, (name) => valuesOf(name, design)));
  return { sum, members: membershipsOf(sum, design), negation: negated };
}

interface Context {
  readonly design: Design;
  readonly theory: Side;
  readonly intersections: 'memberships' | 'expressions';
}

function readTheory(source: string, design: Design): Sum {
  if (typeof source !== 'string') fail(`compareTheory: the theory is ${describeValue(source)}; write an expression`);
  const names = new Map(design.sets.columns.map((column) => [column.name, column.levels]));
  const { products, outcome } = parse(source, names);
  if (outcome !== null && !sameOutcome(outcome, design)) {
    fail(`compareTheory: the theory is about ${printSum(outcome)}, the solution about ${design.outcome}; pass its own`);
  }
  for (const { condition } of products.flat()) {
    if (!design.conditions.includes(condition)) {
      fail(`compareTheory: the theory uses "${condition}", which is no condition; use ${design.conditions.join(', ')}`);
    }
  }
  return products;
}

function sameOutcome(outcome: Sum, design: Design): boolean {
  return printSum(outcome) === design.outcome;
}

function modelBeside(model: Model, context: Context): TheoryModel {
  const { design, theory } = context;
  const own = sideOf(
    model.terms.map((term) => termProduct(term.literals, design)),
    design,
  );
  const sides = [theory.members, own.members, outcomeMemberships(design)];
  return {
    label: model.label,
    expression: model.expression,
    fit: fitOf(own.members, design),
    intersections: [
      intersection(true, true, own, context),
      intersection(true, false, own, context),
      intersection(false, true, own, context),
      intersection(false, false, own, context),
    ],
    inNoArea: design.sets.cases.filter((_, i) => sides.some((side) => side[i] === 0.5)),
  };
}

function intersection(theory: boolean, solution: boolean, model: Side, context: Context): Intersection {
  const { design } = context;
  const expression = once(() => {
    const [t, s] = [theory ? context.theory.sum : context.theory.negation(), solution ? model.sum : model.negation()];
    return t && s && conjunction(t, s);
  });
  const one = theory ? context.theory.members : negate(context.theory.members);
  const other = solution ? model.members : negate(model.members);
  const pointwise = one.map((membership, i) => Math.min(membership, other[i] as number));
  const members = context.intersections === 'memberships' ? pointwise : membershipsOf(multiplied(expression()), design);
  const y = outcomeMemberships(design);
  const inside = (i: number): boolean => (pointwise[i] as number) > 0.5;
  const likely = theory ? 'most likely' : 'least likely';
  const { cases } = design.sets;
  const found: Omit<Intersection, 'expression'> = {
    theory,
    solution,
    ...fitOf(members, design),
    withOutcome: {
      name: `${solution ? 'covered' : 'uncovered'} ${likely}`,
      cases: cases.filter((_, i) => inside(i) && (y[i] as number) > 0.5),
    },
    withoutOutcome: {
      name: `${solution ? 'inconsistent' : 'consistent'} ${likely}`,
      cases: cases.filter((_, i) => inside(i) && (y[i] as number) < 0.5),
    },
  };
  // Multiplying out can take a second for each of a thousand models: only what is looked at is written.
  return lazily(found, 'expression', () => {
    const own = expression();
    return own && printSum(own);
  });
}

function multiplied(sum: Sum | null): Sum {
  return (
    sum ??
    fail("compareTheory: an intersection has more than 500 products; pass {intersections: 'memberships'} instead")
  );
}

/** The values that a literal and its negation share out between them; `null` for a crisp or fuzzy condition. */
function valuesOf(condition: string, design: Design): readonly number[] | null {
  const { levels, temporal } = setNamed(design.sets, condition, 'compareTheory');
  if (levels === 2 && !temporal) return null;
  return [...(temporal ? [DOES_NOT_APPLY] : []), ...Array.from({ length: levels }, (_, value) => value)];
}

function fitOf(members: readonly number[], design: Design): AreaFit {
  const y = outcomeMemberships(design);
  return { inclusion: consistency(members, y), pri: pri(members, y), coverage: coverage(members, y) };
}

function membershipsOf(sum: Sum, design: Design): number[] {
  const lookup = (name: string): readonly number[] => setNamed(design.sets, name, 'compareTheory').memberships;
  return sumMemberships(sum, design.sets.cases.length, lookup);
}
