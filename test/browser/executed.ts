/** Notebooks of the repository, run by our kernel with the script that `npm start` uses. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PREFIX, REPOSITORY } from './lab.js';

export const REPLICATION = '01-granados-2022.ipynb';

/** Pictures of the tests, to be looked at; git-ignored. */
export const PICTURES = join(REPOSITORY, 'out', 'browser');

/**
 * Runs the notebook into `folder` and gives the path of the executed copy; throws with its output when a cell fails.
 * `SETWISE_EXECUTED` names a copy of the replication that was executed before, for the inner loop.
 */
export function executedNotebook(folder: string, name: string = REPLICATION): string {
  const out = join(folder, name);
  mkdirSync(PICTURES, { recursive: true });
  if (process.env.SETWISE_EXECUTED && name === REPLICATION) {
    copyFileSync(process.env.SETWISE_EXECUTED, out);
    return out;
  }
  const script = [join(REPOSITORY, 'scripts', 'run_notebook.py'), join(REPOSITORY, 'notebooks', name), '--out', out];
  execFileSync(join(PREFIX, 'bin', 'python'), script, {
    cwd: REPOSITORY,
    encoding: 'utf8',
    timeout: 180_000,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return out;
}
