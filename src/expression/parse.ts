import { checkOptions } from '../util/options.js';
import type { Expression } from './expression.js';
import { multiplyOut } from './multiply-out.js';
import { readTrees } from './read-tree.js';
import type { TreePair } from './tree.js';
import { type Names, type Notation, Vocabulary } from './vocabulary.js';

export type { Names, Notation } from './vocabulary.js';

/** How an expression is read. */
export interface ParseOptions {
  /**
   * How absence is written: `tilde` for `A*~B`, `case` for `A*b`. Default: tilde, and in lower case too where all given names
   * are in upper case and no other name is meant.
   */
  readonly notation?: Notation;
}

/**
 * Reads an expression in the field's notation: `Trust*~(Quality + Value) -> Loyalty`.
 *
 * `*`, `·` or `∧` is “and”, `+` or `∨` is “or”, `~` or `¬` negates a name or a parenthesis; `->`, `=>`, `→` or `⇒` reads “is
 * sufficient for” and `<-`, `<=`, `←` or `⇐` “is necessary for”. `A{1,2}` or `A[1,2]` is a multi-value condition with one of
 * these values. `1` is always true, `0` never. A name is letters of any script, digits, `_` and `.`, and begins with a letter or
 * `_`; any other name goes in braces, `{name with spaces}`, where a closing brace is doubled. The star may be left out where two
 * factors touch, `A~B` or `A(B + C)`, and, when names are given, inside a word that is these names in one way only: `AbC`, `AB`.
 *
 * What comes back is the sum of products on each side, multiplied out with laws that hold for minimum, maximum and 1 − x: fuzzy
 * memberships are those of the expression as it was written. So `A*~A` stays, although it is never true of crisp sets;
 * {@link simplify} is where Boolean laws apply. A sum without parentheses is kept as it is, but for repetitions.
 *
 * Errors show the source with a caret under the place.
 *
 * @param source the expression, as text; up to 200 parentheses inside each other
 * @param names the names there are, or each with its number of values; when given, any other one is an error, with the
 *   nearest suggested. Numbers are needed to negate values: `~A{1}` is the other values. Default: any name
 * @throws where the text is no expression, or makes more than 10,000 products, with a caret under the place
 *
 * @example
 * print(parse('A*~(B + C*D) -> Y')) // => 'A*~B*~C + A*~B*~D -> Y'
 */
export function parse(source: string, names?: Names, options: ParseOptions = {}): Expression {
  checkOptions('parse', options, ['notation']);
  const { tree, arrow, outcome } = readTree(source, names, options);
  const products = multiplyOut(tree, source);
  return { products, arrow, outcome: outcome === null ? null : multiplyOut(outcome, source) };
}

/** An expression as it is written, not multiplied out. */
export function readTree(source: string, names?: Names, options: ParseOptions = {}): TreePair {
  return readTrees(source, new Vocabulary(source, names, options.notation));
}
