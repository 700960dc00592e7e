import { literalValues, type Product } from '../../expression/expression.js';
import { parse } from '../../expression/parse.js';
import { printSum } from '../../expression/print.js';
import { byCodeUnits } from '../../util/compare.js';
import { displayable } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { describeValue } from '../../util/options.js';
import { levelsOf } from '../outcome.js';
import { withCountsAsText } from './as-json.js';
import type { ChosenModel, Model, Solution, TermLiteral } from './types.js';

/** What is needed of a solution to choose from it. */
export type Choice = Pick<Solution, 'type' | 'name' | 'table' | 'models' | 'count' | 'exhausted' | 'warnings'>;

/** Records that one model was picked, and why. */
export function chooseModel(solution: Choice, which: number | string, reason: unknown): ChosenModel {
  const { type, name, table, count, exhausted } = solution;
  const model = modelNamed('choose', solution, which);
  if (typeof reason !== 'string' || reason.trim() === '') {
    const shown = typeof which === 'string' ? `'${which}'` : which;
    fail(`choose: no reason is given for ${type} model ${model.label}; say why: choose(${shown}, {reason: '…'})`);
  }
  const warnings = solution.warnings.filter((warning) => warning.code !== 'several-models');
  const chosen = Object.defineProperties(
    { kind: 'chosen-model' as const, type, name, of: count, exhausted, reason, table, warnings },
    Object.getOwnPropertyDescriptors(model),
  );
  return displayable(withCountsAsText(chosen as typeof chosen & Model));
}

/** A listed model by its number as printed, from 1, or by its expression. */
export function modelNamed(caller: string, solution: Choice, which: number | string): Model {
  return typeof which === 'string' ? modelWritten(caller, solution, which) : modelNumbered(caller, solution, which);
}

function modelNumbered(caller: string, { type, models }: Choice, number: unknown): Model {
  const model = typeof number === 'number' ? models[number - 1] : undefined;
  if (model !== undefined) return model;
  const there = models.length === 1 ? 'there is only model 1' : `there are models 1 to ${models.length}`;
  return fail(
    `${caller}: there is no ${type} model ${describeValue(number)}; ${models.length === 0 ? 'there is none' : `${there}, counted as in print`}`,
  );
}

/** By expression, in any order of terms and literals; an arrow to the outcome may end it. */
function modelWritten(caller: string, { type, table, models }: Choice, source: string): Model {
  const { conditions, outcome } = table.design;
  const { products, arrow, outcome: end } = parse(source, levelsOf(table.design.sets));
  if (arrow === '<-' || (end !== null && printSum(end) !== outcome)) {
    fail(`${caller}: "${source}" does not end in -> ${outcome}, which the ${type} models are for; leave its end out`);
  }
  const asked = modelKey(products.map((product) => literalsIn(product, conditions)));
  const model = models.find((one) => modelKey(one.terms.map((term) => term.literals.map(sign))) === asked);
  if (model !== undefined) return model;
  const shown = models.slice(0, 5).map((one) => `${one.label}: ${one.expression}`);
  const more = models.length > 5 ? `, and ${models.length - 5} more` : '';
  return fail(
    `${caller}: no ${type} model is "${source}"; ${models.length === 0 ? 'there is none' : `there are ${shown.join(', ')}${more}`}`,
  );
}

/** One sign a condition; a product that says both of a condition, or names none of them, is like no term of a model. */
function literalsIn(product: Product, conditions: readonly string[]): string[] {
  const known = product.every(({ condition }) => conditions.includes(condition));
  return conditions.map((name) => {
    const own = product.filter(({ condition }) => condition === name).map((literal) => sign(literalValues(literal)));
    return known && new Set(own).size < 2 ? (own[0] ?? sign(null)) : 'x';
  });
}

function sign(value: TermLiteral): string {
  return [value].flat().join('|');
}

function modelKey(terms: readonly (readonly string[])[]): string {
  return [...new Set(terms.map((literals) => literals.join()))].sort(byCodeUnits).join(' ');
}
