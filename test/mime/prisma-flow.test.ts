import { expect, test } from 'vitest';
import { readPrismaFlow } from '../../src/mime/prisma-flow.js';
import { silent, whole } from '../display/evidence/prisma-samples.js';

test.each([silent, whole])('readPrismaFlow(value) gives back a good payload', (flow) => {
  expect(readPrismaFlow(JSON.parse(JSON.stringify(flow)))).toEqual(flow);
});

test.each([
  ['a box twice', { boxes: [silent.boxes[0], silent.boxes[0]] }, '$.boxes names something twice'],
  ['no box', { boxes: [] }, '$.boxes'],
  [
    'an item beyond the list',
    { items: { first: [{ id: 'a', label: 'a', records: [1] }], count: 1 } },
    '$.items.first[0].records names an item beyond the 1',
  ],
  ['a line that counts items beyond the list', { items: { first: [], count: 0 } }, 'names an item beyond the 0'],
  [
    'a negative number',
    { boxes: [{ ...silent.boxes[0], lines: [{ ...silent.boxes[0]?.lines[0], n: -1 }] }] },
    'n must be',
  ],
  [
    'more items than are counted',
    { boxes: [{ ...silent.boxes[0], lines: [{ ...silent.boxes[0]?.lines[0], n: 1, items: [0, 1] }] }] },
    'are more than the 1 counted',
  ],
  [
    'a unit of no kind',
    { boxes: [{ ...silent.boxes[0], lines: [{ ...silent.boxes[0]?.lines[0], unit: 'case' }] }] },
    'unit',
  ],
])('readPrismaFlow refuses %s', (_, change, message) => {
  expect(() => readPrismaFlow({ ...silent, ...change })).toThrow(message);
});
