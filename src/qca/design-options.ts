import { type Expression, literalValues, type Product, type Sum, singleLiteral } from '../expression/expression.js';
import { parse } from '../expression/parse.js';
import { printSum } from '../expression/print.js';
import { isPlainName } from '../expression/tokens.js';
import { suggestion } from '../util/did-you-mean.js';
import { fail } from '../util/fail.js';
import { describeValue } from '../util/options.js';
import { type OneHalfPolicy, withOneHalf } from './one-half.js';
import { type SetData, setNamed } from './sets.js';

/**
 * What theory expects of a condition: it contributes when `present`, when `absent`, or nothing is expected (`none`); of a
 * multi-value condition, the values at which it contributes.
 */
export type Expectation = 'present' | 'absent' | 'none' | readonly number[];

/** A hypothesis of the design: a name (`H2`) and an expression with an arrow. */
export interface NamedHypothesis {
  readonly name: string;
  readonly expression: Expression;
}

/**
 * Expectations for one outcome: the same for all conditions, one by one (`none` where nothing is said), or as a sum,
 * `'Trust + ~Price + Region{1,2} + Value*Quality'`: a product of one literal is about that condition alone, a longer one is a
 * conjunctural expectation.
 */
export type ExpectationsInput = 'all present' | 'all absent' | { readonly [condition: string]: Expectation } | string;

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

/** What is expected for one outcome. */
export interface Expectations {
  /** One per condition. */
  readonly individual: readonly Expectation[];
  readonly conjunctural: readonly Product[];
}

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

/** An outcome without its negation, and whether it is negated. */
interface Outcome {
  readonly sum: Sum;
  readonly negated: boolean;
}

/** The names of the sets that a sum is about, each once. */
export function setsOf(sum: Sum): string[] {
  return [...new Set(sum.flat().map((literal) => literal.condition))];
}

function readOutcome(source: string, sets: SetData): Outcome {
  if (typeof source !== 'string') fail(`design: the outcome is ${describeValue(source)}; name a set, like 'Loyalty'`);
  const names = sets.columns.map((column) => column.name);
  const negationOf = source.startsWith('~') && names.includes(source.slice(1)) ? source.slice(1) : null;
  if (names.includes(source)) {
    if (negationOf !== null) {
      fail(
        `design: "${source}" is a set and also the negation of "${negationOf}"; write {${source}} for the set, ~{${negationOf}} for the negation`,
      );
    }
    return checked({ sum: [[{ condition: source, value: 1 }]], negated: false }, sets);
  }
  const alone = source.replace(/^~/u, '').trim();
  if (isPlainName(alone) && !names.includes(alone)) {
    fail(`design: no set named "${alone}" for the outcome${suggestion(alone, names)}`);
  }
  if (negationOf !== null) return checked({ sum: [[{ condition: negationOf, value: 1 }]], negated: true }, sets);
  return checked(negationAside(source.trim(), sets), sets);
}

/** `~X` is the negation of X, also where X is in parentheses or has values. */
function negationAside(source: string, sets: SetData): Outcome {
  const negation = /^~(?:\((?<inside>[^()]*)\)|(?<one>[^()*+·]*))$/u.exec(source);
  const inside = negation?.groups?.inside ?? negation?.groups?.one;
  const sum = parse(inside ?? source, levelsOf(sets)).products;
  const single = singleLiteral(sum);
  // `Y{0}` of a crisp or fuzzy set is the negation of `Y`, and `~Y{0}` is `Y` again.
  if (single?.value === 0) return { sum: [[{ ...single, value: 1 }]], negated: inside === undefined };
  return { sum, negated: inside !== undefined };
}

/** How many values each set has, by name: what an expression about them may say. */
export function levelsOf(sets: SetData): Map<string, number> {
  return new Map(sets.columns.map((column) => [column.name, column.levels]));
}

