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

/** A table in a box of its own that scrolls, so that a wide one never widens the page. */
export function scrollTable(headRows: readonly Element[], bodyRows: readonly Element[]): Element {
  return element(
    'div',
    { class: 'setwise-scroll' },
    element('table', { class: 'setwise-table' }, element('thead', {}, ...headRows), element('tbody', {}, ...bodyRows)),
  );
}

/** A bar of 74 px for a share, with each cut-off as a tick, ascending; made of pieces side by side, which every host shows alike.
 * `below` says how a value short of the cut-off looks: `low` like a negative row, `between` like a contradiction, `plain` where
 * that is no verdict. */
export function meter(
  value: number | null,
  cuts: readonly number[],
  reached: boolean,
  below: 'low' | 'between' | 'plain' = 'low',
): Element {
  const room = 74 - TICK * cuts.length;
  const place = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * room * 2) / 2;
  const filled = place(value ?? 0);
  const on = reached ? 'setwise-meter-on' : `setwise-meter-${below}`;
  const piece = (kind: string, size: number): Element[] =>
    size > 0 ? [element('span', { class: kind, style: `width:${size}px` })] : [];
  /** From one place to the next: filled as far as the value goes. */
  const stretch = (from: number, to: number): Element[] => {
    const until = Math.min(Math.max(filled, from), to);
    return [...piece(on, until - from), ...piece('setwise-meter-off', to - until)];
  };
  const ticks = cuts.map(place);
  const [last = ''] = cuts.map((cut) => `, cut-off ${ratio(cut)}`).slice(-1);
  return element(
    'span',
    { class: 'setwise-meter', role: 'img', 'aria-label': `${ratio(value, cuts.at(-1))}${last}` },
    ...ticks.flatMap((at, index) => [
      ...stretch(index === 0 ? 0 : (ticks[index - 1] as number), at),
      element('span', { class: 'setwise-meter-cut' }),
    ]),
    ...stretch(ticks.at(-1) ?? 0, room),
  );
}

/** Width of the tick of a cut-off. */
const TICK = 2;

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
