import type { WarningPayload } from '../mime/types.js';
import { type Element, element, type Markup } from './markup.js';
import { ratio } from './number.js';

/** Small pieces that several drawings share. */
export function root(kind: string, ...children: readonly (Markup | readonly Markup[])[]): Element {
  return element('div', { class: 'setwise', 'data-state': kind }, ...children);
}

export function head(title: Markup, about: string): Element {
  return element(
    'div',
    { class: 'setwise-head' },
    element('b', { class: 'setwise-title' }, title),
    ' ',
    element('span', { class: 'setwise-sub' }, about),
  );
}

/** One quiet line each, where the eye already is. */
export function warningLines(warnings: readonly WarningPayload[]): Element[] {
  return warnings.map((warning) => element('div', { class: 'setwise-warning' }, `▲ ${warning.message}`));
}

export function foot(...children: readonly Markup[]): Element {
  return element('div', { class: 'setwise-foot' }, ...children);
}

/** A bar of 74 px for a share, with the cut-off as a tick; made of pieces side by side, which every host shows alike.
 * `below` says how a value short of the cut-off looks: `low` like a negative row, `plain` where that is no verdict. */
export function meter(
  value: number | null,
  cut: number | null,
  reached: boolean,
  below: 'low' | 'plain' = 'low',
): Element {
  const width = 74;
  const tick = cut === null ? 0 : 2;
  const room = width - tick;
  const filled = Math.round(Math.min(1, Math.max(0, value ?? 0)) * room * 2) / 2;
  const at = cut === null ? room : Math.round(Math.min(1, Math.max(0, cut)) * room * 2) / 2;
  const on = reached ? 'setwise-meter-on' : `setwise-meter-${below}`;
  const piece = (kind: string, size: number): Element[] =>
    size > 0 ? [element('span', { class: kind, style: `width:${size}px` })] : [];
  return element(
    'span',
    {
      class: 'setwise-meter',
      role: 'img',
      'aria-label': `${ratio(value, cut ?? undefined)}${cut === null ? '' : `, cut-off ${ratio(cut)}`}`,
    },
    piece(on, Math.min(filled, at)),
    piece('setwise-meter-off', at - Math.min(filled, at)),
    cut === null ? [] : [element('span', { class: 'setwise-meter-cut' })],
    piece(on, Math.max(0, filled - at)),
    piece('setwise-meter-off', room - Math.max(filled, at)),
  );
}

/** A name as a chip; a deviant case is marked and says what it is. */
export function chip(name: string, deviant: string | null = null): Element {
  const text = deviant === null ? name : `${name} · ${deviant}`;
  return element(
    'span',
    { class: deviant === null ? 'setwise-chip' : 'setwise-chip setwise-chip-deviant', 'data-case': name },
    text,
  );
}

/** `~Loyalty` for `Loyalty` and back. */
export function negated(name: string): string {
  return name.startsWith('~') ? name.slice(1) : `~${name}`;
}

/** Names in a line, the first `most` of them, with the number of the rest. */
export function names(all: readonly string[], most = 40): string {
  const some = all.slice(0, most).join(', ');
  return all.length > most ? `${some} and ${all.length - most} more` : some;
}
