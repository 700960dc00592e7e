import { checkOptions } from '../util/options.js';
import type { Expression } from './expression.js';
import { type ExpressionInput, type ExpressionOptions, expressionOf, readSum } from './input.js';
import { minimumForms } from './minimum-forms.js';
import { cubesOfSum, productOfCube, spaceOf } from './space.js';

export interface SimplifyOptions extends ExpressionOptions {
  /** How many forms are listed; they are counted all the same. Default 1,000: more than anybody reads. */
  readonly limit?: number;
}

/** The shortest ways to say the same. */
export interface Simplification {
  /** Those with the fewest literals first. */
  readonly forms: readonly Expression[];
  /** How many there are, or how many were found where the search for them was too long. */
  readonly count: bigint;
  /** Whether no form has fewer products. */
  readonly proved: boolean;
  /** Whether every form is listed. */
  readonly exhausted: boolean;
}

/**
 * All minimum forms of an expression: the sums of the fewest prime implicants that are true where it is true and nowhere else,
 * each literal with one value (Quine 1952, McCluskey 1956). Exact.
 *
 * Boolean laws apply here, `A*~A` = 0 and `A + ~A` = 1 among them: what is always true becomes `1`, what is never true `0`. They
 * hold for crisp and multi-value sets; the memberships of fuzzy sets may change.
 *
 * @param input an expression without an arrow, as text or as `parse` gives it
 * @throws where the expression has too many prime implicants to look through
 *
 * @example
 * simplify('A*B + A*~B + ~A*C').forms.map((form) => print(form)) // => ['A + C']
 */
export function simplify(input: ExpressionInput, options: SimplifyOptions = {}): Simplification {
  checkOptions('simplify', options, ['names', 'limit']);
  const { limit = 1000, ...known } = options;
  const sum = readSum('simplify', input, known);
  const space = spaceOf('simplify', [sum], known.names);
  const { forms, ...found } = minimumForms(cubesOfSum('simplify', sum, space), limit);
  const made = forms.map((cubes) => expressionOf(cubes.map((cube) => productOfCube(cube, space))));
  return { ...found, forms: made.sort((a, b) => a.products.flat().length - b.products.flat().length) };
}
