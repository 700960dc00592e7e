import { type Lookup, productMemberships, sumMemberships } from '../../expression/evaluate.js';
import type { Sum } from '../../expression/expression.js';
import { parse } from '../../expression/parse.js';
import { printProduct, printSum } from '../../expression/print.js';
import { displayable, isResult } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import type { Warning } from '../../util/warning.js';
import { type Design, outcomeMemberships } from '../design.js';
import { changeFindings, droppedFindings, type SetData, setNamed } from '../sets.js';
import { uniqueCoverages } from './coverage.js';
import { fitRow } from './fit-row.js';
import { checkMemberships, type Memberships } from './sums.js';
import { SYM_UNCONFIRMED } from './sym.js';
import type { Fit } from './types.js';

/** What {@link fit} is to look at. */
export interface FitOptions {
  /** The outcome of an expression without an arrow, as text: `~Loyalty`. Default: the design's own, where there is one. */
  readonly outcome?: string;
  /**
   * Shares to test each consistency against, one-sided, crisp sets only: `[0.75, 0.5]`. Default: none, as a test asks for cases
   * that are drawn from a population, which is seldom so.
   */
  readonly binomialTest?: readonly number[];
  /** `'r'`: values below 1e-5 become 0, and the only term and the whole have no unique coverage (`NaN`), as in the R package QCA. Default: neither. */
  readonly compat?: 'r';
}

const OPTIONS = ['outcome', 'binomialTest', 'compat'] as const;

/** A set that is one of the sides of a fit, with its name. */
interface Side {
  readonly name: string;
  readonly memberships: Memberships;
}

interface Question {
  readonly terms: readonly Side[];
  readonly whole: Side;
  readonly outcome: Side;
  readonly direction: Fit['direction'];
  /** What a policy did to the data. */
  readonly policy: readonly Warning[];
}

/**
 * How well any expression fits an outcome: each of its terms and the whole, with every measure of fit; the display gives the
 * formula and source of each.
 *
 * An arrow says what is asked: `A*B -> Y` is about sufficiency, `A + B <- Y` about necessity. Without one, both are given.
 * Memberships can also be passed themselves, one list or several by name, with those in the outcome.
 *
 * @param sets the data, or a design, whose outcome is then the default one
 * @param expression an expression in the field's notation, multi-value sets included
 * @param options the outcome, where no arrow names it; binomial tests
 * @throws where the expression is wrong (with a caret), no outcome or two are said, or a binomial test meets fuzzy sets
 *
 * @example
 * const data = setData(['a', 'b', 'c'], [{ name: 'A', memberships: [1, 1, 0] }, { name: 'Y', memberships: [1, 0, 0] }])
 * fit(data, 'A -> Y').whole.sufficiency?.inclusion // => 0.5
 */
export function fit(sets: SetData | Design, expression: string, options?: FitOptions): Fit;
export function fit(
  terms: Memberships | Readonly<Record<string, Memberships>>,
  outcome: Memberships,
  options?: Omit<FitOptions, 'outcome'>,
): Fit;
export function fit(
  source: SetData | Design | Memberships | Readonly<Record<string, Memberships>>,
  about: string | Memberships,
  options: FitOptions = {},
): Fit {
  checkOptions('fit', options, OPTIONS);
  checkShares(options.binomialTest);
  if (options.compat !== undefined && options.compat !== 'r') {
    fail(`fit: compat is ${describeValue(options.compat)}; it is 'r' or left out`);
  }
  const asked = typeof about === 'string' ? inWords(source, about, options.outcome) : inNumbers(source, about, options);
  const { terms, whole, outcome, direction, policy } = asked;
  const shares = options.binomialTest ?? [];
  const compat = options.compat ?? null;
  const question = { direction, shares, compat };
  const unique = uniqueCoverages(
    terms.map((term) => term.memberships),
    outcome.memberships,
  );
  const only = compat === 'r' && terms.length === 1;
  const rows = terms.map(({ name, memberships }, t) =>
    fitRow(name, memberships, outcome.memberships, only ? Number.NaN : (unique[t] as number), question),
  );
  const [ofWhole] = uniqueCoverages([whole.memberships], outcome.memberships);
  const union = fitRow(
    whole.name,
    whole.memberships,
    outcome.memberships,
    compat === 'r' ? Number.NaN : (ofWhole as number),
    question,
  );
  return displayable({
    kind: 'fit',
    expression: whole.name,
    outcome: outcome.name,
    direction,
    cases: outcome.memberships.length,
    terms: rows,
    whole: union,
    binomialTest: [...shares],
    compat,
    warnings: [...policy, ...(direction === 'necessity' ? [] : fuzzySym([whole, outcome]))],
  });
}

