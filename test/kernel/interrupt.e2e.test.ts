import { afterAll, beforeAll, expect, test } from 'vitest';
import { figure } from '../support/figures.js';
import { dataOf, type Executed, KernelClient, pause, textOf } from './client.js';

let kernel: KernelClient;
beforeAll(async () => {
  kernel = await KernelClient.start();
  await kernel.execute('let state = 0;');
});
afterAll(() => kernel?.close());

const deep = process.env.SETWISE_DEEP === '1';

async function interrupted(code: string, after = 60): Promise<{ readonly done: Executed; readonly ms: number }> {
  const id = kernel.sendCell(code);
  await kernel.until(() => textOf(kernel.of(id)).includes('started'), 'the start of the cell');
  await pause(after);
  const start = performance.now();
  expect(await kernel.request('interrupt_request', {}, 'control')).toEqual({ status: 'ok' });
  const done = await kernel.finished(id);
  return { done, ms: performance.now() - start };
}

const kinds = {
  'a busy loop': "console.log('started'); state++; while (true) {}",
  'a busy loop of a function':
    "const spin = () => { for (;;) { Math.sqrt(2) } }; console.log('started'); state++; spin()",
  'a pending await': "console.log('started'); state++; await new Promise(() => {})",
  'a loop after an await':
    "console.log('started'); await new Promise((r) => setTimeout(r, 5)); state++; while (true) {}",
  'a loop of awaits': "console.log('started'); state++; while (true) await new Promise((r) => setTimeout(r, 1))",
  'a loop that catches everything':
    "console.log('started'); state++; await 0; for (;;) { try { await Promise.reject(1) } catch {} }",
};

test.each(Object.entries(kinds))(
  'interrupt stops %s within a second, each time, and the kernel lives on',
  async (kind, code) => {
    const times = deep ? 34 : 4;
    let slowest = 0;
    const before = Number(dataOf((await kernel.execute('state')).outputs, 'execute_result')['text/plain']);
    for (let i = 1; i <= times; i++) {
      const { done, ms } = await interrupted(code);
      expect(done.reply).toMatchObject({ status: 'error', ename: 'KernelInterrupt' });
      slowest = Math.max(slowest, ms);
      expect(ms).toBeLessThan(1000);
      expect(dataOf((await kernel.execute('state')).outputs, 'execute_result')['text/plain']).toBe(String(before + i));
    }
    figure('kernel', `slowest of ${times} interrupts of ${kind}`, Math.round(slowest), 'ms');
  },
);

test('what an interrupted cell has left running stops at its next await', async () => {
  const { done } = await interrupted(
    "console.log('started'); await new Promise((r) => setTimeout(r, 400)); console.log('zombie')",
  );
  expect(done.reply.ename).toBe('KernelInterrupt');
  await pause(600);
  expect(textOf(kernel.published)).not.toContain('zombie');
});

test('interrupt without a running cell does nothing to the next one', async () => {
  expect(await kernel.request('interrupt_request', {}, 'control')).toEqual({ status: 'ok' });
  expect((await kernel.execute('for (let i = 0; i < 10; i++) await 0; 1')).reply.status).toBe('ok');
});

test('interrupt ends a wait for input and a drawing that never comes', async () => {
  const id = kernel.sendCell("import { input } from 'setwise/kernel'; await input('who?')", { allow_stdin: true });
  await kernel.until(() => kernel.asked.length > 0, 'the question');
  await kernel.request('interrupt_request', {}, 'control');
  expect((await kernel.finished(id)).reply.ename).toBe('KernelInterrupt');
  const { done } = await interrupted(
    "console.log('started'); ({ [Symbol.for('Jupyter.display')]: () => new Promise(() => {}) })",
  );
  expect(done.reply.ename).toBe('KernelInterrupt');
});

test('a long computation of a library sees the interrupt where it asks', async () => {
  const { done } = await interrupted(
    "import { interrupted } from 'setwise/kernel'; console.log('started'); await 0; const poll = new Function('asks', 'while (!asks()) {}'); poll(interrupted); 'seen'",
  );
  expect(done.reply.status === 'error' || dataOf(done.outputs, 'execute_result')['text/plain'] === "'seen'").toBe(true);
  expect((await kernel.execute('1')).reply.status).toBe('ok');
});
