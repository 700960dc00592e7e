import type { Literal, Product } from './expression.js';

/** How the memberships of a condition are looked up: one a case. */
export type Lookup = (condition: string) => readonly number[];

/**
 * Memberships in a literal: the condition's own, 1 − own for its negation, 1 or 0 for values. A case to which a temporal condition
 * does not apply (−1) is in neither the condition nor its negation.
 */
export function literalMemberships(literal: Literal, lookup: Lookup): readonly number[] {
  const own = lookup(literal.condition);
  if ('values' in literal) return own.map((value) => (literal.values.includes(value) ? 1 : 0));
  if (literal.value === 1) return own.map((membership) => Math.max(0, membership));
  return own.map((membership) => (membership < 0 ? 0 : 1 - membership));
}

/** Memberships in a product: case by case the minimum over its literals; 1 for the empty product. */
export function productMemberships(product: Product, cases: number, lookup: Lookup): number[] {
  const result = new Array<number>(cases).fill(1);
  for (const literal of product) {
    literalMemberships(literal, lookup).forEach((membership, i) => {
      if (membership < (result[i] as number)) result[i] = membership;
    });
  }
  return result;
}

/** Memberships in a sum of products: case by case the maximum over its products; 0 for the empty sum. */
export function sumMemberships(products: readonly Product[], cases: number, lookup: Lookup): number[] {
  const result = new Array<number>(cases).fill(0);
  for (const product of products) {
    productMemberships(product, cases, lookup).forEach((membership, i) => {
      if (membership > (result[i] as number)) result[i] = membership;
    });
  }
  return result;
}
