import type { Field } from '../types.js';

/** What is wrong with an entry, and where. */
export class Fault extends Error {
  constructor(
    readonly at: number,
    message: string,
  ) {
    super(message);
  }
}

export interface Entry {
  readonly to: number;
  /** Not so for `@comment`, `@preamble` and `@string`. */
  readonly isRecord: boolean;
  readonly fields: readonly Field[];
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const LONGEST = 2000;

/** What `@string` has named, bounded, so that names that double one another cannot fill the memory. */
export class Macros {
  readonly #texts = new Map<string, string>(MONTHS.map((month) => [month, month]));
  readonly unknown = new Set<string>();
  #left: number;

  constructor(length: number) {
    this.#left = 1_000_000 + 4 * length;
  }

  define(name: string, text: string, at: number): void {
    if (text.length > LONGEST) throw new Fault(at, `@string ${name} stands for more than ${LONGEST} characters`);
    this.#texts.set(name.toLowerCase(), text);
  }

  textOf(name: string, at: number): string {
    const text = this.#texts.get(name.toLowerCase());
    if (text === undefined) {
      if (this.unknown.size < 20) this.unknown.add(name);
      return name;
    }
    this.#left -= text.length;
    if (this.#left < 0) throw new Fault(at, 'what @string stands for makes the text many times as long');
    return text;
  }
}

/** Reads the entry at `from`, which ends before `limit`; a {@link Fault} says what is wrong. */
export function readEntry(text: string, from: number, limit: number, macros: Macros): Entry {
  const reader = new Reader(text, from + 1, limit, macros);
  const type = reader.word();
  const kind = type.toLowerCase();
  const open = reader.take('{', '(');
  const closing = open === '{' ? '}' : ')';
  if (kind === 'comment' || kind === 'preamble') {
    reader.skipTo(closing);
    return { to: reader.at, isRecord: false, fields: [] };
  }
  const key = kind === 'string' ? null : reader.key(closing);
  const fields = reader.fields(closing);
  if (key === null) {
    for (const [name, value] of fields) macros.define(name, value, from);
    return { to: reader.at, isRecord: false, fields: [] };
  }
  if (fields.length === 0) throw new Fault(from, 'an entry with nothing but its type and its key');
  return { to: reader.at, isRecord: true, fields: [['@', type], ['@key', key], ...fields] };
}

const NAME_ENDS = /[\s"#%'(),={}@\\]/;

class Reader {
  constructor(
    readonly text: string,
    public at: number,
    readonly limit: number,
    readonly macros: Macros,
  ) {}

  #blank(): void {
    while (this.at < this.limit && /\s/.test(this.text[this.at] as string)) this.at++;
  }

  #peek(): string {
    this.#blank();
    return this.at < this.limit ? (this.text[this.at] as string) : '';
  }

  take(...signs: readonly string[]): string {
    const found = this.#peek();
    if (!signs.includes(found)) {
      const seen = found === '' ? 'the entry ends' : `there is "${found}"`;
      throw new Fault(this.at, `${seen} where ${signs.join(' or ')} should be`);
    }
    this.at++;
    return found;
  }

  word(): string {
    this.#blank();
    const start = this.at;
    while (this.at < this.limit && !NAME_ENDS.test(this.text[this.at] as string)) this.at++;
    return this.text.slice(start, this.at);
  }

  /** The key may hold any sign but these; a key is no field, so there is none with `=` in it. */
  key(closing: string): string {
    this.#blank();
    const start = this.at;
    while (this.at < this.limit && !/[\s,{}="]/.test(this.text[this.at] as string)) this.at++;
    const key = this.text.slice(start, this.at);
    if (this.#peek() === ',') this.at++;
    else if (this.#peek() !== closing)
      throw new Fault(this.at, `there is no comma after the key "${key.slice(0, 40)}"`);
    return key;
  }

  fields(closing: string): Field[] {
    const fields: Field[] = [];
    for (;;) {
      while (this.#peek() === ',') this.at++;
      if (this.#peek() === closing) {
        this.at++;
        return fields;
      }
      const start = this.at;
      const name = this.word();
      if (name === '') throw new Fault(start, `the name of a field, or ${closing}, should be here`);
      this.take('=');
      fields.push([name.toLowerCase(), this.#value()]);
      if (this.#peek() !== closing) this.take(',', closing);
    }
  }

  #value(): string {
    const parts: string[] = [];
    for (;;) {
      const sign = this.#peek();
      if (sign === '{') parts.push(this.#delimited('}'));
      else if (sign === '"') parts.push(this.#delimited('"'));
      else {
        const start = this.at;
        const word = this.word();
        if (word === '') throw new Fault(start, 'a field without a value');
        parts.push(/^\d+$/.test(word) ? word : this.macros.textOf(word, start));
      }
      if (this.#peek() !== '#') return parts.join('').trim();
      this.at++;
    }
  }

  /** What stands within braces, or quotes; braces inside are balanced, and a quote inside braces ends nothing. */
  #delimited(end: '}' | '"'): string {
    const start = this.at++;
    let depth = 0;
    for (; this.at < this.limit; this.at++) {
      const sign = this.text[this.at];
      if (sign === '\\') this.at++;
      else if (sign === '{') depth++;
      else if (sign === end && depth === 0) return this.text.slice(start + 1, this.at++);
      else if (sign === '}' && --depth < 0) throw new Fault(this.at, 'a brace is closed that was not opened');
    }
    throw new Fault(start, `a ${end === '}' ? 'brace' : 'quote'} that is never closed`);
  }

  skipTo(closing: string): void {
    for (let depth = 0; this.at < this.limit; this.at++) {
      const sign = this.text[this.at];
      if (sign === closing && depth === 0) {
        this.at++;
        return;
      }
      if (sign === '{') depth++;
      if (sign === '}') depth--;
    }
    throw new Fault(this.limit, 'a brace that is never closed');
  }
}
