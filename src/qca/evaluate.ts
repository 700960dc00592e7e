import { sumMemberships } from '../expression/evaluate.js';
import { type ExpressionInput, readSum } from '../expression/input.js';
import { isResult } from '../util/displayable.js';
import { fail } from '../util/fail.js';
import { describeValue } from '../util/options.js';
import type { Design } from './design.js';
import { levelsOf } from './outcome.js';
import { type SetData, setNamed } from './sets.js';

/**
 * The membership of each case in an expression, in the order of the cases: the minimum over the literals of a product, the maximum
 * over products, 1 − membership for a negation, 1 or 0 for values of a multi-value set (Zadeh 1965; Ragin 2000).
 *
 * The expression is taken as it is written: `A*~A` is the smaller one of a and 1 − a, up to 0.5 in a fuzzy set, and not 0. A
 * case to which a temporal set does not apply is neither in the set nor in its negation.
 *
 * @param source set data, or a design
 * @param expression without an arrow, as text or as `parse` gives it
 * @returns one membership a case
 * @throws where the expression names a set or a value that is not there, with a caret under the place
 *
 * @example
 * const two = setData(['a', 'b'], [{ name: 'A', memberships: [0.25, 1] }, { name: 'B', memberships: [0.5, 0] }])
 * evaluate(two, 'A + ~B') // => [0.5, 1]
 */
export function evaluate(source: SetData | Design, expression: ExpressionInput): number[] {
  if (!isResult(source, 'sets', 'design')) {
    fail(`evaluate: the first argument is ${describeValue(source)}; pass set data or a design`);
  }
  const sets = source.kind === 'design' ? source.sets : source;
  const sum = readSum('evaluate', expression, { names: levelsOf(sets) });
  return sumMemberships(sum, sets.cases.length, (name) => setNamed(sets, name, 'evaluate').memberships);
}
