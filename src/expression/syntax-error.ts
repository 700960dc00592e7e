import { fail } from '../util/fail.js';

/** How much of a long source is shown on either side of the place. */
const AROUND = 60;

/** Throws an error that shows the source, or what is near the place, with a caret under it. */
export function syntaxError(source: string, at: number, what: string, remedy: string): never {
  const from = at > 2 * AROUND ? at - AROUND : 0;
  const to = source.length - at > 2 * AROUND ? at + AROUND : source.length;
  // One column a character, so that the caret stands under it: line breaks and tabs of the source become spaces.
  const shown = `${from > 0 ? '… ' : ''}${source.slice(from, to)}${to < source.length ? ' …' : ''}`.replace(
    /\s/gu,
    ' ',
  );
  const column = (from > 0 ? 2 : 0) + [...source.slice(from, at)].length;
  return fail(`expression: ${what}; ${remedy}\n  ${shown}\n  ${' '.repeat(column)}^`);
}

/** A word of the source as an error quotes it: its beginning, when it is long. */
export function quoted(word: string): string {
  return word.length > AROUND ? `"${word.slice(0, AROUND)}…"` : `"${word}"`;
}
