import { byCodeUnits } from '../util/compare.js';
import { fail } from '../util/fail.js';
import { checkOptions } from '../util/options.js';
import type { Literal, Sum } from './expression.js';
import { Factoring, type Form, literalsIn, type Part, type Term, type Terms } from './factoring.js';
import { type ExpressionInput, type ExpressionOptions, readSum } from './input.js';
import { printLiteral } from './print.js';

export interface FactorOptions extends ExpressionOptions {
  /**
   * Whether sums are factored out as well as products: `(A + B)*(C + D)` instead of `A*(C + D) + B*(C + D)`. Default false: only
   * products are.
   */
  readonly sums?: boolean;
  /** How many factorizations are made at most. Default 1,000: more than anybody reads. */
  readonly limit?: number;
}

/** Nobody reads a factorization of more. */
const MOST_PRODUCTS = 200;

/** An expression with what its products share written once. */
export interface Factorizations {
  /** As text, which `parse` reads: those with the fewest literals first. Without anything to factor out, the expression itself. */
  readonly forms: readonly string[];
  /** Whether these are all. */
  readonly exhausted: boolean;
}

/**
 * All factorizations of a sum of products: for each product that two or more of its products share in full, that product before
 * a parenthesis with the rests of all that hold it, inside factored in turn, beside the factorizations of the others.
 *
 * Only the distributive law is used, so fuzzy memberships stay as they are; {@link simplify} before factoring for what Boolean
 * laws shorten.
 *
 * @param input an expression without an arrow, as text or as `parse` gives it
 * @throws with more than 200 products
 *
 * @example
 * factor('A*C + A*D + B*C + B*D').forms // => ['A*(C + D) + B*(C + D)', 'C*(A + B) + D*(A + B)']
 * @example
 * factor('A*C + A*D + B*C + B*D', { sums: true }).forms // => ['(A + B)*(C + D)']
 */
export function factor(input: ExpressionInput, options: FactorOptions = {}): Factorizations {
  checkOptions('factor', options, ['names', 'sums', 'limit']);
  const { sums = false, limit = 1000, ...known } = options;
  const sum = readSum('factor', input, known);
  if (sum.length > MOST_PRODUCTS) {
    fail(
      `factor: the expression has ${sum.length} products; at most ${MOST_PRODUCTS} are looked through, so simplify it first`,
    );
  }
  const { literals, terms } = numbered(sum);
  const work = new Factoring(terms, sums, limit);
  const forms = work.all().map((form) => ({ text: write(form, literals), length: literalsIn(form).length }));
  forms.sort((a, b) => a.length - b.length || byCodeUnits(a.text, b.text));
  return { forms: forms.map(({ text }) => text), exhausted: !work.cut };
}

/** Numbers the literals by name, presence first, and leaves out products that another one contains. */
function numbered(sum: Sum): { readonly literals: readonly string[]; readonly terms: Terms } {
  const rank = (literal: Literal) => `${literal.condition}\0${printLiteral(literal)}`;
  const ranks = [...new Set(sum.flat().map(rank))].sort(byCodeUnits);
  const literals = ranks.map((one) => one.slice(one.indexOf('\0') + 1));
  const terms = sum.map((product) => product.map((literal) => ranks.indexOf(rank(literal))).sort((a, b) => a - b));
  const isLarger = (one: Term, other: Term) => one.length > other.length && other.every((id) => one.includes(id));
  return { literals, terms: terms.filter((one) => !terms.some((other) => isLarger(one, other))) };
}

function write(form: Form, literals: readonly string[]): string {
  const part = (one: Part) => (typeof one === 'number' ? (literals[one] as string) : `(${write(one, literals)})`);
  const summands = form.map((parts) => (parts.length === 0 ? '1' : parts.map(part).join('*')));
  return summands.length === 0 ? '0' : summands.join(' + ');
}
