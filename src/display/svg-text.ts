import { coordinate } from './geometry/point.js';
import { type Element, element, type Markup } from './markup.js';

/** A set's name at a place, in full in its title; the overline of a negated name has no `~` beside it, as in print. */
export function literalLabel(
  name: string,
  shown: string,
  at: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end' },
): Element {
  const content: Markup[] = [...(shown === name ? [] : [element('title', {}, name)]), shown];
  return element(
    'text',
    { class: 'setwise-text-label', x: coordinate(at.x), y: coordinate(at.y), 'text-anchor': at.anchor },
    ...content,
  );
}

/** A line of text that may hold several pieces. */
export function label(
  kind: string,
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end',
  ...content: readonly Markup[]
): Element {
  return element('text', { class: kind, x: coordinate(x), y: coordinate(y), 'text-anchor': anchor }, ...content);
}
