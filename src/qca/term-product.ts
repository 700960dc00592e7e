import type { Literal, Product } from '../expression/expression.js';
import { DOES_NOT_APPLY } from './sets.js';

/** The product that a term stands for, from the values of its literals (`Term.literals`). */
export function termProduct(
  literals: readonly (number | null)[],
  { conditions, levels }: { readonly conditions: readonly string[]; readonly levels: readonly number[] },
): Product {
  return literals.flatMap((value, c): Literal[] => {
    if (value === null) return [];
    const condition = conditions[c] as string;
    return [levels[c] === 2 && value !== DOES_NOT_APPLY ? { condition, value } : { condition, values: [value] }];
  });
}
