/**
 * Everything that is published, in order, at a pace the server takes.
 *
 * Text is gathered for 100 ms and sent in few messages. A Jupyter server drops output beyond 1,000 messages or 1 MB of text
 * a second, counted over 3 s; this stays under half of that (a burst, then a steady rate). A loop that never lets go of
 * the thread still shows its text while it runs. Beyond the cap of a cell, text is counted instead of sent, and a notice
 * says exactly what was cut.
 */
import type { Run } from './run.js';
import type { Header, Json } from './wire.js';

export type StreamName = 'stdout' | 'stderr';
export interface Outgoing {
  readonly type: string;
  readonly parent: Header | Record<string, never>;
  readonly content: Json;
  readonly metadata?: Json;
  readonly buffers?: readonly Buffer[];
}
type Item =
  | { readonly kind: 'text'; readonly run: Run; readonly name: StreamName; text: string }
  | { readonly kind: 'message'; message: Outgoing; readonly replaces: string | undefined }
  | { readonly kind: 'later' };

export interface Limits {
  /** Bytes of text that one cell may publish. */
  readonly cap: number;
  readonly gatherMs: number;
  readonly bytesPerSecond: number;
  readonly messagesPerSecond: number;
}
/** Over any 3 s: at most 300 kB + 3 × 400 kB = 1.5 MB of text, and 300 + 3 × 400 = 1,500 messages: half the server's limits. */
export const LIMITS: Limits = { cap: 2_000_000, gatherMs: 100, bytesPerSecond: 400_000, messagesPerSecond: 400 };
const BURST_SECONDS = 0.75;
const PIECE = 60_000;
const TEXTS_IN_ORDER = 20;

export class IoPub {
  readonly #send: (message: Outgoing) => void;
  readonly #limits: Limits;
  readonly #now: () => number;
  #queue: Item[] = [];
  #timer: NodeJS.Timeout | undefined;
  #pumped = 0;
  #filled: number;
  #bytes: number;
  #messages: number;
  #waiting: (() => void)[] = [];
  #hurry = false;

  constructor(send: (message: Outgoing) => void, limits: Limits = LIMITS, now: () => number = () => performance.now()) {
    this.#send = send;
    this.#limits = limits;
    this.#now = now;
    this.#filled = now();
    this.#bytes = limits.bytesPerSecond * BURST_SECONDS;
    this.#messages = limits.messagesPerSecond * BURST_SECONDS;
  }

  /** Publishes text of a cell, up to the cap. */
  text(run: Run, name: StreamName, text: string): void {
    if (run.silent || text === '') return;
    const kept = this.#withinCap(run, text);
    if (kept !== '') this.#append(run, name, kept);
    this.#soon();
  }

  /** Publishes a message after everything before it. One that `replaces` a waiting one of that name takes its place. */
  message(message: Outgoing, replaces?: string): void {
    const former =
      replaces === undefined
        ? undefined
        : this.#queue.find((item) => item.kind === 'message' && item.replaces === replaces);
    if (former?.kind === 'message') former.message = message;
    else this.#queue.push({ kind: 'message', message, replaces });
    this.#soon();
  }

  /** Keeps a place for a message that is still being made; without a message the place is given up. */
  async later(making: Promise<Outgoing | undefined>): Promise<void> {
    const place: Item = { kind: 'later' };
    this.#queue.push(place);
    const message = await making.catch(() => undefined);
    const at = this.#queue.indexOf(place);
    this.#queue.splice(at, 1, ...(message ? [{ kind: 'message', message, replaces: undefined } as const] : []));
    this.#soon();
  }

  /** Sends a status at once: an `idle` must come through whatever the pace. Call after {@link drained}. */
  status(parent: Outgoing['parent'], state: 'busy' | 'idle' | 'starting'): void {
    this.#send({ type: 'status', parent, content: { execution_state: state } });
  }

  /** Tells what was cut of a cell since the last notice. */
  notice(run: Run): void {
    if (run.cutBytes === 0) return;
    const lines = run.cutLines === 1 ? '1 line' : `${run.cutLines} lines`;
    const text =
      `\n[setwise] output cut: ${lines} (${run.cutBytes} bytes) beyond the first ${this.#limits.cap} bytes of this cell ` +
      'are not shown; write them to a file instead\n';
    run.cutLines = 0;
    run.cutBytes = 0;
    this.#append(run, 'stderr', text);
    this.#soon();
  }

