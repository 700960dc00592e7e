import type { Expression, Literal, Product } from '../expression/expression.js';
import { parse, parseLiteral } from '../expression/parse.js';
import { printLiteral } from '../expression/print.js';
import { suggestion } from '../util/did-you-mean.js';
import { fail } from '../util/fail.js';
import { describeValue } from '../util/options.js';
import { type SetData, setNamed } from './sets.js';

/** What theory expects of a condition: it contributes when `present`, when `absent`, or nothing is expected (`none`). */
export type Expectation = 'present' | 'absent' | 'none';

/** A hypothesis of the design: a name (`H2`) and an expression with an arrow. */
export interface NamedHypothesis {
  readonly name: string;
  readonly expression: Expression;
}

/** Expectations for one outcome: the same for all conditions, or one by one (`none` where nothing is said). */
export type ExpectationsInput = 'all present' | 'all absent' | { readonly [condition: string]: Expectation };

/** What {@link design} needs to know. */
export interface DesignOptions {
  /** The set to be explained, `Loyalty`, or its negation, `~Loyalty`. */
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
}

/** More would make row numbers inexact: they are binary numbers, and a double counts to 2^53. */
const MOST_CONDITIONS = 50;

/** The options of {@link DesignOptions}, by name. */
export const DESIGN_OPTIONS = ['outcome', 'conditions', 'expectations', 'hypotheses'] as const;

/** What a design and its negation share. */
export interface SaidOnce {
  readonly sets: SetData;
  readonly outcomeSet: string;
  readonly conditions: readonly string[];
  /** For the negated outcome, and for the outcome. */
  readonly expectations: readonly [negated: readonly Expectation[], own: readonly Expectation[]];
  readonly hypotheses: readonly NamedHypothesis[];
}

/** Checks the options of a design against its sets. */
export function readDesign(
  sets: SetData,
  options: DesignOptions,
): { readonly said: SaidOnce; readonly outcomeNegated: boolean } {
  const names = sets.columns.map((column) => column.name);
  const { condition: outcomeSet, value } = readOutcome(options.outcome, names);
  const conditions = options.conditions ?? names.filter((name) => name !== outcomeSet);
  checkConditions(conditions, outcomeSet, sets);
  const said = {
    sets,
    outcomeSet,
    conditions: [...conditions],
    expectations: readExpectations(options.expectations ?? {}, outcomeSet, conditions),
    hypotheses: readHypotheses(options.hypotheses ?? {}, outcomeSet, names, conditions),
  };
  return { said, outcomeNegated: value === 0 };
}

function readOutcome(source: string, names: readonly string[]): Literal {
  if (typeof source !== 'string') fail(`design: the outcome is ${describeValue(source)}; name a set, like 'Loyalty'`);
  const negationOf = source.startsWith('~') && names.includes(source.slice(1)) ? source.slice(1) : null;
  if (names.includes(source)) {
    if (negationOf === null) return { condition: source, value: 1 };
    fail(
      `design: "${source}" is a set and also the negation of "${negationOf}"; write {${source}} for the set, ~{${negationOf}} for the negation`,
    );
  }
  if (negationOf !== null) return { condition: negationOf, value: 0 };
  const literal = parseLiteral(source);
  if (names.includes(literal.condition)) return literal;
  return fail(`design: no set named "${literal.condition}" for the outcome${suggestion(literal.condition, names)}`);
}

function checkConditions(conditions: readonly string[], outcomeSet: string, sets: SetData): void {
  if (!Array.isArray(conditions)) {
    fail(`design: the conditions are ${describeValue(conditions)}; pass a list of names, like ['Trust', 'Value']`);
  }
  if (conditions.length === 0) fail('design: there are no conditions; name at least one set beside the outcome');
  if (conditions.length > MOST_CONDITIONS) {
    fail(`design: ${conditions.length} conditions are too many; truth tables go up to ${MOST_CONDITIONS}`);
  }
  conditions.forEach((name, i) => {
    if (name === outcomeSet) fail(`design: "${name}" is the outcome; a condition must be another set`);
    if (conditions.indexOf(name) !== i) fail(`design: "${name}" is named twice among the conditions; name it once`);
    setNamed(sets, name, 'design');
  });
}

const PER_OUTCOME = "say for which outcome: {Loyalty: 'all present', '~Loyalty': {Trust: 'absent'}}";

function readExpectations(
  given: { readonly [outcome: string]: ExpectationsInput },
  outcomeSet: string,
  conditions: readonly string[],
): [Expectation[], Expectation[]] {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    fail(`design: the expectations are ${describeValue(given)}; ${PER_OUTCOME}`);
  }
  const read: [Expectation[] | null, Expectation[] | null] = [null, null];
  for (const [key, input] of Object.entries(given)) {
    if (conditions.includes(key)) {
      fail(`design: the expectations name the condition "${key}" where an outcome stands; ${PER_OUTCOME}`);
    }
    const { value } = readOutcome(key, [outcomeSet]);
    const side = value === 0 ? 0 : 1;
    if (read[side] !== null) fail(`design: the expectations for ${key} are said twice; say them once`);
    read[side] = expectationsOf(input, key, conditions);
  }
  const nothing = (): Expectation[] => conditions.map(() => 'none');
  return [read[0] ?? nothing(), read[1] ?? nothing()];
}

function expectationsOf(input: ExpectationsInput, outcome: string, conditions: readonly string[]): Expectation[] {
  if (input === 'all present') return conditions.map(() => 'present');
  if (input === 'all absent') return conditions.map(() => 'absent');
  const use = "write 'all present', 'all absent' or {condition: 'present' | 'absent' | 'none'}";
  if (typeof input !== 'object' || input === null) fail(`design: expectations for ${outcome} are "${input}"; ${use}`);
  const one = new Map(Object.entries(input));
  for (const [name, expectation] of one) {
    if (!conditions.includes(name)) {
      fail(`design: expectations for ${outcome} name "${name}"${suggestion(name, conditions)}`);
    }
    if (!['present', 'absent', 'none'].includes(expectation)) {
      fail(`design: "${expectation}" is expected of ${name} for ${outcome}; ${use}`);
    }
  }
  return conditions.map((name) => one.get(name) ?? 'none');
}

function readHypotheses(
  given: { readonly [name: string]: string },
  outcomeSet: string,
  names: readonly string[],
  conditions: readonly string[],
): NamedHypothesis[] {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    fail(`design: the hypotheses are ${describeValue(given)}; name each: {H1: 'A*B -> ${outcomeSet}'}`);
  }
  return Object.entries(given).map(([name, source]) => {
    if (typeof source !== 'string') fail(`design: hypothesis ${name} is ${describeValue(source)}; write an expression`);
    const expression = parse(source, names);
    if (expression.outcome?.condition !== outcomeSet) {
      fail(
        `design: hypothesis ${name} is "${source}"; end it with an arrow: ${source} -> ${printLiteral({ condition: outcomeSet, value: 1 })}`,
      );
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

/** Whether a product holds a condition and its negation. */
function contradictsItself(product: Product): boolean {
  return product.some(({ condition, value }) =>
    product.some((other) => other.condition === condition && other.value !== value),
  );
}
