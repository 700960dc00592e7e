/** Answers Jupyter's requests: one at a time, in order, each between a `busy` and an `idle`. */
import type { Router } from 'zeromq';
import type { Bridge } from './bridge.js';
import { BRIDGE } from './bridge.js';
import { bundleOf } from './bundle.js';
import { Comms } from './comms.js';
import { Displays } from './displays.js';
import { Engine } from './engine.js';
import { Execution } from './execution.js';
import { History } from './history.js';
import { type Outgoing, Output, type ToPublish } from './output.js';
import { completion, cursorOf, inspection } from './requests.js';
import { newRun, runningHere, within } from './run.js';
import { DROPPED, STOP } from './shared-flags.js';
import { Stdin } from './stdin.js';
import type { Frame, Json, Message, Wire } from './wire.js';

export interface Sockets {
  readonly shell: Router;
  readonly stdin: Router;
}
/** How long the wire must be quiet before what came after a failing cell counts as known. */
const QUIET_MS = 5;

export class Kernel {
  readonly #wire: Wire;
  readonly #sockets: Sockets;
  readonly #flags: Int32Array;
  readonly #info: Json;
  readonly #engine: Engine;
  readonly #output: Output;
  readonly #displays: Displays;
  readonly #stdin: Stdin;
  readonly #comms: Comms;
  readonly #history = new History();
  readonly #execution: Execution;
  readonly #queue: { readonly message: Message; aborted: boolean }[] = [];
  #received = 0;
  #working = false;

