import { expect, test } from 'vitest';
import '../../src/display/register.js';
import { SVG } from '../../src/display/bundle.js';
import { toSvg } from '../../src/display/html.js';
import { necessityPlot } from '../../src/display/necessity-plot.js';
import { necessityPlotBundle } from '../../src/display/necessity-plot-bundle.js';
import { necessityPlotFigure } from '../../src/display/necessity-plot-figure.js';
import { necessity } from '../../src/qca/necessity/necessity.js';
import { searchNecessity } from '../../src/qca/necessity/search-necessity.js';
import { searchSufficiency } from '../../src/qca/necessity/search-sufficiency.js';
import { setData } from '../../src/qca/sets.js';
import { JUPYTER_DISPLAY, type MimeBundle } from '../../src/util/displayable.js';
import { expectGolden } from '../support/golden.js';
import { strictly } from './strict-markup.js';

const folder = new URL('./golden/', import.meta.url);
const lines = (svg: string): string => svg.replace(/(<\/(?:text|circle|g)>|\/>)/g, '$1\n');
const bundleOf = (result: object): MimeBundle =>
  (result as Record<symbol, () => MimeBundle>)[JUPYTER_DISPLAY]?.() ?? {};

/** Made-up memberships of 24 cases in five sets. */
const data = setData(
  Array.from({ length: 24 }, (_, i) => `case ${i + 1}`),
  ['Growth', 'Trust', 'Perceived value', 'Quality', 'Y'].map((name, c) => ({
    name,
    memberships: Array.from({ length: 24 }, (_, i) => ((i * (7 + 4 * c) + c * 5 + i * i * (c + 1)) % 21) / 20),
  })),
);
const single = necessity(data, { outcome: 'Y', cut: 0.7 });
const searched = searchNecessity(data, { outcome: 'Y', inclusion: 0.8 });
const crowded = searchNecessity(data, { outcome: 'Y', inclusion: 0.75, ron: 0, coverage: 0, depth: 4 });

test('necessityPlot(necessity) has a point for each condition, by RoN or by coverage, for either side', () => {
  const byRon = necessityPlot(single);
  expect(byRon).toMatchObject({ outcome: 'Y', x: 'ron', withoutPlace: [], cuts: { x: null, y: 0.7 } });
  const [row] = single.rows;
  expect(byRon.points[0]).toEqual({
    term: 'Growth',
    x: row?.forOutcome.ron,
    y: row?.forOutcome.inclusion,
    reached: row?.forOutcome.necessary,
  });
  expect(necessityPlot(single, { x: 'coverage' }).points[0]?.x).toBe(row?.forOutcome.coverage);
  const negated = necessityPlot(single, { side: 'negation', cut: 0.5 });
  expect(negated).toMatchObject({ outcome: '~Y', cuts: { x: 0.5, y: 0.7 } });
  expect(negated.points[0]?.y).toBe(row?.forNegation.inclusion);
  expect(necessityPlot(single, { side: 'outcome' })).toEqual(byRon);
});

test('necessityPlot(search) has the cut-offs of the search, and a point for each combination', () => {
  const plot = necessityPlot(searched);
  expect(plot.cuts).toEqual({ x: 0.5, y: 0.8 });
  expect(plot.points.map((point) => point.term)).toEqual(searched.rows.map((row) => row.term));
  expect(plot.points.every((point) => point.reached)).toBe(true);
  expect(necessityPlot(searched, { x: 'coverage' }).points[0]?.x).toBe(searched.rows[0]?.coverage);
  const strict = necessityPlot(searched, { cut: 0.99 });
  expect(strict.cuts.x).toBe(0.99);
  expect(strict.points.some((point) => point.reached)).toBe(false);
});

test('necessityPlot(…) says which terms have no place', () => {
  const all = setData(
    ['a', 'b'],
    [
      { name: 'A', memberships: [1, 1] },
      { name: 'B', memberships: [1, 0] },
      { name: 'Y', memberships: [1, 1] },
    ],
  );
  const plot = necessityPlot(necessity(all, { outcome: 'Y' }));
  expect(plot.withoutPlace).toEqual(['A']);
  expect(String(necessityPlotBundle(plot)['text/plain'])).toContain('no place, 0/0: A');
  expect(toSvg(necessityPlotFigure(plot))).toContain('no place, 0/0: A');
  // Nothing is in the outcome's negation: no consistency for it.
  expect(necessityPlot(necessity(all, { outcome: 'Y' }), { side: 'negation' }).points).toEqual([]);
});

