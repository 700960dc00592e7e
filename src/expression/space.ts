import { ANY, type Cubes, cubesOf } from '../algorithms/cubes.js';
import { byCodeUnits } from '../util/compare.js';
import { fail } from '../util/fail.js';
import { type Literal, literalValues, type Product, type Sum } from './expression.js';
import type { Names } from './parse.js';
import { singleValued } from './single-valued.js';

/** Some conditions, each with its number of values: what sums of products become cubes over. */
export interface Space {
  readonly conditions: readonly string[];
  readonly levels: readonly number[];
}

/** As many cubes come out of literals with several values, at most. */
const MOST_CUBES = 100_000;

/** The conditions of some sums, and of `names`, in their order, else by code units. */
export function spaceOf(caller: string, sums: readonly Sum[], names: Names | undefined): Space {
  const literals = sums.flat(2);
  const mentioned = new Set(literals.map(({ condition }) => condition));
  const conditions =
    names === undefined
      ? [...mentioned].sort(byCodeUnits)
      : [...(names instanceof Map ? names.keys() : (names as string[]))];
  const given = names instanceof Map ? names : new Map<string, number>();
  const valued = new Set(literals.filter((literal) => 'values' in literal).map(({ condition }) => condition));
  return { conditions, levels: conditions.map((name) => given.get(name) ?? levelsOf(caller, name, valued.has(name))) };
}

function levelsOf(caller: string, name: string, valued: boolean): number {
  if (!valued) return 2;
  return fail(`${caller}: how many values "${name}" has is not known; pass {names: new Map([['${name}', 3]])}`);
}

/** The cubes of a sum; a product that contradicts itself makes none. */
export function cubesOfSum(caller: string, sum: Sum, { conditions, levels }: Space): Cubes {
  const place = new Map(conditions.map((name, position) => [name, position]));
  const count = sum.reduce(
    (total, product) => total + product.reduce((n, one) => n * ('values' in one ? one.values.length : 1), 1),
    0,
  );
  if (count > MOST_CUBES) fail(`${caller}: the values make more than ${MOST_CUBES} products; write fewer values`);
  if (sum.flat().some((literal) => literalValues(literal).includes(-1))) {
    fail(`${caller}: a condition that does not apply has no negation; leave its - out of the expression`);
  }
  const rows = singleValued(sum).map((product) => {
    const cube = new Uint8Array(conditions.length).fill(ANY);
    for (const { condition, value } of product) cube[place.get(condition) as number] = value;
    return cube;
  });
  return cubesOf(levels, rows);
}

/** The product of a cube: `A` or `~A` for a condition of two values, `A{2}` for one of more. */
export function productOfCube(cube: ArrayLike<number>, { conditions, levels }: Space): Product {
  return conditions.flatMap((condition, p): Literal[] => {
    const value = cube[p] as number;
    if (value === ANY) return [];
    return [levels[p] === 2 ? { condition, value } : { condition, values: [value] }];
  });
}
