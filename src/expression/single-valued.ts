import { type Literal, literalValues, type Product, type Sum } from './expression.js';

/** A literal that fixes its condition to one value. */
export interface FixedLiteral {
  readonly condition: string;
  readonly value: number;
}

/**
 * The same sum with one value a literal: `A{1,2}*B` becomes `A{1}*B + A{2}*B`. Two literals of one condition become the values that
 * they share; a product in which they share none is left out. As many products as the values multiply to.
 */
export function singleValued(sum: Sum): FixedLiteral[][] {
  return sum.flatMap(fixings);
}

function fixings(product: Product): FixedLiteral[][] {
  let found: FixedLiteral[][] = [[]];
  for (const [condition, values] of sharedValues(product)) {
    found = found.flatMap((fixed) => values.map((value) => [...fixed, { condition, value }]));
  }
  return found;
}

/** The values that all literals of each condition allow. */
function sharedValues(product: readonly Literal[]): Map<string, readonly number[]> {
  const shared = new Map<string, readonly number[]>();
  for (const literal of product) {
    const values = literalValues(literal);
    const before = shared.get(literal.condition) ?? values;
    shared.set(
      literal.condition,
      before.filter((value) => values.includes(value)),
    );
  }
  return shared;
}
