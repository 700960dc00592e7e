/** The displays that the replication notebook does not have, saved with their data and opened in JupyterLab. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { table } from 'arquero';
import type { Browser, Locator, Page } from 'playwright-core';
import {
  calibrationReport,
  compareTheory,
  contradictions,
  coverageChart,
  cutoffGaps,
  design,
  direct,
  findRows,
  findThresholds,
  fit as fitOf,
  minimize,
  multiValue,
  necessity,
  necessityPlot,
  primeImplicantChart,
  searchNecessity,
  selectCases,
  sets,
  subgroups,
  truthTable,
} from 'setwise';
import { CALIBRATION, COVERAGE, NECESSITY, PRIME_IMPLICANT_CHART, SOLUTION, TRUTH_TABLE } from 'setwise/mime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { JUPYTER_DISPLAY, type MimeBundle } from '../../src/util/displayable.js';
import { PICTURES } from './executed.js';
import { type Lab, startLab } from './lab.js';
import { writeNotebook } from './notebook.js';
import { openNotebook, startChromium } from './page.js';

const DISPLAYS = displays();

let lab: Lab;
let browser: Browser;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  lab = await startLab({ allCellsAtOnce: true });
  browser = await startChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
  const cells = DISPLAYS.map(({ name, result }) => ({ source: `// ${name}`, output: bundleOf(result) }));
  await openNotebook(page, lab, writeNotebook(lab, 'displays.ipynb', cells));
  await page.waitForFunction(
    (count) => document.querySelectorAll('.jp-Setwise[data-setwise-ready], .jp-RenderedHTML').length === count,
    DISPLAYS.length,
  );
});
afterAll(async () => {
  await browser?.close();
  await lab?.stop();
});

test.each(DISPLAYS.map(({ name, mime, says }, index) => ({ name, mime, says, index })))(
  '$name is drawn where its cell ends with it',
  async ({ name, mime, says, index }) => {
    const output = page.locator('.jp-CodeCell').nth(index).locator('.jp-OutputArea-output');
    expect(await output.getAttribute('data-mime-type')).toBe(mime ?? 'text/html');
    if (mime !== null) expect(await output.getAttribute('data-setwise-ready')).toBe('drawn');
    else await expectPictures(output);
    expect(await words(output)).toContain(says);
    await output.screenshot({ path: join(PICTURES, `display-${name.replace(/\W+/g, '-')}.png`) });
  },
);

test('a calibration and a chart tell more to who points at them', async () => {
  const chart = page.locator(`[data-mime-type="${PRIME_IMPLICANT_CHART}"]`).first();
  expect(await chart.locator('tbody tr').count()).toBeGreaterThan(3);
  const calibration = page.locator(`[data-mime-type="${CALIBRATION}"]`).first();
  expect((await calibration.locator('title').allTextContents()).join(' ')).toContain('Bern');
});

test('nothing that is drawn is an error on the console', () => {
  expect(errors).toEqual([]);
});

/** Figures without JSON of ours are images with words; tables have rows. */
async function expectPictures(output: Locator): Promise<void> {
  const widths = await output
    .locator('img')
    .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth));
  const rows = await output.locator('tr').count();
  expect(widths.length + rows).toBeGreaterThan(0);
  for (const width of widths) expect(width).toBeGreaterThan(100);
}

/** What a reader sees of an output, and for a picture what it is called. */
async function words(output: Locator): Promise<string> {
  const alt = await output.locator('img').evaluateAll((all) => all.map((one) => one.getAttribute('alt')));
  return `${await output.textContent()} ${alt.join(' ')}`;
}

function bundleOf(result: object): MimeBundle {
  const bundle = (result as unknown as Record<symbol, () => MimeBundle>)[JUPYTER_DISPLAY]?.() ?? {};
  return JSON.parse(JSON.stringify(bundle)) as MimeBundle;
}

/** Sixteen made-up towns: one case without a value, one set with three values, two groups. */
function displays(): { name: string; result: object; mime: string | null; says: string }[] {
  const towns = [
    'Bern',
    'Bonn',
    'Cork',
    'Graz',
    'Kiel',
    'Lund',
    'Metz',
    'Nice',
    'Oulu',
    'Pisa',
    'Porto',
    'Riga',
    'Split',
    'Turku',
    'Ulm',
    'Vigo',
  ];
  const raw = table({
    town: towns,
    wealth: [8.2, 7.9, 3.1, 6.4, 5.9, 9.1, 2.2, 4.4, 7.1, 1.8, 2.9, 3.3, null, 6.1, 8.8, 2.5],
    region: [0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0],
    Union: [1, 1, 0, 1, 0, 1, 0, 1, 1, 0, 0, 1, 1, 0, 1, 0],
    Left: [1, 0, 1, 1, 0, 0, 1, 0, 1, 0, 1, 0, 1, 1, 0, 0],
    Coast: [0, 0, 1, 0, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1],
    Reform: [1, 1, 0, 1, 0, 1, 0, 0, 1, 0, 0, 1, 1, 1, 1, 0],
  });
  const anchors = { exclusion: 2, crossover: { at: 5, reason: 'the national mean' }, inclusion: 8 };
  const data = sets(raw, {
    cases: 'town',
    missing: 'drop',
    define: {
      Wealthy: direct('wealth', { anchors, reason: 'by income' }),
      Region: multiValue('region', { values: [0, 1, 2], labels: ['north', 'south', 'far east'] }),
    },
  });
  const own = design(data, { outcome: 'Reform', conditions: ['Wealthy', 'Union', 'Left', 'Region'] });
  const rows = truthTable(own);
  const made = minimize(rows);
  const dropped = 'One case was left out for missing values: Split (wealth).';
  const show = (name: string, result: object, mime: string | null, says: string = dropped) => ({
    name,
    result,
    mime,
    says,
  });
  return [
    show('calibration', calibrationReport(data, 'Wealthy'), CALIBRATION, 'the national mean'),
    show('thresholds', findThresholds([1, 2, 9, 10, 30], { count: 2 }), null, '20'),
    show('fit', fitOf(own, 'Region{2} + Union'), null),
    show('necessity of values', necessity(own), NECESSITY, 'Region{far east}'),
    show('necessity search', searchNecessity(own, { inclusion: 0.8, coverage: 0.4, ron: 0.3 }), null),
    show('necessity plot', necessityPlot(necessity(own)), null, 'consistency against relevance'),
    show('multi-value truth table', rows, TRUTH_TABLE, 'far east'),
    show('cut-off gaps', cutoffGaps(rows), null),
    show('found rows', findRows(rows, { impossible: 'Region{2}*Left', observed: true }), null, 'impossible'),
    show('solutions', made, SOLUTION, 'far east'),
    show('prime implicant chart', primeImplicantChart(made.parsimonious), PRIME_IMPLICANT_CHART, 'far east'),
    show('coverage of values', coverageChart(made.parsimonious.choose(1, { reason: 'the first' })), COVERAGE, 'Reform'),
    show('contradictions', contradictions(made, minimize(truthTable(own.negated))), null, 'Contradictory assumptions'),
    show('case selection', selectCases(own), null, 'most similar, different outcome'),
    show('theory areas', compareTheory(made.parsimonious, 'Union + Region{2}'), null, 'Union + Region{far east}'),
    show('subgroups', subgroups(own, { by: 'Coast', minimize: true }), null, 'Reform by Coast'),
  ];
}
