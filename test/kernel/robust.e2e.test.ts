import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isAlive } from '../../src/kernel/children.js';
import { dataOf, KERNEL_ENTRY, KernelClient, pause, textOf } from './client.js';

let kernel: KernelClient;
beforeAll(async () => {
  kernel = await KernelClient.start();
  await kernel.execute('0');
});
afterAll(() => kernel?.close());

test.each([
  ['process.exit(0)', 'ProcessExit'],
  ['try { process.exit(1) } catch {} 1', 'ProcessExit'],
  ["Reflect.get(process, 'reallyExit')(1)", 'ProcessExit'],
  ['process.abort()', 'ProcessExit'],
  ["Promise.reject(new TypeError('unhandled')); 1", 'TypeError'],
  ["setTimeout(() => { throw new RangeError('in a callback') }, 0); 1", 'RangeError'],
  ["process.nextTick(() => { throw new RangeError('in a tick') }); 1", 'RangeError'],
  ["queueMicrotask(() => { throw new RangeError('in a microtask') }); 1", 'RangeError'],
  [
    "import { EventEmitter } from 'node:events'; setImmediate(() => new EventEmitter().emit('error', new SyntaxError('event'))); 1",
    'SyntaxError',
  ],
])('%s fails its cell and not the kernel', async (code, ename) => {
  const { reply, types } = await kernel.execute(code);
  expect(reply).toMatchObject({ status: 'error', ename });
  expect(types).toContain('error');
  expect((await kernel.execute('1 + 1')).reply.status).toBe('ok');
});

test.each([
  ['a late rejection', "setTimeout(() => void Promise.reject(new Error('late')), 150); 1"],
  ['a late throw', "setTimeout(() => { throw new Error('late') }, 150); 1"],
  ['a late process.exit', 'setTimeout(() => process.exit(1), 150); 1'],
])('%s is published as an error of the cell that started it', async (_, code) => {
  const id = kernel.sendCell(code);
  expect((await kernel.finished(id)).reply.status).toBe('ok');
  await kernel.execute('await new Promise((r) => setTimeout(r, 300))');
  const errors = kernel.of(id).filter(({ header }) => header.msg_type === 'error');
  expect(errors.length).toBe(1);
  expect(String(errors[0]?.content.traceback)).toMatch(/late|process\.exit/);
  expect(String(errors[0]?.content.traceback)).toMatch(/In\[\d+\]:1:/);
});

test('every failure of a cell is shown, its own and those beside it', async () => {
  const code =
    "Promise.reject(new Error('a')); setTimeout(() => { throw new Error('b') }, 0); await new Promise((r) => setTimeout(r, 20)); throw new Error('c')";
  const { reply, outputs } = await kernel.execute(code);
  expect(reply.evalue).toBe('c');
  const errors = outputs.filter(({ header }) => header.msg_type === 'error');
  expect(errors.map(({ content }) => content.evalue)).toEqual(['c', 'a', 'b']);
});

test('frames that are malformed, unsigned or sent again are dropped, and no digest is told', async () => {
  const marker = kernel.wire.encode({
    identities: [],
    header: kernel.wire.header('execute_request'),
    parent: {},
    metadata: {},
    buffers: [],
    content: { code: "console.log('must not run'); globalThis.broken = 1", silent: false },
  });
  const tampered = marker.map((frame, i) =>
    i === 5 ? Buffer.from(frame.toString().replace('must not', 'should not')) : frame,
  );
  kernel.sendFrames(tampered);
  kernel.sendFrames([Buffer.from('garbage')]);
  kernel.sendFrames([]);
  kernel.sendFrames(marker.slice(0, 3));
  kernel.sendFrames([...marker.slice(0, 1), Buffer.alloc(0), ...marker.slice(2)]);
  kernel.sendFrames([Buffer.from('x')], 'control');
  kernel.sendFrames(tampered, 'control');
  kernel.sendFrames(tampered, 'stdin');
  const once = kernel.wire.encode({
    identities: [],
    header: kernel.wire.header('execute_request'),
    parent: {},
    metadata: {},
    buffers: [],
    content: { code: "console.log('once')", silent: false },
  });
  kernel.sendFrames(once);
  kernel.sendFrames(once);
  expect(
    dataOf((await kernel.execute("typeof Reflect.get(globalThis, 'broken')")).outputs, 'execute_result')['text/plain'],
  ).toBe("'undefined'");
  expect(textOf(kernel.published).split('once\n').length - 1).toBe(1);
  expect(kernel.log).toBe('');
});

