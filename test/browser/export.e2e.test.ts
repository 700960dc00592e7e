import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { executedNotebook, PICTURES } from './executed.js';
import { jupyter, LIMIT, privateEnvironment } from './lab.js';
import { startChromium } from './page.js';

let folder: string;
let browser: Browser;
let page: Page;
const requests: string[] = [];
const errors: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'setwise-export-'));
  const notebook = executedNotebook(folder);
  jupyter(privateEnvironment(folder), 'nbconvert', '--to', 'html', '--output', 'page.html', notebook);
  browser = await startChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  page.setDefaultTimeout(LIMIT);
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(String(error)));
  // The page's template asks for MathJax and the like; nothing may leave this machine.
  await page.route(/^https?:/, (route) => route.abort());
  await page.goto(pathToFileURL(join(folder, 'page.html')).href);
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('nbconvert HTML shows the tables and the figures without our plugin', async () => {
  const tables = page.locator('.jp-OutputArea-output table');
  expect(await tables.count()).toBeGreaterThan(4);
  expect(await page.getByText('Truth table', { exact: true }).first().isVisible()).toBe(true);
  const figures = await page.locator('.jp-OutputArea-output img[src^="data:image/"]').evaluateAll((all) =>
    all.map((one) => ({
      alt: one.getAttribute('alt') ?? '',
      width: (one as HTMLImageElement).naturalWidth,
      shown: (one as HTMLImageElement).width,
    })),
  );
  expect(figures.length).toBeGreaterThanOrEqual(2);
  for (const figure of figures) {
    expect(figure.width).toBeGreaterThan(100);
    expect(figure.shown).toBeGreaterThan(100);
    expect(figure.alt.length).toBeGreaterThan(20);
  }
  await page.screenshot({ path: join(PICTURES, 'export.png'), fullPage: true });
});

test('nbconvert HTML asks only for the libraries of its own template, and breaks only for want of them', () => {
  const foreign = new Set(requests.filter((url) => /^https?:/.test(url)).map((url) => new URL(url).host));
  writeFileSync(join(PICTURES, 'export-requests.json'), JSON.stringify({ foreign: [...foreign], errors }, null, 2));
  expect([...foreign].filter((host) => !/^(cdnjs\.cloudflare\.com|cdn\.jsdelivr\.net|unpkg\.com)$/.test(host))).toEqual(
    [],
  );
  expect(
    errors.filter((error) => !/MathJax|require|mermaid|Failed to fetch dynamically imported module/i.test(error)),
  ).toEqual([]);
});
