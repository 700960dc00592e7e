import type { Expression } from './expression.js';
import { type ExpressionInput, type ExpressionOptions, expressionOf, readSum } from './input.js';
import { parse } from './parse.js';
import { print, printSum } from './print.js';

/**
 * The negation of an expression as a sum of products: de Morgan's laws, multiplied out, products that another one contains left
 * out. These laws hold for fuzzy sets too: memberships are 1 − those of the expression. So `A*~A` may stay; {@link simplify} the
 * negation for its shortest Boolean forms.
 *
 * @param input an expression without an arrow, as text or as `parse` gives it
 * @throws where more than 10,000 products are made
 *
 * @example
 * print(negate('A*B + ~C')) // => '~A*C + ~B*C'
 */
export function negate(input: ExpressionInput, options: ExpressionOptions = {}): Expression {
  const sum = readSum('negate', input, options);
  return parse(`~(${printSum(sum)})`, options.names);
}

/**
 * The negation of an expression as a product of sums, as text: de Morgan's laws, nothing multiplied out.
 *
 * @param input an expression without an arrow, as text or as `parse` gives it
 *
 * @example
 * negationAsProductOfSums('A*B + ~C') // => '(~A + ~B)*C'
 */
export function negationAsProductOfSums(input: ExpressionInput, options: ExpressionOptions = {}): string {
  const sum = readSum('negationAsProductOfSums', input, options);
  const factors = sum.map((product) => negate(expressionOf([product]), options));
  if (factors.some(({ products }) => products.length === 0)) return '0';
  const inside = (factor: Expression) => (factor.products.length > 1 ? `(${print(factor)})` : print(factor));
  return factors.length === 0
    ? '1'
    : factors.map((factor) => (factors.length > 1 ? inside(factor) : print(factor))).join('*');
}
