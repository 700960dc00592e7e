/** Entry of the kernel process: `node main.js --connection-file FILE`, as the kernelspec says. */
import { writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { Router } from 'zeromq';
import { fail } from '../util/fail.js';
import { killChildren } from './children.js';
import { readConnection } from './connection.js';
import type { ControlNews, ControlStart } from './control-worker.js';
import { Kernel } from './kernel.js';
import { kernelInfo } from './kernel-info.js';
import { guardProcess } from './process-guards.js';
import { sharedFlags, tellDropped } from './shared-flags.js';
import { Wire } from './wire.js';

/** A front end asks for `kernel_info` first; the types are read after that, or when none has asked. */
const WARM_UP_MS = 300;
const CLOSE_MS = 1000;

Error.stackTraceLimit = 50;
const ppid = process.ppid;
const { values } = parseArgs({ options: { 'connection-file': { type: 'string' } } });
const connection = readConnection(
  values['connection-file'] ?? fail('kernel: no --connection-file; start the kernel from Jupyter'),
);
const flags = sharedFlags();
const info = kernelInfo();

const sockets = {
  shell: new Router({ linger: 500 }),
  stdin: new Router({ linger: 500 }),
};
await Promise.all([
  sockets.shell.bind(connection.address('shell_port')),
  sockets.stdin.bind(connection.address('stdin_port')),
]);
const worker = startWorker();
const kernel = new Kernel(new Wire(connection.key), sockets, flags, info, (item) => worker.postMessage(item));
const exit = guardProcess({
  failed: (error) => kernel.failed(error),
  wrote: (name, text) => kernel.wrote(name, text),
  interrupted: () => kernel.interrupt(),
  terminated: () => close(0),
});
kernel.start();
setTimeout(() => kernel.warmUp(), WARM_UP_MS);

function startWorker(): Worker {
  const workerData: ControlStart = {
    key: connection.key,
    control: connection.address('control_port'),
    heartbeat: connection.address('hb_port'),
    iopub: connection.address('iopub_port'),
    flags,
    kernelInfo: info,
    parent: Number(process.env.JPY_PARENT_PID) || ppid,
    ppid,
  };
  const thread = new Worker(new URL('./control-worker.js', import.meta.url), { workerData });
  thread.on('message', (news: ControlNews) => {
    if (news.news === 'drained') kernel.hasDrained(news.number);
    if (news.news === 'shutdown') close(0);
  });
  thread.on('error', (error) => {
    writeSync(2, `setwise kernel: ${error.message}\n`);
    close(1);
  });
  return thread;
}

/** Sockets of both threads are closed before the process ends; ZeroMQ would abort it otherwise. */
function close(code: number): void {
  tellDropped(flags);
  killChildren();
  for (const socket of Object.values(sockets)) socket.close();
  worker.once('exit', () => exit(code));
  worker.postMessage('close');
  setTimeout(() => exit(code), CLOSE_MS);
}
