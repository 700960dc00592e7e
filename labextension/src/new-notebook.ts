import type { JupyterFrontEnd } from '@jupyterlab/application';
import { showErrorMessage } from '@jupyterlab/apputils';
import type { CommandRegistry } from '@lumino/commands';
import { setwiseIcon } from './icon';

/** The command's name in JupyterLab. */
export const NEW_NOTEBOOK = 'setwise:new-notebook';

/** The kernelspec that `setwise install` writes. */
const KERNEL = 'setwise';

/**
 * The command behind the launcher card and the palette entry: an untitled notebook that runs on our kernel.
 *
 * The launcher passes the folder it stands in as `cwd`; without it the notebook is made in the root folder. A kernel that is
 * not installed is told in a dialog, since JupyterLab would otherwise open a notebook that cannot run.
 */
export function newNotebook(app: JupyterFrontEnd): CommandRegistry.ICommandOptions {
  return {
    label: 'New Setwise notebook',
    caption: 'Create a TypeScript notebook for Qualitative Comparative Analysis',
    icon: (args) => (args.isPalette === true ? undefined : setwiseIcon),
    describedBy: {
      args: { type: 'object', properties: { cwd: { type: 'string', description: 'Folder of the new notebook' } } },
    },
    execute: async (args) => {
      if (!(await kernelIsInstalled(app))) return showErrorMessage('The Setwise kernel is not installed', MISSING);
      return open(app, typeof args.cwd === 'string' ? args.cwd : '');
    },
  };
}

const MISSING = `newNotebook: this Jupyter server has no kernel named "${KERNEL}"; run \`npx setwise install\` where the server runs, then reload the page`;

async function kernelIsInstalled(app: JupyterFrontEnd): Promise<boolean> {
  const { kernelspecs } = app.serviceManager;
  await kernelspecs.ready;
  if (kernelspecs.specs?.kernelspecs[KERNEL] === undefined) await kernelspecs.refreshSpecs();
  return kernelspecs.specs?.kernelspecs[KERNEL] !== undefined;
}

async function open(app: JupyterFrontEnd, cwd: string): Promise<void> {
  const model: { path: string } = await app.commands.execute('docmanager:new-untitled', {
    path: cwd,
    type: 'notebook',
  });
  await app.commands.execute('docmanager:open', { path: model.path, factory: 'Notebook', kernel: { name: KERNEL } });
}
