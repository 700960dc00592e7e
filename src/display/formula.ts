import type { ConditionsPayload, LiteralPayload, TermPayload } from '../mime/types.js';
import { type Element, element, type Markup } from './markup.js';
import { isNamedValue, valueNames, valueWords } from './values.js';

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

/** One literal of a term: its name, whether it is negated, and for a multi-value condition which values it allows. */
export interface LiteralParts {
  readonly name: string;
  readonly present: boolean;
  /** What stands in braces after the name; `null` for a condition that is just present or absent. */
  readonly value: string | null;
  /** The same in words, for a title: `Region is 2 (north)`. */
  readonly words: string;
}

/** The literals of a term, in the order of the conditions. */
export function literalsOf(literals: readonly LiteralPayload[], of: ConditionsPayload): readonly LiteralParts[] {
  return literals.flatMap((value, index) => {
    if (value === null) return [];
    const name = of.conditions[index] ?? '';
    const many = isNamedValue(of, index, value);
    const all = [value].flat().map((one) => valueWords(of, index, one));
    const words = `${name} is ${all.join(' or ')}`;
    return [{ name, present: many || value === 1, value: many ? valueNames(of, index, value) : null, words }];
  });
}

/**
 * A term: `Trust·Region{north}`. The dot has room on both sides, so that two overlines never look like one over both names. A
 * term without literals holds for every case.
 */
export function termFormula(literals: readonly LiteralPayload[], of: ConditionsPayload): Markup[] {
  const parts = literalsOf(literals, of).flatMap((literal, index) => [
    ...(index > 0 ? [element('span', { class: 'setwise-times' }, '·')] : []),
    literal.value === null
      ? literalName(literal.name, literal.present)
      : element(
          'span',
          { title: literal.words },
          literal.name,
          element('span', { class: 'setwise-value' }, `{${literal.value}}`),
        ),
  ]);
  return parts.length > 0 ? parts : ['1'];
}

/** A model: its terms joined by +, with an arrow to the outcome. A model without terms is 0. */
export function modelFormula(terms: readonly TermPayload[], of: ConditionsPayload, outcome: string): Element {
  const joiner = (text: string): Element => element('span', { class: 'setwise-joiner' }, ` ${text} `);
  const parts = terms.flatMap((term, index) => [
    ...(index > 0 ? [joiner('+')] : []),
    ...termFormula(term.literals, of),
  ]);
  return element('div', { class: 'setwise-formula' }, terms.length > 0 ? parts : ['0'], joiner('→'), setName(outcome));
}
