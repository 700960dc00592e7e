import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { COVERAGE, NECESSITY, SOLUTION, TRUTH_TABLE, VENN } from 'setwise/mime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { executedNotebook, PICTURES, REPLICATION } from './executed.js';
import { type Lab, startLab } from './lab.js';
import { type LabWindow, openNotebook, startChromium } from './page.js';
import { readmePicture } from './readme-picture.js';

let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'setwise-executed-'));
  executedNotebook(folder);
  browser = await startChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(['light', 'dark'] as const)('the executed notebook in JupyterLab, %s', (theme) => {
  let lab: Lab;
  let page: Page;
  const requests: string[] = [];
  const errors: string[] = [];

  beforeAll(async () => {
    lab = await startLab({ allCellsAtOnce: true, theme });
    copyFileSync(join(folder, REPLICATION), join(lab.root, REPLICATION));
    page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => errors.push(String(error)));
    await openNotebook(page, lab, REPLICATION);
    await drawing(page, COVERAGE).first().waitFor();
  });
  afterAll(async () => {
    await page?.close();
    await lab?.stop();
  });

  test('every output of ours is drawn by the plugin', async () => {
    const expected = ownOutputs(join(folder, REPLICATION));
    await page.waitForFunction(
      (count) => document.querySelectorAll('.jp-Setwise[data-setwise-ready]').length === count,
      expected.length,
    );
    for (const mime of [NECESSITY, TRUTH_TABLE, SOLUTION, VENN, COVERAGE]) {
      expect.soft(await drawing(page, mime).count(), mime).toBe(expected.filter((one) => one === mime).length);
      expect.soft(expected, mime).toContain(mime);
    }
    expect(await page.locator('.jp-Setwise[data-setwise-ready="message"]').count()).toBe(0);
    await picture(page, `notebook-${theme}-1280`);
    if (process.env.SETWISE_README_PICTURE && theme === 'light')
      await readmePicture(browser, lab, join(folder, REPLICATION));
  });

  test('the truth table sorts by a click, and a row opens to its cases with the deviant one marked', async () => {
    const table = drawing(page, TRUTH_TABLE).first();
    const column = async () => (await table.locator('tr[data-row] td:nth-last-child(4)').allTextContents()).map(Number);
    const head = table.locator('[data-action="sort"][data-value="n"]');
    await head.click();
    const up = await column();
    expect(up).toEqual([...up].sort((a, b) => a - b));
    await head.click();
    expect(await column()).toEqual([...up].reverse());
    expect(await table.locator('th[aria-sort="descending"]').count()).toBe(1);
    await table.locator('tr[data-configuration="11111"] [data-action="open"]').click();
    const chips = table.locator('[data-case]');
    expect(await chips.evaluateAll((all) => all.map((one) => one.getAttribute('data-case')))).toEqual([
      'c01',
      'c02',
      'c03',
      'c04',
      'c05',
      'c06',
      'c07',
      'c08',
      'c09',
    ]);
    expect(await table.locator('[data-case="c09"]').textContent()).toBe('c09 · ~Lealtad');
    await table.screenshot({ path: join(PICTURES, `truth-table-${theme}.png`) });
  });

  test('the keyboard does it too, and JupyterLab keeps its hands off', async () => {
    const table = drawing(page, TRUTH_TABLE).first();
    await table.locator('[data-action="open"]').nth(3).focus();
    const cells = await page.locator('.jp-Cell').count();
    await page.keyboard.press('Enter');
    expect(await table.locator('[aria-expanded="true"]').count()).toBe(2);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    expect(await table.locator('[aria-expanded="true"]').count()).toBe(3);
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-action'));
    expect(focused).toBe('open');
    expect(await page.locator('.jp-mod-editMode').count()).toBe(0);
    expect(await page.locator('.jp-Cell').count()).toBe(cells);
  });

  test('the Venn chart has all 32 regions, tells names on hover, and to the keyboard', async () => {
    const chart = drawing(page, VENN).first();
    expect(await chart.locator('[data-configuration]').count()).toBe(32);
    expect(await chart.locator('[data-configuration="11111"] title').textContent()).toContain('c09');
    await chart.locator('[data-item][tabindex="0"]').first().focus();
    await page.keyboard.press('ArrowRight');
    const tip = chart.locator('.jp-Setwise-tip');
    await tip.waitFor();
    expect(await tip.textContent()).toMatch(/c\d\d/);
    await chart.screenshot({ path: join(PICTURES, `venn-${theme}.png`) });
    await page.keyboard.press('Escape');
    expect(await tip.count()).toBe(0);
  });

  test('the coverage chart names every case, the deviant and the uncovered ones too', async () => {
    const chart = drawing(page, COVERAGE).first();
    const titles = (await chart.locator('title').allTextContents()).join(' ');
    for (const name of ['c01', 'c08', 'c09', 'c23']) expect.soft(titles).toContain(name);
    await chart.screenshot({ path: join(PICTURES, `coverage-${theme}.png`) });
  });

  test('opening it executes nothing, trusts nothing and asks no one else', async () => {
    expect(requests.filter((url) => !url.startsWith(`${lab.url}/`) && !/^(data|blob):/.test(url))).toEqual([]);
    expect(errors).toEqual([]);
    expect(readFileSync(join(lab.root, REPLICATION), 'utf8')).toBe(readFileSync(join(folder, REPLICATION), 'utf8'));
  });

  test('at 480 pixels a table scrolls alone, and the page does not', async () => {
    await page.setViewportSize({ width: 480, height: 1600 });
    await page.evaluate(() => (globalThis as unknown as LabWindow).jupyterapp.shell.collapseLeft());
    await page.evaluate(() => new Promise((later) => requestAnimationFrame(() => requestAnimationFrame(later))));
    const wide = await page
      .locator('.jp-Setwise')
      .evaluateAll((all) =>
        all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => (one as HTMLElement).dataset.mimeType),
      );
    expect(wide).toEqual([]);
    await picture(page, `notebook-${theme}-480`);
  });
});

function drawing(page: Page, mime: string): Locator {
  return page.locator(`.jp-OutputArea-output[data-mime-type="${mime}"].jp-Setwise[data-setwise-ready="drawn"]`);
}

/** Our MIME names in a saved notebook, in order. */
function ownOutputs(path: string): string[] {
  const { cells } = JSON.parse(readFileSync(path, 'utf8')) as {
    cells: { outputs?: { data?: Record<string, unknown> }[] }[];
  };
  const keys = cells.flatMap(({ outputs = [] }) => outputs.flatMap(({ data = {} }) => Object.keys(data)));
  return keys.filter((key) => key.startsWith('application/vnd.setwise.'));
}

/** The whole notebook in one picture: the window is made as high as the notebook is. */
async function picture(page: Page, name: string): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 1600 };
  const full = await page.evaluate(() => document.querySelector('.jp-WindowedPanel-outer')?.scrollHeight ?? 0);
  await page.setViewportSize({ width, height: Math.min(16_000, full + 200) });
  await page.evaluate(() => document.fonts.ready.then(() => true));
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
  await page.setViewportSize({ width, height });
}
