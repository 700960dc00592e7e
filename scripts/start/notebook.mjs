import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { inVenv, NOTES, ROOT } from '../setup/paths.mjs';
import { Problem } from '../setup/problem.mjs';
import { endChild, whenStopped } from '../setup/stop.mjs';

export const OUT = join(ROOT, 'out');

/** Files that a notebook may read or import stand beside it; copies of them stand beside its executed copy. @param {string} notebook */
function copyCompanions(notebook) {
  const folder = dirname(notebook);
  const left = /^(node_modules|package\.json|\..*|.*\.ipynb)$/;
  for (const name of readdirSync(folder).filter((entry) => !left.test(entry))) {
    cpSync(join(folder, name), join(OUT, name), {
      recursive: true,
      filter: (source) => !/[\\/]\./.test(source.slice(folder.length)),
    });
  }
}

/**
 * Runs a notebook with our kernel in this terminal, into `out/`: executed copy, HTML page, and the files beside it.
 * @param {string} notebook
 * @returns {Promise<string>} the executed copy
 */
export async function runNotebook(notebook) {
  if (!existsSync(notebook))
    throw new Problem(`${relative(ROOT, notebook)} is not there`, 'Restore it: git checkout notebooks');
  const copy = join(OUT, basename(notebook));
  const script = [join(ROOT, 'scripts/run_notebook.py'), relative(ROOT, notebook), '--out', copy, '--html'];
  const notes = ['--notes', join(NOTES, 'written.json'), '--end-with-parent'];
  // The open pipe is how the run notices that we are gone.
  const child = spawn(inVenv('python'), ['-X', 'utf8', ...script, ...notes], {
    cwd: ROOT,
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { ...process.env, JUPYTER_PREFER_ENV_PATH: '1', PYDEVD_DISABLE_FILE_VALIDATION: '1' },
  });
  const forget = whenStopped(() => endChild(child));
  /** @type {number} */
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status, signal) => resolve(signal ? 130 : (status ?? 1)));
  });
  forget();
  if (code !== 0) {
    const seen = existsSync(copy) ? `; how far it came is in ${relative(ROOT, copy)}` : '';
    throw new Problem(
      `${relative(ROOT, notebook)} did not succeed (exit code ${code})${seen}`,
      'The cause is the line above.',
    );
  }
  copyCompanions(notebook);
  return copy;
}
