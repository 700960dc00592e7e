/** The inputs and results of this session, as `history_request` asks for them. */
import type { Json } from './wire.js';

interface Entry {
  readonly line: number;
  readonly input: string;
  output: string | null;
}
type Row = readonly [session: number, line: number, text: string | readonly [string, string | null]];

/** A kernel keeps the history of its own run only; that is session 0 by the protocol's count from the present. */
const SESSION = 0;

export class History {
  readonly #entries: Entry[] = [];

  add(line: number, input: string): void {
    this.#entries.push({ line, input, output: null });
  }

  setOutput(line: number, output: string): void {
    const entry = this.#entries.at(-1);
    if (entry?.line === line) entry.output = output;
  }

  /** Rows for the content of a `history_request`. */
  answer(content: Json): readonly Row[] {
    const withOutput = content.output === true;
    return this.#find(content).map(
      ({ line, input, output }) => [SESSION, line, withOutput ? [input, output] : input] as const,
    );
  }

  #find(content: Json): readonly Entry[] {
    const n = typeof content.n === 'number' && content.n >= 0 ? Math.floor(content.n) : undefined;
    const lastOf = (entries: readonly Entry[]) => (n === undefined ? entries : n === 0 ? [] : entries.slice(-n));
    switch (content.hist_access_type) {
      case 'tail':
        return lastOf(this.#entries);
      case 'range': {
        const session = typeof content.session === 'number' ? content.session : 0;
        const start = typeof content.start === 'number' ? content.start : 1;
        const stop = typeof content.stop === 'number' ? content.stop : Number.POSITIVE_INFINITY;
        return session === SESSION ? this.#entries.filter(({ line }) => line >= start && line < stop) : [];
      }
      case 'search': {
        const pattern = typeof content.pattern === 'string' ? content.pattern : '*';
        const found = this.#entries.filter(({ input }) => matches(pattern, input));
        return lastOf(content.unique === true ? unique(found) : found);
      }
      default:
        return [];
    }
  }
}

function unique(entries: readonly Entry[]): Entry[] {
  const latest = new Map<string, Entry>();
  for (const entry of entries) {
    latest.delete(entry.input);
    latest.set(entry.input, entry);
  }
  return [...latest.values()];
}

/** Whether a text is of the shape of a pattern in which `*` is any text and `?` any character. Linear in space, no regex. */
function matches(pattern: string, text: string): boolean {
  let p = 0;
  let t = 0;
  let star = -1;
  let from = 0;
  while (t < text.length) {
    if (pattern[p] === '*') {
      star = p++;
      from = t;
    } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === text[t])) {
      p++;
      t++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++from;
    } else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}
