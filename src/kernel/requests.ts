/** What is asked about code without running it, as Jupyter wants it answered: positions in characters. */
import { toCodePoints, toUnits } from './code-points.js';
import type { Engine } from './engine.js';
import type { Json } from './wire.js';

/** The content of a `complete_reply`. */
export function completion(engine: Engine, code: string, cursor: number): Json {
  const { start, end, candidates, original } = engine.complete(code, toUnits(code, cursor));
  const kinds = new Map(original?.entries.map((entry) => [entry.name, entry.kind]));
  const [from, to] = [toCodePoints(code, start), toCodePoints(code, end)];
  const types = candidates.map((text) => ({ text, type: kinds.get(text) ?? '', start: from, end: to }));
  return {
    status: 'ok',
    matches: candidates,
    cursor_start: from,
    cursor_end: to,
    metadata: { _jupyter_types_experimental: types },
  };
}

/** The content of an `inspect_reply`. */
export function inspection(engine: Engine, code: string, cursor: number): Json {
  const text = engine.inspect(code, toUnits(code, cursor));
  return {
    status: 'ok',
    found: text !== undefined,
    data: text === undefined ? {} : { 'text/plain': text },
    metadata: {},
  };
}

/** Where the cursor is, in characters; at the end when the request does not say. */
export function cursorOf(content: Json, code: string): number {
  return typeof content.cursor_pos === 'number' ? content.cursor_pos : code.length;
}
