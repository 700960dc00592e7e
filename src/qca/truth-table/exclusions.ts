import { ANY, type Cubes, complement, cubeAt, cubesOf, type Levels, pointCount } from '../../algorithms/cubes.js';
import { literalValues, type Product } from '../../expression/expression.js';
import { parse } from '../../expression/parse.js';
import { print } from '../../expression/print.js';
import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import type { ExclusionInput } from './options.js';
import type { TruthTable } from './types.js';

export type Exclusion = TruthTable['exclusions'][number];

/** Reads exclusions as they were given; each is printed back in the field's notation. */
export function readExclusions(
  given: readonly ExclusionInput[],
  conditions: readonly string[],
  levels: Levels,
): Exclusion[] {
  if (!Array.isArray(given)) fail(`truthTable: exclude is ${describeValue(given)}; pass a list: {exclude: ['A*~B']}`);
  return given.map((one: ExclusionInput) => {
    if (typeof one !== 'string') checkOptions('truthTable: exclude', one, ['expression', 'reason']);
    const { expression, reason } = typeof one === 'string' ? { expression: one, reason: null } : one;
    if (typeof expression !== 'string') {
      fail(`truthTable: an exclusion is ${describeValue(expression)}; write an expression, like 'A*~B'`);
    }
    if (parse(expression).arrow !== null) {
      fail(`truthTable: the exclusion "${expression}" has an arrow; name the configurations alone, without an outcome`);
    }
    const read = parse(expression, conditions);
    if (productCubes(read.products, conditions, levels).count === 0) {
      fail(`truthTable: the exclusion "${expression}" meets no configuration; take it away, or correct it`);
    }
    return { expression: print(read), reason: reason ?? null };
  });
}

/** The configurations that a list of products covers, as cubes over the conditions. A product with A*~A covers none. */
export function productCubes(products: readonly Product[], conditions: readonly string[], levels: Levels): Cubes {
  const cubes = products.map((product) => productCube(product, conditions)).filter((cube) => cube !== null);
  return cubesOf(levels, cubes);
}

/** The cubes of the exclusions. */
export function excludedCubes(exclusions: readonly Exclusion[], conditions: readonly string[], levels: Levels): Cubes {
  return productCubes(
    exclusions.flatMap(({ expression }) => parse(expression, conditions).products),
    conditions,
    levels,
  );
}

/** How many configurations lie in none of the cubes. */
export function pointsOutside(cubes: Cubes): number {
  const outside = complement(cubes);
  let points = 0;
  for (let i = 0; i < outside.count; i++) points += pointCount(cubeAt(outside, i), outside.levels);
  return points;
}

function productCube(product: Product, conditions: readonly string[]): Uint8Array | null {
  const cube = new Uint8Array(conditions.length).fill(ANY);
  for (const literal of product) {
    const position = conditions.indexOf(literal.condition);
    const [value] = literalValues(literal) as readonly [number];
    if (cube[position] !== ANY && cube[position] !== value) return null;
    cube[position] = value;
  }
  return cube;
}
