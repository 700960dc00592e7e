import { expect, test } from 'vitest';
import { calibrationFigure, hasCurve } from '../../src/display/calibration.js';
import { calibrationBundle, drawCalibration } from '../../src/display/calibration-bundle.js';
import { membershipText } from '../../src/display/calibration-strip.js';
import { toSvg } from '../../src/display/html.js';
import type { Element, Markup } from '../../src/display/markup.js';
import { textWidth } from '../../src/display/text-width.js';
import { bell, coded, many, ranked, rising, thresholds } from './calibrations.js';
import { strictly } from './strict-markup.js';

function find(tree: Markup, wanted: (element: Element) => boolean): Element[] {
  if (typeof tree === 'string') return [];
  return [...(wanted(tree) ? [tree] : []), ...tree.children.flatMap((child) => find(child, wanted))];
}
const written = (tree: Element): string => strictly(toSvg(tree)).text;
const inGroup = (tree: Element, group: string): Element[] =>
  find(tree, (one) => one.attributes['data-roving'] === group).flatMap((one) =>
    find(one, ({ attributes }) => 'data-item' in attributes),
  );

test.each([
  ['rising', rising],
  ['bell', bell],
  ['ranked', ranked],
  ['thresholds', thresholds],
])('the picture of a calibration (%s) has every case in the strip and every anchor with its value', (_, chart) => {
  const figure = calibrationFigure(chart);
  expect(
    inGroup(figure, 'cases')
      .map(({ attributes }) => attributes['data-case'])
      .sort(),
  ).toEqual(chart.cases.map(({ name }) => name).sort());
  for (const { name, value } of chart.anchors) expect(written(figure)).toContain(`${name} ${value}`);
});

test('calibrationFigure(chart) gives every reason, and names the anchors that have none', () => {
  const text = written(calibrationFigure(rising)).replace(/\s+/g, ' ');
  expect(text).toContain('below it a household cannot pay for a dentist');
  expect(text).toContain('crossover 50: median of the wider region');
  expect(text).toContain('no reason given: inclusion 80');
});

test('calibrationFigure(chart) marks a case at exactly 0.5 by another shape, and says so', () => {
  const half = find(calibrationFigure(rising), (one) => one.attributes.class === 'setwise-case-half');
  expect(half.map(({ tag }) => tag)).toEqual(['polygon', 'polygon', 'polygon']); // on the curve, in the strip, in the legend
  expect(written(calibrationFigure(rising))).toContain('exactly 0.5: Porto');
  expect(written(calibrationFigure(ranked))).toContain('exactly 0.5: neither in nor out');
  expect(written(calibrationFigure(thresholds))).not.toContain('0.5');
});

test('calibrationFigure(chart) writes no two texts over one another, and none beyond its edge', () => {
  for (const chart of [rising, bell, ranked, thresholds]) {
    const figure = calibrationFigure(chart);
    const width = Number(figure.attributes.width);
    for (const { attributes, children } of find(figure, ({ tag }) => tag === 'text')) {
      const shown = children.filter((child) => typeof child === 'string').join('');
      const size = attributes.class === 'setwise-text-small' ? 11 : attributes.class === 'setwise-text-title' ? 14 : 12;
      if ((attributes['text-anchor'] ?? 'start') === 'start')
        expect(Number(attributes.x) + textWidth(shown, size)).toBeLessThanOrEqual(width);
    }
  }
});

test('calibrationFigure(chart) of thousands of cases draws small dots and says which names have no room', () => {
  const figure = calibrationFigure(many);
  expect(inGroup(figure, 'cases').length).toBe(3000);
  expect(written(figure)).toContain('1009 of 1009 values have no room for their names');
  const full = { ...many, cases: many.cases.map((one) => ({ ...one, raw: 50 })) };
  expect(written(calibrationFigure(full))).toContain('the strip has room for 24 of 3000 cases');
});

test('calibrationFigure(chart) of a single value stands in the middle', () => {
  const [only] = rising.cases;
  const alone = {
    ...rising,
    cases: only === undefined ? [] : [only],
    curve: [{ x: 41, membership: 0.3 }],
    anchors: [],
  };
  expect(() => calibrationFigure(alone)).not.toThrow();
  expect(hasCurve(alone)).toBe(true);
});

test('a set made from codes is drawn as a table of what each became', () => {
  expect(hasCurve(coded)).toBe(false);
  const bundle = calibrationBundle(coded);
  expect(String(bundle['text/markdown'])).toContain('| south | 0 (south) | 9 |');
  expect(find(drawCalibration(coded), ({ tag }) => tag === 'svg')).toEqual([]);
});

test('calibrationBundle(chart) as text lists the cases by raw value, up to 200 of them', () => {
  const text = String(calibrationBundle(rising)['text/plain']);
  expect(text.indexOf('Évora')).toBeLessThan(text.indexOf('Nantes'));
  expect(text).toMatch(/Porto +50 +0\.500 ▲/);
  expect(String(calibrationBundle(many)['text/plain'])).toContain('2800 more cases not shown; they are in .cases');
});

test('membershipText(chart, membership) adds labels where there are any', () => {
  expect(membershipText(rising, 0.25)).toBe('0.250');
  expect(membershipText(thresholds, 2)).toBe('2 (rich)');
  expect(membershipText({ ...thresholds, labels: null }, 2)).toBe('2');
  expect(membershipText({ ...rising, labels: ['no', 'yes'] }, 1)).toBe('1.000 (yes)');
  expect(membershipText({ ...rising, labels: ['no', 'yes'] }, 0.5)).toBe('0.500');
  expect(membershipText(rising, -1)).toBe('-');
});
