import { type Element, element } from './markup.js';

/** ● present, ○ absent: the signs of the printed truth tables. */
export function presence(value: number): Element {
  return value === 1
    ? element('span', { class: 'setwise-present', title: 'present' }, '●')
    : element('span', { class: 'setwise-absent', title: 'absent' }, '○');
}

/** ● present, ⊗ absent, nothing for “does not matter”: the signs of a configuration chart (Fiss 2011). */
export function configurationSign(value: number | null): readonly Element[] {
  if (value === null) return [];
  return value === 1
    ? [element('span', { class: 'setwise-present', title: 'present' }, '●')]
    : [element('span', { class: 'setwise-present', title: 'absent' }, '⊗')];
}

/** The output of a row: 1, 0, or `?` for a remainder, as the R package prints it. */
export function outputSign(output: 0 | 1 | null, title: string): Element {
  const kind = output === null ? 'none' : String(output);
  return element(
    'span',
    { class: `setwise-output setwise-output-${kind}`, title },
    output === null ? '?' : String(output),
  );
}

/** The mark of cases that contradict one another. */
export function contradictionMark(title: string): Element {
  return element('span', { class: 'setwise-mark', title }, '▲');
}
