import { randomUUID } from 'node:crypto';
import type { Comm } from './bridge.js';
import { isJson, type Json, type Message } from './wire.js';

type Publish = (type: string, content: Json, metadata?: Json, buffers?: readonly Buffer[]) => void;
type Opened = (comm: Comm, data: Json) => void;

class OpenComm implements Comm {
  readonly id: string;
  readonly target: string;
  readonly #publish: Publish;
  readonly #forget: () => void;
  receive: (data: Json, buffers: readonly Uint8Array[]) => void = () => {};
  closed: (data: Json) => void = () => {};

  constructor(id: string, target: string, publish: Publish, forget: () => void) {
    this.id = id;
    this.target = target;
    this.#publish = publish;
    this.#forget = forget;
  }

  send(data: Json, options: { readonly metadata?: Json; readonly buffers?: readonly Uint8Array[] } = {}): void {
    this.#publish(
      'comm_msg',
      { comm_id: this.id, data },
      options.metadata,
      (options.buffers ?? []).map((one) => Buffer.from(one)),
    );
  }

  onMessage(receive: (data: Json, buffers: readonly Uint8Array[]) => void): void {
    this.receive = receive;
  }

  onClose(closed: (data: Json) => void): void {
    this.closed = closed;
  }

  close(data: Json = {}): void {
    this.#forget();
    this.#publish('comm_close', { comm_id: this.id, data });
  }
}

/** The open comms, and who answers when the front end opens one. */
export class Comms {
  readonly #publish: Publish;
  readonly #targets = new Map<string, Opened>();
  readonly #open = new Map<string, OpenComm>();

  constructor(publish: Publish) {
    this.#publish = publish;
  }

  register(target: string, opened: Opened): void {
    this.#targets.set(target, opened);
  }

  open(target: string, data: Json, metadata: Json = {}): Comm {
    const comm = this.#add(randomUUID(), target);
    this.#publish('comm_open', { comm_id: comm.id, target_name: target, data }, metadata);
    return comm;
  }

  has(id: unknown): boolean {
    return typeof id === 'string' && this.#open.has(id);
  }

  /** Handles `comm_open`, `comm_msg` and `comm_close`. What the user's handler throws is the caller's to show. */
  receive({ header, content, buffers }: Message): void {
    const { comm_id: id, target_name: target } = content;
    const data = isJson(content.data) ? content.data : {};
    if (typeof id !== 'string') return;
    if (header.msg_type === 'comm_open') {
      const opened = typeof target === 'string' ? this.#targets.get(target) : undefined;
      if (opened) opened(this.#add(id, String(target)), data);
      else this.#publish('comm_close', { comm_id: id, data: {} });
      return;
    }
    const comm = this.#open.get(id);
    if (header.msg_type === 'comm_msg') comm?.receive(data, buffers);
    if (header.msg_type === 'comm_close') {
      this.#open.delete(id);
      comm?.closed(data);
    }
  }

  /** The open comms as `comm_info_reply` lists them. */
  info(target: unknown): Readonly<Record<string, { readonly target_name: string }>> {
    const wanted = [...this.#open.values()].filter((comm) => typeof target !== 'string' || comm.target === target);
    return Object.fromEntries(wanted.map((comm) => [comm.id, { target_name: comm.target }]));
  }

  #add(id: string, target: string): OpenComm {
    const comm = new OpenComm(id, target, this.#publish, () => this.#open.delete(id));
    this.#open.set(id, comm);
    return comm;
  }
}
