import { join } from 'node:path';
import { ask, run, tail } from './child.mjs';
import { readIfThere, writeWhole } from './files.mjs';
import { fingerprint } from './fingerprint.mjs';
import { inVenv, ROOT, VENV } from './paths.mjs';
import { Problem } from './problem.mjs';
import { installSystemPackages } from './system-packages.mjs';

const REQUIREMENTS = join(ROOT, 'requirements.txt');
const MARKER = join(VENV, '.setwise-python');
const PYTHON = process.platform === 'win32' ? 'python' : 'python3';
const MAJOR = 3;
const MINOR = 11;

const OFFLINE =
  /NewConnectionError|NameResolutionError|ConnectTimeoutError|Max retries exceeded|Temporary failure in name resolution|Network is unreachable|from versions: none/;

/** A Python that can make virtual environments, installed first where that is allowed. */
async function findPython() {
  const version = () => ask(PYTHON, ['-c', 'import sys; print(*sys.version_info[:2], sep=".")']);
  if (!version()) await installSystemPackages(`${PYTHON} is missing or does not start`, ['python3', 'python3-venv']);
  const found = version() ?? 'one that does not start';
  const [major = 0, minor = 0] = found.split('.').map(Number);
  if (!(major > MAJOR || (major === MAJOR && minor >= MINOR))) {
    throw new Problem(
      `${PYTHON} is Python ${found}; ${MAJOR}.${MINOR} or newer is needed`,
      'Install a newer Python from https://python.org or your system, and put it first on the PATH.',
    );
  }
  const canMake = () => ask(PYTHON, ['-c', 'import venv, ensurepip']) !== undefined;
  if (canMake()) return;
  await installSystemPackages(`${PYTHON} lacks its venv module`, ['python3-venv']);
  if (canMake()) return;
  throw new Problem(
    `${PYTHON} lacks its venv module, and the system's python3-venv is for another Python`,
    "Put a complete Python first on the PATH (Debian's is in /usr/bin), or add venv and ensurepip to this one.",
  );
}

/** @param {{code: number, output: string}} result */
function pipFailure({ code, output }) {
  if (OFFLINE.test(output)) {
    return new Problem(
      'no network: pip could not reach its package index',
      'Connect, or name an index that can be reached (pip config set global.index-url …); then run this again.',
      tail(output, 3),
    );
  }
  return new Problem(
    `pip install failed (exit code ${code})`,
    'Its message is above; what it was asked for is requirements.txt.',
    tail(output),
  );
}

async function makeEnvironment() {
  await findPython();
  const made = await run(PYTHON, ['-m', 'venv', '--clear', VENV]);
  if (made.code !== 0) {
    throw new Problem(
      `${PYTHON} -m venv failed (exit code ${made.code})`,
      'Its message is above; delete .venv and run this again.',
      tail(made.output),
    );
  }
  const pip = [
    '-m',
    'pip',
    'install',
    '-q',
    '--no-input',
    '--disable-pip-version-check',
    '--retries',
    '3',
    '-r',
    REQUIREMENTS,
  ];
  const installed = await run(inVenv('python'), pip);
  if (installed.code !== 0) throw pipFailure(installed);
}

/** The virtual environment with JupyterLab and what the checks need. @type {import('./steps.mjs').Step} */
export const pythonStep = {
  name: 'Python environment',
  async check() {
    // Its programs hold absolute paths, so an environment that was moved is made anew.
    const key = fingerprint([REQUIREMENTS], [ROOT]);
    const works = readIfThere(MARKER) === key && ask(inVenv('python'), ['-c', '']) !== undefined;
    if (works) return { upToDate: true };
    const count = readIfThere(REQUIREMENTS)
      .split('\n')
      .filter((line) => line.includes('==')).length;
    return {
      doing: `.venv with ${count} packages`,
      async work() {
        await makeEnvironment();
        writeWhole(MARKER, key); // last: an interrupted install has no marker
      },
    };
  },
};
