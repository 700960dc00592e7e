/** Jupyter messages ⇄ ZeroMQ frames: `[identities…, <IDS|MSG>, signature, header, parent, metadata, content, buffers…]`. */
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

export type Json = Readonly<Record<string, unknown>>;

export interface Header {
  readonly msg_id: string;
  readonly msg_type: string;
  readonly session: string;
  readonly username: string;
  readonly date: string;
  readonly version: string;
}
export interface Message {
  readonly identities: readonly Buffer[];
  readonly header: Header;
  /** Empty for a message that answers nothing. */
  readonly parent: Header | Record<string, never>;
  readonly metadata: Json;
  readonly content: Json;
  readonly buffers: readonly Buffer[];
}
/** A part of a message on the wire. */
export type Frame = string | Uint8Array;

/** Why frames were dropped. Says nothing of what a right signature would be. */
export type Dropped = 'no delimiter' | 'too few frames' | 'bad signature' | 'replayed' | 'not JSON' | 'bad header';

export const PROTOCOL = '5.3';
const DELIMITER = '<IDS|MSG>';
const REMEMBERED = 65_536;

export class Wire {
  readonly #key: string;
  readonly #session: string;
  readonly #seen = new Set<string>();

  /** Without a key, messages are neither signed nor checked, as the protocol has it. */
  constructor(key: string, session: string = randomUUID()) {
    this.#key = key;
    this.#session = session;
  }

  header(type: string): Header {
    return {
      msg_id: randomUUID(),
      msg_type: type,
      session: this.#session,
      username: 'kernel',
      date: new Date().toISOString(),
      version: PROTOCOL,
    };
  }

  /** JSON stays text: ZeroMQ copies text, and would hold on to the memory of a buffer of ours, which a second thread ends. */
  encode(message: Message): Frame[] {
    const parts = [message.header, message.parent, message.metadata, message.content].map((part) =>
      JSON.stringify(part, wellFormed),
    );
    return [...message.identities, DELIMITER, this.#sign(parts), ...parts, ...message.buffers];
  }

  /** The message in `frames`, or why there is none. The signature is checked before anything is parsed. */
  decode(frames: readonly Buffer[]): Message | Dropped {
    const start = frames.findIndex(
      (frame) => frame.length === DELIMITER.length && frame.toString('latin1') === DELIMITER,
    );
    if (start < 0) return 'no delimiter';
    const [signature, ...rest] = frames.slice(start + 1);
    if (signature === undefined || rest.length < 4) return 'too few frames';
    const parts = rest.slice(0, 4);
    const refused = this.#refuse(signature, parts);
    if (refused) return refused;
    const [header, parent, metadata, content] = parts.map(parse);
    if (!isJson(header) || !isJson(parent) || !isJson(metadata) || !isJson(content)) return 'not JSON';
    if (!isHeader(header)) return 'bad header';
    return {
      identities: frames.slice(0, start),
      header,
      parent: isHeader(parent) ? parent : {},
      metadata,
      content,
      buffers: rest.slice(4),
    };
  }

  #refuse(signature: Buffer, parts: readonly Buffer[]): Dropped | undefined {
    if (this.#key === '') return undefined;
    const right = Buffer.from(this.#sign(parts));
    if (signature.length !== right.length || !timingSafeEqual(signature, right)) return 'bad signature';
    const digest = right.toString('latin1');
    if (this.#seen.has(digest)) return 'replayed';
    this.#seen.add(digest);
    if (this.#seen.size > REMEMBERED) this.#seen.delete(this.#seen.values().next().value as string);
    return undefined;
  }

  #sign(parts: readonly (Buffer | string)[]): string {
    if (this.#key === '') return '';
    const hmac = createHmac('sha256', this.#key);
    for (const part of parts) hmac.update(part);
    return hmac.digest('hex');
  }
}

function parse(part: Buffer): unknown {
  try {
    return JSON.parse(part.toString('utf8'));
  } catch {
    return undefined;
  }
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isHeader(value: Json): value is Json & Header {
  return typeof value.msg_id === 'string' && typeof value.msg_type === 'string' && typeof value.session === 'string';
}

/** Half a surrogate pair is a character to JavaScript and none to others: a Jupyter server cannot save a notebook with one. */
function wellFormed(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value;
}
