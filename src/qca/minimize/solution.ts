import { literalValues, type Product } from '../../expression/expression.js';
import { parse } from '../../expression/parse.js';
import { printSum } from '../../expression/print.js';
import { byCodeUnits } from '../../util/compare.js';
import { displayable } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { describeValue } from '../../util/options.js';
import { levelsOf } from '../design-options.js';
import type { ChosenModel, Model, Solution, SolutionType } from './types.js';

/** A solution from its models, with `choose`. Further fields come in `extra`. */
export function solutionOf<Type extends SolutionType, Extra extends object>(
  fields: Omit<Solution, 'kind' | 'choose' | 'type'> & { readonly type: Type },
  extra: Extra,
): Solution & { readonly type: Type } & Extra {
  const data = { kind: 'solution' as const, ...fields, ...extra };
  const choose: Solution['choose'] = (model, why) => chooseModel(fields, model, why?.reason);
  return displayable(Object.defineProperty(data, 'choose', { value: choose, enumerable: false })) as Solution & {
    readonly type: Type;
  } & Extra;
}

type Fields = Omit<Solution, 'kind' | 'choose'>;

/** Records that one model was picked, and why. */
function chooseModel(solution: Fields, which: number | string, reason: unknown): ChosenModel {
  const { type, table, count, exhausted } = solution;
  const model = typeof which === 'string' ? modelWritten(solution, which) : modelNumbered(solution, which);
  if (typeof reason !== 'string' || reason.trim() === '') {
    const shown = typeof which === 'string' ? `'${which}'` : which;
    fail(`choose: no reason is given for ${type} model ${model.label}; say why: choose(${shown}, {reason: '…'})`);
  }
  const warnings = solution.warnings.filter((warning) => warning.code !== 'several-models');
  const chosen = Object.defineProperties(
    { kind: 'chosen-model' as const, type, of: count, exhausted, reason, table, warnings },
    Object.getOwnPropertyDescriptors(model),
  );
  return displayable(chosen as typeof chosen & Model);
}

/** By number, from 1, as in print. */
function modelNumbered({ type, models }: Fields, number: unknown): Model {
  const model = typeof number === 'number' ? models[number - 1] : undefined;
  if (model !== undefined) return model;
  const there = models.length === 1 ? 'there is only model 1' : `there are models 1 to ${models.length}`;
  return fail(
    `choose: there is no ${type} model ${describeValue(number)}; ${models.length === 0 ? 'there is none' : `${there}, counted as in print`}`,
  );
}

/** By expression, in any order of terms and literals; an arrow to the outcome may end it. */
function modelWritten({ type, table, models }: Fields, source: string): Model {
  const { conditions, outcome } = table.design;
  const { products, arrow, outcome: end } = parse(source, levelsOf(table.design.sets));
  if (arrow === '<-' || (end !== null && printSum(end) !== outcome)) {
    fail(`choose: "${source}" does not end in -> ${outcome}, which the ${type} models are for; leave its end out`);
  }
  const asked = modelKey(products.map((product) => literalsIn(product, conditions)));
  const model = models.find((one) => modelKey(one.terms.map((term) => term.literals.map(sign))) === asked);
  if (model !== undefined) return model;
  const shown = models.slice(0, 5).map((one) => `${one.label}: ${one.expression}`);
  const more = models.length > 5 ? `, and ${models.length - 5} more` : '';
  return fail(
    `choose: no ${type} model is "${source}"; ${models.length === 0 ? 'there is none' : `there are ${shown.join(', ')}${more}`}`,
  );
}

/** One sign a condition; a product that says both of a condition, or names none of them, is like no term of a model. */
function literalsIn(product: Product, conditions: readonly string[]): string[] {
  const known = product.every(({ condition }) => conditions.includes(condition));
  return conditions.map((name) => {
    const values = new Set(product.filter(({ condition }) => condition === name).flatMap(literalValues));
    if (!known || values.size > 1) return 'x';
    return sign([...values][0] ?? null);
  });
}

function sign(value: number | null): string {
  return value === null ? '-' : String(value);
}

function modelKey(terms: readonly (readonly string[])[]): string {
  return [...new Set(terms.map((literals) => literals.join('')))].sort(byCodeUnits).join(' ');
}
