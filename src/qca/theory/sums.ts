import { type Literal, literalValues, type Product, type Sum } from '../../expression/expression.js';

/** All values of a condition; `null` for a crisp or fuzzy one, where the negation of the one value is the other. */
export type ValuesOf = (condition: string) => readonly number[] | null;

/** Sums with more products than this are given up: nobody could read them, and they can be endless. */
const MOST_PRODUCTS = 500;

/** A condition among the bits of a product: one bit a value that is named somewhere, and one for all that are not. */
interface Field {
  readonly condition: string;
  readonly values: readonly number[];
  /** Written with `value`, as of a crisp or fuzzy condition. */
  readonly plain: boolean;
  readonly start: bigint;
  readonly mask: bigint;
}

/**
 * The conjunction of two sums, multiplied out: products that contradict themselves are dropped, and those within another. `null`
 * where there are more than 500.
 */
export function conjunction(one: Sum, other: Sum): Sum | null {
  const fields = fieldsOf([...one, ...other].flat());
  const [a, b] = [one, other].map((sum) => sum.map((product) => bitsOf(product, fields))) as [bigint[], bigint[]];
  return times(a, b, fields)?.map((bits) => productOf(bits, fields)) ?? null;
}

/** The negation of a sum by De Morgan's laws, multiplied out: all its prime implicants (Nelson 1955); `null` as above. */
export function negation(sum: Sum, valuesOf: ValuesOf): Sum | null {
  const factors = sum.map((product) => product.map((literal) => otherwise(literal, valuesOf)));
  const fields = fieldsOf(factors.flat());
  const whole = factors.reduce<readonly bigint[] | null>(
    (negated, factor) =>
      negated &&
      times(
        negated,
        factor.map((literal) => bitsOf([literal], fields)),
        fields,
      ),
    [bitsOf([], fields)],
  );
  return whole?.map((bits) => productOf(bits, fields)) ?? null;
}

function otherwise(literal: Literal, valuesOf: ValuesOf): Literal {
  const all = valuesOf(literal.condition);
  if (all === null) return { condition: literal.condition, value: 1 - (literalValues(literal)[0] as number) };
  const own = literalValues(literal);
  return { condition: literal.condition, values: all.filter((value) => !own.includes(value)) };
}

function fieldsOf(literals: readonly Literal[]): Field[] {
  let start = 0n;
  return [...new Set(literals.map(({ condition }) => condition))].map((condition): Field => {
    const own = literals.filter((literal) => literal.condition === condition);
    const values = [...new Set(own.flatMap(literalValues))].sort((a, b) => a - b);
    const mask = ((1n << BigInt(values.length + 1)) - 1n) << start;
    const field = { condition, values, plain: own.every((literal) => !('values' in literal)), start, mask };
    start += BigInt(values.length + 1);
    return field;
  });
}

function bitsOf(product: Product, fields: readonly Field[]): bigint {
  return fields.reduce((bits, { condition, values, start, mask }) => {
    const own = product.filter((literal) => literal.condition === condition);
    if (own.length === 0) return bits | mask;
    const kept = values.flatMap((value, i) =>
      own.every((literal) => literalValues(literal).includes(value)) ? [1n << (start + BigInt(i))] : [],
    );
    return kept.reduce((all, bit) => all | bit, bits);
  }, 0n);
}

function productOf(bits: bigint, fields: readonly Field[]): Product {
  return fields.flatMap(({ condition, values, plain, start, mask }): Literal[] => {
    if ((bits & mask) === mask) return [];
    const own = values.filter((_, i) => (bits >> (start + BigInt(i))) & 1n);
    return [plain ? { condition, value: own[0] as number } : { condition, values: own }];
  });
}

/** All products of both, without such as contradict themselves, lie within another one or repeat it. */
function times(one: readonly bigint[], other: readonly bigint[], fields: readonly Field[]): bigint[] | null {
  const products = new Set<bigint>();
  for (const a of one) {
    for (const b of other) if (fields.every(({ mask }) => (a & b & mask) !== 0n)) products.add(a & b);
  }
  if (products.size > 2 * MOST_PRODUCTS) return null;
  const all = [...products];
  const kept = all.filter((product) => all.every((wide) => wide === product || (product & ~wide) !== 0n));
  return kept.length > MOST_PRODUCTS ? null : kept;
}
