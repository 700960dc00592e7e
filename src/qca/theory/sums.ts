import { type Literal, literalValues, type Product, type Sum } from '../../expression/expression.js';

/** All values of a condition; `null` for a crisp or fuzzy one, where the negation of the one value is the other. */
export type ValuesOf = (condition: string) => readonly number[] | null;

/** The conjunction of two sums, multiplied out: products that contradict themselves are dropped, and those within another. */
export function conjunction(one: Sum, other: Sum): Sum {
  const products = one.flatMap((a) => other.map((b) => both(a, b)).filter((product) => product !== null));
  return absorbed(products);
}

/** The negation of a sum by De Morgan's laws, multiplied out: all its prime implicants (Nelson 1955). */
export function negation(sum: Sum, valuesOf: ValuesOf): Sum {
  return sum.reduce<Sum>(
    (negated, product) =>
      conjunction(
        negated,
        product.map((literal) => [otherwise(literal, valuesOf)]),
      ),
    [[]],
  );
}

function otherwise(literal: Literal, valuesOf: ValuesOf): Literal {
  const all = valuesOf(literal.condition);
  if (all === null) return { condition: literal.condition, value: 1 - (literalValues(literal)[0] as number) };
  const own = literalValues(literal);
  return { condition: literal.condition, values: all.filter((value) => !own.includes(value)) };
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
