import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, wherever the command was called from. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** Notes that set-up keeps for itself (git-ignored). */
export const NOTES = join(ROOT, '.setwise');

export const VENV = join(ROOT, '.venv');

const windows = process.platform === 'win32';

/** A program of the virtual environment, as `python` or `jupyter`. @param {string} name */
export const inVenv = (name) => join(VENV, windows ? `Scripts/${name}.exe` : `bin/${name}`);

/** The TypeScript compiler: by path, since a dependency also declares a program called `tsc`, of another version. */
export const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');
