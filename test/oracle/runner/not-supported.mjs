/** What a function throws for a call, or an option of it, that the library does not have. */
export class NotSupported extends Error {}

/** Ends the call as `not supported`, with the reason. */
export function notSupported(reason) {
  throw new NotSupported(reason);
}
