import type { Browser, Page } from 'playwright-core';
import { TRUTH_TABLE, type TruthTablePayload } from 'setwise/mime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figure } from '../support/figures.js';
import { type Lab, startLab } from './lab.js';
import { writeNotebook } from './notebook.js';
import { openNotebook, startChromium } from './page.js';

let lab: Lab;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  lab = await startLab({ allCellsAtOnce: true });
  browser = await startChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
  const cells = [table(10_000, 14), table(1_000, 30)].map((payload) => ({
    source: `// ${payload.rows.length} rows`,
    output: { [TRUTH_TABLE]: payload, 'text/plain': 'a large truth table' },
  }));
  await openNotebook(page, lab, writeNotebook(lab, 'large.ipynb', cells));
  await page.locator('.jp-Setwise[data-setwise-ready]').nth(1).waitFor();
});
afterAll(async () => {
  await browser?.close();
  await lab?.stop();
});

test('a truth table of 10,000 rows asks first, and then shows them by the page, saying how many there are', async () => {
  const drawing = page.locator('.jp-Setwise').first();
  expect(await drawing.getAttribute('data-setwise-ready')).toBe('message');
  figure('browser', '10,000 rows × 14 conditions: draw', await timed(0, '[data-action="draw-large"]'), 'ms');
  expect(await drawing.locator('tr[data-row]').count()).toBe(200);
  expect(await drawing.textContent()).toContain('rows 1 to 200 of 10000');
  await drawing.locator('[data-action="page"]').last().click();
  expect(await drawing.textContent()).toContain('rows 201 to 400 of 10000');
});

test('sorting and opening among 10,000 rows does not freeze JupyterLab', async () => {
  const sort = await timed(0, '[data-action="sort"][data-value="inclusion"]');
  const open = await timed(0, '[data-action="open"]');
  figure('browser', '10,000 rows × 14 conditions: sort', sort, 'ms');
  figure('browser', '10,000 rows × 14 conditions: open a row', open, 'ms');
  expect(sort).toBeLessThan(1500);
  expect(open).toBeLessThan(1500);
});

test('a truth table of 1,000 rows and 30 conditions is drawn at once', async () => {
  const drawing = page.locator('.jp-Setwise').nth(1);
  expect(await drawing.getAttribute('data-setwise-ready')).toBe('drawn');
  const sort = await timed(1, '[data-action="sort"][data-value="n"]');
  figure('browser', '1,000 rows × 30 conditions: sort', sort, 'ms');
  expect(sort).toBeLessThan(1500);
});

/** Milliseconds from a click in a drawing until the page has been painted again. */
function timed(index: number, selector: string): Promise<number> {
  return page.evaluate(
    async ([at, found]) => {
      const button = document.querySelectorAll('.jp-Setwise')[at]?.querySelector<HTMLElement>(found);
      if (!button) throw new Error(`no ${found}`);
      const start = performance.now();
      button.click();
      await new Promise((later) => requestAnimationFrame(() => setTimeout(later, 0)));
      return Math.round(performance.now() - start);
    },
    [index, selector] as const,
  );
}

function table(rows: number, conditions: number): TruthTablePayload {
  return {
    outcome: 'Y',
    conditions: Array.from({ length: conditions }, (_, i) => `Condition ${i + 1}`),
    levels: Array.from({ length: conditions }, () => 2),
    labels: Array.from({ length: conditions }, () => null),
    cases: rows,
    cutoffs: { inclusion: 0.8, contradiction: null, pri: null, frequency: 1, tolerance: 1.490116e-8 },
    binomialTest: null,
    exclusions: [],
    rows: Array.from({ length: rows }, (_, i) => ({
      row: i + 1,
      configuration: Array.from({ length: conditions }, (_, bit) => (bit < 20 ? (i >> bit) & 1 : 0)),
      output: i % 3 === 0 ? 1 : 0,
      remainder: null,
      n: 1 + (i % 7),
      inclusion: (i % 101) / 100,
      pri: (i % 89) / 100,
      sym: (i % 97) / 100,
      cases: [`case ${i}`],
      casesWithoutOutcome: [],
      contradictory: false,
      test: null,
    })),
    remainders: { noCase: 0, belowFrequency: 0, excluded: 0 },
    warnings: [],
  };
}
