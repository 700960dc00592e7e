import { ANY, type Cubes, contains, cubesOf } from '../../algorithms/cubes.js';
import { type Literal, literalValues, type Product, type Sum } from '../../expression/expression.js';

/** The conditions that expressions are about: names and numbers of values, in one order. */
export interface Space {
  readonly conditions: readonly string[];
  readonly levels: readonly number[];
}

/** Whether the product holds nowhere but where the sum does. */
export function implies(product: Product, sum: Sum, space: Space): boolean {
  const all = cubesIn(sum, space);
  return rowsOf(product, space).every((row) => contains(all, row));
}

/** Whether two sums hold for the same configurations. */
export function equivalent(one: Sum, other: Sum, space: Space): boolean {
  return (
    one.every((product) => implies(product, other, space)) && other.every((product) => implies(product, one, space))
  );
}

/** Whether the sum holds for every configuration. */
export function always(sum: Sum, space: Space): boolean {
  return implies([], sum, space);
}

/** Whether no product and no literal can be left out without changing the sum. */
export function irredundant(sum: Sum, space: Space): boolean {
  return sum.every((product, i) => {
    const others = sum.filter((_, j) => j !== i);
    if (implies(product, others, space)) return false;
    return product.every(
      (_, at) =>
        !implies(
          product.filter((_, j) => j !== at),
          sum,
          space,
        ),
    );
  });
}

/**
 * Whether `one` claims nothing that `other` does not: each of its products keeps some literals of a product of `other`, a
 * different one for each (the submodel relation of Baumgartner & Ambühl 2020).
 */
export function submodel(one: Sum, other: Sum): boolean {
  const [first, ...rest] = one;
  if (first === undefined) return true;
  return other.some(
    (product, i) =>
      first.every((literal) => product.some((own) => equal(own, literal))) &&
      submodel(
        rest,
        other.filter((_, j) => j !== i),
      ),
  );
}

function equal(one: Literal, other: Literal): boolean {
  return one.condition === other.condition && literalValues(one).join() === literalValues(other).join();
}

function cubesIn(sum: Sum, space: Space): Cubes {
  return cubesOf(
    space.levels,
    sum.flatMap((product) => rowsOf(product, space)),
  );
}

/** The cubes of a product: one for each choice among the values that its literals allow. */
function rowsOf(product: Product, { conditions }: Space): number[][] {
  return product.reduce<number[][]>(
    (rows, literal) => {
      const at = conditions.indexOf(literal.condition);
      const allowed = (row: readonly number[]) =>
        literalValues(literal).filter((value) => row[at] === ANY || row[at] === value);
      return rows.flatMap((row) => allowed(row).map((value) => row.map((own, i) => (i === at ? value : own))));
    },
    [conditions.map(() => ANY)],
  );
}
