/** What the kernel offers to code in cells; reached by a registered symbol, so that a second copy of setwise finds it too. */
import type { Json } from './wire.js';

export const BRIDGE = Symbol.for('setwise.kernel');

export interface Bridge {
  /** Shows a value, as it would be shown as a result; with an `id`, it can be shown anew in its place. */
  show(value: unknown, options?: { readonly id?: string; readonly update?: boolean }): void;
  /** Shows a ready MIME bundle. */
  publish(bundle: Json, options?: { readonly id?: string; readonly update?: boolean; readonly metadata?: Json }): void;
  /** Shows a long text beside the notebook, where the front end has a pager. */
  page(text: string): void;
  clearOutput(wait: boolean): void;
  input(prompt: string, password: boolean): Promise<string>;
  openComm(target: string, data: Json, metadata?: Json): Comm;
  onComm(target: string, opened: (comm: Comm, data: Json) => void): void;
  /** Whether the running cell was interrupted: a long computation looks here now and then. */
  interrupted(): boolean;
}

/** A line of messages between the kernel and the front end. */
export interface Comm {
  readonly id: string;
  readonly target: string;
  send(data: Json, options?: { readonly metadata?: Json; readonly buffers?: readonly Uint8Array[] }): void;
  onMessage(receive: (data: Json, buffers: readonly Uint8Array[]) => void): void;
  onClose(closed: (data: Json) => void): void;
  close(data?: Json): void;
}

/** The kernel this code runs in; nothing in plain Node. */
export function bridge(): Bridge | undefined {
  return Reflect.get(globalThis, BRIDGE) as Bridge | undefined;
}
