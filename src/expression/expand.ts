import { cubeAt, pointNumbers, pointOf } from '../algorithms/cubes.js';
import { fail } from '../util/fail.js';
import type { Expression } from './expression.js';
import { type ExpressionInput, type ExpressionOptions, expressionOf, readSum } from './input.js';
import { cubesOfSum, productOfCube, spaceOf } from './space.js';

/** More products than anybody reads. */
const MOST_POINTS = 100_000;

/**
 * An expression written out in full: the sum of all configurations in which it is true, each with a value of every condition, the
 * last condition changing fastest and absence first. Boolean laws apply: `A*~A` has no configuration.
 *
 * @param input an expression without an arrow, as text or as `parse` gives it
 * @param options the conditions are `names`, else those in the expression
 * @throws where there are more than 100,000 configurations
 *
 * @example
 * print(expand('A', { names: ['A', 'B'] })) // => 'A*~B + A*B'
 */
export function expand(input: ExpressionInput, options: ExpressionOptions = {}): Expression {
  const sum = readSum('expand', input, options);
  const space = spaceOf('expand', [sum], options.names);
  const cubes = cubesOfSum('expand', sum, space);
  if (space.levels.reduce((product, count) => product * count, 1) > Number.MAX_SAFE_INTEGER) {
    fail(`expand: ${space.conditions.length} conditions have too many configurations to number them; name fewer`);
  }
  const points = new Set<number>();
  for (let i = 0; i < cubes.count; i++) {
    for (const point of pointNumbers(cubeAt(cubes, i), space.levels)) {
      points.add(point);
      if (points.size > MOST_POINTS)
        fail(`expand: there are more than ${MOST_POINTS} configurations; name fewer conditions`);
    }
  }
  const ascending = [...points].sort((a, b) => a - b);
  return expressionOf(ascending.map((point) => productOfCube(pointOf(point, space.levels), space)));
}