function checked(outcome: Outcome, sets: SetData): Outcome {
  for (const literal of outcome.sum.flat()) {
    const { levels, temporal } = setNamed(sets, literal.condition, 'design');
    if (temporal) fail(`design: "${literal.condition}" does not apply to every case; an outcome must apply to all`);
    if (levels > 2 && !('values' in literal)) {
      fail(`design: "${literal.condition}" has ${levels} values; say which is the outcome: ${literal.condition}{1}`);
    }
  }
  return outcome;
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

const PER_OUTCOME = "say for which outcome: {Loyalty: 'all present', '~Loyalty': {Trust: 'absent'}}";

function readExpectations(
  given: { readonly [outcome: string]: ExpectationsInput },
  outcomeSum: Sum,
  sets: SetData,
  conditions: readonly string[],
): [Expectations, Expectations] {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    fail(`design: the expectations are ${describeValue(given)}; ${PER_OUTCOME}`);
  }
  const read: [Expectations | null, Expectations | null] = [null, null];
  for (const [key, input] of Object.entries(given)) {
    if (conditions.includes(key)) {
      fail(`design: the expectations name the condition "${key}" where an outcome stands; ${PER_OUTCOME}`);
    }
    const { sum, negated } = readOutcome(key, sets);
    if (printSum(sum) !== printSum(outcomeSum)) {
      fail(`design: the expectations are for ${key}, the outcome is ${printSum(outcomeSum)}; ${PER_OUTCOME}`);
    }
    const side = negated ? 0 : 1;
    if (read[side] !== null) fail(`design: the expectations for ${key} are said twice; say them once`);
    read[side] = expectationsOf(input, key, sets, conditions);
  }
  const nothing = (): Expectations => ({ individual: conditions.map(() => 'none'), conjunctural: [] });
  return [read[0] ?? nothing(), read[1] ?? nothing()];
}

const HOW = "write 'all present', 'all absent', {condition: 'present' | 'absent' | 'none'}, or a sum: 'A + ~B + C*D'";

function expectationsOf(
  input: ExpectationsInput,
  outcome: string,
  sets: SetData,
  conditions: readonly string[],
): Expectations {
  const all = (expectation: Expectation) => ({ individual: conditions.map(() => expectation), conjunctural: [] });
  if (input === 'all present') return all('present');
  if (input === 'all absent') return all('absent');
  if (typeof input === 'string') return expectationsWritten(input, outcome, sets, conditions);
  if (typeof input !== 'object' || input === null) {
    fail(`design: expectations for ${outcome} are ${describeValue(input)}; ${HOW}`);
  }
  const one = new Map(Object.entries(input));
  for (const [name, expectation] of one) {
    if (!conditions.includes(name)) {
      fail(`design: expectations for ${outcome} name "${name}"${suggestion(name, conditions)}`);
    }
    checkExpectation(expectation, name, outcome, setNamed(sets, name, 'design').levels);
  }
  return { individual: conditions.map((name) => one.get(name) ?? 'none'), conjunctural: [] };
}

function checkExpectation(expectation: unknown, name: string, outcome: string, levels: number): void {
  const isValue = (value: unknown) => Number.isInteger(value) && (value as number) >= 0 && (value as number) < levels;
  if (Array.isArray(expectation) && expectation.length > 0 && expectation.every(isValue)) return;
  if (levels > 2 && (expectation === 'present' || expectation === 'absent')) {
    fail(`design: ${name} has ${levels} values, so it is not just ${expectation}; list the values expected: [1, 2]`);
  }
  if (typeof expectation === 'string' && ['present', 'absent', 'none'].includes(expectation)) return;
  fail(`design: ${JSON.stringify(expectation)} is expected of ${name} for ${outcome}; ${HOW}`);
}

/** A sum: products of one literal are about that condition alone, longer ones are conjunctural. */
function expectationsWritten(
  source: string,
  outcome: string,
  sets: SetData,
  conditions: readonly string[],
): Expectations {
  const { products, arrow } = parse(source, levelsOf(sets));
  if (arrow !== null) fail(`design: expectations for ${outcome} are "${source}"; leave the arrow out`);
  const expected = new Map<string, readonly number[]>();
  for (const literal of products.flat()) {
    if (!conditions.includes(literal.condition)) {
      fail(
        `design: expectations for ${outcome} name "${literal.condition}"${suggestion(literal.condition, conditions)}`,
      );
    }
  }
  for (const [literal, ...others] of products) {
    if (literal === undefined) fail(`design: expectations for ${outcome} are "${source}"; ${HOW}`);
    if (others.length > 0) continue;
    const before = expected.get(literal.condition) ?? [];
    expected.set(
      literal.condition,
      [...new Set([...before, ...literalValues(literal)])].sort((a, b) => a - b),
    );
  }
  return {
    individual: conditions.map((name) => expectationOf(expected.get(name), setNamed(sets, name, 'design').levels)),
    conjunctural: products.filter((product) => product.length > 1),
  };
}

function expectationOf(values: readonly number[] | undefined, levels: number): Expectation {
  if (values === undefined || values.length === levels) return 'none';
  return levels > 2 ? values : values[0] === 1 ? 'present' : 'absent';
}

/** The values of a condition that an expectation asks for; `null` where nothing is expected. */
export function expectedValues(expectation: Expectation): readonly number[] | null {
  if (expectation === 'none') return null;
  return typeof expectation === 'string' ? [expectation === 'present' ? 1 : 0] : expectation;
}

function readHypotheses(
  given: { readonly [name: string]: string },
  outcomeSet: string,
  sets: SetData,
  conditions: readonly string[],
): NamedHypothesis[] {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
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
