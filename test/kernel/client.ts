/** A Jupyter client for one kernel process, over ZeroMQ as a server would speak to it. Needs the built `dist`. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Dealer, Subscriber } from 'zeromq';
import { PACKAGE_ROOT } from '../../src/kernel/paths.js';
import { type Frame, type Json, type Message, Wire } from '../../src/kernel/wire.js';

export const KERNEL_ENTRY = join(PACKAGE_ROOT, 'dist', 'kernel', 'main.js');
const WAIT_MS = 20_000;

export interface Executed {
  readonly reply: Json;
  /** What was published for the cell, without status and input. */
  readonly outputs: readonly Message[];
  readonly types: readonly string[];
}
export interface StartOptions {
  /** The folder of the notebook; an empty one of its own by default. */
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export class KernelClient {
  readonly folder: string;
  readonly connection: Readonly<Record<string, string | number>>;
  readonly process: ChildProcess;
  readonly wire: Wire;
  readonly key: string;
  /** Every message on iopub since the start. */
  readonly published: Message[] = [];
  /** What the process wrote to its own standard error. */
  log = '';
  readonly #identity = Buffer.from(randomUUID());
  readonly #shell: Dealer;
  readonly #control: Dealer;
  readonly #stdin: Dealer;
  readonly #iopub = new Subscriber({ receiveHighWaterMark: 0, linger: 0 });
  readonly #replies = new Map<string, (message: Message) => void>();
  readonly #watchers = new Set<() => void>();
  readonly #scratch: string;

  private constructor(options: StartOptions, ports: readonly number[]) {
    const [shell_port = 0, iopub_port = 0, stdin_port = 0, control_port = 0, hb_port = 0] = ports;
    this.#scratch = mkdtempSync(join(tmpdir(), 'setwise-client-'));
    this.folder = options.folder ?? this.#scratch;
    this.key = randomUUID();
    const where = { transport: 'tcp', ip: '127.0.0.1', key: this.key, signature_scheme: 'hmac-sha256' };
    this.connection = { ...where, shell_port, iopub_port, stdin_port, control_port, hb_port };
    const file = join(this.#scratch, 'connection.json');
    writeFileSync(file, JSON.stringify(this.connection));
    this.wire = new Wire(this.key);
    const socket = () => new Dealer({ routingId: this.#identity.toString(), linger: 0 });
    [this.#shell, this.#control, this.#stdin] = [socket(), socket(), socket()];
    this.process = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', KERNEL_ENTRY, '--connection-file', file],
      {
        cwd: this.folder,
        env: { ...process.env, JPY_PARENT_PID: String(process.pid), ...options.env },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    this.process.stderr?.on('data', (chunk) => {
      this.log += String(chunk);
    });
  }

  static async start(options: StartOptions = {}): Promise<KernelClient> {
    if (!existsSync(KERNEL_ENTRY))
      throw new Error(`${KERNEL_ENTRY} is missing: these tests run the built kernel; npm run build`);
    const client = new KernelClient(options, await freePorts(5));
    await client.#connect();
    return client;
  }

  async #connect(): Promise<void> {
    const at = (port: string) => `tcp://127.0.0.1:${this.connection[port]}`;
    this.#shell.connect(at('shell_port'));
    this.#control.connect(at('control_port'));
    this.#stdin.connect(at('stdin_port'));
    this.#iopub.connect(at('iopub_port'));
    this.#iopub.subscribe();
    for (const socket of [this.#shell, this.#control]) void this.#read(socket, (message) => this.#answered(message));
    void this.#read(this.#stdin, (message) => {
      this.asked.push(message);
      this.#wake();
    });
    void this.#read(this.#iopub, (message) => {
      this.published.push(message);
      this.#wake();
    });
    // A subscription takes effect when the publisher has heard of it: asked until an idle has come back.
    for (;;) {
      const id = this.send('kernel_info_request', {});
      await this.reply(id);
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (this.published.some((message) => message.parent.msg_id === id)) return;
    }
  }

  /** Input requests so far. */
  readonly asked: Message[] = [];

  /** Sends a request; returns its id. */
  send(type: string, content: Json, channel: 'shell' | 'control' = 'shell'): string {
    const header = this.wire.header(type);
    const message = { identities: [], header, parent: {}, metadata: {}, content, buffers: [] };
    this.#waiting.set(header.msg_id, new Promise((resolve) => this.#replies.set(header.msg_id, resolve)));
    this.sendFrames(this.wire.encode(message), channel);
    return header.msg_id;
  }
  readonly #waiting = new Map<string, Promise<Message>>();
  readonly #sending = { shell: Promise.resolve(), control: Promise.resolve(), stdin: Promise.resolve() };

  sendFrames(frames: readonly Frame[], channel: 'shell' | 'control' | 'stdin' = 'shell'): void {
    const socket = { shell: this.#shell, control: this.#control, stdin: this.#stdin }[channel];
    this.#sending[channel] = this.#sending[channel].then(() => socket.send([...frames])).catch(() => {});
  }

  answerInput(value: string): void {
    const parent = this.asked.at(-1)?.header ?? {};
    const header = this.wire.header('input_reply');
    const message = { identities: [], header, parent, metadata: {}, content: { value }, buffers: [] } as const;
    this.sendFrames(this.wire.encode(message), 'stdin');
  }

  async reply(id: string): Promise<Message> {
    return this.#limited(
      this.#waiting.get(id) ?? Promise.reject(new Error('nothing was sent under this id')),
      `the reply to ${id}`,
    );
  }

  async request(type: string, content: Json, channel: 'shell' | 'control' = 'shell'): Promise<Json> {
    return (await this.reply(this.send(type, content, channel))).content;
  }

  sendCell(code: string, options: Json = {}): string {
    const given = { silent: false, store_history: true, user_expressions: {}, allow_stdin: false, stop_on_error: true };
    return this.send('execute_request', { code, ...given, ...options });
  }

  /** Runs a cell until its reply and its `idle` have come. */
  async execute(code: string, options: Json = {}): Promise<Executed> {
    return this.finished(this.sendCell(code, options));
  }

  async finished(id: string): Promise<Executed> {
    const reply = (await this.reply(id)).content;
    const isIdle = (message: Message) => message.parent.msg_id === id && message.content.execution_state === 'idle';
    await this.until(() => this.published.some(isIdle), `the idle of ${id}`);
    const outputs = this.of(id);
    return { reply, outputs, types: outputs.map((message) => message.header.msg_type) };
  }

  /** What was published for a request, without status and input. */
  of(id: string): Message[] {
    const plain = ['status', 'execute_input'];
    return this.published.filter((message) => message.parent.msg_id === id && !plain.includes(message.header.msg_type));
  }

  /** Waits until what was published or asked fulfils a condition. */
  until(condition: () => boolean, what: string): Promise<void> {
    if (condition()) return Promise.resolve();
    const wait = new Promise<void>((resolve) => {
      const look = () => {
        if (!condition()) return;
        this.#watchers.delete(look);
        resolve();
      };
      this.#watchers.add(look);
    });
    return this.#limited(wait, what);
  }

  /** Ends the process, by request first and by force second. Never leaves one behind. */
  async close(): Promise<void> {
    const ended = new Promise<void>((resolve) => {
      if (this.process.exitCode !== null || this.process.signalCode !== null) resolve();
      this.process.once('exit', () => resolve());
    });
    this.send('shutdown_request', { restart: false }, 'control');
    const force = setTimeout(() => this.process.kill('SIGKILL'), 4000);
    await ended;
    clearTimeout(force);
    for (const socket of [this.#shell, this.#control, this.#stdin, this.#iopub]) socket.close();
    rmSync(this.#scratch, { recursive: true, force: true });
  }

  /** Waits for something at most a while, and no longer than the kernel lives. */
  async #limited<T>(work: Promise<T>, what: string): Promise<T> {
    let stop = () => {};
    const late = new Promise<never>((_, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`${what} did not come within ${WAIT_MS / 1000} s\n${this.log}`)),
        WAIT_MS,
      );
      const ended = () => reject(new Error(`the kernel ended before ${what} came\n${this.log}`));
      this.process.once('exit', ended);
      stop = () => {
        clearTimeout(timer);
        this.process.off('exit', ended);
      };
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      stop();
    }
  }

  async #read(socket: Dealer | Subscriber, receive: (message: Message) => void): Promise<void> {
    try {
      for await (const frames of socket) {
        const message = this.wire.decode(frames);
        if (typeof message === 'string') throw new Error(`the kernel sent a message that is none: ${message}`);
        receive(message);
      }
    } catch (error) {
      if (!socket.closed) throw error;
    }
  }

  #answered(message: Message): void {
    const id = message.parent.msg_id;
    if (id !== undefined) this.#replies.get(id)?.(message);
  }

  #wake(): void {
    for (const look of [...this.#watchers]) look();
  }
}

/** The text of one stream, put together. */
export function textOf(outputs: readonly Message[], name: 'stdout' | 'stderr' = 'stdout'): string {
  const streams = outputs.filter(({ header, content }) => header.msg_type === 'stream' && content.name === name);
  return streams.map(({ content }) => String(content.text)).join('');
}

/** The MIME bundle of the first output of a type. */
export function dataOf(outputs: readonly Message[], type: string): Json {
  return (outputs.find(({ header }) => header.msg_type === type)?.content.data ?? {}) as Json;
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve) => {
          server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
        }),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
