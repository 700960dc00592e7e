import { existsSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ended, isAlive, Sandbox } from './sandbox.js';

let box: Sandbox;
beforeEach(() => {
  box = new Sandbox();
  box.playEverything();
});
afterEach(() => box.remove());

async function until(done: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !done(); i++) await wait(25);
  expect(done()).toBe(true);
}

test('set-up does every step once, shows its time, and then says “up to date”', async () => {
  const first = await box.run('setup.mjs');
  expect(first.output).toMatch(/node packages +npm ci …\n +node packages +\d+\.\d s/);
  expect(first.output).toMatch(/Python environment +\.venv with 92 packages …\n +Python environment +\d+\.\d s/);
  expect(first.output).toMatch(/library +\d+\.\d s/);
  expect(first.output).toMatch(/plugin +skipped: labextension\/src is not there/);
  expect(first.code).toBe(0);
  const second = await box.run('setup.mjs');
  expect(second.output.match(/up to date/g)).toHaveLength(5);
  expect(second.code).toBe(0);
  expect(box.calls(/^npm ci/)).toBe(1);
  expect(box.calls(/-m venv/)).toBe(1);
  expect(box.calls(/pip install/)).toBe(1);
  expect(box.calls(/^tsc/)).toBe(1);
});

test('set-up does again only what its sources ask for', async () => {
  await box.run('setup.mjs');
  box.write('src/index.ts', 'export const answer = 43;\n');
  expect((await box.run('setup.mjs')).code).toBe(0);
  expect(box.read('dist/index.js')).toContain('43');
  expect([box.calls(/^tsc/), box.calls(/^npm ci/), box.calls(/pip install/)]).toEqual([2, 1, 1]);
  box.write('requirements.txt', `${box.read('requirements.txt')}extra==1.0\n`);
  await box.run('setup.mjs');
  expect([box.calls(/^tsc/), box.calls(/^npm ci/), box.calls(/pip install/)]).toEqual([2, 1, 2]);
  const lock = box.read('package-lock.json');
  box.write('package-lock.json', `${lock}\n`);
  await box.run('setup.mjs');
  expect(box.calls(/^npm ci/)).toBe(2);
});

test('set-up mends what was lost or edited after it', async () => {
  await box.run('setup.mjs');
  rmSync(box.path('dist/index.js'));
  await box.run('setup.mjs');
  expect(existsSync(box.path('dist/index.js'))).toBe(true);
  box.write('.venv/share/jupyter/kernels/setwise/kernel.json', '{}');
  await box.run('setup.mjs');
  expect(JSON.parse(box.read('.venv/share/jupyter/kernels/setwise/kernel.json'))).toMatchObject({
    language: 'typescript',
  });
  rmSync(box.path('.venv/bin/python'));
  await box.run('setup.mjs');
  expect(box.calls(/-m venv/)).toBe(2);
});

test.each(['SIGTERM', 'SIGKILL', 'SIGINT'] as const)(
  'set-up that is ended by %s leaves no child, and goes on at the next call',
  async (signal) => {
    // It does not listen to SIGTERM, and what hangs is its own child.
    box.program('npm', `trap '' TERM INT\nsleep 60 &\necho $! > '${box.path('npm.pid')}'\nwait; sleep 60`);
    const child = box.start('setup.mjs');
    const end = ended(child);
    await until(() => existsSync(box.path('npm.pid')) && box.read('npm.pid').trim() !== '');
    const pid = Number(box.read('npm.pid'));
    expect(isAlive(pid)).toBe(true);
    child.kill(signal);
    await end;
    await until(() => !isAlive(pid));
    box.playEverything();
    const next = await box.run('setup.mjs');
    expect(next.output).toMatch(/node packages +\d+\.\d s/);
    expect(next.code).toBe(0);
  },
);

test('set-up that is interrupted while pip installs makes the environment anew', async () => {
  const pythons = readFileSync(`${box.bin}/python3`, 'utf8');
  box.program(
    'python3',
    `${pythons.replace('-m venv', '-m nothing')}\ncase "$*" in *venv*--clear*) mkdir -p .venv/bin; touch .venv/half; exit 1 ;; esac`,
  );
  expect((await box.run('setup.mjs')).code).toBe(1);
  expect(existsSync(box.path('.venv/half'))).toBe(true);
  box.playPython(`${box.bin}/python3`);
  expect((await box.run('setup.mjs')).code).toBe(0);
});

test('two set-ups at once take turns', async () => {
  const [one, two] = await Promise.all([box.run('setup.mjs'), box.run('setup.mjs')]);
  expect([one.code, two.code]).toEqual([0, 0]);
  expect(one.output + two.output).toMatch(/waiting for another set-up \(process \d+\)/);
  expect([box.calls(/^npm ci/), box.calls(/pip install/), box.calls(/^tsc/)]).toEqual([1, 1, 1]);
  expect(existsSync(box.path('.setwise/set-up.lock'))).toBe(false);
});

test('set-up takes over the lock of a process that is gone', async () => {
  box.write('.setwise/set-up.lock', '4000000 1');
  expect((await box.run('setup.mjs')).code).toBe(0);
});

test('set-up takes over a lock whose holder has shown no sign of life, though its number is in use', async () => {
  box.write('.setwise/set-up.lock', `${process.pid} 1`);
  const longAgo = new Date(Date.now() - 120_000);
  utimesSync(box.path('.setwise/set-up.lock'), longAgo, longAgo);
  expect((await box.run('setup.mjs')).code).toBe(0);
});

test('set-up waits for a lock whose holder lives', async () => {
  box.write('.setwise/set-up.lock', `${process.pid} 1`);
  const child = box.start('setup.mjs');
  const end = ended(child);
  await wait(1_500);
  expect(child.exitCode).toBeNull();
  rmSync(box.path('.setwise/set-up.lock'));
  const { code, output } = await end;
  expect(output).toContain(`waiting for another set-up (process ${process.pid})`);
  expect(code).toBe(0);
});

test('a source that does not compile leaves dist as it was', async () => {
  await box.run('setup.mjs');
  box.write('src/index.ts', 'export const answer = 44;\n');
  box.write(
    'node_modules/typescript/bin/tsc',
    "console.log('src/index.ts(1,1): error TS0000: no'); process.exit(2);\n",
  );
  const { code, output } = await box.run('setup.mjs');
  expect(output).toContain('src/index.ts(1,1): error TS0000: no');
  expect(output).toContain('setwise: the library does not compile');
  expect(code).toBe(1);
  expect(box.read('dist/index.js')).toContain('42');
});
