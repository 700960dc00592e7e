import { displayable } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import type { Model, Term } from './types.js';

/** Where two models of one table differ. */
export interface ModelDifference {
  readonly kind: 'model-difference';
  /** Their labels. */
  readonly a: string;
  readonly b: string;
  /** Terms of both, of the first alone, of the second alone, as expressions. */
  readonly shared: readonly string[];
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
  /**
   * The rows for which the two differ, ascending: those that no shared term covers, with the terms of each that do. The
   * truth table leaves open which of these it is: that is why there are two models.
   */
  readonly rows: readonly { readonly row: number; readonly byA: readonly string[]; readonly byB: readonly string[] }[];
  /** The cases that one of them covers and the other does not, or that different terms cover. */
  readonly cases: readonly {
    readonly name: string;
    readonly byA: readonly string[];
    readonly byB: readonly string[];
  }[];
  /** Remainder row numbers that only one of them assumes. */
  readonly assumptions: { readonly onlyA: readonly number[]; readonly onlyB: readonly number[] };
}

/**
 * Why two models of the same truth table differ: the terms that only one of them has, and for each row and case that these
 * are there for, which terms of the one and which of the other cover it.
 *
 * @param a a model: `solution.models[0]`, or a chosen one
 * @param b another model of the same truth table
 * @throws when one of them is no model
 *
 * @example
 * const data = setData(['a', 'b'], ['A', 'B', 'Y'].map((name) => ({ name, memberships: [1, 0] })))
 * const { models } = minimize(truthTable(data, { outcome: 'Y' })).parsimonious
 * whyDifferent(models[0], models[1]).rows // => [{ row: 4, byA: ['A'], byB: ['B'] }]
 */
export function whyDifferent(a: Model, b: Model): ModelDifference {
  for (const one of [a, b]) {
    if (!Array.isArray(one?.terms)) fail('whyDifferent: one of the two is no model; pass two of solution.models');
  }
  const has = (model: Model, term: Term) => model.terms.some(({ expression }) => expression === term.expression);
  const shared = a.terms.filter((term) => has(b, term));
  const [ownA, ownB] = [a.terms.filter((term) => !has(b, term)), b.terms.filter((term) => !has(a, term))];
  const known = {
    rows: new Set(shared.flatMap((term) => term.rows)),
    cases: new Set(shared.flatMap((term) => term.cases)),
  };
  const rows = new Set([...ownA, ...ownB].flatMap((term) => term.rows));
  const cases = new Set([...ownA, ...ownB].flatMap((term) => term.cases));
  return displayable({
    kind: 'model-difference',
    a: a.label,
    b: b.label,
    shared: shared.map(expressionOf),
    onlyA: ownA.map(expressionOf),
    onlyB: ownB.map(expressionOf),
    rows: [...rows]
      .filter((row) => !known.rows.has(row))
      .sort((x, y) => x - y)
      .map((row) => ({ row, ...by(ownA, ownB, (term) => term.rows.includes(row)) })),
    cases: [...cases]
      .filter((name) => !known.cases.has(name))
      .map((name) => ({ name, ...by(ownA, ownB, (term) => term.cases.includes(name)) })),
    assumptions: { onlyA: without(a, b), onlyB: without(b, a) },
  });
}

function expressionOf(term: Term): string {
  return term.expression;
}

function by(ownA: readonly Term[], ownB: readonly Term[], covers: (term: Term) => boolean) {
  return { byA: ownA.filter(covers).map(expressionOf), byB: ownB.filter(covers).map(expressionOf) };
}

function without(model: Model, other: Model): number[] {
  const also = new Set(other.simplifyingAssumptions);
  return model.simplifyingAssumptions.filter((row) => !also.has(row));
}
