import { existsSync } from 'node:fs';
import { run, tail } from './child.mjs';
import { Problem } from './problem.mjs';

/** Whether system packages may be installed: only as root on Debian, as a container in CI is. */
export const mayInstall = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');

/**
 * Installs Debian packages after printing the command, or says how to.
 * @param {string} why what is missing, as the message's first line
 * @param {readonly string[]} names
 */
export async function installSystemPackages(why, names) {
  const command = `apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq ${names.join(' ')}`;
  if (!mayInstall()) {
    throw new Problem(
      why,
      `Install it with your system's package manager; on Debian or Ubuntu: sudo sh -c '${command}'`,
    );
  }
  process.stdout.write(`\n  ${why}; as root on Debian, running:\n  ${command}\n`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', ...names],
  ]) {
    const result = await run('apt-get', args, { env });
    if (result.code !== 0) {
      throw new Problem(
        `apt-get ${args.join(' ')} failed (exit code ${result.code})`,
        `Install ${names.join(', ')} by hand.`,
        tail(result.output, 8),
      );
    }
  }
}
