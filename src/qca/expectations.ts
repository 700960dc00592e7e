import { literalValues, type Product, type Sum } from '../expression/expression.js';
import { parse } from '../expression/parse.js';
import { printSum } from '../expression/print.js';
import { suggestion } from '../util/did-you-mean.js';
import { fail } from '../util/fail.js';
import { describeValue } from '../util/options.js';
import { levelsOf, readOutcome } from './outcome.js';
import { type SetData, setNamed } from './sets.js';

/**
 * What theory expects of a condition: it contributes when `present`, when `absent`, or nothing is expected (`none`); of a
 * multi-value condition, the values at which it contributes.
 */
export type Expectation = 'present' | 'absent' | 'none' | readonly number[];

/**
 * Expectations for one outcome: the same for all conditions, one by one (`none` where nothing is said), or as a sum,
 * `'Trust + ~Price + Region{1,2} + Value*Quality'`: a product of one literal is about that condition alone, a longer one is a
 * conjunctural expectation.
 */
export type ExpectationsInput = 'all present' | 'all absent' | { readonly [condition: string]: Expectation } | string;

/** What is expected for one outcome. */
export interface Expectations {
  /** One per condition. */
  readonly individual: readonly Expectation[];
  readonly conjunctural: readonly Product[];
}

const PER_OUTCOME = "say for which outcome: {Loyalty: 'all present', '~Loyalty': {Trust: 'absent'}}";

/** The expectations of a design, for the negated outcome and for the outcome: what is not said is `none`. */
export function readExpectations(
  given: { readonly [outcome: string]: ExpectationsInput },
  outcomeSum: Sum,
  sets: SetData,
  conditions: readonly string[],
): [Expectations, Expectations] {
  if (typeof given !== 'object' || Array.isArray(given)) {
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
  if (['present', 'absent', 'none'].some((known) => known === expectation)) return;
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
