import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Message } from '../../src/kernel/wire.js';
import { dataOf, type Executed, KernelClient, pause, textOf } from './client.js';

let kernel: KernelClient;
beforeAll(async () => {
  kernel = await KernelClient.start();
  await kernel.execute('0');
});
afterAll(() => kernel?.close());

const lines = (count: number) => Array.from({ length: count }, (_, i) => `line ${i}\n`).join('');
const streams = ({ outputs }: Executed) => outputs.filter(({ header }) => header.msg_type === 'stream');

test.each([2_000, 20_000])('%i lines printed in one go arrive complete, in order, in few messages', async (count) => {
  const done = await kernel.execute(`for (let i = 0; i < ${count}; i++) console.log('line ' + i)`);
  expect(textOf(done.outputs) === lines(count)).toBe(true);
  expect(streams(done).length).toBeLessThanOrEqual(20);
});

test.each([2_000, 20_000])(
  '%i lines printed between waits arrive complete, in order, in few messages',
  async (count) => {
    const done = await kernel.execute(
      `for (let i = 0; i < ${count}; i++) { if (i % 100 === 0) await new Promise((r) => setTimeout(r, 1)); console.log('line ' + i) }`,
    );
    expect(textOf(done.outputs) === lines(count)).toBe(true);
    expect(streams(done).length).toBeLessThanOrEqual(20);
  },
);

test('a flood of 1.9 MB stays under half of what a server takes, and a figure after it arrives', async () => {
  const arrived: { readonly at: number; readonly bytes: number }[] = [];
  const seen = kernel.published.length;
  const watch = setInterval(() => {
    for (const message of kernel.published.slice(seen + arrived.length))
      arrived.push({ at: performance.now(), bytes: textBytes(message) });
  }, 20);
  const done = await kernel.execute(
    "for (let i = 0; i < 19_000; i++) console.log('x'.repeat(99)); ({ [Symbol.for('Jupyter.display')]: () => ({ 'image/png': 'AAAA' }) })",
  );
  clearInterval(watch);
  expect(textOf(done.outputs).length).toBe(1_900_000);
  expect(dataOf(done.outputs, 'execute_result')).toEqual({ 'image/png': 'AAAA' });
  const windows = arrived.map(({ at }) => arrived.filter((one) => one.at >= at && one.at < at + 3000));
  const most = Math.max(...windows.map((window) => window.reduce((sum, { bytes }) => sum + bytes, 0)));
  console.log(`most bytes in 3 s: ${most}; most messages: ${Math.max(...windows.map(({ length }) => length))}`);
  expect(most).toBeLessThanOrEqual(1_500_000);
});

function textBytes({ header, content }: Message): number {
  return header.msg_type === 'stream' ? Buffer.byteLength(String(content.text)) : 0;
}

test('beyond the cap of a cell, one notice says exactly what was cut, and idle comes', async () => {
  const done = await kernel.execute('for (let i = 0; i < 100_000; i++) console.log(String(i).padStart(49))');
  const kept = textOf(done.outputs).split('\n').length - 1;
  expect(kept).toBe(40_000);
  expect(textOf(done.outputs, 'stderr')).toContain(
    `output cut: ${100_000 - kept} lines (${(100_000 - kept) * 50} bytes)`,
  );
});

test('out and err that alternate arrive complete in a moment', async () => {
  const done = await kernel.execute("for (let i = 0; i < 5000; i++) { console.log('o' + i); console.error('e' + i) }");
  const expected = (letter: string) => Array.from({ length: 5000 }, (_, i) => `${letter}${i}\n`).join('');
  expect(textOf(done.outputs) === expected('o')).toBe(true);
  expect(textOf(done.outputs, 'stderr') === expected('e')).toBe(true);
  expect(streams(done).length).toBeLessThan(200);
});

test('a long loop without a pause shows its output while it runs', async () => {
  const id = kernel.sendCell(
    "const until = Date.now() + 1500; let last = 0;\nwhile (Date.now() < until) { if (Date.now() - last > 200) { last = Date.now(); console.log('tick') } }",
  );
  await kernel.until(() => textOf(kernel.of(id)).split('tick').length > 4, 'the third tick');
  expect(
    kernel.published.some(({ parent, content }) => parent.msg_id === id && content.execution_state === 'idle'),
  ).toBe(false);
  await kernel.finished(id);
});

test('ten thousand updates of one display end with the last one', async () => {
  const done = await kernel.execute(
    "import { display } from 'setwise/kernel';\nconst d = display(0); for (let i = 1; i <= 10_000; i++) d.update(i)",
  );
  expect(dataOf(done.outputs.slice(-1), 'update_display_data')['text/plain']).toBe('10000');
});

test('output of a timer goes to the cell that started it, also while another cell runs', async () => {
  const first = kernel.sendCell("setTimeout(() => console.log('from the first'), 300); 1");
  await kernel.finished(first);
  await kernel.execute("await new Promise((r) => setTimeout(r, 600)); console.log('from the second')");
  await kernel.until(() => textOf(kernel.of(first)) !== '', 'the output of the timer');
  expect(textOf(kernel.of(first))).toBe('from the first\n');
});

test('text is cut between characters only', async () => {
  const done = await kernel.execute("process.stdout.write('€😀'.repeat(30_000) + '\\n')");
  expect(textOf(done.outputs) === `${'€😀'.repeat(30_000)}\n`).toBe(true);
  await pause(0);
});
