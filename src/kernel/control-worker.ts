/**
 * The thread for what must be answered while a cell keeps the main thread busy: heartbeat, interrupt, shutdown, and the
 * watch over the parent process.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { Reply, Router } from 'zeromq';
import { isAlive, killChildren } from './children.js';
import { RUNNING, STOP, STOPPED_RUN } from './shared-flags.js';
import { type Message, Wire } from './wire.js';

export interface ControlStart {
  readonly key: string;
  readonly control: string;
  readonly heartbeat: string;
  readonly flags: Int32Array;
  readonly kernelInfo: Readonly<Record<string, unknown>>;
  /** The process that started the kernel, and what it was by the system. */
  readonly parent: number;
  readonly ppid: number;
}
export type ControlNews =
  | { readonly news: 'bound' }
  | { readonly news: 'handling'; readonly header: Message['header']; readonly state: 'busy' | 'idle' }
  | { readonly news: 'shutdown' };

const PARENT_POLL_MS = 500;
const GRACE_MS = 1500;

const start = workerData as ControlStart;
const { flags } = start;
const wire = new Wire(start.key);
const control = new Router({ linger: 500 });
const heartbeat = new Reply({ linger: 0 });
const tell = (news: ControlNews) => parentPort?.postMessage(news);

await Promise.all([control.bind(start.control), heartbeat.bind(start.heartbeat)]);
tell({ news: 'bound' });
void beat();
void listen();
setInterval(watchParent, PARENT_POLL_MS).unref();
parentPort?.on('message', close);

async function beat(): Promise<void> {
  try {
    for await (const frames of heartbeat) await heartbeat.send(frames);
  } catch {
    // Closed.
  }
}

async function listen(): Promise<void> {
  try {
    for await (const frames of control) {
      const message = wire.decode(frames);
      if (typeof message !== 'string') await handle(message);
    }
  } catch (error) {
    if (!control.closed) throw error;
  }
}

async function handle(request: Message): Promise<void> {
  tell({ news: 'handling', header: request.header, state: 'busy' });
  const answer = reply(request);
  if (answer) {
    const header = wire.header(request.header.msg_type.replace(/_request$/, '_reply'));
    const { identities, header: parent } = request;
    await control.send(wire.encode({ identities, header, parent, metadata: {}, content: answer, buffers: [] }));
  }
  tell({ news: 'handling', header: request.header, state: 'idle' });
  if (request.header.msg_type === 'shutdown_request') shutDown();
}

function reply(request: Message): Readonly<Record<string, unknown>> | undefined {
  switch (request.header.msg_type) {
    case 'interrupt_request':
      interrupt();
      return { status: 'ok' };
    case 'kernel_info_request':
      return start.kernelInfo;
    case 'shutdown_request':
      return { status: 'ok', restart: request.content.restart === true };
    default:
      return undefined;
  }
}

function interrupt(): void {
  const running = Atomics.load(flags, RUNNING);
  if (running === 0) return;
  Atomics.store(flags, STOPPED_RUN, running);
  Atomics.store(flags, STOP, 1);
  process.kill(process.pid, 'SIGINT');
}

/** The main thread closes its sockets and ends; when a cell does not let it, the process is ended from here. */
function shutDown(): void {
  tell({ news: 'shutdown' });
  setTimeout(end, GRACE_MS);
}

function end(): void {
  killChildren();
  process.kill(process.pid, 'SIGKILL');
}

/** Not a look for parent 1 alone: a container's first process may well have started the kernel. */
function watchParent(): void {
  const orphaned = process.ppid !== start.ppid || !isAlive(start.parent);
  if (orphaned) end();
}

function close(): void {
  control.close();
  heartbeat.close();
  parentPort?.close();
}
