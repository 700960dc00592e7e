import { fail } from '../util/fail.js';
import { checkOptions, describeValue } from '../util/options.js';
import type { Expression, Sum } from './expression.js';
import { type Names, parse } from './parse.js';
import { print } from './print.js';

/** An expression as text, or as {@link parse} gives it. */
export type ExpressionInput = string | Expression;

/** What functions of expressions may know of the conditions. */
export interface ExpressionOptions {
  /**
   * The names there are, or each with its number of values. Default: those in the expression; a condition without values has
   * two, and one with values, `A{1}`, must be here with its number.
   */
  readonly names?: Names;
}

/** The sum of products of an input without an arrow, checked against the names when there are any. */
export function readSum(caller: string, input: ExpressionInput, options: ExpressionOptions): Sum {
  checkOptions(caller, options, ['names']);
  const read = parse(textOf(caller, input), options.names);
  if (read.arrow === null) return read.products;
  return fail(`${caller}: "${print(read)}" has an arrow; pass the part before or behind it`);
}

/** An input as text. */
export function textOf(caller: string, input: ExpressionInput): string {
  if (typeof input === 'string') return input;
  if (Array.isArray(input?.products)) return print(input);
  return fail(
    `${caller}: the expression is ${describeValue(input)}; write it as text, like 'A*~B', or pass what parse gives`,
  );
}

/** A sum of products as an expression without an arrow. */
export function expressionOf(products: Sum): Expression {
  return { products, arrow: null, outcome: null };
}
