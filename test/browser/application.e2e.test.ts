import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { PICTURES } from './executed.js';
import { type Lab, LIMIT, startLab } from './lab.js';
import { type LabWindow, startChromium, untilRestored } from './page.js';

/** The notebook in front; the others are hidden. */
const IN_FRONT = '.jp-NotebookPanel:not(.lm-mod-hidden)';

let lab: Lab;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  lab = await startLab();
  browser = await startChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  page.setDefaultTimeout(LIMIT);
  await page.goto(`${lab.url}/lab?reset`, { waitUntil: 'domcontentloaded' });
  await untilRestored(page);
});
afterAll(async () => {
  await browser?.close();
  await lab?.stop();
});

/** The kernel of the notebook in front, once it has one. */
async function kernelInFront(): Promise<string> {
  const handle = await page.waitForFunction(
    () =>
      (globalThis as unknown as LabWindow).jupyterapp.shell.currentWidget?.context?.sessionContext.session?.kernel
        ?.name,
  );
  return (await handle.jsonValue()) ?? '';
}

test('the launcher has a card of ours, which opens a notebook on the setwise kernel', async () => {
  const card = page.locator('.jp-LauncherCard', { hasText: 'New Setwise notebook' });
  await card.waitFor();
  expect(await card.locator('svg').count()).toBe(1);
  await page.screenshot({ path: join(PICTURES, 'launcher.png') });
  await card.click();
  expect(await kernelInFront()).toBe('setwise');
});

test('the command palette finds "New Setwise notebook", which opens another one', async () => {
  // The palette closes when a notebook that is still opening takes the focus: then it is called again.
  const input = page.locator('.lm-CommandPalette-input');
  await vi.waitFor(
    async () => {
      await page.evaluate(() => {
        void (globalThis as unknown as LabWindow).jupyterapp.commands.execute('apputils:activate-command-palette');
      });
      await input.fill('setwise', { timeout: 3000 });
    },
    { timeout: 60_000, interval: 500 },
  );
  const item = page.locator('.lm-CommandPalette-item', { hasText: 'New Setwise notebook' });
  await item.waitFor();
  const before = await page.locator('.jp-NotebookPanel').count();
  await item.click();
  await page.waitForFunction((count) => document.querySelectorAll('.jp-NotebookPanel').length > count, before);
  expect(await kernelInFront()).toBe('setwise');
});

test('a cell that is run draws its truth table with our renderer', async () => {
  await run(`import { table } from 'arquero'
import { design, sets, truthTable } from 'setwise'
const people = table({ case: ['Ana', 'Bo', 'Cy', 'Di'], Trust: [1, 0, 0, 1], Quality: [1, 1, 0, 0], Loyalty: [1, 0, 0, 1] })
const study = design(sets(people, { cases: 'case' }), { outcome: 'Loyalty', conditions: ['Trust', 'Quality'] })
truthTable(study, { inclusion: 0.8, frequency: 1 })`);
  const table = page.locator(`${IN_FRONT} .jp-Setwise[data-setwise-ready="drawn"]`).last();
  await table.waitFor();
  expect(await table.locator('tr[data-row]').count()).toBe(4);
  await table.locator('[data-action="open"]').first().click();
  await page.screenshot({ path: join(PICTURES, 'live.png') });
  expect(await table.locator('[data-case]').first().isVisible()).toBe(true);
});

test('a type error in a cell is shown with its place', async () => {
  await run('const word: string = 1');
  const error = page
    .locator(
      `${IN_FRONT} [data-mime-type="application/vnd.jupyter.error"], ${IN_FRONT} [data-mime-type="application/vnd.jupyter.stderr"]`,
    )
    .last();
  await error.waitFor();
  expect(await error.textContent()).toMatch(/not assignable to type 'string'[\s\S]*\^/);
});

/** Types a cell into the notebook in front and runs it. */
async function run(source: string): Promise<void> {
  const cell = page.locator(`${IN_FRONT} .jp-CodeCell`).last();
  await cell.locator('.cm-content').click();
  await page.keyboard.insertText(source);
  await page.keyboard.press('Shift+Enter');
}