  constructor(wire: Wire, sockets: Sockets, flags: Int32Array, info: Json, post: (item: ToPublish) => void) {
    this.#wire = wire;
    this.#sockets = sockets;
    this.#flags = flags;
    this.#info = info;
    const which = process.env.SETWISE_TYPESCRIPT === 'tslab' ? 'tslab' : 'stock';
    this.#engine = new Engine({
      typescript: which,
      stopping: { flag: flags, isStopped: () => runningHere()?.stopped === true },
    });
    this.#output = new Output(post, (message) => this.#encoded(message));
    this.#execution = new Execution(this.#engine, this.#output, this.#history, flags);
    this.#displays = new Displays(
      this.#output,
      () => this.#execution.runHere(),
      (error) => this.#execution.failed(error),
    );
    this.#stdin = new Stdin(
      (message) => void sockets.stdin.send(wire.encode(message)),
      (type) => wire.header(type),
    );
    this.#comms = new Comms((type, content, metadata, buffers) =>
      this.#execution.publish(type, content, metadata, buffers),
    );
    this.#engine.onDisplay(({ data, metadata, transient }, update) => {
      this.#displays.show(data, { metadata: metadata ?? {}, id: transient?.display_id, update });
    });
    Object.defineProperty(globalThis, BRIDGE, { value: this.#bridge(), configurable: true });
  }

  start(): void {
    this.#output.status({}, 'starting');
    void this.#listen(this.#sockets.shell, (message) => this.#enqueue(message));
    void this.#listen(this.#sockets.stdin, (message) => this.#stdin.receive(message));
  }

  warmUp(): void {
    if (!this.#working) this.#engine.warmUp();
  }

  /** The control thread has sent everything up to a drain. */
  hasDrained(number: number): void {
    this.#output.hasDrained(number);
  }

  wrote(name: 'stdout' | 'stderr', text: string): void {
    const run = this.#execution.runHere();
    if (run) this.#output.text(run, name, text);
  }

  /** An error outside of a cell's own course. */
  failed(error: unknown): void {
    this.#execution.failed(error);
  }

  interrupt(): void {
    this.#execution.interrupt();
  }

  async #listen(socket: Router, receive: (message: Message) => void): Promise<void> {
    while (!socket.closed) {
      try {
        const message = this.#wire.decode(await socket.receive());
        this.#received++;
        if (typeof message === 'string') Atomics.add(this.#flags, DROPPED, 1);
        else receive(message);
      } catch {
        if (!socket.closed) Atomics.add(this.#flags, DROPPED, 1);
      }
    }
  }

  #enqueue(message: Message): void {
    // A cell may wait for a message of the front end: those of an open comm do not wait for the cell.
    const { msg_type: type } = message.header;
    if (
      this.#execution.current &&
      (type === 'comm_msg' || type === 'comm_close') &&
      this.#comms.has(message.content.comm_id)
    ) {
      this.#receiveComm(message);
      return;
    }
    this.#queue.push({ message, aborted: false });
    if (!this.#working) void this.#work();
  }

  async #work(): Promise<void> {
    this.#working = true;
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) {
      const { header } = next.message;
      this.#output.status(header, 'busy');
      try {
        await this.#handle(next.message, next.aborted);
      } catch (error) {
        // A defect of the kernel: say so where the user sees it, and go on.
        const content = {
          name: 'stderr',
          text: `[setwise] the kernel failed at ${header.msg_type}: ${String(error)}\n`,
        };
        this.#output.message({ type: 'stream', parent: header, content });
        await this.#reply(next.message, {
          status: 'error',
          ename: 'KernelError',
          evalue: String(error),
          traceback: [],
        });
      } finally {
        await this.#output.drained();
        this.#output.status(header, 'idle');
      }
    }
    this.#working = false;
  }

  async #handle(request: Message, aborted: boolean): Promise<void> {
    const { content, header } = request;
    const code = typeof content.code === 'string' ? content.code : '';
    switch (header.msg_type) {
      case 'execute_request':
        return aborted ? this.#reply(request, { status: 'aborted' }) : this.#execute(request, code);
      case 'kernel_info_request':
        return this.#reply(request, this.#info);
      case 'complete_request':
        return this.#reply(request, completion(this.#engine, code, cursorOf(content, code)));
      case 'inspect_request':
        return this.#reply(request, inspection(this.#engine, code, cursorOf(content, code)));
      case 'is_complete_request':
        return this.#reply(request, { ...this.#engine.isComplete(code) });
      case 'history_request':
        return this.#reply(request, { status: 'ok', history: this.#history.answer(content) });
      case 'comm_info_request':
        return this.#reply(request, { status: 'ok', comms: this.#comms.info(content.target_name) });
      case 'comm_open':
      case 'comm_msg':
      case 'comm_close':
        return this.#receiveComm(request);
      default:
        // Unknown to this version of the protocol: no reply, as it says.
        return;
    }
  }

  #receiveComm(request: Message): void {
    const run = newRun(request.header, { identities: request.identities });
    run.ended = true;
    within(run, () => {
      try {
        this.#comms.receive(request);
      } catch (error) {
        this.#execution.failed(error);
      }
    });
  }

  async #execute(request: Message, code: string): Promise<void> {
    const { reply, aborts } = await this.#execution.execute(request, code);
    if (aborts) await this.#abortQueued();
    await this.#reply(request, reply);
  }

  /** Cells that were sent before the failure was known are not run. Those that come later are. */
  async #abortQueued(): Promise<void> {
    let seen = -1;
    while (seen !== this.#received) {
      seen = this.#received;
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    }
    for (const queued of this.#queue) if (queued.message.header.msg_type === 'execute_request') queued.aborted = true;
  }

  #bridge(): Bridge {
    return {
      show: (value, options = {}) => {
        const bundle = bundleOf(value);
        if (bundle instanceof Promise) this.#displays.showLater(bundle, options);
        else this.#displays.show(bundle, options);
      },
      publish: (bundle, options = {}) => this.#displays.show(bundle, options),
      page: (text) => void runningHere()?.payload.push({ source: 'page', data: { 'text/plain': text }, start: 0 }),
      clearOutput: (wait) => this.#execution.publish('clear_output', { wait }),
      input: (prompt, password) => this.#stdin.ask(runningHere() ?? this.#execution.current, prompt, password),
      openComm: (target, data, metadata) => this.#comms.open(target, data, metadata),
      onComm: (target, opened) => this.#comms.register(target, opened),
      interrupted: () => this.#flags[STOP] !== 0 || runningHere()?.stopped === true,
    };
  }

  #encoded({ type, parent, content, metadata = {}, buffers = [] }: Outgoing): readonly Frame[] {
    return this.#wire.encode({
      identities: [Buffer.from(type)],
      header: this.#wire.header(type),
      parent,
      metadata,
      content,
      buffers,
    });
  }

  async #reply({ identities, header }: Message, content: Json): Promise<void> {
    const type = header.msg_type.replace(/_request$/, '_reply');
    const answer = { identities, header: this.#wire.header(type), parent: header, metadata: {}, content, buffers: [] };
    await this.#sockets.shell.send(this.#wire.encode(answer));
  }
}
