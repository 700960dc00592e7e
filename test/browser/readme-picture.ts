/** The picture of the README. Made on request only (`SETWISE_README_PICTURE=1`), since pixels differ between machines. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { TRUTH_TABLE, VENN } from 'setwise/mime';
import { type Lab, REPOSITORY } from './lab.js';
import { type LabWindow, openNotebook } from './page.js';

interface SavedCell {
  readonly outputs?: readonly { readonly data?: Readonly<Record<string, unknown>> }[];
}

/** The first cells of an executed notebook that hold these MIME types, with all their outputs. */
function firstCells(cells: readonly SavedCell[], mimes: readonly string[]): SavedCell[] {
  return mimes.flatMap((mime) => cells.find(({ outputs = [] }) => outputs.some(({ data = {} }) => mime in data)) ?? []);
}

/** Opens the truth table and the Venn chart of an executed notebook alone, opens the row of all conditions, and takes the picture. */
export async function readmePicture(browser: Browser, lab: Lab, executed: string): Promise<void> {
  const notebook = JSON.parse(readFileSync(executed, 'utf8'));
  writeFileSync(
    join(lab.root, 'readme.ipynb'),
    JSON.stringify({ ...notebook, cells: firstCells(notebook.cells, [TRUTH_TABLE, VENN]) }),
  );
  const page = await browser.newPage({ viewport: { width: 1040, height: 1600 } });
  await openNotebook(page, lab, 'readme.ipynb');
  await page.evaluate(() => (globalThis as unknown as LabWindow).jupyterapp.shell.collapseLeft());
  await page.locator('.jp-Setwise[data-setwise-ready="drawn"]').nth(1).waitFor();
  await page.locator('tr[data-configuration="11111"] [data-action="open"]').click();
  await page.mouse.move(0, 0);
  const notebookBox = await page.locator('.jp-NotebookPanel').boundingBox();
  const chart = await page.locator('.jp-Setwise').nth(1).boundingBox();
  if (!notebookBox || !chart) throw new Error('readmePicture: no notebook or no chart to take a picture of');
  mkdirSync(join(REPOSITORY, 'docs'), { recursive: true });
  const clip = { ...notebookBox, height: chart.y + chart.height + 12 - notebookBox.y };
  await page.screenshot({ path: join(REPOSITORY, 'docs', 'screenshot.png'), clip });
  await page.close();
}
