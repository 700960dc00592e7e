/**
 * What the main thread publishes: in the order of the calls, up to the cap of a cell, by way of the control thread (which
 * paces it, `pacer.ts`).
 */
import { beginning, linesIn, type Published, type StreamName } from './pacer.js';
import type { Run } from './run.js';
import type { Frame, Header, Json } from './wire.js';

export interface Outgoing {
  readonly type: string;
  readonly parent: Header | Record<string, never>;
  readonly content: Json;
  readonly metadata?: Json;
  readonly buffers?: readonly Buffer[];
}
/** What goes to the control thread. */
export type ToPublish =
  | Published
  | { readonly kind: 'now'; readonly frames: readonly Frame[] }
  | { readonly kind: 'drain'; readonly number: number }
  | { readonly kind: 'discard'; readonly run: number; readonly parent: object };

interface Held {
  item: ToPublish | undefined;
  isReady: boolean;
}

/** Bytes of text that one cell may publish; environment variable SETWISE_OUTPUT_CAP sets another number. */
export const CAP = Number(process.env.SETWISE_OUTPUT_CAP) || 2_000_000;

export class Output {
  readonly #post: (item: ToPublish) => void;
  readonly #encode: (message: Outgoing) => readonly Frame[];
  readonly #cap: number;
  readonly #drains = new Map<number, () => void>();
  /** What waits behind a message that is still being made; the first entry is that message. */
  #held: Held[] = [];

  constructor(post: (item: ToPublish) => void, encode: (message: Outgoing) => readonly Frame[], cap = CAP) {
    this.#post = post;
    this.#encode = encode;
    this.#cap = cap;
  }

  /** Publishes text of a cell, up to the cap. */
  text(run: Run, name: StreamName, text: string): void {
    if (run.silent || text === '') return;
    const kept = this.#withinCap(run, text);
    if (kept !== '') this.#add({ kind: 'text', run: run.id, parent: run.parent, name, text: kept });
  }

  message(message: Outgoing, replaces?: string): void {
    this.#add({ kind: 'message', frames: this.#encode(message), replaces });
  }

  /** Keeps a place for a message that is still being made; without a message the place is given up. */
  async later(making: Promise<Outgoing | undefined>): Promise<void> {
    const place: Held = { item: undefined, isReady: false };
    this.#held.push(place);
    const message = await making.catch(() => undefined);
    if (message) place.item = { kind: 'message', frames: this.#encode(message) };
    place.isReady = true;
    this.#release();
  }

  /** Sends a status at once: an `idle` must come through whatever the pace. Call after {@link drained}. */
  status(parent: Outgoing['parent'], state: 'busy' | 'idle' | 'starting'): void {
    this.#post({ kind: 'now', frames: this.#encode({ type: 'status', parent, content: { execution_state: state } }) });
  }

  /** Tells what was cut of a cell since the last notice. */
  notice(run: Run): void {
    if (run.cutBytes === 0) return;
    const text = cutNotice(
      run.cutLines,
      run.cutBytes,
      `beyond the first ${this.#cap} bytes of this cell; write them to a file instead`,
    );
    run.cutLines = 0;
    run.cutBytes = 0;
    this.#add({ kind: 'text', run: run.id, parent: run.parent, name: 'stderr', text });
  }

  /** Gives up what waits of a cell that was interrupted; the control thread tells how much that was. */
  discard(run: Run): void {
    this.#add({ kind: 'discard', run: run.id, parent: run.parent });
  }

  /** Resolves when all that was published so far is sent. */
  drained(): Promise<void> {
    const number = this.#drains.size + 1 + Math.max(0, ...this.#drains.keys());
    return new Promise((resolve) => {
      this.#drains.set(number, resolve);
      this.#add({ kind: 'drain', number });
    });
  }

  /** The control thread has sent everything up to a drain. */
  hasDrained(number: number): void {
    this.#drains.get(number)?.();
    this.#drains.delete(number);
  }

  #add(item: ToPublish): void {
    if (this.#held.length > 0) this.#held.push({ item, isReady: true });
    else this.#post(item);
  }

  #release(): void {
    while (this.#held[0]?.isReady) {
      const item = this.#held.shift()?.item;
      if (item) this.#post(item);
    }
  }

  #withinCap(run: Run, text: string): string {
    const bytes = Buffer.byteLength(text);
    if (run.cutBytes === 0 && run.published + bytes <= this.#cap) {
      run.published += bytes;
      return text;
    }
    // The text that crosses the cap is kept up to its last line that fits.
    const head = run.published < this.#cap ? beginning(text, this.#cap - run.published) : '';
    const kept = head.includes('\n') || run.published === 0 ? head : '';
    run.published = this.#cap;
    const rest = text.slice(kept.length);
    if (run.ended && run.cutBytes === 0) setTimeout(() => this.notice(run), 1000).unref();
    run.cutBytes += Buffer.byteLength(rest);
    run.cutLines += linesIn(rest);
    return kept;
  }
}

export function cutNotice(lines: number, bytes: number, where: string): string {
  return `\n[setwise] output cut: ${lines === 1 ? '1 line' : `${lines} lines`} (${bytes} bytes) ${where}\n`;
}
