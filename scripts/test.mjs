// `npm test`: sets up whatever is missing and runs every check. `--quick`: the inner loop. `--deep`: the long sizes.
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { runCommand } = await import('./setup/command.mjs');
const { testEverything } = await import('./test/command.mjs');
const options = { quick: process.argv.includes('--quick'), deep: process.argv.includes('--deep') };
await runCommand(async () => {
  if (!(await testEverything(options))) process.exitCode = 1;
});
