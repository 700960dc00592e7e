import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ICommandPalette } from '@jupyterlab/apputils';
import { ILauncher } from '@jupyterlab/launcher';
import { NEW_NOTEBOOK, newNotebook } from './new-notebook';

const CATEGORY = 'Setwise';

/** The application half of the plugin: a launcher card and a palette command. The drawings themselves are in `mime.ts`. */
const plugin: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-setwise:plugin',
  description: 'Opens a new Setwise notebook from the launcher and from the command palette.',
  autoStart: true,
  optional: [ICommandPalette, ILauncher],
  activate: (app: JupyterFrontEnd, palette: ICommandPalette | null, launcher: ILauncher | null) => {
    app.commands.addCommand(NEW_NOTEBOOK, newNotebook(app));
    palette?.addItem({ command: NEW_NOTEBOOK, category: CATEGORY });
    launcher?.add({ command: NEW_NOTEBOOK, category: CATEGORY, rank: 1 });
  },
};

export default plugin;
