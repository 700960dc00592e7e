import { LIMITS } from './limits.js';
import { PayloadError, refuse } from './payload-error.js';

/** Turns an unknown value into a checked one, or throws a {@link PayloadError} that names `path`. */
export type Reader<T> = (value: unknown, path: string) => T;

/** Text of at most `longest` characters. Any character may stand in it: it is only ever drawn as text. */
export function text(longest: number = LIMITS.text): Reader<string> {
  return (value, path) => {
    if (typeof value !== 'string') refuse(path, 'text', value);
    if (value.length > longest) refuse(path, `text of at most ${longest} characters`, value);
    return value;
  };
}

/** A finite number within [lowest, highest]. */
export function number(lowest: number, highest: number): Reader<number> {
  return (value, path) => {
    if (typeof value !== 'number' || !(value >= lowest && value <= highest)) {
      refuse(path, `a number from ${lowest} to ${highest}`, value);
    }
    return value;
  };
}

/** A whole number within [lowest, highest]. */
export function integer(lowest: number, highest: number = Number.MAX_SAFE_INTEGER): Reader<number> {
  return (value, path) => {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < lowest || value > highest) {
      refuse(path, `a whole number from ${lowest} to ${highest}`, value);
    }
    return value;
  };
}

/** A share or a membership: a number in [0, 1], with room for the last place of a sum. */
export const share: Reader<number> = (value, path) => {
  if (typeof value !== 'number' || !(value >= -1e-9 && value <= 1 + 1e-9)) refuse(path, 'a number from 0 to 1', value);
  return value;
};

export const boolean: Reader<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : refuse(path, 'true or false', value);

/** One of the listed values, compared exactly. */
export function oneOf<const T extends string | number | null>(...allowed: readonly T[]): Reader<T> {
  return (value, path) => {
    const found = allowed.find((one) => one === value);
    return found === undefined
      ? refuse(path, `one of ${allowed.map((one) => JSON.stringify(one)).join(', ')}`, value)
      : found;
  };
}

/** Either `null` or what `read` accepts. */
export function orNull<T>(read: Reader<T>): Reader<T | null> {
  return (value, path) => (value === null ? null : read(value, path));
}

/** A list of `fewest` to `most` items. */
export function list<T>(read: Reader<T>, most: number, fewest = 0): Reader<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) refuse(path, 'a list', value);
    if (value.length < fewest || value.length > most) refuse(path, `a list of ${fewest} to ${most} items`, value);
    return Array.from(value as readonly unknown[], (item, index) => read(item, `${path}[${index}]`));
  };
}

/**
 * An object with these keys. A key that is not listed is left out of what is returned, not refused: a later minor version
 * may add one, and a notebook saved by it must still open here. Nothing that was not read can reach a drawing.
 */
export function object<T>(fields: { readonly [Key in keyof T]: Reader<T[Key]> }): Reader<T> {
  const keys = Object.keys(fields) as (keyof T & string)[];
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(path, 'an object', value);
    const source = value as Readonly<Record<string, unknown>>;
    const read = {} as T;
    for (const key of keys)
      read[key] = fields[key](Object.hasOwn(source, key) ? source[key] : undefined, `${path}.${key}`);
    return read;
  };
}

/** Throws when `holds` is false: for what spans several fields. */
export function demand(holds: boolean, path: string, message: string): void {
  if (!holds) throw new PayloadError(`payload: ${path} ${message}; run the cell again`, path);
}
