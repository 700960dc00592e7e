import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEEP, figure } from '../support/figures.js';
import { KernelClient } from './client.js';

// The declarations of all cells are read before each one, so time grows with the square of their number.
const CELLS = DEEP ? 1000 : 200;
let kernel: KernelClient;
beforeAll(async () => {
  kernel = await KernelClient.start();
});
afterAll(() => kernel?.close());

/** Resident memory of the kernel's process in MB; Linux only, as this test's machine is. */
const memory = (pid: number) =>
  Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

test(`${CELLS} typed cells in one kernel all give their value, and memory stays within bounds`, {
  timeout: DEEP ? 1_800_000 : 240_000,
}, async () => {
  const pid = Number(
    Object.values(
      (await kernel.execute('', { user_expressions: { pid: 'process.pid' } })).reply.user_expressions as Record<
        string,
        { data: Record<string, string> }
      >,
    )[0]?.data['text/plain'],
  );
  let warm = 0;
  for (let i = 0; i < CELLS; i++) {
    const code = `const rows${i}: readonly { n: number }[] = [{ n: ${i} }];\nconst total${i}: number = rows${i}.reduce((sum, { n }) => sum + n, 0);`;
    const { reply } = await kernel.execute(code, { user_expressions: { total: `total${i}` } });
    expect(reply.status, code).toBe('ok');
    const { total } = reply.user_expressions as { total: { data: Record<string, string> } };
    expect(total.data['text/plain']).toBe(String(i));
    if (i === Math.floor(CELLS / 4)) warm = memory(pid);
  }
  const growth = memory(pid) / warm;
  figure('kernel', `${CELLS} typed cells: memory at the end, of that after a quarter`, growth, '×');
  expect(growth).toBeLessThan(DEEP ? 4 : 2.5);
});
