import { deduplicationPayload } from '../../../src/display/evidence/deduplication-payload.js';
import { decidePairs, deduplicate } from '../../../src/evidence/duplicates/index.js';
import { handMade, record } from '../../evidence/duplicates/records.js';

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

/** Two records a year apart: one pair to look at. */
export const onePair = deduplicationPayload(
  deduplicate(
    ['2019', '2020'].map((year) =>
      record(year, { title: 'Loyalty of bank customers after mergers', authors: 'Roe, L.', year }),
    ),
  ),
);
