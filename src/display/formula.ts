import type { TermPayload } from '../mime/types.js';
import { type Element, element, type Markup } from './markup.js';

/**
 * A name that may be negated. The `~` stands in the text and is hidden under the overline by style: where a host strips styles,
 * or a reader copies the text, the sign is still there. A negation never gets lost.
 */
export function literalName(name: string, present: boolean): Markup {
  return present
    ? name
    : element('span', { class: 'setwise-negated' }, element('span', { class: 'setwise-tilde' }, '~'), name);
}

/** An outcome or condition as it is written, `Loyalty` or `~Loyalty`. */
export function setName(name: string): Markup {
  return name.startsWith('~') ? literalName(name.slice(1), false) : name;
}

/** The names in a term, in the order of the conditions. */
export function literalsOf(
  literals: readonly (number | null)[],
  conditions: readonly string[],
): readonly { readonly name: string; readonly present: boolean }[] {
  return literals.flatMap((value, index) =>
    value === null ? [] : [{ name: conditions[index] ?? '', present: value === 1 }],
  );
}

/**
 * A term: `Trust·Commitment`. The dot has room on both sides, so that two overlines never look like one over both names. A term
 * without literals holds for every case.
 */
export function termFormula(literals: readonly (number | null)[], conditions: readonly string[]): Markup[] {
  const parts = literalsOf(literals, conditions).flatMap(({ name, present }, index) => [
    ...(index > 0 ? [element('span', { class: 'setwise-times' }, '·')] : []),
    literalName(name, present),
  ]);
  return parts.length > 0 ? parts : ['1'];
}

/** A model: its terms joined by +, with an arrow to the outcome. A model without terms is 0. */
export function modelFormula(terms: readonly TermPayload[], conditions: readonly string[], outcome: string): Element {
  const joiner = (text: string): Element => element('span', { class: 'setwise-joiner' }, ` ${text} `);
  const parts = terms.flatMap((term, index) => [
    ...(index > 0 ? [joiner('+')] : []),
    ...termFormula(term.literals, conditions),
  ]);
  return element('div', { class: 'setwise-formula' }, terms.length > 0 ? parts : ['0'], joiner('→'), setName(outcome));
}

/** Configurations in a line, the first `most` of them, with the number of the rest; `none` where there is none. */
export function configurations(all: readonly (readonly (number | null)[])[], most = 40): string {
  const some = all.slice(0, most).map(bits).join(', ');
  if (all.length > most) return `${some} and ${all.length - most} more`;
  return all.length > 0 ? some : 'none';
}

/** A configuration as print writes it: `10110`. */
export function bits(configuration: readonly (number | null)[]): string {
  return configuration.map((value) => (value === null ? '–' : String(value))).join('');
}
