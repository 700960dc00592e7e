import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Built } from './built.mjs';
import { run, tail } from './child.mjs';
import { writeWhole } from './files.mjs';
import { DIST } from './library.mjs';
import { ROOT, VENV } from './paths.mjs';
import { PLUGIN } from './plugin.mjs';
import { Problem } from './problem.mjs';

const SHARE = join(VENV, 'share/jupyter');
const KERNELSPEC = join(SHARE, 'kernels/setwise');
const INSTALLED_PLUGIN = join(SHARE, 'labextensions/jupyterlab-setwise');
/** Defaults of this environment's JupyterLab: nobody is asked about news here, and a person's own settings still win. */
const DEFAULTS = join(SHARE, 'lab/settings/overrides.json');
const NO_NEWS = { '@jupyterlab/apputils-extension:notification': { fetchNews: 'false', checkForUpdates: false } };

async function install() {
  const main = join(DIST, 'cli/main.js');
  if (existsSync(main)) {
    const result = await run(process.execPath, [main, 'install', '--prefix', VENV]);
    if (result.code === 0) return;
    throw new Problem('setwise install failed', 'Its message is above.', tail(result.output));
  }
  const argv = [
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    join(DIST, 'kernel/main.js'),
    '{connection_file}',
  ];
  const spec = { argv, display_name: 'Setwise (TypeScript)', language: 'typescript', interrupt_mode: 'message' };
  writeWhole(join(KERNELSPEC, 'kernel.json'), `${JSON.stringify(spec, null, 2)}\n`);
}

/** Our kernelspec and plugin, copied into the virtual environment. @type {import('./steps.mjs').Step} */
export const intoVenvStep = {
  name: 'kernel and plugin',
  async check() {
    const built = new Built('into-venv', {
      inputs: [DIST, PLUGIN],
      outputs: [KERNELSPEC, INSTALLED_PLUGIN, DEFAULTS],
      facts: [ROOT, process.execPath],
    });
    if (built.isCurrent()) return { upToDate: true };
    return {
      doing: 'installing into .venv',
      async work() {
        await install();
        writeWhole(DEFAULTS, `${JSON.stringify(NO_NEWS, null, 2)}\n`);
        built.record();
      },
    };
  },
};
