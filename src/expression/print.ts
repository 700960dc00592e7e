import type { Expression, Literal, Product } from './expression.js';
import { isPlainName } from './tokens.js';

/**
 * Writes an expression in the field's notation. `parse(print(x))` is `x` again.
 *
 * @example
 * print({ products: [[{ condition: 'A', value: 0 }]], arrow: '->', outcome: [[{ condition: 'my Y', value: 1 }]] })
 * // => '~A -> {my Y}'
 */
export function print(expression: Expression): string {
  const sum = printSum(expression.products);
  if (expression.arrow === null || expression.outcome === null) return sum;
  return `${sum} ${expression.arrow} ${printSum(expression.outcome)}`;
}

/** `A*~B + C`; the empty sum, which is never true, is `0`. */
export function printSum(products: readonly Product[]): string {
  return products.length === 0 ? '0' : products.map(printProduct).join(' + ');
}

/** `A*~B`; the empty product, which is always true, is `1`. */
export function printProduct(product: Product): string {
  return product.length === 0 ? '1' : product.map(printLiteral).join('*');
}

/** `A`, `~A`, `A{1,2}` or `{name with spaces}`. */
export function printLiteral(literal: Literal): string {
  if ('values' in literal) return `${printName(literal.condition)}{${literal.values.join(',')}}`;
  return (literal.value === 0 ? '~' : '') + printName(literal.condition);
}

function printName(name: string): string {
  return isPlainName(name) ? name : `{${name.replaceAll('}', '}}')}}`;
}
