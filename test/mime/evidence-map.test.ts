import { expect, test } from 'vitest';
import { readEvidenceMap } from '../../src/mime/evidence-map.js';
import { gaps, large, overlap, years } from '../display/evidence/map-samples.js';

test.each([
  ['counts', years],
  ['overlap', overlap],
  ['gap map', gaps],
  ['large map', large],
])('readEvidenceMap(value) gives back a good %s', (_, map) => {
  expect(readEvidenceMap(JSON.parse(JSON.stringify(map)))).toEqual(map);
});

const [first] = overlap.rows.first;
const row = (change: object) => ({ rows: { first: [{ ...first, ...change }], count: 1 } });

test.each([
  ['no column', { columns: { first: [], count: 0 } }, '$.columns.first is empty'],
  ['fewer rows than it lists', { rows: { ...overlap.rows, count: 2 } }, '$.rows.count'],
  ['a unit of no kind', { unit: 'case' }, '$.unit'],
  ['a row with too few marks', row({ marks: [true] }), '$.rows.first[0].marks has 1 values for 4 marks'],
  [
    'a row with too many cells',
    row({
      cells: [
        { n: 0, items: [] },
        { n: 0, items: [] },
      ],
    }),
    'has 2 values for 1 columns',
  ],
  ['an item beyond the list', row({ cells: [{ n: 1, items: [9999] }] }), 'names an item beyond the 78 that are listed'],
  ['more items than are counted', row({ cells: [{ n: 1, items: [0, 1] }] }), 'are more than the 1 counted'],
  ['a negative count', row({ cells: [{ n: -1, items: [] }] }), '$.rows.first[0].cells[0].n'],
  ['a gap that is no yes or no', row({ gap: 1 }), '$.rows.first[0].gap'],
])('readEvidenceMap refuses %s', (_, change, message) => {
  expect(() => readEvidenceMap({ ...overlap, ...change })).toThrow(message);
});
