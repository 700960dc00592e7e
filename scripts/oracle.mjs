// `npm run oracle -- DIR`: every fixture of a folder through the public API; see test/oracle/runner/README.md.
// `--no-build` takes dist as it is.
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { runCommand } = await import('./setup/command.mjs');
const { setUpOrThrow } = await import('./setup/set-up.mjs');
const { packagesStep } = await import('./setup/packages.mjs');
const { libraryStep } = await import('./setup/library.mjs');
const given = process.argv.slice(2);
await runCommand(async () => {
  if (!given.includes('--no-build')) await setUpOrThrow([packagesStep, libraryStep]);
  const { oracle } = await import('../test/oracle/runner/command.mjs');
  process.exitCode = oracle(given.filter((one) => one !== '--no-build'));
});
