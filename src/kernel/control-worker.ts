/**
 * The thread for what must go on while a cell keeps the main thread busy: heartbeat, interrupt, shutdown, the watch over the
 * parent process, and the sending of what is published.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { Publisher, Reply, Router } from 'zeromq';
import { isAlive, killChildren } from './children.js';
import { cutNotice, type ToPublish } from './output.js';
import { Pacer, type Published } from './pacer.js';
import { DROPPED, RUNNING, STOP, STOPPED_RUN, tellDropped } from './shared-flags.js';
import { type Frame, type Message, Wire } from './wire.js';

export interface ControlStart {
  readonly key: string;
  readonly control: string;
  readonly heartbeat: string;
  readonly iopub: string;
  readonly flags: Int32Array;
  readonly kernelInfo: Readonly<Record<string, unknown>>;
  /** The process that started the kernel, and what it was by the system. */
  readonly parent: number;
  readonly ppid: number;
}
export type ControlNews =
  | { readonly news: 'bound' }
  | { readonly news: 'drained'; readonly number: number }
  | { readonly news: 'shutdown' };

const PARENT_POLL_MS = 500;
const SIGNAL_AFTER_MS = 40;
const GRACE_MS = 1500;

const start = workerData as ControlStart;
const { flags } = start;
const wire = new Wire(start.key);
const control = new Router({ linger: 500 });
const heartbeat = new Reply({ linger: 0 });
// Without a high-water mark nothing is dropped and a publisher never has to wait. A time-out of 0 makes each send happen at
// once (zeromq would put off every 512th, and refuse what comes meanwhile), so the order of the calls is that on the wire.
const iopub = new Publisher({ linger: 500, sendHighWaterMark: 0, sendTimeout: 0 });
const pacer = new Pacer(send);
let ending: NodeJS.Timeout | undefined;
const tell = (news: ControlNews) => parentPort?.postMessage(news);

await Promise.all([control.bind(start.control), heartbeat.bind(start.heartbeat), iopub.bind(start.iopub)]);
tell({ news: 'bound' });
void beat();
void listen();
setInterval(watchParent, PARENT_POLL_MS).unref();
parentPort?.on('message', (item: ToPublish | 'close') => (item === 'close' ? close() : publish(item)));

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
      if (typeof message === 'string') Atomics.add(flags, DROPPED, 1);
      else await handle(message);
    }
  } catch (error) {
    if (!control.closed) throw error;
  }
}

async function handle(request: Message): Promise<void> {
  status(request, 'busy');
  const answer = reply(request);
  if (answer) {
    const header = wire.header(request.header.msg_type.replace(/_request$/, '_reply'));
    const { identities, header: parent } = request;
    await control.send(wire.encode({ identities, header, parent, metadata: {}, content: answer, buffers: [] }));
  }
  status(request, 'idle');
  if (request.header.msg_type === 'shutdown_request') shutDown();
}

function publish(item: ToPublish): void {
  switch (item.kind) {
    case 'now':
      sendFrames(item.frames);
      return;
    case 'drain':
      void pacer.drained().then(() => tell({ news: 'drained', number: item.number }));
      return;
    case 'discard': {
      const { lines, bytes } = pacer.discard(item.run);
      const text = cutNotice(lines, bytes, 'that were still to be shown when the cell was interrupted');
      if (bytes > 0) pacer.add({ kind: 'text', run: item.run, parent: item.parent, name: 'stderr', text });
      return;
    }
    default:
      pacer.add(item);
  }
}

function send(item: Published): void {
  if (item.kind === 'message') sendFrames(item.frames);
  else sendMessage('stream', item.parent, { name: item.name, text: item.text });
}

function status(request: Message, state: 'busy' | 'idle'): void {
  sendMessage('status', request.header, { execution_state: state });
}

function sendMessage(type: string, parent: object, content: Readonly<Record<string, unknown>>): void {
  const header = wire.header(type);
  const message = {
    identities: [Buffer.from(type)],
    header,
    parent: parent as Message['header'],
    metadata: {},
    content,
    buffers: [],
  };
  sendFrames(wire.encode(message));
}

function sendFrames(frames: readonly Frame[]): void {
  if (!iopub.closed) void iopub.send([...frames]);
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
  // A loop of the cell sees the flag at once. A signal ends what does not look: a wait, or a long call of a library. It must
  // not come late, when the next cell runs.
  setTimeout(() => {
    if (Atomics.load(flags, RUNNING) === running) process.kill(process.pid, 'SIGINT');
  }, SIGNAL_AFTER_MS);
}

/** The main thread closes its sockets and ends; when a cell does not let it, the process is ended from here. */
function shutDown(): void {
  tell({ news: 'shutdown' });
  ending = setTimeout(end, GRACE_MS);
}

function end(): void {
  tellDropped(flags);
  killChildren();
  process.kill(process.pid, 'SIGKILL');
}

/** Not a look for parent 1 alone: a container's first process may well have started the kernel. */
function watchParent(): void {
  const orphaned = process.ppid !== start.ppid || !isAlive(start.parent);
  if (orphaned) end();
}

function close(): void {
  clearTimeout(ending);
  control.close();
  iopub.close();
  heartbeat.close();
  parentPort?.close();
}
