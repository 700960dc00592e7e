import { expect, test } from 'vitest';
import { run } from '../../scripts/setup/child.mjs';
import { isAlive } from './sandbox.js';

test('run(command, args) gives the exit code and what was said on both streams', async () => {
  expect(await run('sh', ['-c', 'echo out; echo err >&2; exit 3'])).toEqual({ code: 3, output: 'out\nerr\n' });
});

test('run(command, args) of a program that is not there ends with code 127', async () => {
  expect((await run('no-such-program', [])).code).toBe(127);
});

test('run(command, args, {minutes}) ends what hangs, with everything it started', async () => {
  const { code, output } = await run('sh', ['-c', 'sleep 60 & echo $!; wait'], { minutes: 0.01 });
  expect(code).not.toBe(0);
  expect(isAlive(Number.parseInt(output, 10))).toBe(false);
});

test('run(command, args) leaves nothing behind that the program left running', async () => {
  const { code, output } = await run('sh', ['-c', 'sleep 60 >/dev/null 2>&1 & echo $!']);
  expect(code).toBe(0);
  expect(isAlive(Number(output))).toBe(false);
});
