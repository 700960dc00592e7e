import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { startChromium } from '../browser/page.js';
import { NUMBER_HASHES } from '../support/number-hashes.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const SITE = 'http://numbers.test';

/** A source file as a page can import it. */
function served(path: string): string {
  const source = readFileSync(resolve(ROOT, path.replace(/^\/src\/(.*)\.js$/, 'src/$1.ts').replace(/^\//, '')), 'utf8');
  const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 };
  return path.endsWith('.mjs') ? source : ts.transpileModule(source, { compilerOptions: options }).outputText;
}

test('exp, log and power have the same bits in Chromium, at 1,000,000 values each', async () => {
  const browser = await startChromium();
  try {
    const page = await browser.newPage();
    await page.route(`${SITE}/**`, (route) => {
      const { pathname } = new URL(route.request().url());
      const page = pathname === '/';
      return route.fulfill({
        contentType: page ? 'text/html' : 'text/javascript',
        body: page ? '<!doctype html>' : served(pathname),
      });
    });
    await page.goto(`${SITE}/`);
    const hashes = await page.evaluate(`(async () => {
      const names = ['exp', 'log', 'power', 'sha256'];
      const modules = await Promise.all(names.map((name) => import('/src/util/' + name + '.js')));
      const { numberHashes } = await import('/test/support/number-hashes.mjs');
      return numberHashes(Object.assign({}, ...modules));
    })()`);
    expect(hashes).toEqual(NUMBER_HASHES);
  } finally {
    await browser.close();
  }
});
