import { isWithin } from '../../algorithms/cells.js';
import { literalValues, type Product } from '../../expression/expression.js';
import type { Design } from '../design.js';
import { type Expectation, expectedValues } from '../expectations.js';
import type { Problem } from './problem.js';
import { literalsOf } from './terms.js';
import type { TermLiteral } from './types.js';

/** Whether theory expects anything: else no counterfactual is easy, and every pair has the same, none. */
export function expectsAnything({ expectations, conjuncturalExpectations }: Design): boolean {
  return conjuncturalExpectations.length > 0 || expectations.some((expectation) => expectation !== 'none');
}

/**
 * A conservative term under a parsimonious one that contains it. A literal that the latter does not have goes when theory
 * expects something of its condition, and no expectation speaks for it: neither that of the condition alone, nor a
 * conjunctural one whose literals the term has all. With sets of values the literal gives way to that of the parsimonious term,
 * and what speaks for it speaks for all of its values.
 */
export function reduce(term: Uint8Array, wide: Uint8Array, problem: Problem): Uint8Array | null {
  if (!wide.every((cell, c) => isWithin(term[c] as number, cell, problem.levels[c] as number))) return null;
  const { design } = problem.table;
  const values = literalsOf(term, problem);
  const held = design.conjuncturalExpectations.filter((product) => holds(product, values, design));
  const about = (products: readonly Product[], condition: string | undefined) =>
    products.some((product) => product.some((literal) => literal.condition === condition));
  return term.map((cell, c) => {
    const condition = design.conditions[c];
    const expected = expectedValues(design.expectations[c] as Expectation);
    if (expected === null && !about(design.conjuncturalExpectations, condition)) return cell;
    const spoken = isOneOf(values[c] as TermLiteral, expected ?? []) || about(held, condition);
    return spoken ? cell : (wide[c] as number);
  });
}

/** Whether a term has every literal of an expectation. */
function holds(product: Product, values: readonly TermLiteral[], { conditions }: Design): boolean {
  return product.every((literal) =>
    isOneOf(values[conditions.indexOf(literal.condition)] ?? null, literalValues(literal)),
  );
}

/** Whether a term says of a condition that it has one of some values. */
function isOneOf(literal: TermLiteral, values: readonly number[]): boolean {
  return literal !== null && [literal].flat().every((value) => values.includes(value));
}