test('necessityPlot(…) says what is wrong', () => {
  const wrong =
    (source: unknown, options: object = {}) =>
    () =>
      necessityPlot(source as never, options);
  expect(wrong(null)).toThrow('necessityPlot: this is no necessity result');
  expect(wrong(searchSufficiency(data, { outcome: 'Y' }))).toThrow('necessityPlot: this is no necessity result');
  expect(wrong(single, { x: 'pri' })).toThrow("necessityPlot: x is \"pri\"; it is 'ron' or 'coverage'");
  expect(wrong(single, { side: 'other' })).toThrow('necessityPlot: side is "other"');
  expect(wrong(searched, { side: 'outcome' })).toThrow('necessityPlot: a search has one side');
  for (const cut of [-1, 2, 'a']) expect(wrong(single, { cut })).toThrow('necessityPlot: cut is');
  expect(wrong(single, { axis: 'ron' })).toThrow('necessityPlot: there is no option "axis"');
});

test('a necessity plot has a mark for every point, and names or numbers that the key explains', () => {
  const everything = { outcome: 'Y', inclusion: 0.3, coverage: 0, ron: 0, depth: 4 };
  const plot = necessityPlot(searchNecessity(data, everything));
  expect(plot.points.length).toBeGreaterThan(60);
  const svg = toSvg(necessityPlotFigure(plot));
  strictly(svg);
  for (const { term } of plot.points) expect(svg).toContain(`${term}: consistency`);
  const marks = svg.match(/<circle/g)?.length ?? 0;
  expect(marks).toBeLessThanOrEqual(plot.points.length);
  expect(svg).toContain('not every point is named here');
});

test('a necessity plot without points says so', () => {
  const none = necessityPlot(searchNecessity(data, { outcome: 'Y', inclusion: 1, coverage: 0.95 }));
  expect(none.points).toEqual([]);
  expect(toSvg(necessityPlotFigure(none))).toContain('no combination reaches the cut-offs');
});

test.each([
  ['necessity-plot', necessityPlot(single)],
  ['necessity-plot-coverage', necessityPlot(searched, { x: 'coverage' })],
  ['necessity-plot-crowded', necessityPlot(crowded)],
] as const)('the picture %s is as committed', (name, plot) => {
  expectGolden(folder, `${name}.svg`, lines(toSvg(necessityPlotFigure(plot))));
});

test('the texts of plot and searches are as committed', () => {
  expectGolden(folder, 'necessity-plot.txt', String(bundleOf(necessityPlot(single))['text/plain']));
  expectGolden(folder, 'necessity-search.txt', String(bundleOf(searched)['text/plain']));
  const conjunctions = searchNecessity(data, { outcome: 'Y', inclusion: 0.5 });
  expectGolden(folder, 'necessity-search-implied.txt', String(bundleOf(conjunctions)['text/plain']));
  const found = searchSufficiency(data, { outcome: 'Y', inclusion: 0.75 });
  expectGolden(folder, 'sufficiency-search.txt', String(bundleOf(found)['text/plain']));
});

test('a necessity plot is shown as a picture with words, and carries its SVG for pixels', () => {
  const bundle = bundleOf(necessityPlot(single));
  expect(Object.keys(bundle)).toEqual(['text/html', 'text/plain']);
  expect(String(bundle['text/html'])).toContain('alt="Necessity for Y: consistency against relevance; 8 points');
  expect(String((bundle as Record<symbol, unknown>)[SVG])).toContain('<svg');
});

test('plots and tables call values of multi-value conditions by their labels', () => {
  const regions = setData(
    ['a', 'b', 'c', 'd'],
    [
      { name: 'Region', memberships: [0, 1, 2, 2], levels: 3, labels: ['south', 'east', 'north'] },
      { name: 'A', memberships: [0, 1, 0, 1] },
      { name: 'Y', memberships: [0, 0, 1, 1] },
    ],
  );
  const found = necessity(regions, { outcome: 'Y' });
  expect(necessityPlot(found).points.map((point) => point.term)).toContain('Region{south,east}');
  expect(String(bundleOf(found)['text/plain'])).toContain('Region{north}');
  const search = searchNecessity(regions, { outcome: 'Y', ron: 0 });
  expect(String(bundleOf(search)['text/plain'])).toContain('Region{north}');
  expect(String(bundleOf(searchSufficiency(regions, { outcome: '~Y' }))['text/plain'])).toContain('Region{south}');
});
