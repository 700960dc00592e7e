import { expect, test } from 'vitest';
import { readDeduplication } from '../../src/mime/deduplication.js';
import { answered, deduplication } from '../display/evidence/deduplication-samples.js';

test.each([deduplication, answered])('readDeduplication(value) gives back a good payload', (payload) => {
  expect(readDeduplication(JSON.parse(JSON.stringify(payload)))).toEqual(payload);
});

const [pair] = deduplication.pleaseLook.first;

test.each([
  ['more kept than there are', { kept: deduplication.count + 1 }, /\$\.kept is \d+, but there are \d+ records/],
  ['a count below what is listed', { pleaseLook: { ...deduplication.pleaseLook, count: 0 } }, /\$\.pleaseLook\.count/],
  ['an answer that is none', { pleaseLook: { first: [{ ...pair, answer: 'maybe' }], count: 1 } }, /answer/],
  ['a pair of three', { pleaseLook: { first: [{ ...pair, records: ['a', 'b', 'c'] }], count: 1 } }, /records/],
  ['a score above 1', { pleaseLook: { first: [{ ...pair, score: 2 }], count: 1 } }, /score/],
  ['a group of one', { groups: { first: [{ kept: 'a', duplicates: [], reason: '' }], count: 1 } }, /duplicates/],
])('readDeduplication refuses %s', (_, change, message) => {
  expect(() => readDeduplication({ ...deduplication, ...change })).toThrow(message);
});
