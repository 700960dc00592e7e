import { expect, test } from 'vitest';
import {
  addBit,
  bitCount,
  dropBit,
  elements,
  fullSet,
  hasBit,
  isSubset,
  lowestBit,
  setOf,
  sharedCount,
  wordsFor,
} from '../../src/algorithms/bit-sets.js';
import { fc } from '../support/fc.js';

const SIZE = 70;
const items = fc.uniqueArray(fc.nat(SIZE - 1)).map((some) => some.sort((a, b) => a - b));

test('wordsFor(size) is one word for every 32 elements', () => {
  expect([0, 1, 32, 33, 64, 65].map(wordsFor)).toEqual([0, 1, 1, 2, 2, 3]);
});

test('fullSet(size) has every element and no other', () => {
  for (const size of [0, 1, 31, 32, 33, 64, 70]) expect(elements(fullSet(size))).toEqual([...new Array(size).keys()]);
});

test('elements(setOf(size, items)) are the items, and hasBit() asks for each', () => {
  fc.assert(
    fc.property(items, (some) => {
      const set = setOf(SIZE, some);
      expect(elements(set)).toEqual(some);
      expect([...new Array(SIZE).keys()].filter((item) => hasBit(set, item))).toEqual(some);
    }),
  );
});

test('addBit(set, bit) and dropBit(set, bit) change one element', () => {
  const set = setOf(SIZE, [3, 31, 32]);
  addBit(set, 63);
  addBit(set, 31);
  expect(elements(set)).toEqual([3, 31, 32, 63]);
  dropBit(set, 31);
  dropBit(set, 64);
  expect(elements(set)).toEqual([3, 32, 63]);
});

test('sharedCount(a, b) and isSubset(part, whole) are those of lists', () => {
  fc.assert(
    fc.property(items, items, (a, b) => {
      const [one, other] = [setOf(SIZE, a), setOf(SIZE, b)];
      const shared = a.filter((item) => b.includes(item));
      expect(sharedCount(one, other)).toBe(shared.length);
      expect(isSubset(one, other)).toBe(shared.length === a.length);
      expect(isSubset(setOf(SIZE, shared), other)).toBe(true);
    }),
  );
});

test('bitCount(word) and lowestBit(word) are read off the binary digits', () => {
  fc.assert(
    fc.property(fc.integer(), (word) => {
      const digits = (word >>> 0).toString(2);
      expect(bitCount(word)).toBe(digits.replaceAll('0', '').length);
      if (word !== 0) expect(lowestBit(word)).toBe(digits.length - 1 - digits.lastIndexOf('1'));
    }),
  );
  expect([0, -1, 1, -(2 ** 31), 0x55555555].map(bitCount)).toEqual([0, 32, 1, 1, 16]);
});
