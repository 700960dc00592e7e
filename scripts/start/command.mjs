import { join, relative } from 'node:path';
import { tail } from '../setup/child.mjs';
import { ROOT } from '../setup/paths.mjs';
import { Problem } from '../setup/problem.mjs';
import { setUpOrThrow } from '../setup/set-up.mjs';
import { secondsSince } from '../setup/steps.mjs';
import { whenStopped } from '../setup/stop.mjs';
import { readArguments } from './arguments.mjs';
import { hasDisplay, openBrowser } from './browser.mjs';
import { startLab } from './lab.mjs';
import { runNotebook } from './notebook.mjs';
import { choosePort } from './port.mjs';

const NOTEBOOK = join(ROOT, 'notebooks/01-granados-2022.ipynb');

/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`);

/** Sets up, runs the notebook, shows it in JupyterLab until Ctrl-C. @param {readonly string[]} args */
export async function start(args) {
  const { lab, port: asked } = readArguments(args);
  if (lab && asked !== undefined) await choosePort(asked); // said before the work, not after it
  await setUpOrThrow();
  say(`\nRunning ${relative(ROOT, NOTEBOOK)}`);
  const copy = await runNotebook(NOTEBOOK);
  const shown = relative(ROOT, copy);
  say(`executed notebook: ${shown}\nHTML page:         ${shown.replace(/ipynb$/, 'html')}`);
  if (lab) await showLab(copy, asked);
}

/** @param {string} notebook @param {number} [asked] */
async function showLab(notebook, asked) {
  const started = performance.now();
  const port = await choosePort(asked);
  say('\nStarting JupyterLab …');
  const server = await startLab(port, notebook);
  say(
    `JupyterLab is up after ${secondsSince(started).toFixed(1)} s, showing ${relative(ROOT, notebook)}:\n\n  ${server.url}\n`,
  );
  say('Press Ctrl-C to stop.');
  if (hasDisplay()) openBrowser(server.url);
  const forget = whenStopped(async () => {
    process.exitCode = 0; // this is how it is meant to end
    say('\nStopping JupyterLab and its kernels …');
    await server.stop();
    say('Stopped.');
  });
  const [code] = await server.ended;
  // After Ctrl-C the process ends by itself; here it is the server that went first.
  forget();
  if (code) throw new Problem(`JupyterLab ended with code ${code}`, 'Its last words are above.', tail(server.log()));
}
