import type { Literal, Sum } from '../expression/expression.js';
import { parse } from '../expression/parse.js';
import { printLiteral, printSum } from '../expression/print.js';
import type { Design } from '../qca/design.js';
import { type SetData, setNamed } from '../qca/sets.js';
import { valueKeys, valueName } from './values.js';

/** A printed expression with labels in the place of value codes: `Region{2}` as `Region{north}`. */
export function labelled(term: string, sets: SetData): string {
  if (sets.columns.every((column) => column.labels === null)) return term;
  const literal = (one: Literal): string => ('values' in one ? withLabels(one, sets) : printLiteral(one));
  const sum = (products: Sum): string => products.map((product) => product.map(literal).join('*')).join(' + ');
  const { products, arrow, outcome } = parse(term);
  // “Always true” and “never true” have no literal to label.
  if (products.length === 0 || products.some((product) => product.length === 0)) return term;
  return outcome === null ? sum(products) : `${sum(products)} ${arrow} ${sum(outcome)}`;
}

/** The outcome of a design as it is analysed, with labels in the place of value codes: `~Region{north}`. */
export function outcomeText({ outcome, outcomeSum, sets }: Design): string {
  const printed = printSum(outcomeSum);
  return outcome.replace(printed, () => labelled(printed, sets));
}

/** What a condition's values are called, where they have names: `Region: 0 south, 1 east, 2 north`. */
export function valueKeysOf(conditions: readonly string[], labels: readonly (readonly string[] | null)[]): string[] {
  return valueKeys({ conditions, levels: [], labels });
}

function withLabels({ condition, values }: { condition: string; values: readonly number[] }, sets: SetData): string {
  const { levels, labels } = setNamed(sets, condition, 'display');
  const of = { conditions: [condition], levels: [levels], labels: [labels] };
  return `${printLiteral({ condition, value: 1 })}{${values.map((value) => valueName(of, 0, value)).join(',')}}`;
}