  /** Resolves when all that was published so far is sent. */
  drained(): Promise<void> {
    if (this.#queue.length === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#hurry = true;
      this.#pump();
    });
  }

  /** Gives up what waits of a cell that was interrupted; it is counted as cut. */
  discard(run: Run): void {
    this.#queue = this.#queue.filter((item) => {
      if (item.kind !== 'text' || item.run !== run) return true;
      this.#cut(run, item.text);
      return false;
    });
  }

  #withinCap(run: Run, text: string): string {
    const bytes = Buffer.byteLength(text);
    if (run.published + bytes <= this.#limits.cap) {
      run.published += bytes;
      return text;
    }
    if (run.cutBytes > 0 || run.published >= this.#limits.cap) {
      this.#cut(run, text);
      return '';
    }
    // The text that crosses the cap is kept up to its last line that fits.
    const room = Buffer.from(text).subarray(0, this.#limits.cap - run.published);
    const kept = room.subarray(0, room.lastIndexOf(10) + 1).toString('utf8');
    run.published = this.#limits.cap;
    this.#cut(run, text.slice(kept.length));
    return kept;
  }

  #cut(run: Run, text: string): void {
    run.cutBytes += Buffer.byteLength(text);
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) run.cutLines++;
    if (run.ended) setTimeout(() => this.notice(run), 1000).unref();
  }

  #append(run: Run, name: StreamName, text: string): void {
    // Out and err alternating line by line would be a message each: past a length, each joins its own last text.
    const reach = this.#queue.length > TEXTS_IN_ORDER ? 2 : 1;
    for (let back = 1; back <= reach && back <= this.#queue.length; back++) {
      const item = this.#queue[this.#queue.length - back];
      if (item?.kind !== 'text') break;
      if (item.run === run && item.name === name) {
        item.text += text;
        return;
      }
    }
    this.#queue.push({ kind: 'text', run, name, text });
  }

  #soon(): void {
    if (this.#now() - this.#pumped >= this.#limits.gatherMs) this.#pump();
    else this.#timer ??= setTimeout(() => this.#pump(), this.#limits.gatherMs);
  }

  #pump(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#refill();
    let sent = true;
    while (sent && this.#queue.length > 0) sent = this.#sendNext();
    this.#pumped = this.#now();
    if (this.#queue.length > 0) {
      this.#timer = setTimeout(() => this.#pump(), this.#hurry ? 20 : this.#limits.gatherMs);
      return;
    }
    this.#hurry = false;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #sendNext(): boolean {
    const item = this.#queue[0];
    if (item === undefined || item.kind === 'later' || this.#messages < 1) return false;
    this.#messages--;
    if (item.kind === 'message') {
      this.#queue.shift();
      this.#send(item.message);
      return true;
    }
    const room = Math.min(PIECE, Math.floor(this.#bytes));
    if (room < Math.min(PIECE, item.text.length * 3) && room < PIECE / 10) return false;
    const piece = beginning(item.text, room);
    this.#bytes -= Buffer.byteLength(piece);
    if (piece.length === item.text.length) this.#queue.shift();
    else item.text = item.text.slice(piece.length);
    this.#send({ type: 'stream', parent: item.run.parent, content: { name: item.name, text: piece } });
    return true;
  }

  #refill(): void {
    const now = this.#now();
    const seconds = (now - this.#filled) / 1000;
    const { bytesPerSecond, messagesPerSecond } = this.#limits;
    this.#filled = now;
    this.#bytes = Math.min(bytesPerSecond * BURST_SECONDS, this.#bytes + seconds * bytesPerSecond);
    this.#messages = Math.min(messagesPerSecond * BURST_SECONDS, this.#messages + seconds * messagesPerSecond);
  }
}

/** The beginning of a text that takes at most `room` bytes, never half a character, at a line's end where there is one. */
function beginning(text: string, room: number): string {
  if (text.length * 3 <= room || Buffer.byteLength(text) <= room) return text;
  const bytes = Buffer.from(text.slice(0, room)).subarray(0, room);
  const line = bytes.lastIndexOf(10) + 1;
  if (line > 0) return bytes.subarray(0, line).toString('utf8');
  let end = bytes.length;
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  const whole = bytes
    .subarray(0, end)
    .toString('utf8')
    .replace(/\ufffd$/, '');
  return whole === '' ? text.slice(0, 2) : whole;
}
