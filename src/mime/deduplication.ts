import type { DeduplicationPayload } from './deduplication-types.js';
import { LIMITS } from './limits.js';
import { count, expression, name, some, warnings } from './parts.js';
import { demand, list, object, oneOf, orNull, share } from './read.js';

const pair = list(expression, 2, 2);
const answer = oneOf('duplicate', 'same study', 'different');
const verdict = oneOf('agree', 'partly', 'differ', 'unknown');
const FIELDS = 20;

const deduplication = object({
  count,
  kept: count,
  groups: some(
    object({ kept: expression, duplicates: list(expression, LIMITS.rows, 1), reason: expression }),
    LIMITS.rows,
  ),
  sameStudy: some(list(expression, LIMITS.rows, 2), LIMITS.rows),
  pleaseLook: some(
    object({
      records: pair,
      answer,
      score: share,
      reason: expression,
      fields: list(object({ field: name, values: pair, verdict }), FIELDS),
    }),
    LIMITS.rows,
  ),
  decisions: some(
    object({ records: pair, answer, by: expression, date: orNull(expression), reason: orNull(expression) }),
    LIMITS.rows,
  ),
  warnings,
});

/** Reads the payload of a deduplication, or throws a `PayloadError` that names the place. */
export function readDeduplication(value: unknown): DeduplicationPayload {
  const read = deduplication(value, '$') as DeduplicationPayload;
  demand(read.kept <= read.count, '$.kept', `is ${read.kept}, but there are ${read.count} records`);
  return read;
}