/** SYM is shown for what it is. */
function fuzzySym(sides: readonly Side[]): Warning[] {
  const crisp = sides.every(({ memberships }) => Array.from(memberships).every((value) => value === 0 || value === 1));
  if (crisp) return [];
  return [SYM_UNCONFIRMED];
}

function checkShares(shares: FitOptions['binomialTest']): void {
  if (shares === undefined) return;
  if (Array.isArray(shares) && shares.every((share) => share > 0 && share < 1)) return;
  fail(`fit: binomialTest is ${describeValue(shares)}; pass the shares to test against, each between 0 and 1: [0.75]`);
}

/** An expression over set data or a design. */
function inWords(source: unknown, text: string, named: string | undefined): Question {
  const given = source as SetData | Design;
  if (!isResult(given, 'sets', 'design')) {
    fail(`fit: the first argument is ${describeValue(source)}; pass set data or a design with the expression`);
  }
  const sets = given.kind === 'design' ? given.sets : given;
  const names = new Map(sets.columns.map((column) => [column.name, column.levels]));
  const { products, arrow, outcome } = parse(text, names);
  if (outcome !== null && named !== undefined) {
    fail(`fit: the outcome is said twice, by the arrow and as ${describeValue(named)}; say it once`);
  }
  const target = outcome ?? (named === undefined ? null : outcomeNamed(named, names));
  const lookup: Lookup = (name) => setNamed(sets, name, 'fit').memberships;
  const used = new Set([...products, ...(target ?? [])].flat().map(({ condition }) => condition));
  const side = (name: string, sum: Sum): Side => ({
    name,
    memberships: sumMemberships(sum, sets.cases.length, lookup),
  });
  return {
    terms: products.map((product) => ({
      name: printProduct(product),
      memberships: productMemberships(product, sets.cases.length, lookup),
    })),
    whole: side(printSum(products), products),
    outcome: target === null ? designOutcome(given) : side(printSum(target), target),
    direction: arrow === null ? null : arrow === '->' ? 'sufficiency' : 'necessity',
    policy: [
      ...droppedFindings(sets.dropped),
      ...sets.columns.filter(({ name }) => used.has(name)).flatMap(changeFindings),
    ],
  };
}

function outcomeNamed(text: string, names: ReadonlyMap<string, number>): Sum {
  const { products, arrow } = parse(text, names);
  if (arrow !== null) fail(`fit: the outcome ${describeValue(text)} has an arrow of its own; leave it out`);
  return products;
}

function designOutcome(given: SetData | Design): Side {
  if (given.kind === 'design') return { name: given.outcome, memberships: outcomeMemberships(given) };
  return fail("fit: the outcome is not said; write it after an arrow ('A -> Y'), or pass {outcome: 'Y'}");
}

/** Lists of memberships. */
function inNumbers(source: unknown, outcome: Memberships, options: FitOptions): Question {
  if (options.outcome !== undefined) {
    fail(`fit: the outcome is said twice, as memberships and as ${describeValue(options.outcome)}; say it once`);
  }
  const named = isList(source) ? { x: source } : (source as Readonly<Record<string, Memberships>>);
  if (typeof named !== 'object' || named === null || Object.keys(named).length === 0) {
    fail(`fit: the first argument is ${describeValue(source)}; pass memberships, or several lists of them by name`);
  }
  const terms = Object.entries(named).map(([name, memberships]) => ({ name, memberships }));
  for (const { memberships } of terms) checkMemberships('fit', memberships, outcome);
  return {
    terms,
    whole: {
      name: terms.map(({ name }) => name).join(' + '),
      memberships: Array.from(outcome, (_, i) => Math.max(...terms.map((term) => term.memberships[i] as number))),
    },
    outcome: { name: 'y', memberships: outcome },
    direction: null,
    policy: [],
  };
}

function isList(value: unknown): value is Memberships {
  return typeof value === 'object' && value !== null && typeof (value as Memberships).length === 'number';
}
