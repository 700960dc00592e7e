// `node scripts/setup.mjs`: node packages, .venv, library, plugin, kernelspec. Uses nothing but Node's own modules.
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { runCommand } = await import('./setup/command.mjs');
const { setUpOrThrow } = await import('./setup/set-up.mjs');
await runCommand(() => setUpOrThrow());
