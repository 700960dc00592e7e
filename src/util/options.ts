import { suggestion } from './did-you-mean.js';
import { fail } from './fail.js';

/**
 * Refuses options that are no object, and any option that `caller` does not know, with the nearest one named: a misspelt
 * option that is passed over in silence would give numbers under settings nobody chose.
 */
export function checkOptions(caller: string, options: unknown, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    fail(`${caller}: the options are ${describeValue(options)}; pass an object, like {${known[0]}: …}`);
  }
  for (const name of Object.keys(options)) {
    if (!known.includes(name)) fail(`${caller}: there is no option "${name}"${suggestion(name, known)}`);
  }
}

/** A value as an error names it. */
export function describeValue(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'another kind of object';
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
