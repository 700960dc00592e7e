import type { ConditionsPayload, LiteralPayload, OutputPayload } from '../mime/types.js';
import { type Element, element } from './markup.js';
import { isMultiValue, valueLabel, valueWords } from './values.js';

/** ● present, ○ absent: the signs of the printed truth tables; a multi-value condition shows its value, with its label in the title. */
export function presence(of: ConditionsPayload, index: number, value: number): Element {
  const title = valueWords(of, index, value);
  if (value < 0) return element('span', { class: 'setwise-absent', title }, '-');
  if (isMultiValue(of, index)) return element('span', { class: 'setwise-code', title }, String(value));
  return value === 1
    ? element('span', { class: 'setwise-present', title }, '●')
    : element('span', { class: 'setwise-absent', title }, '○');
}

/**
 * ● present, ⊗ absent, nothing for “does not matter”: the signs of a configuration chart (Fiss 2011). A value of a multi-value
 * condition is its code in a circle, with its label beside it; of several that are allowed each.
 */
export function configurationSign(of: ConditionsPayload, index: number, value: LiteralPayload): readonly Element[] {
  if (value === null) return [];
  if (typeof value !== 'number') {
    const or = element('span', { class: 'setwise-soft' }, ' or ');
    return value.flatMap((one, i) => [...(i > 0 ? [or] : []), ...configurationSign(of, index, one)]);
  }
  const title = valueWords(of, index, value);
  if (value < 0) return [element('span', { class: 'setwise-present', title }, '-')];
  if (!isMultiValue(of, index)) return [element('span', { class: 'setwise-present', title }, value === 1 ? '●' : '⊗')];
  const label = valueLabel(of, index, value);
  return [
    element('span', { class: 'setwise-circled', title }, String(value)),
    ...(label === null ? [] : [element('span', { class: 'setwise-soft' }, ` ${label}`)]),
  ];
}

/** The output of a row: 1, 0, `C` for a contradiction, or `?` for a remainder, as the R package prints them. */
export function outputSign(output: OutputPayload, title: string): Element {
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
