import { expect, test, vi } from 'vitest';
import { run } from '../../scripts/setup/child.mjs';
import { isAlive } from './sandbox.js';

/** A signal is sent before `run` ends; the system may take a moment to carry it out. */
const gone = (pid: number) => vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 5000 });

test('run(command, args) gives the exit code and what was said on both streams', async () => {
  expect(await run('sh', ['-c', 'echo out; echo err >&2; exit 3'])).toEqual({ code: 3, output: 'out\nerr\n' });
});

test('run(command, args) of a program that is not there ends with code 127', async () => {
  expect((await run('no-such-program', [])).code).toBe(127);
});

test('run(command, args, {minutes}) ends what hangs, with everything it started', async () => {
  const { code, output } = await run('sh', ['-c', 'sleep 60 & echo $!; wait'], { minutes: 0.01 });
  expect(code).not.toBe(0);
  await gone(Number.parseInt(output, 10));
});

test('run(command, args) leaves nothing behind that the program left running', async () => {
  const { code, output } = await run('sh', ['-c', 'sleep 60 >/dev/null 2>&1 & echo $!']);
  expect(code).toBe(0);
  await gone(Number(output));
});
