/**
 * The one error the readers of payloads throw. `mime` imports nothing, so it has its own class.
 *
 * `reason` lets a caller tell "too large" (which a reader may choose to open all the same, up to the hard limit) from
 * "malformed" (which nobody can draw).
 */
export class PayloadError extends Error {
  override name = 'PayloadError';
  /** Where in the payload: `$.rows[3].inclusion`. */
  readonly path: string;
  readonly reason: 'malformed' | 'too large';

  constructor(message: string, path: string, reason: 'malformed' | 'too large' = 'malformed') {
    super(message);
    this.path = path;
    this.reason = reason;
  }
}

/** A value as it is named in a message: short, on one line, never the whole of it. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') {
    return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  }
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}

/** Throws a {@link PayloadError} in the form `payload: what is wrong, with the value; what to do`. */
export function refuse(path: string, expected: string, value: unknown): never {
  throw new PayloadError(`payload: ${path} must be ${expected}, not ${shown(value)}; run the cell again`, path);
}
