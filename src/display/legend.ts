import { type Element, element } from './markup.js';
import { textWidth } from './text-width.js';

/** One entry: a swatch as it is drawn, and what it says. */
export interface LegendEntry {
  readonly swatch: Readonly<Record<string, string>>;
  readonly label: string;
  /** A mark on the swatch: a number in brackets, a triangle. */
  readonly mark?: 'triangle' | 'number';
  /** A rectangle unless told. */
  readonly shape?: 'dot' | 'diamond';
}

/** Entries in as many lines as the width needs; its height is 20 px a line. */
export function legend(
  entries: readonly LegendEntry[],
  left: number,
  top: number,
  width: number,
): { readonly drawing: Element; readonly height: number } {
  let x = left;
  let y = top;
  const parts: Element[] = [];
  for (const entry of entries) {
    const size = 22 + textWidth(entry.label, 12) + 16;
    if (x > left && x + size - 16 > left + width) {
      x = left;
      y += 20;
    }
    parts.push(one(entry, x, y));
    x += size;
  }
  return { drawing: element('g', {}, ...parts), height: y - top + 20 };
}

function one(entry: LegendEntry, x: number, y: number): Element {
  const { class: own = '', ...fill } = entry.swatch;
  const swatch = swatchOf(entry.shape, x, y, fill, own);
  const mark =
    entry.mark === 'triangle'
      ? [triangle(x + 7.5, y + 8, 8, 'setwise-triangle')]
      : entry.mark === 'number'
        ? [
            element(
              'text',
              { class: 'setwise-count-soft', x: x + 7.5, y: y + 11.5, 'font-size': 9, 'text-anchor': 'middle' },
              'n',
            ),
          ]
        : [];
  return element(
    'g',
    {},
    swatch,
    ...mark,
    element('text', { class: 'setwise-text-soft', x: x + 22, y: y + 12 }, entry.label),
  );
}

function swatchOf(
  shape: LegendEntry['shape'],
  x: number,
  y: number,
  fill: Readonly<Record<string, string>>,
  own: string,
): Element {
  if (shape === 'dot') return element('circle', { cx: x + 8, cy: y + 8, r: 4.5, class: own });
  if (shape === 'diamond') {
    return element('polygon', {
      points: `${x + 8},${y + 2} ${x + 14},${y + 8} ${x + 8},${y + 14} ${x + 2},${y + 8}`,
      class: own,
    });
  }
  const kind = `setwise-swatch${own === '' ? '' : ` ${own}`}`;
  return element('rect', { x, y: y + 2, width: 15, height: 12, rx: 2, ...fill, class: kind });
}

/** ▲ as a shape, so that no font can lack it; centred, with its base `size` wide. */
export function triangle(x: number, y: number, size: number, kind: string): Element {
  const h = size * 0.44;
  const at = (value: number): number => Math.round(value * 100) / 100;
  return element('polygon', {
    class: kind,
    points: `${at(x)},${at(y - h)} ${at(x + size / 2)},${at(y + h)} ${at(x - size / 2)},${at(y + h)}`,
  });
}
