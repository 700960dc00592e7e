/**
 * Sends what is published, in order, at a pace the server takes. Lives in the control thread, so that what a cell has
 * printed shows while the cell keeps the main thread busy.
 *
 * Text is gathered for 100 ms and sent in few messages. A Jupyter server drops output beyond 1,000 messages or 1 MB of text
 * a second, counted over 3 s; this stays under half of that: a burst, then a steady rate.
 */
import type { Frame } from './wire.js';

export type StreamName = 'stdout' | 'stderr';

/** Text of a run, or a message that is ready to be sent. */
export type Published =
  | { readonly kind: 'text'; readonly run: number; readonly parent: object; readonly name: StreamName; text: string }
  | { readonly kind: 'message'; frames: readonly Frame[]; readonly replaces?: string | undefined };

export interface Limits {
  readonly gatherMs: number;
  readonly bytesPerSecond: number;
  readonly messagesPerSecond: number;
}
/** Over any 3 s: at most 0.75 + 3 seconds' worth, 1.43 MB of text and 1,500 messages; half the server's limits are 1.5 MB and 1,500. */
export const LIMITS: Limits = { gatherMs: 100, bytesPerSecond: 380_000, messagesPerSecond: 400 };
const BURST_SECONDS = 0.75;
const PIECE = 60_000;
const TEXTS_IN_ORDER = 20;
const TICK_MS = 20;

/** What was not sent of a run. */
export interface Discarded {
  readonly lines: number;
  readonly bytes: number;
}

export class Pacer {
  readonly #send: (item: Published) => void;
  readonly #limits: Limits;
  readonly #now: () => number;
  #queue: Published[] = [];
  #timer: NodeJS.Timeout | undefined;
  #waiting: (() => void)[] = [];
  #filled: number;
  #bytes: number;
  #messages: number;

  constructor(send: (item: Published) => void, limits: Limits = LIMITS, now: () => number = () => performance.now()) {
    this.#send = send;
    this.#limits = limits;
    this.#now = now;
    this.#filled = now();
    this.#bytes = limits.bytesPerSecond * BURST_SECONDS;
    this.#messages = limits.messagesPerSecond * BURST_SECONDS;
  }

  /** Takes one more thing to send. A message that `replaces` a waiting one of that name takes its place. */
  add(item: Published): void {
    if (item.kind === 'text' ? !this.#joined(item) : !this.#replaced(item)) this.#queue.push(item);
    if (item.kind === 'message') this.#pump();
    else this.#timer ??= setTimeout(() => this.#pump(), this.#limits.gatherMs);
  }

  /** Resolves when everything so far is sent. */
  drained(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#pump();
    });
  }

  /** Gives up the text of a run that waits, but for the little that can be sent at once. */
  discard(run: number): Discarded {
    let [lines, bytes, room] = [0, 0, PIECE];
    for (const item of this.#queue) {
      if (item.kind !== 'text' || item.run !== run) continue;
      const kept = room > 0 ? beginning(item.text, room) : '';
      const rest = item.text.slice(kept.length);
      room = rest === '' ? room - Buffer.byteLength(kept) : 0;
      item.text = kept;
      lines += linesIn(rest);
      bytes += Buffer.byteLength(rest);
    }
    this.#queue = this.#queue.filter((item) => item.kind !== 'text' || item.text !== '');
    return { lines, bytes };
  }

  #joined(item: Extract<Published, { kind: 'text' }>): boolean {
    // Out and err alternating line by line would be a message each: past a length, each joins its own last text.
    const reach = this.#queue.length > TEXTS_IN_ORDER ? 2 : 1;
    for (let back = 1; back <= reach; back++) {
      const former = this.#queue.at(-back);
      if (former?.kind !== 'text') return false;
      if (former.run === item.run && former.name === item.name) {
        former.text += item.text;
        return true;
      }
    }
    return false;
  }

  #replaced(item: Extract<Published, { kind: 'message' }>): boolean {
    if (item.replaces === undefined) return false;
    const former = this.#queue.find((one) => one.kind === 'message' && one.replaces === item.replaces);
    if (former?.kind === 'message') former.frames = item.frames;
    return former !== undefined;
  }

  #pump(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#refill();
    while (this.#queue.length > 0 && this.#sendNext());
    if (this.#queue.length > 0) this.#timer = setTimeout(() => this.#pump(), TICK_MS);
    else for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #sendNext(): boolean {
    const item = this.#queue[0];
    if (item === undefined || this.#messages < 1) return false;
    if (item.kind === 'message') {
      this.#queue.shift();
      this.#messages--;
      this.#send(item);
      return true;
    }
    const room = Math.min(PIECE, Math.floor(this.#bytes));
    const piece = beginning(item.text, room);
    // A little room is not worth a message, unless it holds all there is.
    if (piece.length < item.text.length && room < PIECE / 2) return false;
    this.#messages--;
    this.#bytes -= Buffer.byteLength(piece);
    if (piece.length === item.text.length) this.#queue.shift();
    else item.text = item.text.slice(piece.length);
    this.#send({ ...item, text: piece });
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

export function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

/** The beginning of a text that takes at most `room` bytes: whole lines where there are any, and never half a character. */
export function beginning(text: string, room: number): string {
  if (text.length <= room && (text.length * 3 <= room || Buffer.byteLength(text) <= room)) return text;
  const bytes = Buffer.from(text.slice(0, room));
  let end = Math.min(room, bytes.length);
  const line = bytes.subarray(0, end).lastIndexOf(10) + 1;
  if (line > 0) return bytes.toString('utf8', 0, line);
  while (end > 0 && isContinuation(bytes[end])) end--;
  const whole = bytes.toString('utf8', 0, end);
  // The slice itself may have ended in half a pair.
  return whole.endsWith('\ufffd') && text[whole.length - 1] !== '\ufffd' ? whole.slice(0, -1) : whole;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}
