import { sumMemberships } from '../expression/evaluate.js';
import { type Product, type Sum, singleLiteral } from '../expression/expression.js';
import { printSum } from '../expression/print.js';
import { displayable, isResult } from '../util/displayable.js';
import { fail } from '../util/fail.js';
import { lazily } from '../util/freeze.js';
import { checkOptions, describeValue } from '../util/options.js';
import {
  DESIGN_OPTIONS,
  type DesignOptions,
  type NamedHypothesis,
  readDesign,
  type SaidOnce,
} from './design-options.js';
import type { Expectation, Expectations } from './expectations.js';
import { setsOf } from './outcome.js';
import { negate, type SetData, setNamed } from './sets.js';

/** Outcome, conditions, expectations and hypotheses, said once and used by every call after it. */
export interface Design {
  readonly kind: 'design';
  readonly sets: SetData;
  /** The outcome as it is analysed: `Loyalty`, `~Loyalty`, `Region{2}`, `~(Loyalty*Growth)`. */
  readonly outcome: string;
  /** The outcome without its negation: the name of its set, `Loyalty`, or its expression, `Loyalty*Growth`. */
  readonly outcomeSet: string;
  /** The same as data. */
  readonly outcomeSum: Sum;
  /** The names of the sets that it is made of. */
  readonly outcomeSets: readonly string[];
  readonly outcomeNegated: boolean;
  readonly conditions: readonly string[];
  /** How many values each condition has, in their order: 2 for a crisp or fuzzy set. */
  readonly levels: readonly number[];
  /** One per condition, in their order; this outcome's own (the negation has its own, never flipped silently). */
  readonly expectations: readonly Expectation[];
  /** Products of several literals that theory expects together; this outcome's own. */
  readonly conjuncturalExpectations: readonly Product[];
  readonly hypotheses: readonly NamedHypothesis[];
  /** The same design for the other outcome: `Loyalty` ⇄ `~Loyalty`. */
  readonly negated: Design;
}

/**
 * Says once what is to be explained by what: outcome, conditions, expectations for each outcome, hypotheses. Every call
 * after it takes the design; `design(…).negated` is the same for the other outcome.
 *
 * @param sets the data
 * @param options `outcome` is needed; conditions default to every other set, expectations and hypotheses to none
 * @throws when a name or an option is unknown, the outcome is among the conditions, or a hypothesis is about something else
 *   or can never hold
 *
 * @example
 * design(setData(['a', 'b'], [{ name: 'A', memberships: [1, 0] }, { name: 'Y', memberships: [1, 1] }]), { outcome: 'Y' })
 *   .negated.outcome // => '~Y'
 */
export function design(sets: SetData, options: DesignOptions): Design {
  if (!isResult(sets, 'sets')) {
    fail(`design: the first argument is ${describeValue(sets)}; pass set data, the result of sets()`);
  }
  checkOptions('design', options, DESIGN_OPTIONS);
  const { said, outcomeNegated } = readDesign(sets, options);
  return bothWays(said, outcomeNegated);
}

/** A design and its negation, each the other's `negated`, made when first asked for. */
function bothWays(said: SaidOnce, outcomeNegated: boolean, other?: Design): Design {
  const expected = said.expectations[outcomeNegated ? 0 : 1];
  const data = {
    kind: 'design' as const,
    sets: said.sets,
    outcome: outcomeNegated ? printNegation(said.outcomeSum) : printSum(said.outcomeSum),
    outcomeSet: singleLiteral(said.outcomeSum)?.condition ?? printSum(said.outcomeSum),
    outcomeSum: said.outcomeSum,
    outcomeSets: setsOf(said.outcomeSum),
    outcomeNegated,
    conditions: said.conditions,
    levels: said.conditions.map((name) => setNamed(said.sets, name, 'design').levels),
    expectations: expected.individual,
    conjuncturalExpectations: expected.conjunctural,
    hypotheses: said.hypotheses,
  };
  // Not enumerable: a design would be endless for whoever walks over its properties.
  const whole: Design = lazily(data, 'negated', () => other ?? bothWays(said, !outcomeNegated, whole), false);
  return displayable(whole);
}

