import { describe, expect, test } from 'vitest';
import { toSvg } from '../../src/display/html.js';
import { drawVenn, vennFigure } from '../../src/display/venn.js';
import { venn } from './granados.js';
import { vennOf } from './made-up.js';
import { strictly } from './strict-markup.js';

describe.each([1, 2, 3, 4, 5, 6, 7])('vennFigure(payload) of %i conditions', (conditions) => {
  const payload = vennOf(conditions);
  const svg = toSvg(vennFigure(payload));
  const { elements, text } = strictly(svg);

  test('has each of the 2^k regions once, with the state of its row', () => {
    const regions = elements.filter(({ attributes }) => 'data-configuration' in attributes);
    expect(regions).toHaveLength(1 << conditions);
    expect(new Set(regions.map(({ attributes }) => attributes['data-configuration'])).size).toBe(1 << conditions);
    for (const { attributes } of regions) {
      const known = payload.regions.find(
        (region) => region.configuration.join('') === attributes['data-configuration'],
      );
      expect(attributes['data-state']).toBe(known?.state ?? 'remainder');
      expect(attributes.d).toMatch(/^M[-\d.,L]+Z$/);
    }
  });

  test('shows the number of cases of every region that has some', () => {
    const counts = elements.filter(
      ({ tag, attributes }) =>
        tag === 'text' &&
        Number.parseFloat(attributes['font-size'] ?? '') > 0 &&
        attributes['text-anchor'] === 'middle' &&
        /^\d/.test(attributes['font-size'] ?? ''),
    );
    expect(counts.length).toBeGreaterThanOrEqual(payload.regions.length);
  });

  test('names every set, and is at most 1,200 px wide', () => {
    for (const name of payload.conditions) expect(text).toContain(name);
    expect(Number(elements[0]?.attributes.width)).toBeLessThanOrEqual(1200);
  });

  test('keeps everything within its view box', () => {
    const [left = 0, top = 0, width = 0, height = 0] = (elements[0]?.attributes.viewBox ?? '').split(' ').map(Number);
    for (const { attributes } of elements) {
      if (attributes.x === undefined || attributes['font-size'] === undefined) continue;
      expect(Number(attributes.x)).toBeGreaterThanOrEqual(left);
      expect(Number(attributes.x)).toBeLessThanOrEqual(left + width);
      expect(Number(attributes.y)).toBeGreaterThanOrEqual(top);
      expect(Number(attributes.y)).toBeLessThanOrEqual(top + height);
    }
  });
});

test('vennFigure(payload) of one set of facts is the same text every time', () => {
  expect(toSvg(vennFigure(venn))).toBe(toSvg(vennFigure(structuredClone(venn))));
});

test('vennFigure(payload) does not depend on the order of the regions', () => {
  expect(toSvg(vennFigure({ ...venn, regions: [...venn.regions].reverse() }))).toBe(toSvg(vennFigure(venn)));
});

test('vennFigure(payload) cuts long names short, with the whole of them in a title', () => {
  const name = 'a very long name of a condition that nobody could print beside a circle';
  const { text } = strictly(toSvg(vennFigure({ ...venn, conditions: [name, 'B', `${name} 2`, 'D', 'E'] })));
  expect(text).toContain('…');
  expect(text).toContain(`${name} 2`);
});

test('vennFigure(payload) marks what can be reached by keyboard: regions with a case, in one group', () => {
  const figure = JSON.stringify(vennFigure(venn));
  expect(figure.match(/"data-item"/g)).toHaveLength(19);
  expect(figure.match(/"data-roving"/g)).toHaveLength(1);
});

test('drawVenn(payload) draws the warnings', () => {
  expect(JSON.stringify(drawVenn({ ...venn, warnings: [{ code: 'x', message: 'Look at this.' }] }))).toContain(
    '▲ Look at this.',
  );
});
