import { join } from 'node:path';
import { intoVenvStep } from './into-venv.mjs';
import { libraryStep } from './library.mjs';
import { withLock } from './lock.mjs';
import { packagesStep } from './packages.mjs';
import { NOTES } from './paths.mjs';
import { pluginStep } from './plugin.mjs';
import { pythonStep } from './python.mjs';
import { doStep } from './steps.mjs';

/** @type {import('./steps.mjs').Step} */
const nodeStep = { name: `Node ${process.versions.node}`, check: async () => ({ upToDate: true }) };

/** Everything, in the order in which one needs the other. */
export const EVERYTHING = [nodeStep, packagesStep, pythonStep, libraryStep, pluginStep, intoVenvStep];

/** What the types, the unit tests and the arrows need: no Python, no plugin. */
export const WITHOUT_PYTHON = [nodeStep, packagesStep, libraryStep];

/**
 * Sets up whatever is missing and skips what is up to date; stops at the first step that fails. Two at once take turns.
 * @param {readonly import('./steps.mjs').Step[]} [steps]
 * @returns {Promise<import('./steps.mjs').StepResult[]>}
 */
export function setUp(steps = EVERYTHING) {
  process.stdout.write('Set-up\n');
  const onWait = (/** @type {number} */ pid) => process.stdout.write(`  waiting for another set-up (process ${pid})\n`);
  return withLock(join(NOTES, 'set-up.lock'), onWait, async () => {
    const results = [];
    for (const step of steps) {
      const result = await doStep(step);
      results.push(result);
      if (result.outcome === 'failed') break;
    }
    return results;
  });
}

/** As `setUp`, but a step that fails is an error. @param {readonly import('./steps.mjs').Step[]} [steps] */
export async function setUpOrThrow(steps) {
  const failed = (await setUp(steps)).find(({ outcome }) => outcome === 'failed');
  if (failed) throw failed.error;
}
