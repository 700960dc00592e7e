import { suggestion } from '../../util/did-you-mean.js';
import { displayable } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import { DOES_NOT_APPLY } from '../sets.js';
import { checkLabels } from './labels.js';
import type { Code } from './types.js';

/** How codes or texts become the values of a set; plain data. */
export interface CodesDefinition {
  readonly kind: 'codes';
  readonly item: string;
  readonly method: 'multi-value' | 'temporal';
  /** What the column holds for the value 0, 1, … */
  readonly values: readonly Code[];
  readonly labels: readonly string[] | null;
  /** What the column holds for a case to which the set does not apply; `null` in a set that is not temporal. */
  readonly doesNotApply: Code | null;
  readonly rule: string;
  readonly reason: string | null;
}

/** Options of {@link multiValue}. */
export interface MultiValueOptions {
  /** What the column holds, in the order of the values: texts, or codes. No default: the order is the researcher's. */
  readonly values: readonly Code[];
  /** What the values are called. Default: the texts themselves; codes have none. */
  readonly labels?: readonly string[];
  /** Why so; travels with the set. Default: none given. */
  readonly reason?: string;
}

/**
 * A multi-value set from a column of categories: the value of a case is the place of its category in the list.
 *
 * @param item the column
 * @param options the categories in order, and what they are called
 * @throws here for fewer than two categories or doubles; in `sets` for a category that is not in the list
 *
 * @example
 * multiValue('region', { values: ['north', 'south', 'islands'] }).rule // => 'region: north = 0, south = 1, islands = 2'
 */
export function multiValue(item: string, options: MultiValueOptions): CodesDefinition {
  checkOptions('multiValue', options, ['values', 'labels', 'reason']);
  const values = readCodes('multiValue', item, options.values);
  const texts = values.every((value) => typeof value === 'string') ? (values as readonly string[]) : null;
  const labels = checkLabels('multiValue', options.labels, values.length) ?? texts;
  return coded('multi-value', item, values, labels, null, options.reason);
}

/** Options of {@link temporal}. */
export interface TemporalOptions {
  /** What the column holds for no and for yes. Default 0 and 1. */
  readonly values?: readonly [Code, Code];
  /** What it holds where the order does not apply. Default `-`, as printed tables have it. */
  readonly doesNotApply?: Code;
  /** Why so; travels with the set. Default: none given. */
  readonly reason?: string;
}

/**
 * A temporal set: whether one event came before another, for the cases that had both; elsewhere it does not apply (Caren &
 * Panofsky 2005).
 *
 * @param item the column
 * @param options none is needed for a column of 0, 1 and `-`
 * @throws here for doubles; in `sets` for anything else in the column
 *
 * @example
 * temporal('AbeforeB').rule // => 'AbeforeB: 0 = 0, 1 = 1, - = does not apply'
 */
export function temporal(item: string, options: TemporalOptions = {}): CodesDefinition {
  checkOptions('temporal', options, ['values', 'doesNotApply', 'reason']);
  const { values = [0, 1], doesNotApply = '-', reason } = options;
  if (values.length !== 2) fail(`temporal: there are ${values.length} values; give two, for no and for yes`);
  const codes = readCodes('temporal', item, values);
  if (codes.includes(doesNotApply))
    fail(`temporal: ${describeValue(doesNotApply)} is a value and "does not apply"; choose`);
  return coded('temporal', item, codes, null, doesNotApply, reason);
}

function readCodes(caller: string, item: unknown, values: unknown): readonly Code[] {
  if (typeof item !== 'string' || item === '') fail(`${caller}: the column is ${describeValue(item)}; give its name`);
  const codes: readonly unknown[] = Array.isArray(values) ? values : [];
  if (codes.length < 2) fail(`${caller}: the values are ${describeValue(values)}; list two or more, lowest first`);
  const wrong = codes.find((code) => typeof code !== 'string' && !Number.isFinite(code));
  if (wrong !== undefined) fail(`${caller}: ${describeValue(wrong)} is no code; values are texts or numbers`);
  const twice = codes.find((code, i) => codes.indexOf(code) !== i);
  if (twice !== undefined) fail(`${caller}: ${describeValue(twice)} is listed twice; each value has one place`);
  return [...codes] as readonly Code[];
}

function coded(
  method: CodesDefinition['method'],
  item: string,
  values: readonly Code[],
  labels: readonly string[] | null,
  doesNotApply: Code | null,
  reason: string | undefined,
): CodesDefinition {
  const places = values.map((value, i) => `${value} = ${i}`);
  const rule = `${item}: ${[...places, ...(doesNotApply === null ? [] : [`${doesNotApply} = does not apply`])].join(', ')}`;
  return displayable({ kind: 'codes', item, method, values, labels, doesNotApply, rule, reason: reason ?? null });
}

/**
 * The values of a set by a definition of codes. What is not in its list is an error; a number where the list has the same as a
 * text, or the other way round, is not taken for it.
 */
export function codeMemberships(
  name: string,
  { item, values, doesNotApply }: CodesDefinition,
  raw: readonly unknown[],
  cases: readonly string[],
): number[] {
  return raw.map((value, i) => {
    if (doesNotApply !== null && value === doesNotApply) return DOES_NOT_APPLY;
    const code = values.indexOf(value as Code);
    if (code >= 0) return code;
    const known = values.map(String);
    const hint = known.includes(String(value)) ? '; the list has it as another type' : suggestion(String(value), known);
    return fail(`sets: "${item}" of case "${cases[i]}" is ${describeValue(value)}, no value of "${name}"${hint}`);
  });
}
