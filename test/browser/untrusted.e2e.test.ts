import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { executedNotebook, PICTURES, REPLICATION } from './executed.js';
import { type Lab, startLab } from './lab.js';
import { openNotebook, startChromium } from './page.js';

let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'setwise-untrusted-'));
  executedNotebook(folder);
  browser = await startChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each([false, true])('a notebook that nobody has trusted, without the plugin: %s', (withoutPlugin) => {
  let lab: Lab;
  let page: Page;

  beforeAll(async () => {
    lab = await startLab({ allCellsAtOnce: true, withoutPlugin });
    copyFileSync(join(folder, REPLICATION), join(lab.root, REPLICATION));
    page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
    await openNotebook(page, lab, REPLICATION);
    await page.locator('.jp-OutputArea-output table').first().waitFor();
  });
  afterAll(async () => {
    await page?.close();
    await lab?.stop();
  });

  test('JupyterLab does not trust it, and opening it does not change that', async () => {
    const trusted = await page.evaluate(() =>
      [...document.querySelectorAll('.jp-NotebookTrustedStatus, .jp-StatusItem-trust')].map((one) =>
        one.getAttribute('title'),
      ),
    );
    expect(lab.log()).toContain('is not trusted');
    expect(trusted.join()).not.toMatch(/^Notebook trusted/);
    expect(readFileSync(join(lab.root, REPLICATION), 'utf8')).toBe(readFileSync(join(folder, REPLICATION), 'utf8'));
  });

  test(withoutPlugin ? 'the saved tables and figures are there' : 'the plugin draws it all the same', async () => {
    if (withoutPlugin) await expectFallbacks(page);
    else expect(await page.locator('.jp-Setwise[data-setwise-ready="drawn"]').count()).toBeGreaterThan(5);
    await page.screenshot({ path: join(PICTURES, withoutPlugin ? 'without-plugin.png' : 'untrusted.png') });
  });
});

async function expectFallbacks(page: Page): Promise<void> {
  expect(await page.locator('.jp-Setwise').count()).toBe(0);
  const head = page.locator('.jp-RenderedHTML th', { hasText: 'Confianza' }).first();
  expect(await head.isVisible()).toBe(true);
  const figures = await page
    .locator('.jp-OutputArea-output img[src^="data:image/"]')
    .evaluateAll((all) =>
      all.map((one) => ({ alt: one.getAttribute('alt') ?? '', width: (one as HTMLImageElement).naturalWidth })),
    );
  expect(figures.length).toBeGreaterThanOrEqual(3);
  for (const { alt, width } of figures) {
    expect(width).toBeGreaterThan(100);
    expect(alt.length).toBeGreaterThan(20);
  }
}
