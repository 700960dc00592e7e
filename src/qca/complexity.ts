import { displayable } from '../util/displayable.js';
import { fail } from '../util/fail.js';
import { checkOptions, describeValue } from '../util/options.js';

/** How many expressions a search over some conditions can meet. Counts are exact: `bigint`. */
export interface Complexity {
  readonly kind: 'complexity';
  readonly levels: readonly number[];
  /** One per number of conditions: how many products fix exactly so many of them. */
  readonly layers: readonly { readonly conditions: number; readonly products: bigint }[];
  /** All of them together. */
  readonly total: bigint;
}

/** Which layers {@link complexity} counts. */
export interface ComplexityOptions {
  /** Numbers of conditions. Default: every number from 1 to all of them. */
  readonly layers?: readonly number[];
}

/**
 * The size of a search: for each number c of conditions, how many products (conjunctions, each condition at one value) fix
 * exactly c of them: Σ over the sets of c conditions of Π of their levels; C(k, c) · 2^c where all are binary. It is what a
 * search through all conjunctions would have to look at, and why prime implicants are not found that way.
 *
 * @param levels how many values each condition has, as `[2, 2, 3]`, or the number of binary conditions
 * @param options see {@link ComplexityOptions}
 * @throws when a number of levels is below 2, or a layer is not between 1 and the number of conditions
 *
 * @example
 * complexity(3).layers.map((layer) => Number(layer.products)) // => [6, 12, 8]
 */
export function complexity(levels: number | readonly number[], options: ComplexityOptions = {}): Complexity {
  checkOptions('complexity', options, ['layers']);
  const own = levelsOf(levels);
  const products = layerSizes(own);
  const asked = options.layers ?? own.map((_, c) => c + 1);
  if (!Array.isArray(asked)) fail(`complexity: layers is ${describeValue(asked)}; pass a list like [1, 2]`);
  const layers = asked.map((conditions: number) => {
    const count = conditions === 0 ? undefined : products[conditions];
    if (count !== undefined) return { conditions, products: count };
    return fail(`complexity: there is no layer ${describeValue(conditions)}; layers go from 1 to ${own.length}`);
  });
  return displayable({
    kind: 'complexity',
    levels: own,
    layers,
    total: layers.reduce((sum, layer) => sum + layer.products, 0n),
  });
}

function levelsOf(levels: number | readonly number[]): number[] {
  const conditions = Number.isSafeInteger(levels) && (levels as number) <= MOST ? (levels as number) : 0;
  const own = conditions > 0 ? Array.from({ length: conditions }, () => 2) : levels;
  if (!Array.isArray(own) || own.length === 0 || own.length > MOST) {
    fail(
      `complexity: levels is ${describeValue(levels)}; pass a list like [2, 2, 3], or a number of conditions up to ${MOST}`,
    );
  }
  for (const one of own) {
    if (!(Number.isSafeInteger(one) && one >= 2)) {
      fail(`complexity: ${describeValue(one)} levels; a condition has at least two values, present and absent`);
    }
  }
  return [...own];
}

/** More conditions than any table has; the counts would be numbers of hundreds of digits. */
const MOST = 1000;

/** Coefficients of Π (1 + levels · z): at z^c the number of products of c literals. */
function layerSizes(levels: readonly number[]): bigint[] {
  const sizes = [1n];
  for (const own of levels) {
    sizes.push(0n);
    for (let c = sizes.length - 1; c > 0; c--) {
      sizes[c] = (sizes[c] as bigint) + (sizes[c - 1] as bigint) * BigInt(own);
    }
  }
  return sizes;
}
