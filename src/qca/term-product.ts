import type { Literal, Product } from '../expression/expression.js';
import type { TermLiteral } from './minimize/types.js';

/** The product that a term stands for, from the values of its literals (`Term.literals`). */
export function termProduct(
  literals: readonly TermLiteral[],
  { conditions, levels }: { readonly conditions: readonly string[]; readonly levels: readonly number[] },
): Product {
  return literals.flatMap((value, c): Literal[] => {
    if (value === null) return [];
    const condition = conditions[c] as string;
    if (levels[c] === 2 && typeof value === 'number' && value >= 0) return [{ condition, value }];
    return [{ condition, values: [value].flat() }];
  });
}
