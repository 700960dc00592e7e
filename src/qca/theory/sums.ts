import { type Literal, literalValues, type Product, type Sum } from '../../expression/expression.js';

/** How many values a condition has; 2 for a crisp or fuzzy set. */
export type LevelsOf = (condition: string) => number;

/** The conjunction of two sums, multiplied out: products that contradict themselves are dropped, and those within another. */
export function conjunction(one: Sum, other: Sum): Sum {
  const products = one.flatMap((a) => other.map((b) => both(a, b)).filter((product) => product !== null));
  return absorbed(products);
}

/** The negation of a sum by De Morgan's laws, multiplied out: all its prime implicants (Nelson 1955). */
export function negation(sum: Sum, levelsOf: LevelsOf): Sum {
  return sum.reduce<Sum>(
    (negated, product) =>
      conjunction(
        negated,
        product.map((literal) => [otherwise(literal, levelsOf)]),
      ),
    [[]],
  );
}

function otherwise(literal: Literal, levelsOf: LevelsOf): Literal {
  if (!('values' in literal)) return { condition: literal.condition, value: 1 - literal.value };
  const all = Array.from({ length: levelsOf(literal.condition) }, (_, value) => value);
  return { condition: literal.condition, values: all.filter((value) => !literal.values.includes(value)) };
}

/** The literals of both, a condition once; `null` where they contradict each other. */
function both(one: Product, other: Product): Product | null {
  const literals = new Map<string, Literal>();
  for (const literal of [...one, ...other]) {
    const before = literals.get(literal.condition);
    const shared = before === undefined ? literal : common(before, literal);
    if (literalValues(shared).length === 0) return null;
    literals.set(literal.condition, shared);
  }
  return [...literals.values()];
}

function common(one: Literal, other: Literal): Literal {
  const values = literalValues(one).filter((value) => literalValues(other).includes(value));
  return values.length === literalValues(one).length ? one : { condition: one.condition, values };
}

/** Without a product that lies within another one, or repeats it. */
function absorbed(products: readonly Product[]): Sum {
  return products.filter((product, i) =>
    products.every((other, j) => i === j || !within(product, other) || (within(other, product) && i < j)),
  );
}

/** Whether every literal of `wide` holds wherever `product` does. */
function within(product: Product, wide: Product): boolean {
  return wide.every((literal) => {
    const own = product.find(({ condition }) => condition === literal.condition);
    return own !== undefined && literalValues(own).every((value) => literalValues(literal).includes(value));
  });
}
