import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { PRISMA_FLOW } from 'setwise/mime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { executedNotebook, PICTURES } from './executed.js';
import { type Lab, startLab } from './lab.js';
import { openNotebook, startChromium } from './page.js';

/** The published review, in JupyterLab: from a box of its flow to the records in the files. */
const REVIEW = '04-loyalty-review.ipynb';

let folder: string;
let browser: Browser;
let lab: Lab;
let page: Page;
const requests: string[] = [];
const errors: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'setwise-review-'));
  executedNotebook(folder, REVIEW);
  browser = await startChromium();
  lab = await startLab({ allCellsAtOnce: true });
  copyFileSync(join(folder, REVIEW), join(lab.root, REVIEW));
  page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(String(error)));
  await openNotebook(page, lab, REVIEW);
  await flow().waitFor();
});
afterAll(async () => {
  await browser?.close();
  await lab?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const flow = (): Locator => page.locator(`[data-mime-type="${PRISMA_FLOW}"]`).first();
const box = (): Locator => flow().locator('[data-action="open"][data-value="new_studies"]');

test('the flow is drawn by the plugin, with "not reported" where the review reports nothing', async () => {
  const words = await flow().textContent();
  expect(words).toContain('Databases (n = 31)');
  expect(words).toContain('Records screened: not reported');
  expect(words).not.toContain('n = 0');
  await flow().screenshot({ path: join(PICTURES, 'review-flow.png') });
});

test('a click on the box of included studies opens it to the 19 studies and their records', async () => {
  await box().click();
  const rows = flow().locator('tbody tr');
  await rows.first().waitFor();
  expect(await rows.count()).toBe(19);
  const first = await rows.first().textContent();
  expect(first).toContain('S01');
  expect(first).toContain('included-scielo.ris#1');
  expect(await box().getAttribute('aria-expanded')).toBe('true');
  await flow().screenshot({ path: join(PICTURES, 'review-flow-open.png') });
});

test('the keyboard closes it again', async () => {
  await box().focus();
  await page.keyboard.press('Enter');
  await flow().locator('tbody tr').first().waitFor({ state: 'detached' });
  expect(await box().getAttribute('aria-expanded')).toBe('false');
});

test('every output of ours is drawn, nothing fails, and nobody else is asked', async () => {
  expect(await page.locator('.jp-Setwise[data-setwise-ready="message"]').count()).toBe(0);
  expect(await page.locator('.jp-Setwise[data-setwise-ready="drawn"]').count()).toBeGreaterThan(5);
  expect(errors).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(`${lab.url}/`) && !/^(data|blob):/.test(url))).toEqual([]);
});
