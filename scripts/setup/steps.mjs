/**
 * @typedef {object} Step
 * @property {string} name as shown
 * @property {() => Promise<Work>} check looks, and changes nothing
 */

/**
 * What a step found: `upToDate`, nothing to do here (`skip`, with the reason), or work that is to be done.
 * @typedef {{upToDate: true} | {skip: string} | {doing: string, work: () => Promise<void>}} Work
 */

/** @typedef {{name: string, seconds: number, outcome: 'done' | 'up to date' | 'skipped' | 'failed', error?: unknown}} StepResult */

const NAME_WIDTH = 22;

/** @param {string} name @param {string} text */
const line = (name, text) => `  ${name.padEnd(NAME_WIDTH)} ${text}`;

/** Seconds as shown: `0.4 s`. @param {number} since a value of `performance.now()` */
export const secondsSince = (since) => (performance.now() - since) / 1000;

/** Shows a step at work: a running clock on a terminal, one plain line elsewhere. @param {string} name @param {string} doing */
function showWork(name, doing) {
  const started = performance.now();
  if (!process.stdout.isTTY) {
    process.stdout.write(`${line(name, `${doing} …`)}\n`);
    return (/** @type {string} */ end) => void process.stdout.write(`${line(name, end)}\n`);
  }
  const draw = () => process.stdout.write(`\r\x1b[K${line(name, `${doing} … ${Math.floor(secondsSince(started))} s`)}`);
  draw();
  const clock = setInterval(draw, 1000);
  return (/** @type {string} */ end) => {
    clearInterval(clock);
    process.stdout.write(`\r\x1b[K${line(name, end)}\n`);
  };
}

/**
 * Does one step and shows it.
 * @param {Step} step
 * @returns {Promise<StepResult>}
 */
export async function doStep({ name, check }) {
  const started = performance.now();
  /** @type {(end: string) => void} */
  let finish = (end) => void process.stdout.write(`${line(name, end)}\n`);
  try {
    const found = await check();
    if ('work' in found) {
      finish = showWork(name, found.doing);
      await found.work();
    }
    const seconds = secondsSince(started);
    const outcome = 'work' in found ? 'done' : 'skip' in found ? 'skipped' : 'up to date';
    finish('work' in found ? `${seconds.toFixed(1)} s` : 'skip' in found ? `skipped: ${found.skip}` : 'up to date');
    return { name, seconds, outcome };
  } catch (error) {
    const seconds = secondsSince(started);
    finish(`failed after ${seconds.toFixed(1)} s`);
    return { name, seconds, outcome: 'failed', error };
  }
}
