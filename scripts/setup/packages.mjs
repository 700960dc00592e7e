import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm, tail } from './child.mjs';
import { readIfThere, writeWhole } from './files.mjs';
import { fingerprint } from './fingerprint.mjs';
import { ROOT } from './paths.mjs';
import { Problem } from './problem.mjs';

const MODULES = join(ROOT, 'node_modules');
const MARKER = join(MODULES, '.setwise-packages');
const LOCK = join(ROOT, 'package-lock.json');
const MANIFESTS = ['package.json', 'labextension/package.json', 'notebooks/package.json'].map((file) =>
  join(ROOT, file),
);

const QUIET = ['--loglevel=error', '--no-audit', '--no-fund'];
/** A small package of ours, to ask the registry about. */
const ASKED_ABOUT = '@uwdata/flechette';

const OFFLINE =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENOTCACHED/;

/** @typedef {{version?: string, integrity?: string, optional?: boolean}} LockEntry */

/** @param {string} path @returns {Record<string, LockEntry>} */
const entries = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

/** Whether npm's own record of node_modules, which it writes last, says what the lock says (as after `npm install`). */
function matchesLock() {
  const installedPath = join(MODULES, '.package-lock.json');
  if (!existsSync(installedPath)) return false;
  const [wanted, installed] = [entries(LOCK), entries(installedPath)];
  const same = (/** @type {string} */ key) =>
    installed[key]?.version === wanted[key]?.version && installed[key]?.integrity === wanted[key]?.integrity;
  return (
    Object.keys(installed).every((key) => key in wanted && same(key)) &&
    Object.entries(wanted).every(([key, entry]) => key === '' || entry.optional || same(key))
  );
}

const NO_NETWORK_WHAT = 'no network: npm could not reach its registry';
const NO_NETWORK_REMEDY =
  'Connect, or name a registry that can be reached (npm config set registry …); then run this again.';

/** What a failed `npm ci` means. @param {{code: number, output: string}} result */
function failure({ code, output }) {
  if (OFFLINE.test(output)) return new Problem(NO_NETWORK_WHAT, NO_NETWORK_REMEDY, tail(output, 3));
  return new Problem(
    `npm ci failed (exit code ${code})`,
    'Its message is above; run `npm ci` to see it alone.',
    tail(output),
  );
}

/**
 * Asks npm whether it reaches its registry. Without a network `npm ci` would ask for each of 400 packages in vain, for
 * minutes; this is one question.
 */
async function reachesRegistry() {
  const patience = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-timeout=20000'];
  const { code, output } = await runNpm(['view', ASKED_ABOUT, 'name', '--prefer-online', ...QUIET, ...patience]);
  if (code === 127)
    throw new Problem('npm is not on the PATH', 'npm comes with Node: reinstall Node, or add its folder to the PATH.');
  return code === 0 || !OFFLINE.test(output);
}

async function install() {
  if (await reachesRegistry()) {
    const result = await runNpm(['ci', ...QUIET]);
    if (result.code !== 0) throw failure(result);
    return;
  }
  // What was installed here before may be in npm's cache, all of it.
  const cached = await runNpm(['ci', '--offline', ...QUIET]);
  if (cached.code !== 0) throw new Problem(NO_NETWORK_WHAT, NO_NETWORK_REMEDY);
}

/** The node packages of package-lock.json. @type {import('./steps.mjs').Step} */
export const packagesStep = {
  name: 'node packages',
  async check() {
    const key = fingerprint([LOCK, ...MANIFESTS], [process.platform, process.arch]);
    if (readIfThere(MARKER) === key) return { upToDate: true };
    if (matchesLock()) {
      writeWhole(MARKER, key);
      return { upToDate: true };
    }
    return {
      doing: 'npm ci',
      async work() {
        await install();
        writeWhole(MARKER, key); // last: an interrupted install has no marker
      },
    };
  },
};
