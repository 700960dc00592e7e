import { LIMITS } from './limits.js';
import { count, name, warnings } from './parts.js';
import { boolean, list, object, orNull, share } from './read.js';
import type { NecessityFitPayload, NecessityPayload } from './types.js';

const fit = object<NecessityFitPayload>({
  inclusion: orNull(share),
  coverage: orNull(share),
  ron: orNull(share),
  necessary: boolean,
});

const table = object<NecessityPayload>({
  outcome: name,
  negatedOutcome: name,
  cut: share,
  cases: count,
  rows: list(object({ condition: name, forOutcome: fit, forNegation: fit }), LIMITS.rows),
  warnings,
});

/** Reads a necessity payload, or throws a `PayloadError` that names the place. */
export function readNecessity(value: unknown): NecessityPayload {
  return table(value, '$');
}
