#!/usr/bin/env node
/** `setwise install`: reading arguments and exit codes; the work is in `install.ts`. */
import { parseArgs } from 'node:util';
import { packageVersion } from '../kernel/paths.js';
import { SetwiseError } from '../util/fail.js';
import { install, installFolder, remove } from './install.js';

const HELP = `setwise – Qualitative Comparative Analysis in TypeScript

Usage
  setwise install [--user | --prefix DIR] [--remove]
      Writes the Jupyter kernel "Setwise (TypeScript)" and, where it is built, the JupyterLab plugin
      to DIR/share/jupyter (--prefix, for example a Python environment) or to the user's own Jupyter folder
      (--user, the default). --remove takes both away again.
  setwise --help | --version
`;

function main(given: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean' },
      user: { type: 'boolean' },
      prefix: { type: 'string' },
      remove: { type: 'boolean' },
    },
  });
  const [command, ...more] = positionals;
  if (values.version) return say(packageVersion());
  if (values.help || (command === undefined && more.length === 0)) return say(HELP.trimEnd(), values.help ? 0 : 2);
  if (command !== 'install' || more.length > 0) {
    return complain(`setwise: no command "${positionals.join(' ')}"; see setwise --help`);
  }
  if (values.user && values.prefix !== undefined) {
    return complain('setwise install: both --user and --prefix are given; give one of them');
  }
  const folder = installFolder(values.prefix);
  const lines = values.remove ? remove(folder) : install(folder);
  return say(lines.join('\n'));
}

function say(text: string, code = 0): number {
  console.log(text);
  return code;
}

function complain(text: string): number {
  console.error(text);
  return 2;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  // What parseArgs refuses has a code that says so; anything else is a defect and keeps its stack.
  if (error instanceof SetwiseError) process.exitCode = complain(error.message);
  else if (error instanceof TypeError && 'code' in error)
    process.exitCode = complain(`setwise: ${error.message}; see setwise --help`);
  else throw error;
}
