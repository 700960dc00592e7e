import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Built } from './built.mjs';
import { run, tail } from './child.mjs';
import { emptyFolder } from './files.mjs';
import { DIST } from './library.mjs';
import { ROOT, TSC } from './paths.mjs';
import { Problem } from './problem.mjs';

const FOLDER = join(ROOT, 'labextension');
export const PLUGIN = join(FOLDER, 'jupyterlab_setwise/labextension');

/** @param {string} what @param {readonly string[]} args */
async function build(what, args) {
  const result = await run(process.execPath, args, { cwd: FOLDER });
  if (result.code !== 0)
    throw new Problem(`the plugin does not build: ${what} failed`, 'Its message is above.', tail(result.output, 40));
}

/** The JupyterLab plugin, from labextension/src into labextension/jupyterlab_setwise. @type {import('./steps.mjs').Step} */
export const pluginStep = {
  name: 'plugin',
  async check() {
    const inputs = ['src', 'style', 'schema', 'package.json', 'tsconfig.json'].map((path) => join(FOLDER, path));
    if (!existsSync(join(FOLDER, 'src'))) return { skip: 'labextension/src is not there' };
    const built = new Built('plugin', {
      inputs: [...inputs, DIST, join(ROOT, 'package-lock.json')],
      outputs: [PLUGIN],
    });
    if (built.isCurrent()) return { upToDate: true };
    return {
      doing: 'building the JupyterLab plugin',
      async work() {
        // File names are hashed, and tsc keeps what a renamed source left: both start from nothing.
        emptyFolder(join(FOLDER, 'lib'));
        emptyFolder(PLUGIN);
        const modules = join(ROOT, 'node_modules');
        const core = join(modules, '@jupyterlab/core-meta/core.package.json');
        await build('tsc', [TSC, '-p', '.']);
        await build('its bundle', [
          join(modules, '@jupyter/builder/lib/build-labextension.js'),
          '--core-package-file',
          core,
          '.',
        ]);
        built.record();
      },
    };
  },
};
