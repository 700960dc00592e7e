import { type Expression, literalValues, type Product, type Sum } from '../expression/expression.js';
import { parse } from '../expression/parse.js';
import { printSum } from '../expression/print.js';
import { fail } from '../util/fail.js';
import { describeValue } from '../util/options.js';
import { type Expectations, type ExpectationsInput, readExpectations } from './expectations.js';
import { type OneHalfPolicy, withOneHalf } from './one-half.js';
import { levelsOf, readOutcome, setsOf } from './outcome.js';
import { type SetData, setNamed } from './sets.js';

/** A hypothesis of the design: a name (`H2`) and an expression with an arrow. */
export interface NamedHypothesis {
  readonly name: string;
  readonly expression: Expression;
}

/** What {@link design} needs to know. */
export interface DesignOptions {
  /**
   * What is to be explained: a set, `Loyalty`; a value of a multi-value set, `Region{2}`; several at once, `Loyalty*Growth`; or
   * the negation of any of these, `~Loyalty`, `~(Loyalty*Growth)`.
   */
  readonly outcome: string;
  /** The conditions, in the order in which rows and terms show them. Default: every other set, as nothing was left out. */
  readonly conditions?: readonly string[];
  /**
   * What theory expects, outcome by outcome: `{Loyalty: 'all present', '~Loyalty': {Trust: 'absent'}}`. Default: nothing is
   * expected, because expectations are the researcher's to state; those of one outcome are never flipped for the other.
   */
  readonly expectations?: { readonly [outcome: string]: ExpectationsInput };
  /** Hypotheses by name, each an expression with an arrow: `{H2: 'Trust*Commitment -> Loyalty'}`. */
  readonly hypotheses?: { readonly [name: string]: string };
  /**
   * What is done with a case at exactly 0.5 in a condition: `in no row` (the default, as the R package QCA), `error`, or
   * `{nudge: 'in', by: 0.001}`, which is recorded and warned of. The outcome is never changed.
   */
  readonly oneHalf?: OneHalfPolicy;
}

/** More would make row numbers inexact: they are binary numbers, and a double counts to 2^53. */
const MOST_CONDITIONS = 50;

/** The options of {@link DesignOptions}, by name. */
export const DESIGN_OPTIONS = ['outcome', 'conditions', 'expectations', 'hypotheses', 'oneHalf'] as const;

/** What a design and its negation share. */
export interface SaidOnce {
  readonly sets: SetData;
  /** The outcome without its negation. */
  readonly outcomeSum: Sum;
  readonly conditions: readonly string[];
  /** For the negated outcome, and for the outcome. */
  readonly expectations: readonly [negated: Expectations, own: Expectations];
  readonly hypotheses: readonly NamedHypothesis[];
}

/** Checks the options of a design against its sets. */
export function readDesign(
  sets: SetData,
  options: DesignOptions,
): { readonly said: SaidOnce; readonly outcomeNegated: boolean } {
  const names = sets.columns.map((column) => column.name);
  const { sum: outcomeSum, negated: outcomeNegated } = readOutcome(options.outcome, sets);
  const used = setsOf(outcomeSum);
  const conditions = options.conditions ?? names.filter((name) => !used.includes(name));
  checkConditions(conditions, used, sets);
  const said = {
    sets: withOneHalf(sets, conditions, options.oneHalf === undefined ? 'in no row' : options.oneHalf),
    outcomeSum,
    conditions: [...conditions],
    expectations: readExpectations(options.expectations ?? {}, outcomeSum, sets, conditions),
    hypotheses: readHypotheses(options.hypotheses ?? {}, printSum(outcomeSum), sets, conditions),
  };
  return { said, outcomeNegated };
}

function checkConditions(conditions: readonly string[], outcome: readonly string[], sets: SetData): void {
  if (!Array.isArray(conditions)) {
    fail(`design: the conditions are ${describeValue(conditions)}; pass a list of names, like ['Trust', 'Value']`);
  }
  if (conditions.length === 0) fail('design: there are no conditions; name at least one set beside the outcome');
  if (conditions.length > MOST_CONDITIONS) {
    fail(`design: ${conditions.length} conditions are too many; truth tables go up to ${MOST_CONDITIONS}`);
  }
  conditions.forEach((name, i) => {
    if (outcome.includes(name)) fail(`design: "${name}" is the outcome; a condition must be another set`);
    if (conditions.indexOf(name) !== i) fail(`design: "${name}" is named twice among the conditions; name it once`);
    setNamed(sets, name, 'design');
  });
}

function readHypotheses(
  given: { readonly [name: string]: string },
  outcomeSet: string,
  sets: SetData,
  conditions: readonly string[],
): NamedHypothesis[] {
  if (typeof given !== 'object' || Array.isArray(given)) {
    fail(`design: the hypotheses are ${describeValue(given)}; name each: {H1: 'A*B -> ${outcomeSet}'}`);
  }
  return Object.entries(given).map(([name, source]) => {
    if (typeof source !== 'string') fail(`design: hypothesis ${name} is ${describeValue(source)}; write an expression`);
    const expression = parse(source, levelsOf(sets));
    if (expression.outcome === null || ![outcomeSet, `~${outcomeSet}`].includes(printSum(expression.outcome))) {
      fail(`design: hypothesis ${name} is "${source}"; end it with an arrow: ${source} -> ${outcomeSet}`);
    }
    for (const { condition } of expression.products.flat()) {
      if (!conditions.includes(condition))
        fail(`design: hypothesis ${name} uses "${condition}", which is not a condition`);
    }
    if (expression.products.every(contradictsItself)) {
      fail(`design: hypothesis ${name} is "${source}", which no configuration can meet; take a literal away`);
    }
    return { name, expression };
  });
}

/** Whether a product asks for two different values of one condition. */
export function contradictsItself(product: Product): boolean {
  return product.some((literal) =>
    product.some(
      (other) =>
        other.condition === literal.condition &&
        !literalValues(other).some((value) => literalValues(literal).includes(value)),
    ),
  );
}
