/** Answers Jupyter's requests: one at a time, in order, each between a `busy` and an `idle`. */
import type { Router } from 'zeromq';
import type { Bridge } from './bridge.js';
import { BRIDGE } from './bridge.js';
import { bundleOf } from './bundle.js';
import { Comms } from './comms.js';
import { Displays, jsonBundle } from './displays.js';
import { Engine } from './engine.js';
import { type JupyterError, jupyterError } from './errors.js';
import { Interrupted } from './guard.js';
import { History } from './history.js';
import { type Outgoing, Output, type ToPublish } from './output.js';
import { completion, cursorOf, inspection } from './requests.js';
import { newRun, type Run, runningHere, within } from './run.js';
import { RUNNING, STOP, STOPPED_RUN } from './shared-flags.js';
import { Stdin } from './stdin.js';
import { type Frame, isJson, type Json, type Message, type Wire } from './wire.js';

export interface Sockets {
  readonly shell: Router;
  readonly stdin: Router;
}
interface Executed {
  readonly error?: JupyterError;
  /** What the error is of. */
  readonly thrown?: unknown;
  readonly expressions?: Json;
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
  readonly #queue: { readonly message: Message; aborted: boolean }[] = [];
  readonly #reported = new WeakSet<object>();
  #count = 0;
  #current: Run | undefined;
  #latest: Run | undefined;
  #interruption: (() => void) | undefined;
  #received = 0;
  #working = false;
  /** Frames that were no message of ours. */
  dropped = 0;

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
    this.#displays = new Displays(
      this.#output,
      () => this.#runHere(),
      (error) => this.failed(error),
    );
    this.#stdin = new Stdin(
      (message) => void sockets.stdin.send(wire.encode(message)),
      (type) => wire.header(type),
    );
    this.#comms = new Comms((type, content, metadata, buffers) => this.#publish(type, content, metadata, buffers));
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
    const run = this.#runHere();
    if (run) this.#output.text(run, name, text);
  }

  /** An error outside of a cell's own course: it fails the cell, or stands by itself when the cell has ended. */
  failed(error: unknown): void {
    const run = this.#runHere();
    if (!run || (error instanceof Interrupted && run.stopped)) return;
    // `process.exit` in a callback comes twice: when it is called, and when what it throws is caught by nobody.
    if (typeof error === 'object' && error !== null) {
      if (this.#reported.has(error)) return;
      this.#reported.add(error);
    }
    if (!run.ended) {
      run.failures.push(error);
      return;
    }
    this.#publishError(run, error);
  }

  interrupt(): void {
    const run = this.#current;
    const meant = Atomics.load(this.#flags, STOPPED_RUN);
    // A signal may arrive when the cell it was meant for has ended.
    if (!run || (meant !== 0 && meant !== run.id)) return;
    run.stopped = true;
    this.#engine.interrupt();
    this.#interruption?.();
    this.#output.discard(run);
  }

  async #listen(socket: Router, receive: (message: Message) => void): Promise<void> {
    while (!socket.closed) {
      try {
        const message = this.#wire.decode(await socket.receive());
        this.#received++;
        if (typeof message === 'string') this.dropped++;
        else receive(message);
      } catch (error) {
        if (!socket.closed) this.dropped++;
        else void error;
      }
    }
  }

  #enqueue(message: Message): void {
    // A cell may wait for a message of the front end: those of an open comm do not wait for the cell.
    const { msg_type: type } = message.header;
    if (this.#current && (type === 'comm_msg' || type === 'comm_close') && this.#comms.has(message.content.comm_id)) {
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
        this.failed(error);
      }
    });
  }

  async #execute(request: Message, code: string): Promise<void> {
    const { content } = request;
    const silent = content.silent === true;
    const run = newRun(request.header, {
      identities: request.identities,
      allowStdin: content.allow_stdin === true,
      silent,
    });
    if (!silent) {
      this.#count++;
      if (content.store_history !== false) this.#history.add(this.#count, code);
      this.#publish('execute_input', { code, execution_count: this.#count }, {}, [], request.header);
    }
    const count = this.#count;
    this.#enter(run);
    const { error, thrown, expressions } = await this.#interruptible(run, () =>
      within(run, () => this.#cell(run, request, code, count)),
    );
    if (run.stopped) this.#output.discard(run);
    this.#output.notice(run);
    if (error && !silent) this.#output.message({ type: 'error', parent: request.header, content: { ...error } });
    run.ended = true;
    for (const failure of run.failures) if (failure !== thrown) this.#publishError(run, failure);
    await this.#output.drained();
    this.#leave();
    if (error && content.stop_on_error !== false) await this.#abortQueued();
    await this.#reply(
      request,
      error
        ? { status: 'error', execution_count: count, ...error }
        : { status: 'ok', execution_count: count, payload: run.payload, user_expressions: expressions ?? {} },
    );
  }

  #enter(run: Run): void {
    this.#current = run;
    this.#latest = run;
    Atomics.store(this.#flags, STOP, 0);
    Atomics.store(this.#flags, RUNNING, run.id);
  }

  #leave(): void {
    Atomics.store(this.#flags, RUNNING, 0);
    Atomics.store(this.#flags, STOP, 0);
    this.#current = undefined;
  }

  async #cell(run: Run, request: Message, code: string, count: number): Promise<Executed> {
    const name = run.silent ? `silent-${run.id}` : `In[${count}]`;
    const outcome = await this.#engine.execute(code, name);
    if (!outcome.ok) {
      if (outcome.error instanceof Interrupted) run.stopped = true;
      return { error: this.#jupyterError(outcome.error), thrown: outcome.error };
    }
    if (outcome.value !== undefined && outcome.value !== null && !run.silent) {
      const data = jsonBundle(await bundleOf(outcome.value));
      this.#history.setOutput(count, String(data['text/plain'] ?? ''));
      this.#publish('execute_result', { execution_count: count, data, metadata: {} });
    }
    await turn();
    const [thrown] = run.failures;
    if (run.failures.length > 0) return { error: this.#jupyterError(thrown), thrown };
    return { expressions: await this.#expressions(request.content.user_expressions) };
  }

  /** Runs the work so that an interrupt also ends what is not the cell's code: a picture, a wait for the front end. */
  async #interruptible(run: Run, work: () => Promise<Executed>): Promise<Executed> {
    const interruption = new Promise<Executed>((resolve) => {
      // The cell itself answers an interrupt at once; only what it cannot end is left behind.
      this.#interruption = () =>
        setTimeout(() => resolve({ error: this.#jupyterError(new Interrupted()) }), 100).unref();
    });
    try {
      return await Promise.race([work(), interruption]);
    } catch (error) {
      if (error instanceof Interrupted) run.stopped = true;
      return { error: this.#jupyterError(error) };
    } finally {
      this.#interruption = undefined;
    }
  }

  async #expressions(given: unknown): Promise<Json> {
    if (!isJson(given)) return {};
    const found: Record<string, unknown> = {};
    for (const [key, code] of Object.entries(given)) {
      const outcome = await this.#engine.execute(`(${String(code)})`, `expression-${key.replace(/\W/g, '_')}`);
      found[key] = outcome.ok
        ? { status: 'ok', data: jsonBundle(await bundleOf(outcome.value)), metadata: {} }
        : { status: 'error', ...this.#jupyterError(outcome.error) };
    }
    return found;
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

  #publishError(run: Run, error: unknown): void {
    this.#output.message({ type: 'error', parent: run.parent, content: { ...this.#jupyterError(error) } });
  }

  #jupyterError(error: unknown): JupyterError {
    return jupyterError(error, (file, line, column) => this.#engine.locate(file, line, column));
  }

  /** The run that the calling code belongs to; where that is not known, the one that runs or ran last. */
  #runHere(): Run | undefined {
    return runningHere() ?? this.#current ?? this.#latest;
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
      clearOutput: (wait) => this.#publish('clear_output', { wait }),
      input: (prompt, password) => this.#stdin.ask(runningHere() ?? this.#current, prompt, password),
      openComm: (target, data, metadata) => this.#comms.open(target, data, metadata),
      onComm: (target, opened) => this.#comms.register(target, opened),
      interrupted: () => this.#flags[STOP] !== 0 || runningHere()?.stopped === true,
    };
  }

  #publish(
    type: string,
    content: Json,
    metadata: Json = {},
    buffers: readonly Buffer[] = [],
    given?: Message['header'],
  ): void {
    const run = this.#runHere();
    this.#output.message({ type, parent: given ?? run?.parent ?? {}, content, metadata, buffers });
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

/** One full turn of the event loop: rejections and callbacks that are due have been seen after it. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(() => setImmediate(resolve), 1));
}
