import { printLiteral } from '../expression/print.js';
import type { ConditionsPayload, CountPayload, LiteralPayload, SomePayload } from '../mime/types.js';

/** What a term says of a condition that is in it: its value, or several. */
type Values = Exclude<LiteralPayload, null>;

/** Whether a condition has more values than absent and present. */
export function isMultiValue(of: ConditionsPayload, index: number): boolean {
  return (of.levels[index] ?? 2) > 2;
}

/** Whether a value is written after the name, in braces: of a multi-value condition, and where one does not apply. */
export function isNamedValue(of: ConditionsPayload, index: number, value: Values): boolean {
  return value === -1 || isMultiValue(of, index);
}

/** What a value is called, where that was said. */
export function valueLabel(of: ConditionsPayload, index: number, value: number): string | null {
  return of.labels[index]?.[value] ?? null;
}

/** A value in words, as a title says it: `present`, `absent (no union)`, `2 (north)`, `does not apply`. */
export function valueWords(of: ConditionsPayload, index: number, value: number): string {
  if (value < 0) return 'does not apply';
  const plain = isMultiValue(of, index) ? String(value) : value === 1 ? 'present' : 'absent';
  const label = valueLabel(of, index, value);
  return label === null ? plain : `${plain} (${label})`;
}

/** A label that could be read as value codes would be taken for another value. */
const LIKE_CODES = /^[\d\s,.-]*$/;

/**
 * What stands between the braces of `Region{…}`: the label of the value, or its code where there is no label or where labels
 * could be taken for codes.
 */
export function valueName(of: ConditionsPayload, index: number, value: number): string {
  if (value < 0) return '-';
  const labels = of.labels[index] ?? null;
  return labels?.some((one) => LIKE_CODES.test(one)) ? String(value) : (labels?.[value] ?? String(value));
}

/** The same of several values: `south,north`. */
export function valueNames(of: ConditionsPayload, index: number, values: Values): string {
  return [values]
    .flat()
    .map((value) => valueName(of, index, value))
    .join(',');
}

/** Which labels stand for which codes, a line a condition that has labels: `Region: 0 south, 1 east, 2 north`. */
export function valueKeys(of: ConditionsPayload): string[] {
  return of.labels.flatMap((labels, index) =>
    labels === null ? [] : [`${of.conditions[index]}: ${labels.map((label, code) => `${code} ${label}`).join(', ')}`],
  );
}

/** A term as text with labels in the place of codes: `Trust*Region{north}`; as the method prints it where there are none. */
export function termText(
  term: { readonly expression: string; readonly literals: readonly LiteralPayload[] },
  of: ConditionsPayload,
): string {
  const named = term.literals.some(
    (value, index) =>
      value !== null && isNamedValue(of, index, value) && valueNames(of, index, value) !== String(value),
  );
  if (!named) return term.expression;
  return term.literals.flatMap((value, index) => (value === null ? [] : [literalText(of, index, value)])).join('*');
}

function literalText(of: ConditionsPayload, index: number, value: Values): string {
  const condition = of.conditions[index] ?? '';
  if (typeof value === 'number' && !isNamedValue(of, index, value)) return printLiteral({ condition, value });
  return `${printLiteral({ condition, value: 1 })}{${valueNames(of, index, value)}}`;
}

/** Configurations in a line, with the number of those that are not listed; `none` where there is none. */
export function configurations({ first, count }: SomePayload<readonly number[]>): string {
  return count === 0 ? 'none' : listed(first.map(bits), count);
}

/** `C1P1, C1P2 and 7 more`. */
export function listed(shown: readonly string[], count: CountPayload): string {
  const more = BigInt(count) - BigInt(shown.length);
  return more > 0n ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

/** A configuration as print writes it: `10110`, with points between values where one has two digits; `-` does not apply. */
export function bits(configuration: readonly (number | null)[]): string {
  const wide = configuration.some((value) => value !== null && value > 9);
  const signs = configuration.map((value) => (value === null ? '–' : value < 0 ? '-' : String(value)));
  return signs.join(wide ? '.' : '');
}
