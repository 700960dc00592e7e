import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { beforeAll, expect, test } from 'vitest';
import * as qca from '../../src/qca/index.js';
import { analyses } from '../support/analyses.mjs';
import { startChromium } from './page.js';

/** The method as a web page would load it: one file, nothing of Node in it. */
async function bundled(input: string): Promise<string> {
  const bundle = await rolldown({
    input,
    platform: 'browser',
    resolve: { conditionNames: ['setwise-source', 'import'] },
    onLog(level, log) {
      if (level !== 'debug') throw new Error(log.message);
    },
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  expect(output).toHaveLength(1);
  return output[0].code;
}

let core: string;
beforeAll(async () => {
  core = await bundled('src/qca/index.ts');
});

test('the method is at most 60 kB gzipped, and asks for nothing', () => {
  expect(core).not.toMatch(/\b(?:import|require)\s*\(|\bfrom\s*["']/);
  expect(gzipSync(core, { level: 9 }).length).toBeLessThanOrEqual(60_000);
});

test('whole analyses are the same, bit for bit, in Chromium and in Node', async () => {
  const script = await bundled('test/support/analyses.mjs');
  const browser = await startChromium();
  try {
    const page = await browser.newPage();
    const found = await page.evaluate(`(async () => {
      const load = (text) => import(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
      const [qca, { analyses }] = await Promise.all([${JSON.stringify(core)}, ${JSON.stringify(script)}].map(load));
      return analyses(qca);
    })()`);
    expect(found).toBe(analyses(qca));
  } finally {
    await browser.close();
  }
});
