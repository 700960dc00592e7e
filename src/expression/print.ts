import { fail } from '../util/fail.js';
import { checkOptions, describeValue } from '../util/options.js';
import type { Expression, Literal, Product, Sum } from './expression.js';
import { isPlainName } from './tokens.js';
import type { Notation } from './vocabulary.js';

/** How an expression is written. */
export interface PrintOptions {
  /** How absence is written: `tilde` for `A*~B` (default, as it fits any name), `case` for `A*b`. */
  readonly notation?: Notation;
}

/**
 * Writes an expression in the field's notation. `parse(print(x))` is `x` again, read in the same notation.
 *
 * @throws in the notation by case for a name that is not plain and in upper case
 *
 * @example
 * print({ products: [[{ condition: 'A', value: 0 }]], arrow: '->', outcome: [[{ condition: 'my Y', value: 1 }]] })
 * // => '~A -> {my Y}'
 * @example
 * print(parse('A*~B -> Y'), { notation: 'case' }) // => 'A*b -> Y'
 */
export function print(expression: Expression, options: PrintOptions = {}): string {
  checkOptions('print', options, ['notation']);
  if (!(Array.isArray(expression?.products) && expression.products.every(Array.isArray))) {
    fail(`print: the expression is ${describeValue(expression)}; pass what parse gives`);
  }
  const { products, arrow, outcome } = options.notation === 'case' ? byCase(expression) : expression;
  const sum = printSum(products);
  return arrow === null || outcome === null ? sum : `${sum} ${arrow} ${printSum(outcome)}`;
}

/** The expression with absence in the letters of its names. */
function byCase({ products, arrow, outcome }: Expression): Expression {
  return { products: lowered(products), arrow, outcome: outcome === null ? null : lowered(outcome) };
}

function lowered(sum: Sum): Product[] {
  return sum.map((product) =>
    product.map((literal) => {
      const { condition } = literal;
      const lower = condition.toLowerCase();
      if (!isPlainName(condition) || condition === lower || condition !== condition.toUpperCase()) {
        fail(
          `print: "${condition}" cannot be written by case; use {notation: 'tilde'}, or rename the set in upper case`,
        );
      }
      return 'values' in literal || literal.value === 1 ? literal : { condition: lower, value: 1 };
    }),
  );
}

/** `A*~B + C`; the empty sum, which is never true, is `0`. */
export function printSum(products: readonly Product[]): string {
  return products.length === 0 ? '0' : products.map(printProduct).join(' + ');
}

/** `A*~B`; the empty product, which is always true, is `1`. */
export function printProduct(product: Product): string {
  return product.length === 0 ? '1' : product.map(printLiteral).join('*');
}

/** `A`, `~A`, `A{1,2}`, `A{-}` or `{name with spaces}`. */
export function printLiteral(literal: Literal): string {
  if ('values' in literal) return `${printName(literal.condition)}${printValues(literal.values)}`;
  return (literal.value === 0 ? '~' : '') + printName(literal.condition);
}

/** `{1,2}`; `-` where a condition does not apply. */
export function printValues(values: readonly number[]): string {
  return `{${values.map((value) => (value < 0 ? '-' : value)).join(',')}}`;
}

function printName(name: string): string {
  return isPlainName(name) ? name : `{${name.replaceAll('}', '}}')}}`;
}
