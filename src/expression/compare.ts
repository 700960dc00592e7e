import { type Cubes, contains, cubeAt, meets } from '../algorithms/cubes.js';
import { type ExpressionInput, type ExpressionOptions, readSum } from './input.js';
import { cubesOfSum, spaceOf } from './space.js';

/** How two expressions lie to each other. */
export type Comparison = 'equal' | 'subset' | 'superset' | 'disjoint' | 'overlap';

/**
 * How an expression lies to another one, over all configurations: `equal`, `subset` (true only where the other one is, and not
 * everywhere there), `superset`, `disjoint` (never true together) or `overlap`. The first of these words that is right; what is
 * never true is a subset of all else. Exact; Boolean laws apply, as for crisp and multi-value sets.
 *
 * @param first an expression without an arrow, as text or as `parse` gives it
 * @param second another one
 *
 * @example
 * compare('A*B', 'A + C') // => 'subset'
 */
export function compare(first: ExpressionInput, second: ExpressionInput, options: ExpressionOptions = {}): Comparison {
  const sums = [readSum('compare', first, options), readSum('compare', second, options)] as const;
  const space = spaceOf('compare', sums, options.names);
  const [a, b] = [cubesOfSum('compare', sums[0], space), cubesOfSum('compare', sums[1], space)];
  const [inside, around] = [holdsAll(b, a), holdsAll(a, b)];
  if (inside) return around ? 'equal' : 'subset';
  if (around) return 'superset';
  return indices(a).some((i) => indices(b).some((j) => meets(b, j, cubeAt(a, i)))) ? 'overlap' : 'disjoint';
}

function holdsAll(large: Cubes, small: Cubes): boolean {
  return indices(small).every((i) => contains(large, cubeAt(small, i)));
}

function indices({ count }: Cubes): number[] {
  return [...new Array(count).keys()];
}
