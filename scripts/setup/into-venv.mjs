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
  const result = await run(process.execPath, [join(DIST, 'cli/main.js'), 'install', '--prefix', VENV]);
  if (result.code !== 0) throw new Problem('setwise install failed', 'Its message is above.', tail(result.output));
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
