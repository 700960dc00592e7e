/** A literal: a condition present (`value` 1) or absent (`value` 0). */
export interface Literal {
  readonly condition: string;
  readonly value: number;
}

/** A conjunction of literals. */
export type Product = readonly Literal[];

/** A sum of products, with what it points at when it has an arrow. */
export interface Expression {
  readonly products: readonly Product[];
  /** `->` sufficient for, `<-` necessary for; `null` without an arrow. */
  readonly arrow: '->' | '<-' | null;
  readonly outcome: Literal | null;
}
