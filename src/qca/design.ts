import type { Expression } from '../expression/expression.js';
import { parse, parseLiteral } from '../expression/parse.js';
import { printLiteral } from '../expression/print.js';
import { suggestion } from '../util/did-you-mean.js';
import { displayable } from '../util/displayable.js';
import { fail } from '../util/fail.js';
import { lazily } from '../util/freeze.js';
import { negate, type SetData, setNamed } from './sets.js';

/** What theory expects of a condition: it contributes when `present`, when `absent`, or nothing is expected (`none`). */
export type Expectation = 'present' | 'absent' | 'none';

/** A hypothesis of the design: a name (`H2`) and an expression with an arrow. */
export interface NamedHypothesis {
  readonly name: string;
  readonly expression: Expression;
}

/** Outcome, conditions, expectations and hypotheses, said once and used by every call after it. */
export interface Design {
  readonly kind: 'design';
  readonly sets: SetData;
  /** The outcome as it is analysed: `Loyalty` or `~Loyalty`. */
  readonly outcome: string;
  /** The outcome's set, without a negation. */
  readonly outcomeSet: string;
  readonly outcomeNegated: boolean;
  readonly conditions: readonly string[];
  /** One per condition, in their order; this outcome's own (the negation has its own, never flipped silently). */
  readonly expectations: readonly Expectation[];
  readonly hypotheses: readonly NamedHypothesis[];
  /** The same design for the other outcome: `Loyalty` ⇄ `~Loyalty`. */
  readonly negated: Design;
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

/**
 * Says once what is to be explained by what: outcome, conditions, expectations for each outcome, hypotheses. Every call
 * after it takes the design; `design(…).negated` is the same for the other outcome.
 *
 * @param sets the data
 * @throws when a name is unknown, the outcome is among the conditions, or a hypothesis is about something else
 *
 * @example
 * design(setData(['a', 'b'], [{ name: 'A', memberships: [1, 0] }, { name: 'Y', memberships: [1, 1] }]), { outcome: 'Y' })
 *   .negated.outcome // => '~Y'
 */
export function design(sets: SetData, options: DesignOptions): Design {
  const names = sets.columns.map((column) => column.name);
  const { condition: outcomeSet, value } = readOutcome(options.outcome, names);
  const conditions = options.conditions ?? names.filter((name) => name !== outcomeSet);
  checkConditions(conditions, outcomeSet, sets);
  const shared = {
    sets,
    outcomeSet,
    conditions: [...conditions],
    expectations: readExpectations(options.expectations ?? {}, outcomeSet, conditions),
    hypotheses: readHypotheses(options.hypotheses ?? {}, outcomeSet, names, conditions),
  };
  return bothWays(shared, value === 0);
}

interface Shared {
  readonly sets: SetData;
  readonly outcomeSet: string;
  readonly conditions: readonly string[];
  readonly expectations: readonly [absent: readonly Expectation[], present: readonly Expectation[]];
  readonly hypotheses: readonly NamedHypothesis[];
}

/** A design and its negation, each the other's `negated`, made when first asked for. */
function bothWays(shared: Shared, outcomeNegated: boolean, other?: Design): Design {
  const data = {
    kind: 'design' as const,
    sets: shared.sets,
    outcome: printLiteral({ condition: shared.outcomeSet, value: outcomeNegated ? 0 : 1 }),
    outcomeSet: shared.outcomeSet,
    outcomeNegated,
    conditions: shared.conditions,
    expectations: shared.expectations[outcomeNegated ? 0 : 1],
    hypotheses: shared.hypotheses,
  };
  // Not enumerable: a design would be endless for whoever walks over its properties.
  const whole: Design = lazily(data, 'negated', () => other ?? bothWays(shared, !outcomeNegated, whole), false);
  return displayable(whole);
}

function readOutcome(source: string, names: readonly string[]): { condition: string; value: number } {
  if (typeof source !== 'string') fail(`design: the outcome is ${String(source)}; name a set, like 'Loyalty'`);
  if (names.includes(source)) return { condition: source, value: 1 };
  if (source.startsWith('~') && names.includes(source.slice(1))) return { condition: source.slice(1), value: 0 };
  const literal = parseLiteral(source);
  if (names.includes(literal.condition)) return literal;
  return fail(`design: no set named "${literal.condition}" for the outcome${suggestion(literal.condition, names)}`);
}

function checkConditions(conditions: readonly string[], outcomeSet: string, sets: SetData): void {
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

function readExpectations(
  given: { readonly [outcome: string]: ExpectationsInput },
  outcomeSet: string,
  conditions: readonly string[],
): [Expectation[], Expectation[]] {
  const read: [Expectation[], Expectation[]] = [conditions.map(() => 'none'), conditions.map(() => 'none')];
  for (const [key, input] of Object.entries(given)) {
    const { condition, value } = readOutcome(key, [outcomeSet]);
    read[condition === outcomeSet && value === 0 ? 0 : 1] = expectationsOf(input, key, conditions);
  }
  return read;
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
  return Object.entries(given).map(([name, source]) => {
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
    return { name, expression };
  });
}

/** The design and the options of a call that was given either a design or sets with plain options. */
export function designOf<Options extends object>(
  caller: string,
  source: Design | SetData,
  options: (Options & Partial<DesignOptions>) | undefined,
): { readonly design: Design; readonly options: Partial<Options> } {
  if (source?.kind === 'design') return { design: source, options: options ?? {} };
  if (source?.kind !== 'sets') {
    fail(
      `${caller}: the first argument is ${describeValue(source)}; pass a design, or sets with {outcome, conditions}`,
    );
  }
  if (options?.outcome === undefined)
    fail(`${caller}: the outcome is not said; pass {outcome: …} with the sets, or a design`);
  const { outcome, conditions, expectations, hypotheses } = options;
  const made = design(source, {
    outcome,
    ...(conditions && { conditions }),
    ...(expectations && { expectations }),
    ...(hypotheses && { hypotheses }),
  });
  return { design: made, options };
}

/** Memberships in the outcome as the design analyses it: negated where it is. */
export function outcomeMemberships(design: Design): readonly number[] {
  const own = setNamed(design.sets, design.outcomeSet, 'design').memberships;
  return design.outcomeNegated ? negate(own) : own;
}

/** Memberships in each condition, in their order. */
export function conditionMemberships(design: Design): (readonly number[])[] {
  return design.conditions.map((name) => setNamed(design.sets, name, 'design').memberships);
}

function describeValue(value: unknown): string {
  return typeof value === 'object' && value !== null ? 'another kind of object' : String(value);
}
