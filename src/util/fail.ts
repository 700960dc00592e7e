/**
 * Throws the one kind of error this library throws for wrong input.
 *
 * The message reads `function: what is wrong, with the value; what to do`, so that it can be acted on without the source.
 */
export class SetwiseError extends Error {
  override name = 'SetwiseError';
}

/** Throws a {@link SetwiseError}. Its type is `never`, so control flow ends where it is called. */
export function fail(message: string): never {
  throw new SetwiseError(message);
}
