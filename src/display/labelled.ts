import type { Literal } from '../expression/expression.js';
import { parse } from '../expression/parse.js';
import { printLiteral } from '../expression/print.js';
import { type SetData, setNamed } from '../qca/sets.js';
import { valueName } from './values.js';

/** A printed sum of products with labels in the place of value codes: `Region{2}` as `Region{north}`. */
export function labelled(term: string, sets: SetData): string {
  if (sets.columns.every((column) => column.labels === null)) return term;
  const literal = (one: Literal): string => ('values' in one ? withLabels(one, sets) : printLiteral(one));
  return parse(term)
    .products.map((product) => product.map(literal).join('*'))
    .join(' + ');
}

function withLabels({ condition, values }: { condition: string; values: readonly number[] }, sets: SetData): string {
  const { levels, labels } = setNamed(sets, condition, 'display');
  const of = { conditions: [condition], levels: [levels], labels: [labels] };
  return `${printLiteral({ condition, value: 1 })}{${values.map((value) => valueName(of, 0, value)).join(',')}}`;
}
