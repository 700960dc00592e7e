import { PayloadError } from './payload-error.js';

/** What a payload may be at most, so that no saved notebook can stall the page that opens it. */
export const LIMITS = {
  /** Characters of text that are drawn without asking (about 1 MB). */
  size: 1_000_000,
  /** Characters beyond which nothing is drawn, whoever asks (about 5 MB). */
  hardSize: 5_000_000,
  depth: 12,
  /** Values of any kind in the whole payload. */
  values: 2_000_000,
  rows: 100_000,
  conditions: 64,
  /** Values of one condition. */
  levels: 250,
  vennConditions: 7,
  text: 1_000,
  cases: 1_000_000,
  terms: 10_000,
  models: 10_000,
} as const;

const PROTOTYPE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * About how many characters a value takes as JSON, counted without building the text, and without recursion: nesting that
 * would overflow the stack is refused like any other excess. Keys that could reach a prototype are refused as well.
 */
export function payloadSize(value: unknown, stopAt: number = LIMITS.hardSize): number {
  let size = 0;
  let values = 0;
  const waiting: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    values++;
    size += sizeOfOne(next.value);
    if (next.depth > LIMITS.depth) throw tooLarge(`is nested deeper than ${LIMITS.depth} levels`);
    if (size > stopAt) throw tooLarge(`is larger than ${stopAt} characters`);
    if (values > LIMITS.values) throw tooLarge(`holds more than ${LIMITS.values} values`);
    for (const [key, inner] of entries(next.value)) {
      if (PROTOTYPE_KEYS.has(key)) throw new PayloadError(`payload: the key "${key}" is not allowed; remove it`, '$');
      size += key.length;
      waiting.push({ value: inner, depth: next.depth + 1 });
    }
  }
  return size;
}

function tooLarge(what: string): PayloadError {
  return new PayloadError(`payload: it ${what}; draw a smaller table or show fewer rows`, '$', 'too large');
}

function sizeOfOne(value: unknown): number {
  if (typeof value === 'string') return value.length + 2;
  if (typeof value === 'number') return String(value).length + 1;
  return 4;
}

function* entries(value: unknown): Iterable<readonly [string, unknown]> {
  if (Array.isArray(value)) for (const item of value) yield ['', item];
  else if (typeof value === 'object' && value !== null) yield* Object.entries(value);
}