/** The same design about other cases: `sets` has the sets that the design uses, of the same kinds. */
export function designOn(design: Design, sets: SetData): Design {
  const sides = design.outcomeNegated ? [design, design.negated] : [design.negated, design];
  const [negated, own] = sides.map(({ expectations, conjuncturalExpectations }) => ({
    individual: expectations,
    conjunctural: conjuncturalExpectations,
  })) as [Expectations, Expectations];
  const { outcomeSum, conditions, hypotheses } = design;
  return bothWays({ sets, outcomeSum, conditions, expectations: [negated, own], hypotheses }, design.outcomeNegated);
}

/** `~Y`, `~Y{1}` or `~(Y*Z)`. */
function printNegation(sum: Sum): string {
  const [product] = sum;
  const plain = sum.length === 1 && product?.length === 1;
  return plain ? `~${printSum(sum)}` : `~(${printSum(sum)})`;
}

/**
 * The design and the options of a call that was given either a design or sets with plain options.
 *
 * @param known the call's own options
 */
export function designOf<Options extends object>(
  caller: string,
  source: Design | SetData,
  given: (Options & Partial<DesignOptions>) | undefined,
  known: readonly (keyof Options & string)[],
): { readonly design: Design; readonly options: Partial<Options> } {
  const options: Partial<Options & DesignOptions> = given ?? {};
  if (isResult(source, 'design')) {
    const twice = DESIGN_OPTIONS.find((name) => Object.hasOwn(options, name));
    if (twice !== undefined) {
      fail(`${caller}: the design says the ${twice} already; make another design() for another ${twice}`);
    }
    checkOptions(caller, options, known);
    return { design: source, options };
  }
  if (!isResult(source, 'sets')) {
    fail(
      `${caller}: the first argument is ${describeValue(source)}; pass a design, or sets with {outcome, conditions}`,
    );
  }
  checkOptions(caller, options, [...DESIGN_OPTIONS, ...known]);
  if (options.outcome === undefined) {
    fail(`${caller}: the outcome is not said; pass {outcome: …} with the sets, or a design`);
  }
  const said = Object.fromEntries(DESIGN_OPTIONS.map((name) => [name, options[name]]));
  return { design: design(source, said as unknown as DesignOptions), options };
}

/** Memberships in the outcome as the design analyses it: negated where it is. */
export function outcomeMemberships(design: Design): readonly number[] {
  const lookup = (name: string) => setNamed(design.sets, name, 'design').memberships;
  const single = singleLiteral(design.outcomeSum);
  const own =
    single?.value === 1
      ? lookup(single.condition)
      : sumMemberships(design.outcomeSum, design.sets.cases.length, lookup);
  return design.outcomeNegated ? negate(own) : own;
}

/** Memberships in each condition, in their order. */
export function conditionMemberships(design: Design): (readonly number[])[] {
  return design.conditions.map((name) => setNamed(design.sets, name, 'design').memberships);
}

/** What the values of each condition are called; `null` where nothing was said. */
export function labelsOf({ conditions, sets }: Design): (readonly string[] | null)[] {
  return conditions.map((name) => setNamed(sets, name, 'design').labels);
}

/** Whether two designs are about the same cases with the same memberships in outcome and conditions. */
export function sameData(one: Design, other: Design): boolean {
  if (one.sets === other.sets) return true;
  const equal = (a: readonly unknown[], b: readonly unknown[]) =>
    a.length === b.length && a.every((x, i) => x === b[i]);
  const named = (design: Design, name: string) => setNamed(design.sets, name, 'design').memberships;
  return (
    equal(one.sets.cases, other.sets.cases) &&
    [...one.outcomeSets, ...one.conditions].every((name) => equal(named(one, name), named(other, name)))
  );
}
