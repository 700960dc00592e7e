import type { Expression } from './expression.js';
import { type ExpressionInput, type ExpressionOptions, readSum } from './input.js';
import { parse } from './parse.js';
import { printSum } from './print.js';

/**
 * What two expressions have in common, as a sum of products: every product of the one with every product of the other, those that
 * another one contains left out. Memberships are the smaller ones of the two, for fuzzy sets too; so `A*~A` may stay, which
 * {@link simplify} takes out.
 *
 * @param first an expression without an arrow, as text or as `parse` gives it
 * @param second another one
 * @throws where more than 10,000 products are made
 *
 * @example
 * print(intersect('A + B', 'A + C')) // => 'A + B*C'
 */
export function intersect(
  first: ExpressionInput,
  second: ExpressionInput,
  options: ExpressionOptions = {},
): Expression {
  const [a, b] = [readSum('intersect', first, options), readSum('intersect', second, options)];
  return parse(`(${printSum(a)})*(${printSum(b)})`, options.names);
}
