// `npm start`: sets up whatever is missing, runs the first notebook in this terminal, then shows it in JupyterLab.
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { runCommand } = await import('./setup/command.mjs');
const { start } = await import('./start/command.mjs');
await runCommand(() => start(process.argv.slice(2)));
