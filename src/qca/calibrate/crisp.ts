import { displayable } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import type { SetRecord } from '../sets.js';
import type { AnchorInput } from './anchors.js';
import { defined, type Items, readThresholds } from './definitions.js';
import { checkLabels } from './labels.js';
import type { CalibrationDefinition } from './types.js';

/** The rule of a crisp set made from items. */
export interface CrispOptions {
  /** Whether all of the items must pass, or any one. */
  readonly when: 'all' | 'any';
  /** An item passes when its value is this one: a number or a text. Give either `is` or `atLeast`. */
  readonly is?: number | string;
  /** An item passes when its value is this number or more. */
  readonly atLeast?: number;
  /** Why this rule, in your own words; it travels with the set and is shown with it. Default: none given. */
  readonly reason?: string;
}

/** The rule of a crisp or multi-value set made from one column of numbers. */
export interface CrispThresholdsOptions {
  /** Raw values, ascending, each a number or `{at, reason}`: a value that reaches one goes up. One makes a crisp set. */
  readonly thresholds: readonly AnchorInput[];
  /** What the values of the set are called, lowest first. Default: none, values are shown as codes. */
  readonly labels?: readonly string[];
  /** Why these thresholds; travels with the set. Default: none given. */
  readonly reason?: string;
}

/** How a crisp set is to be made; `sets(table, {define: {Trust: crisp(…)}})` makes it. */
export interface CrispDefinition {
  readonly kind: 'crisp';
  readonly items: readonly string[];
  readonly record: SetRecord;
  /** Whether one item passes. */
  readonly passes: (value: unknown) => boolean;
  /** What the items must hold for the rule to say anything of them. */
  readonly asks: 'number' | 'string';
  readonly when: 'all' | 'any';
}

/**
 * A crisp set from one or several items by a stated rule: a case is a member (1) when all items, or any, have the value
 * that is asked for, else not (0). Or by thresholds: the number of thresholds that the raw value reaches; two
 * or more make a multi-value set.
 *
 * @param items the columns, such as the Likert items of a scale; with thresholds one column, or several for their mean
 * @param options the rule, and the reason for it; `when` and either `is` or `atLeast` have no default, nor have `thresholds`,
 *   since the rule is the researcher's
 * @throws here when the rule is incomplete; in `sets` when an item is missing, is text where the rule asks for a number, or
 *   when a threshold lies outside of the values
 *
 * @example
 * crisp(['q1', 'q2'], { when: 'all', is: 5, reason: 'only full agreement counts' }).record.rule
 * // => '1 where all of q1, q2 are 5, else 0'
 */
export function crisp(items: readonly string[], options: CrispOptions): CrispDefinition;
export function crisp(item: Items, options: CrispThresholdsOptions): CalibrationDefinition;
export function crisp(
  items: Items,
  options: CrispOptions | CrispThresholdsOptions,
): CrispDefinition | CalibrationDefinition {
  if (typeof options === 'object' && options !== null && 'thresholds' in options) return byThresholds(items, options);
  if (typeof items === 'string') {
    fail(`crisp: one column takes {thresholds: […]}; for a rule on items pass a list, crisp(['${items}'], {…})`);
  }
  return byRule(items, options);
}

function byThresholds(item: Items, options: CrispThresholdsOptions): CalibrationDefinition {
  checkOptions('crisp', options, ['thresholds', 'labels', 'reason']);
  const anchors = readThresholds('crisp', options.thresholds);
  const labels = checkLabels('crisp', options.labels, anchors.length + 1);
  return defined('crisp', item, anchors, {}, 'one step up at each threshold', options, labels);
}

function byRule(items: readonly string[], options: CrispOptions): CrispDefinition {
  if (!Array.isArray(items) || items.length === 0)
    fail("crisp: there are no items; name them: crisp(['q1', 'q2'], {…})");
  checkOptions('crisp', options, ['when', 'is', 'atLeast', 'reason']);
  const { when, is, atLeast, reason } = options;
  if (when !== 'all' && when !== 'any') fail(`crisp: when is "${String(when)}"; it is 'all' or 'any'`);
  if ((is === undefined) === (atLeast === undefined)) fail('crisp: give the value either as `is` or as `atLeast`');
  if (atLeast !== undefined && !Number.isFinite(atLeast)) {
    fail(`crisp: atLeast is ${describeValue(atLeast)}; give a number`);
  }
  if (is !== undefined && typeof is !== 'string' && !Number.isFinite(is)) {
    fail(`crisp: is is ${describeValue(is)}; give the number or the text that an item must be`);
  }
  const asked = is === undefined ? `at least ${atLeast}` : `${is}`;
  const passes = (value: unknown) =>
    is === undefined ? typeof value === 'number' && value >= (atLeast as number) : value === is;
  const rule =
    items.length === 1
      ? `1 where ${items[0]} is ${asked}, else 0`
      : `1 where ${when} of ${items.join(', ')} are ${asked}, else 0`;
  const record: SetRecord = { method: 'crisp', rule, reason: reason ?? null, from: [...items] };
  return displayable({
    kind: 'crisp',
    items: [...items],
    record,
    passes,
    when,
    asks: typeof is === 'string' ? 'string' : 'number',
  });
}

/**
 * Memberships by a crisp definition. A missing item is an error: it does not pass, but it is no “no” either. Nor is the text
 * `5` a “no” to the question whether an item is the number 5.
 *
 * @param values for each item its values, one a case
 */
export function crispMemberships(
  name: string,
  { items, passes, when, asks }: CrispDefinition,
  values: readonly (readonly unknown[])[],
  cases: readonly string[],
): number[] {
  return cases.map((one, i) => {
    const verdicts = items.map((item, j) => {
      const value = (values[j] as readonly unknown[])[i];
      if (value === null || value === undefined || value === '' || Number.isNaN(value)) {
        fail(
          `crisp: "${item}" of case "${one}" is missing, so "${name}" cannot be decided; fill it in or leave the case out`,
        );
      }
      if (typeof value !== asks) {
        const [found, remedy] =
          asks === 'number'
            ? ['no number', `make the column numbers, or ask for a text: {is: '…'}`]
            : ['no text', 'ask for a number, without quotes'];
        fail(`crisp: "${item}" of case "${one}" is ${describeValue(value)}, ${found}; ${remedy}`);
      }
      return passes(value);
    });
    return (when === 'all' ? verdicts.every(Boolean) : verdicts.some(Boolean)) ? 1 : 0;
  });
}
