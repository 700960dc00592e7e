import { deduplicationPayload } from '../../../src/display/evidence/deduplication-payload.js';
import { decidePairs, deduplicate } from '../../../src/evidence/duplicates/index.js';
import { handMade } from '../../evidence/duplicates/records.js';

/** The records written by hand, without duplicates; and the same with one answer of a person. */
export const found = deduplicate(handMade().map(({ record }) => record));
export const decided = decidePairs(found, [
  {
    records: found.pleaseLook[0]?.records as readonly [string, string],
    answer: 'duplicate',
    by: 'Ada',
    date: '2024-05-01',
  },
]);
export const deduplication = deduplicationPayload(found);
export const answered = deduplicationPayload(decided);
