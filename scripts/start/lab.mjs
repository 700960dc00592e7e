import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join, relative, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { tail } from '../setup/child.mjs';
import { inVenv, NOTES, ROOT } from '../setup/paths.mjs';
import { Problem } from '../setup/problem.mjs';
import { endChild, whenStopped } from '../setup/stop.mjs';

const START_LIMIT_MS = 60_000;

/** @param {number} port */
function labArguments(port) {
  const server = [
    '--no-browser',
    '--ip=127.0.0.1',
    `--port=${port}`,
    '--ServerApp.port_retries=0',
    `--ServerApp.root_dir=${ROOT}`,
  ];
  const quiet = ['--LabApp.news_url=', '--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate'];
  return [...server, ...quiet, ...(process.getuid?.() === 0 ? ['--allow-root'] : [])];
}

/**
 * Starts the virtual environment's JupyterLab and waits until it answers.
 * @param {number} port
 * @param {string} notebook the one that is opened
 */
export async function startLab(port, notebook) {
  const token = randomBytes(24).toString('hex');
  const env = {
    ...process.env,
    JUPYTER_TOKEN: token, // in the environment, where other users of this machine do not see it
    JUPYTER_PREFER_ENV_PATH: '1',
    JUPYTERLAB_WORKSPACES_DIR: join(NOTES, 'workspaces'), // the layout of another JupyterLab is not ours to change
    PYTHONPATH: join(ROOT, 'scripts'),
  };
  // In a group of its own: Ctrl-C reaches us alone, and we end it in order. If we are killed, its stdin closes.
  const child = spawn(inVenv('python'), ['-m', 'headless.lab', ...labArguments(port)], {
    cwd: ROOT,
    env,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let log = '';
  const keep = (/** @type {Buffer} */ chunk) => {
    log = (log + chunk.toString()).slice(-20_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = once(child, 'exit');
  const stop = () => endChild(child);
  const forget = whenStopped(stop);
  await untilItAnswers(`http://127.0.0.1:${port}/api/status?token=${token}`, child, () => log).catch(async (error) => {
    await stop();
    throw error;
  });
  forget();
  const path = relative(ROOT, notebook).split(sep).map(encodeURIComponent).join('/');
  return { url: `http://127.0.0.1:${port}/lab/tree/${path}?token=${token}`, stop, ended, log: () => log };
}

/** @param {string} url @param {import('node:child_process').ChildProcess} child @param {() => string} log */
async function untilItAnswers(url, child, log) {
  const limit = performance.now() + START_LIMIT_MS;
  while (performance.now() < limit) {
    if (child.exitCode !== null)
      throw new Problem(`JupyterLab ended with code ${child.exitCode}`, 'Its last words are above.', tail(log()));
    const ready = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await wait(100);
  }
  throw new Problem(
    `JupyterLab did not answer within ${START_LIMIT_MS / 1000} s`,
    'Its last words are above.',
    tail(log()),
  );
}
