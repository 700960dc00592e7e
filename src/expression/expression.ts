/** A crisp or fuzzy condition present (`value` 1) or absent (`value` 0): `A`, `~A`. */
export interface SignedLiteral {
  readonly condition: string;
  readonly value: number;
}

/** A multi-value condition with one of some values, ascending: `A{1,2}`; −1, written `A{-}`, where a condition does not apply. */
export interface ValueLiteral {
  readonly condition: string;
  readonly values: readonly number[];
}

/** One statement about one condition. */
export type Literal = SignedLiteral | ValueLiteral;

/** A conjunction of literals; the empty one is always true. */
export type Product = readonly Literal[];

/** A disjunction of products; the empty one is never true. */
export type Sum = readonly Product[];

/** A sum of products, with what it points at when it has an arrow. */
export interface Expression {
  readonly products: Sum;
  /** `->` sufficient for, `<-` necessary for; `null` without an arrow. */
  readonly arrow: '->' | '<-' | null;
  readonly outcome: Sum | null;
}

/** The values that a literal allows: of a signed one 1 or 0. */
export function literalValues(literal: Literal): readonly number[] {
  return 'values' in literal ? literal.values : [literal.value];
}

/** Whether a sum is one signed literal, as most outcomes are: `Y` or `~Y`. */
export function singleLiteral(sum: Sum): SignedLiteral | null {
  const [product, ...more] = sum;
  const [literal, ...others] = product ?? [];
  if (literal === undefined || more.length > 0 || others.length > 0 || 'values' in literal) return null;
  return literal;
}
