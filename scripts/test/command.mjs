import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumStep, findChromium } from '../setup/chromium.mjs';
import { NOTES, ROOT } from '../setup/paths.mjs';
import { sayProblem } from '../setup/problem.mjs';
import { EVERYTHING, setUp, WITHOUT_PYTHON } from '../setup/set-up.mjs';
import { secondsSince } from '../setup/steps.mjs';
import { keepFigures, readFigures } from './figures.mjs';
import { DEEP, FULL, QUICK } from './layers.mjs';
import { Tally } from './tally.mjs';

/** @param {boolean} quick @param {Tally} tally */
async function prepare(quick, tally) {
  const results = await setUp(quick ? WITHOUT_PYTHON : [...EVERYTHING, chromiumStep]);
  for (const { name, outcome, error } of results) {
    tally.check(`set-up: ${name}`, outcome !== 'failed');
    if (outcome === 'failed') process.stdout.write(sayProblem(error));
  }
  return new Set(results.filter(({ outcome }) => outcome !== 'failed').map(({ name }) => name));
}

/** @param {import('./layers.mjs').Layer} layer @param {ReadonlySet<string>} ready @param {NodeJS.ProcessEnv} env */
async function runLayer(layer, ready, env) {
  process.stdout.write(`\n${layer.name}\n`);
  const missing = layer.needs.filter((step) => !ready.has(step));
  const started = performance.now();
  let tally = new Tally();
  if (missing.length > 0) tally.fail(`${layer.name}: not run, without ${missing.join(', ')}`);
  else {
    try {
      tally = await layer.run(env);
    } catch (error) {
      tally.fail(`${layer.name}: ${error}`);
    }
  }
  process.stdout.write(`  ${tally.closingLine().replace(',', ' ·')} · ${secondsSince(started).toFixed(1)} s\n`);
  return tally;
}

const FIGURES = join(NOTES, 'figures.jsonl');
const RESULTS = join(ROOT, 'bench/RESULTS.md');

/** What the tests are told. @param {boolean} quick @param {boolean} deep @returns {NodeJS.ProcessEnv} */
function environment(quick, deep) {
  rmSync(FIGURES, { force: true });
  const chromium = findChromium();
  return {
    ...(chromium ? { SETWISE_CHROMIUM: chromium } : {}),
    ...(quick ? { SETWISE_QUICK: '1' } : {}),
    ...(deep ? { SETWISE_DEEP: '1', SETWISE_FIGURES: FIGURES } : {}),
  };
}

/**
 * Sets up what is missing, runs every check, and ends with the line that counts them.
 * @param {{quick?: boolean, deep?: boolean}} [options]
 * @returns {Promise<boolean>} whether something ran and nothing failed
 */
export async function testEverything({ quick = false, deep = false } = {}) {
  const started = performance.now();
  const tally = new Tally();
  mkdirSync(NOTES, { recursive: true });
  const ready = await prepare(quick, tally);
  const env = environment(quick, deep);
  for (const layer of quick ? QUICK : deep ? DEEP : FULL) tally.add(await runLayer(layer, ready, env));
  if (deep && tally.ok) keepFigures(RESULTS, readFigures(FIGURES));
  if (tally.failed > 0) process.stdout.write(`\nFailed:\n${tally.failures.map((name) => `  ${name}\n`).join('')}`);
  process.stdout.write(`\nin ${secondsSince(started).toFixed(0)} s\n${tally.closingLine()}\n`);
  return tally.ok;
}
