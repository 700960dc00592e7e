import type { Literal } from './expression.js';

/** An expression as it is written, before anything is multiplied out. Parts of a sum or a product are at least two. */
export type Tree =
  | { readonly kind: 'constant'; readonly value: 0 | 1 }
  | {
      readonly kind: 'literal';
      readonly literal: Literal;
      /** How many values the condition has; `null` where that is not known. */
      readonly levels: number | null;
      /** Where it stands in the source. */
      readonly at: number;
    }
  | { readonly kind: 'not'; readonly part: Tree }
  | { readonly kind: 'product' | 'sum'; readonly parts: readonly Tree[] };

/** What is written on the two sides of an arrow. */
export type TreePair =
  | { readonly tree: Tree; readonly arrow: '->' | '<-'; readonly outcome: Tree }
  | { readonly tree: Tree; readonly arrow: null; readonly outcome: null };

/** Some trees as one: the only one itself, else their sum or product. */
export function joined(kind: 'product' | 'sum', parts: readonly Tree[]): Tree {
  return parts.length === 1 ? (parts[0] as Tree) : { kind, parts };
}
