/** Needs the built `dist`: `setwise install` writes the path of the built kernel. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../../src/kernel/paths.js';

const MAIN = join(PACKAGE_ROOT, 'dist', 'cli', 'main.js');
const prefix = mkdtempSync(join(tmpdir(), 'setwise-install-'));
const share = join(prefix, 'share', 'jupyter');
beforeEach(() => {
  expect(existsSync(MAIN), `${MAIN} is missing: this test runs the built command; npm run build`).toBe(true);
});
afterAll(() => rmSync(prefix, { recursive: true, force: true }));

function setwise(args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    encoding: 'utf8',
    timeout: 30_000,
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}

test('setwise install --prefix writes a kernelspec with absolute paths, and --remove takes it away', () => {
  const done = setwise(['install', '--prefix', prefix]);
  expect(done).toMatchObject({ status: 0, stderr: '' });
  const folder = join(share, 'kernels', 'setwise');
  expect(done.stdout).toContain(folder);
  const spec = JSON.parse(readFileSync(join(folder, 'kernel.json'), 'utf8'));
  expect(spec).toMatchObject({
    display_name: 'Setwise (TypeScript)',
    language: 'typescript',
    interrupt_mode: 'message',
  });
  const [node, flag, entry, ...rest] = spec.argv;
  expect([isAbsolute(node), flag, isAbsolute(entry), existsSync(entry), rest]).toEqual([
    true,
    '--disable-warning=ExperimentalWarning',
    true,
    true,
    ['--connection-file', '{connection_file}'],
  ]);
  expect(readFileSync(join(folder, 'logo-svg.svg'), 'utf8')).toMatch(/^<svg/);
  expect(setwise(['install', '--prefix', prefix, '--remove']).stdout).toContain(`removed kernel  ${folder}`);
  expect(existsSync(folder)).toBe(false);
  expect(setwise(['install', '--prefix', prefix, '--remove']).stdout).toContain('nothing of setwise is installed');
});

test('setwise install replaces a former plugin instead of piling onto it', () => {
  const plugin = join(share, 'labextensions', 'jupyterlab-setwise');
  mkdirSync(plugin, { recursive: true });
  writeFileSync(join(plugin, 'old.123.js'), '');
  const { stdout } = setwise(['install', '--prefix', prefix]);
  const isBuilt = existsSync(join(PACKAGE_ROOT, 'labextension', 'jupyterlab_setwise', 'labextension', 'package.json'));
  expect(stdout).toContain(isBuilt ? `plugin  ${plugin}` : 'plugin  not built');
  if (isBuilt)
    expect([existsSync(join(plugin, 'package.json')), existsSync(join(plugin, 'old.123.js'))]).toEqual([true, false]);
  setwise(['install', '--prefix', prefix, '--remove']);
  expect(existsSync(plugin)).toBe(false);
});

test('setwise install without a prefix writes to the user folder of Jupyter', () => {
  const user = join(prefix, 'user');
  expect(setwise(['install', '--user'], { JUPYTER_DATA_DIR: user }).status).toBe(0);
  expect(existsSync(join(user, 'kernels', 'setwise', 'kernel.json'))).toBe(true);
});

test('setwise says what is wrong with its arguments', () => {
  expect(setwise(['--help'])).toMatchObject({ status: 0, stderr: '' });
  expect(setwise(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(setwise([]).status).toBe(2);
  expect(setwise(['instal'])).toMatchObject({
    status: 2,
    stderr: 'setwise: no command "instal"; see setwise --help\n',
  });
  expect(setwise(['install', '--user', '--prefix', prefix]).stderr).toContain('give one of them');
  expect(setwise(['install', '--prefx', prefix]).stderr).toContain('--prefx');
  expect(setwise(['install', '--prefix', '/proc/no']).stderr).toContain('cannot write to /proc/no');
});
