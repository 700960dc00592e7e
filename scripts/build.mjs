// `npm run build`: the library and the plugin, where their sources changed.
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { runCommand } = await import('./setup/command.mjs');
const { setUpOrThrow } = await import('./setup/set-up.mjs');
const { packagesStep } = await import('./setup/packages.mjs');
const { libraryStep } = await import('./setup/library.mjs');
const { pluginStep } = await import('./setup/plugin.mjs');
await runCommand(() => setUpOrThrow([packagesStep, libraryStep, pluginStep]));
