import {
  ANY,
  type Cubes,
  complement,
  cubeAt,
  cubesOf,
  type Levels,
  pointCount,
  pointOf,
} from '../../algorithms/cubes.js';
import { literalValues, type Product } from '../../expression/expression.js';
import { parse } from '../../expression/parse.js';
import { print } from '../../expression/print.js';
import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import type { Design } from '../design.js';
import type { ExclusionInput } from './options.js';
import { rowLevels } from './row-number.js';
import type { Exclusion } from './types.js';

/** An exclusion as it was stated, before the cases are looked at. */
export type StatedExclusion = Omit<Exclusion, 'observed'>;

/** Reads exclusions as they were given; each expression is printed back in the field's notation. */
export function readExclusions(given: readonly ExclusionInput[], design: Design): StatedExclusion[] {
  if (!Array.isArray(given)) fail(`truthTable: exclude is ${describeValue(given)}; pass a list: {exclude: ['A*~B']}`);
  return given.map((one: ExclusionInput) => {
    if (typeof one === 'string') return { expression: readExpression(one, design), rows: null, reason: null };
    checkOptions('truthTable: exclude', one, ['expression', 'reason', 'rows', 'observed']);
    const { expression = null, rows = null, reason = null } = one;
    if (reason !== null && typeof reason !== 'string') {
      fail(`truthTable: the reason of an exclusion is ${describeValue(reason)}; say it in words`);
    }
    if (rows === null) return { expression: readExpression(expression, design), rows, reason };
    if (expression !== null) fail(`truthTable: the exclusion "${expression}" has rows too; state them one by one`);
    return { expression, rows: readRows(rows, design), reason };
  });
}

function readExpression(expression: unknown, design: Design): string {
  if (typeof expression !== 'string') {
    fail(
      `truthTable: an exclusion is ${describeValue(expression)}; write an expression, like 'A*~B', or {rows: [1, 2]}`,
    );
  }
  if (parse(expression).arrow !== null) {
    fail(`truthTable: the exclusion "${expression}" has an arrow; name the configurations alone, without an outcome`);
  }
  const read = parse(expression, levelsByName(design));
  if (productCubes(read.products, design.conditions, rowLevels(design)).count === 0) {
    fail(`truthTable: the exclusion "${expression}" meets no configuration; take it away, or correct it`);
  }
  return print(read);
}

function readRows(rows: readonly number[], design: Design): number[] {
  if (!Array.isArray(rows))
    fail(`truthTable: the rows to exclude are ${describeValue(rows)}; list their numbers: [3, 7]`);
  const last = rowLevels(design).reduce((product, count) => product * count, 1);
  for (const row of rows) {
    if (!(Number.isInteger(row) && row >= 1 && row <= last)) {
      fail(`truthTable: there is no row ${describeValue(row)} to exclude; rows are numbered from 1 to ${last}`);
    }
  }
  return [...new Set(rows)].sort((a, b) => a - b);
}

/** How many values each condition has, by name: what an expression about the conditions may say. */
export function levelsByName(design: Design): Map<string, number> {
  return new Map(design.conditions.map((name, c) => [name, design.levels[c] as number]));
}

/**
 * The configurations that a list of products covers, as cubes over the conditions: one for each value that a literal allows.
 * A product with A*~A covers none.
 */
export function productCubes(products: readonly Product[], conditions: readonly string[], levels: Levels): Cubes {
  return cubesOf(
    levels,
    products.flatMap((product) => cubesOfProduct(product, conditions)),
  );
}

function cubesOfProduct(product: Product, conditions: readonly string[]): Uint8Array[] {
  let cubes = [new Uint8Array(conditions.length).fill(ANY)];
  for (const literal of product) {
    const position = conditions.indexOf(literal.condition);
    cubes = cubes.flatMap((cube) =>
      literalValues(literal)
        .filter((value) => cube[position] === ANY || cube[position] === value)
        .map((value) => cube.map((cell, c) => (c === position ? value : cell))),
    );
  }
  return cubes;
}

/**
 * The cubes of the exclusions, over the levels of the row numbers: see {@link rowLevels}. A row with “does not apply” is
 * excluded by an expression that leaves the condition open, not by one that names a value of it.
 */
export function excludedCubes(
  exclusions: readonly StatedExclusion[],
  conditions: readonly string[],
  levels: Levels,
): Cubes {
  const cubes = exclusions.map((one) => exclusionCubes(one, conditions, levels));
  return cubesOf(
    levels,
    cubes.flatMap((some) => Array.from({ length: some.count }, (_, i) => cubeAt(some, i))),
  );
}

/** The cubes of one exclusion. */
export function exclusionCubes(
  { expression, rows }: StatedExclusion,
  conditions: readonly string[],
  levels: Levels,
): Cubes {
  if (rows !== null) {
    return cubesOf(
      levels,
      rows.map((row) => pointOf(row - 1, levels)),
    );
  }
  return productCubes(parse(expression as string, conditions).products, conditions, levels);
}

/** How many configurations lie in none of the cubes. */
export function pointsOutside(cubes: Cubes): number {
  const outside = complement(cubes);
  let points = 0;
  for (let i = 0; i < outside.count; i++) points += pointCount(cubeAt(outside, i), outside.levels);
  return points;
}
