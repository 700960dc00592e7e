import { type Element, element } from './markup.js';

/** Where a fill is the second cue beside colour: dots for what no case is in, a hatch for contradictions, another for what is between two cut-offs. */
export const DOTS = 'url(#setwise-dots)';
export const HATCH = 'url(#setwise-hatch)';
export const BETWEEN = 'url(#setwise-between)';
export const CROSS = 'url(#setwise-cross)';

/** Their definitions; that of `between` only where a drawing has it. */
export function patterns(between = false): Element {
  const pattern = (id: string, size: number, turn: number, ...parts: readonly Element[]): Element =>
    element(
      'pattern',
      {
        id: `setwise-${id}`,
        width: size,
        height: size,
        patternUnits: 'userSpaceOnUse',
        ...(turn === 0 ? {} : { patternTransform: `rotate(${turn})` }),
      },
      ...parts,
    );
  const paper = (kind: string, size: number): Element =>
    element('rect', { class: `setwise-${kind}-paper`, width: size, height: size });
  return element(
    'defs',
    {},
    pattern('dots', 7, 0, paper('dots', 7), element('circle', { class: 'setwise-dots-dot', cx: 2, cy: 2, r: 0.8 })),
    pattern('hatch', 6, 45, paper('hatch', 6), element('rect', { class: 'setwise-hatch-line', width: 1.8, height: 6 })),
    ...(between
      ? [
          pattern(
            'between',
            6,
            -45,
            paper('between', 6),
            element('rect', { class: 'setwise-between-line', width: 1.4, height: 6 }),
          ),
        ]
      : []),
    pattern(
      'cross',
      8,
      45,
      paper('dots', 8),
      element('rect', { class: 'setwise-cross-line', width: 1, height: 8 }),
      element('rect', { class: 'setwise-cross-line', width: 8, height: 1 }),
    ),
  );
}
