/** Puts kernelspec and JupyterLab plugin where Jupyter looks for them, and takes them away. */
import { accessSync, constants, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { kernelspec, LOGO } from '../kernel/kernelspec.js';
import { PACKAGE_ROOT } from '../kernel/paths.js';
import { fail } from '../util/fail.js';

const KERNEL = 'setwise';
const PLUGIN = 'jupyterlab-setwise';
const BUILT_PLUGIN = join(PACKAGE_ROOT, 'labextension', 'jupyterlab_setwise', 'labextension');
const KERNEL_ENTRY = join(PACKAGE_ROOT, 'dist', 'kernel', 'main.js');

/** The `share/jupyter` folder below a prefix, or the user's own Jupyter folder. */
export function installFolder(prefix: string | undefined): string {
  if (prefix !== undefined) {
    if (prefix === '') fail('setwise install: --prefix is empty; give a folder, for example --prefix .venv');
    return join(resolve(prefix), 'share', 'jupyter');
  }
  if (process.env.JUPYTER_DATA_DIR) return resolve(process.env.JUPYTER_DATA_DIR);
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Jupyter');
  if (process.platform === 'win32')
    return join(process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'jupyter');
  return join(process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'jupyter');
}

/** Writes kernelspec and plugin below `folder`; says what it wrote, a line each. */
export function install(folder: string): string[] {
  if (!existsSync(KERNEL_ENTRY)) fail(`setwise install: ${KERNEL_ENTRY} is not built; run npm run build first`);
  const { kernel, plugin } = places(folder);
  writable(folder);
  emptied(kernel);
  writeFileSync(
    join(kernel, 'kernel.json'),
    `${JSON.stringify(kernelspec(process.execPath, KERNEL_ENTRY), null, 2)}\n`,
  );
  writeFileSync(join(kernel, 'logo-svg.svg'), LOGO);
  const lines = [`kernel  ${kernel}`];
  if (!existsSync(join(BUILT_PLUGIN, 'package.json'))) return [...lines, 'plugin  not built, so not installed'];
  // The plugin's file names are hashed: copying over a former one would pile them up.
  emptied(plugin);
  cpSync(BUILT_PLUGIN, plugin, { recursive: true });
  return [...lines, `plugin  ${plugin}`];
}

/** Takes kernelspec and plugin away; says what it removed, a line each. */
export function remove(folder: string): string[] {
  const found = Object.entries(places(folder)).filter(([, place]) => existsSync(place));
  for (const [, place] of found) rmSync(place, { recursive: true });
  if (found.length === 0) return [`nothing of setwise is installed in ${folder}`];
  return found.map(([what, place]) => `removed ${what}  ${place}`);
}

function places(folder: string): { readonly kernel: string; readonly plugin: string } {
  return { kernel: join(folder, 'kernels', KERNEL), plugin: join(folder, 'labextensions', PLUGIN) };
}

function writable(folder: string): void {
  try {
    made(folder);
    accessSync(folder, constants.W_OK);
  } catch {
    fail(`setwise install: cannot write to ${folder}; give a folder of your own with --prefix, or use --user`);
  }
}

/** Level by level: Node's own `recursive` never returns below a folder like /proc, where nothing can be made. */
function made(folder: string): void {
  if (existsSync(folder)) return;
  made(dirname(folder));
  mkdirSync(folder);
}

function emptied(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}
