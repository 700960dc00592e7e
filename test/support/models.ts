import { printLiteral } from '../../src/expression/print.js';
import { type Model, parse } from '../../src/index.js';

/** A term as a set of literals, in one order whatever the order of the conditions: for comparing across programs. */
export function termKey(expression: string): string {
  const literals = parse(expression).products.flat();
  return literals.map(printLiteral).sort().join('*');
}

/** A model as a set of terms. */
export function modelKey(terms: readonly string[]): string {
  return terms.map(termKey).sort().join(' + ');
}

export function modelKeys(models: readonly Model[]): string[] {
  return models.map((model) => modelKey(model.terms.map((term) => term.expression))).sort();
}
