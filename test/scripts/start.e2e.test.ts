import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { hasDisplay } from '../../scripts/start/browser.mjs';
import { figure } from '../support/figures.js';
import { type Ended, ended, isAlive } from './sandbox.js';

const NOTEBOOK = 'notebooks/01-granados-2022.ipynb';
const COPY = 'out/01-granados-2022.ipynb';
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

function start(...args: string[]): ChildProcess {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env; // a test opens no browser on anybody's desk
  const child = spawn(process.execPath, ['scripts/start.mjs', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  return child;
}

const digest = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Everything that was started by a process, by it or by its children. */
function descendants(pid: number): number[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const pairs = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const below = (parent: number): number[] =>
    pairs.flatMap(([child = 0, its]) => (its === parent ? [child, ...below(child)] : []));
  return below(pid);
}

async function untilGone(pids: readonly number[], seconds: number): Promise<number[]> {
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end && pids.some(isAlive)) await wait(100);
  return pids.filter(isAlive);
}

/** Waits until `npm start` says where JupyterLab is. */
async function untilUp(child: ChildProcess): Promise<{ url: URL; output: () => string; end: Promise<Ended> }> {
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const end = ended(child);
  while (!output.includes('Press Ctrl-C to stop.')) {
    if (child.exitCode !== null) throw new Error(`npm start ended: ${(await end).output}`);
    await wait(50);
  }
  return { url: new URL(/http:\S+/.exec(output)?.[0] ?? ''), output: () => output, end };
}

test('npm start -- --no-lab runs the notebook, writes copy and page under out, and leaves the source alone', async () => {
  const before = digest(NOTEBOOK);
  rmSync(COPY, { force: true });
  const { code, output } = await ended(start('--no-lab'));
  expect(output).toMatch(/(\d+) of \1 cells succeeded in/);
  expect(output).toMatch(/\[1\/\d+\] /);
  expect(output).toContain(`executed notebook: ${COPY}`);
  expect(code).toBe(0);
  expect(digest(NOTEBOOK)).toBe(before);
  expect(existsSync(COPY.replace('ipynb', 'html'))).toBe(true);
  expect(execFileSync('git', ['check-ignore', COPY], { encoding: 'utf8' }).trim()).toBe(COPY);
  expect(readdirSync('out').filter((name) => name.endsWith('.next'))).toEqual([]);
});

test('npm start shows the executed notebook in JupyterLab, and Ctrl-C stops it with its children', async () => {
  const child = start();
  const { url, output, end } = await untilUp(child);
  figure(
    'npm start',
    'JupyterLab is up after the run of the notebook',
    Number(/up after (\d+\.\d) s/.exec(output())?.[1]),
    's (limit 15)',
  );
  expect(Number(/up after (\d+\.\d) s/.exec(output())?.[1])).toBeLessThan(15);
  expect(url.pathname).toBe(`/lab/tree/${COPY}`);
  expect((await fetch(url)).status).toBe(200);
  expect((await fetch(new URL('/api/status', url))).status).toBe(403); // not without its token
  const kernels = new URL('/api/kernels', url);
  const headers = { Authorization: `token ${url.searchParams.get('token')}` };
  const started = await fetch(kernels, { method: 'POST', headers, body: JSON.stringify({ name: 'setwise' }) });
  expect(started.status).toBe(201);
  await wait(1_000);
  const pids = descendants(child.pid ?? 0);
  expect(pids.length).toBeGreaterThanOrEqual(2); // JupyterLab and the kernel
  child.kill('SIGINT');
  const { code } = await end;
  expect(output()).toContain('Stopped.');
  expect(code).toBe(0);
  expect(await untilGone(pids, 5)).toEqual([]);
});

test('npm start that is killed leaves neither JupyterLab nor a kernel behind', async () => {
  const child = start();
  const { url } = await untilUp(child);
  const headers = { Authorization: `token ${url.searchParams.get('token')}` };
  await fetch(new URL('/api/kernels', url), { method: 'POST', headers, body: JSON.stringify({ name: 'setwise' }) });
  await wait(1_000);
  const pids = descendants(child.pid ?? 0);
  expect(pids.length).toBeGreaterThanOrEqual(2);
  child.kill('SIGKILL');
  expect(await untilGone(pids, 10)).toEqual([]);
});

test('npm start takes another port when 8888 is in use, and keeps a copy that somebody edited', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.on('error', resolve).listen(8888, '127.0.0.1', resolve));
  appendFileSync(COPY, '\n');
  const edited = digest(COPY);
  const child = start();
  const { url, output, end } = await untilUp(child);
  server.close();
  expect(url.port).not.toBe('8888');
  const kept = /your edited copy is kept as (\S+)/.exec(output())?.[1] ?? '';
  expect(digest(kept)).toBe(edited);
  rmSync(kept);
  child.kill('SIGTERM');
  expect((await end).code).toBe(0);
});

test('npm start that is interrupted while the notebook runs stops the run and its kernel', async () => {
  const before = digest(COPY);
  const child = start('--no-lab');
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const end = ended(child);
  while (!output.includes('[1/')) await wait(20);
  const pids = descendants(child.pid ?? 0);
  expect(pids.length).toBeGreaterThanOrEqual(2);
  child.kill('SIGINT');
  expect((await end).code).toBe(130);
  expect(await untilGone(pids, 8)).toEqual([]);
  expect(digest(COPY)).toBe(before); // half a run is not put in its place
});

test('hasDisplay(platform, env) is where a browser could open', () => {
  expect(hasDisplay('linux', {})).toBe(false);
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  expect(hasDisplay('darwin', {})).toBe(true);
  expect(hasDisplay('win32', {})).toBe(true);
});
