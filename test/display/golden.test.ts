import { describe, test } from 'vitest';
import { calibrationFigure } from '../../src/display/calibration.js';
import { calibrationBundle } from '../../src/display/calibration-bundle.js';
import { coverageBundle, vennBundle } from '../../src/display/chart-bundles.js';
import { coverageFigure } from '../../src/display/coverage.js';
import { toHtml, toSvg } from '../../src/display/html.js';
import { necessityBundle } from '../../src/display/necessity-bundle.js';
import { darkColour } from '../../src/display/palette.js';
import { primeImplicantBundle } from '../../src/display/prime-implicant-bundle.js';
import { drawPrimeImplicantChart } from '../../src/display/prime-implicant-chart.js';
import { drawSolution } from '../../src/display/solution.js';
import { solutionBundle } from '../../src/display/solution-bundle.js';
import { stylesheet } from '../../src/display/stylesheet.js';
import { tableBundle } from '../../src/display/table.js';
import { drawTruthTable } from '../../src/display/truth-table.js';
import { truthTableBundle } from '../../src/display/truth-table-bundle.js';
import { vennFigure } from '../../src/display/venn.js';
import { SOLUTION_VIEW, TABLE_VIEW } from '../../src/display/view.js';
import type { MimeBundle } from '../../src/util/displayable.js';
import { expectGolden } from '../support/golden.js';
import * as calibrations from './calibrations.js';
import { chosen, coverage, coverageShared, coverageTwice, necessity, solution, truthTable, venn } from './granados.js';
import { manyCases, sevenTerms, threeShared, vennOf } from './made-up.js';
import * as multiValue from './multi-value.js';

const folder = new URL('./golden/', import.meta.url);
const lines = (html: string): string =>
  html.replace(/(<\/(?:tr|div|summary|details|path|rect|text|circle|g)>)/g, '$1\n');
const EXTENSIONS = { 'text/html': 'html', 'text/markdown': 'md', 'text/latex': 'tex', 'text/plain': 'txt' } as const;

const bundles: Readonly<Record<string, MimeBundle>> = {
  'truth-table': truthTableBundle(truthTable),
  necessity: necessityBundle(necessity),
  solutions: solutionBundle(solution),
  'chosen-model': solutionBundle(chosen),
  'multi-value-truth-table': truthTableBundle(multiValue.truthTable),
  'multi-value-solution': solutionBundle(multiValue.solution),
  'prime-implicant-chart': primeImplicantBundle(multiValue.chart),
  'calibration-coded': calibrationBundle(calibrations.coded),
  table: tableBundle({
    title: 'Any table',
    columns: ['name', 'n', 'share'],
    rows: [
      ['a', 1, 0.5],
      ['b', 22, null],
    ],
    notes: ['a note'],
  }),
};
describe.each(Object.entries(bundles))('the bundle of %s', (name, bundle) => {
  test.each(Object.keys(bundle).filter((mime) => mime.startsWith('text/')))('%s is as committed', (mime) => {
    const text = String(bundle[mime]);
    expectGolden(
      folder,
      `${name}.${EXTENSIONS[mime as keyof typeof EXTENSIONS]}`,
      mime === 'text/html' ? lines(text) : text,
    );
  });
});

test.each([
  ['venn', vennBundle(venn)],
  ['coverage', coverageBundle(coverage)],
  ['calibration', calibrationBundle(calibrations.rising)],
  ['calibration-thresholds', calibrationBundle(calibrations.thresholds)],
  ['multi-value-coverage', coverageBundle(multiValue.coverage)],
])('the text of the %s chart is as committed', (name, bundle) => {
  expectGolden(folder, `${name}.txt`, String(bundle['text/plain']));
});

test.each([
  ['venn', vennFigure(venn)],
  ['coverage', coverageFigure(coverage)],
  ['venn-between', vennFigure(multiValue.venn)],
  ['calibration-rising', calibrationFigure(calibrations.rising)],
  ['calibration-bell', calibrationFigure(calibrations.bell)],
  ['calibration-ranked', calibrationFigure(calibrations.ranked)],
  ['calibration-thresholds', calibrationFigure(calibrations.thresholds)],
  ['multi-value-coverage', coverageFigure(multiValue.coverage)],
  ['coverage-shared', coverageFigure(coverageShared)],
  ['coverage-twice', coverageFigure(coverageTwice)],
  ['coverage-three', coverageFigure(threeShared)],
  ['coverage-seven', coverageFigure(sevenTerms)],
  ['coverage-10000', coverageFigure(manyCases)],
])('the picture %s is as committed', (name, figure) => {
  expectGolden(folder, `${name}.svg`, lines(toSvg(figure)));
});

test('toSvg(venn, darkColour) is as committed', () => {
  expectGolden(folder, 'venn-dark.svg', lines(toSvg(vennFigure(venn), darkColour)));
});

test.each([1, 2, 3, 4, 5, 6, 7])('the Venn diagram of %i conditions is as committed', (conditions) => {
  expectGolden(folder, `venn-${conditions}.svg`, lines(toSvg(vennFigure(vennOf(conditions)))));
});

test('a live truth table, sorted and with a row open, is as committed', () => {
  const view = { ...TABLE_VIEW, sort: { column: 'n', descending: true }, open: [32] };
  expectGolden(folder, 'truth-table-live.html', lines(toHtml(drawTruthTable(truthTable, view))));
});

test('live solutions, at a tab, are as committed', () => {
  expectGolden(
    folder,
    'solutions-live.html',
    lines(toHtml(drawSolution(solution, { ...SOLUTION_VIEW, type: 2, model: 1 }))),
  );
});

test('a live prime implicant chart, at a model, is as committed', () => {
  expectGolden(
    folder,
    'prime-implicant-chart-live.html',
    lines(toHtml(drawPrimeImplicantChart(multiValue.chart, { model: 1 }))),
  );
});

test('stylesheet(scope) is as committed', () => {
  expectGolden(folder, 'stylesheet.css', stylesheet('.jp-Setwise'));
});
