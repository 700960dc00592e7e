import { fail } from '../util/fail.js';

/** Throws an error that shows the source and a caret under the place. */
export function syntaxError(source: string, at: number, what: string, remedy: string): never {
  // One column a character, so that the caret stands under it: line breaks and tabs of the source become spaces.
  const shown = source.replace(/\s/gu, ' ');
  const column = [...source.slice(0, at)].length;
  return fail(`expression: ${what}; ${remedy}\n  ${shown}\n  ${' '.repeat(column)}^`);
}