test('how many frames were dropped, on control too, is one line of the log at the end', async () => {
  const own = await KernelClient.start();
  const header = own.wire.header('kernel_info_request');
  const right = own.wire.encode({ identities: [], header, parent: {}, metadata: {}, buffers: [], content: {} });
  const wrong = right.map((frame, i) => (i === 5 ? Buffer.from('{"secret":"content"}') : frame));
  own.sendFrames([Buffer.from('garbage')]);
  own.sendFrames(wrong);
  for (const socket of ['control', 'control', 'stdin'] as const) own.sendFrames(wrong, socket);
  await own.execute('0');
  const ended = new Promise((resolve) => own.process.once('close', resolve));
  await own.close();
  await ended;
  expect(own.log).toBe('setwise kernel: 5 malformed or wrongly signed messages dropped\n');
});

test('only the five sockets of the kernel listen, on the loopback address', async () => {
  const listening = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((part) => part[3] === '0A')
      .map((part) => ({ address: part[1] ?? '', inode: part[9] ?? '' })),
  );
  const own = await kernel.execute(`import { readdirSync, readlinkSync } from 'node:fs';
    readdirSync('/proc/self/fd').map((fd) => { try { return readlinkSync('/proc/self/fd/' + fd) } catch { return '' } }).filter((to) => to.startsWith('socket')).join(' ')`);
  const inodes = String(dataOf(own.outputs, 'execute_result')['text/plain']);
  const mine = listening
    .filter(({ inode }) => inodes.includes(`[${inode}]`))
    .map(({ address }) => address.split(':')[0]);
  expect(mine).toEqual(Array(5).fill('0100007F'));
});

const orphans = process.env.SETWISE_DEEP === '1' ? 10 : 1;

test.each(Array.from({ length: orphans }, (_, i) => i))(
  'a kernel whose parent is killed ends within 5 s, with its children (%i)',
  async () => {
    // A parent in between, which can be killed.
    const script = `
    const { spawn } = require('node:child_process');
    const { mkdtempSync, writeFileSync } = require('node:fs');
    const dir = mkdtempSync(require('node:os').tmpdir() + '/setwise-orphan-');
    const port = 20000 + (process.pid * 7) % 20000;
    writeFileSync(dir + '/c.json', JSON.stringify({ transport: 'tcp', ip: '127.0.0.1', key: '', signature_scheme: 'hmac-sha256',
      shell_port: port, iopub_port: port + 1, stdin_port: port + 2, control_port: port + 3, hb_port: port + 4 }));
    const kernel = spawn(process.execPath, [${JSON.stringify(KERNEL_ENTRY)}, '--connection-file', dir + '/c.json'], { cwd: dir, detached: true, stdio: 'ignore' });
    console.log(kernel.pid + ' ' + port);
    setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [pid = 0, port = 0] = String(await new Promise((resolve) => parent.stdout?.once('data', resolve)))
      .trim()
      .split(' ')
      .map(Number);
    try {
      const children = await startChildren(port);
      expect(children.map(isAlive)).toEqual([true, true]);
      expect(isAlive(pid)).toBe(true);
      const start = performance.now();
      parent.kill('SIGKILL');
      while (performance.now() - start < 5000 && [pid, ...children].some(isAlive)) await pause(50);
      console.log(`orphaned kernel and children gone after ${Math.round(performance.now() - start)} ms`);
      expect([pid, ...children].filter(isAlive)).toEqual([]);
    } finally {
      parent.kill('SIGKILL');
      if (isAlive(pid)) process.kill(pid, 'SIGKILL');
    }
  },
);

/** Has the kernel start two processes, one of them in a group of its own, and keeps it busy. */
async function startChildren(port: number): Promise<number[]> {
  const { Dealer, Subscriber } = await import('zeromq');
  const { Wire } = await import('../../src/kernel/wire.js');
  const wire = new Wire('');
  const shell = new Dealer({ linger: 0 });
  const iopub = new Subscriber({ linger: 0 });
  shell.connect(`tcp://127.0.0.1:${port}`);
  iopub.connect(`tcp://127.0.0.1:${port + 1}`);
  iopub.subscribe();
  const send = (type: string, content: Record<string, unknown>) =>
    shell.send(
      wire.encode({ identities: [], header: wire.header(type), parent: {}, metadata: {}, content, buffers: [] }),
    );
  await send('kernel_info_request', {});
  await shell.receive();
  await pause(300);
  const code = `import { spawn } from 'node:child_process';
    const a = spawn('sleep', ['600'], { stdio: 'ignore' }); const b = spawn('sleep', ['600'], { stdio: 'ignore', detached: true });
    console.log('pids', a.pid, b.pid); const busy = () => { for (;;) {} }; setTimeout(busy, 50);`;
  await send('execute_request', { code, silent: false });
  for await (const frames of iopub) {
    const message = wire.decode(frames);
    const found = typeof message === 'string' ? null : /pids (\d+) (\d+)/.exec(String(message.content.text));
    if (found) {
      shell.close();
      iopub.close();
      return [Number(found[1]), Number(found[2])];
    }
  }
  return [];
}
