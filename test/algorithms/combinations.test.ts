import { expect, test } from 'vitest';
import { Contained, combinationCount, eachCombination } from '../../src/algorithms/combinations.js';

const column = (...values: number[]) => Float64Array.from(values);
const groups = [[column(1, 0.5), column(0, 0.5)], [column(0.25, 1)], [column(0.75, 0), column(0.25, 1)]];

function all(size: number, join: 'min' | 'max', stop = Number.POSITIVE_INFINITY) {
  const found: [string, number[]][] = [];
  const whole = eachCombination(
    { groups, places: 2, join },
    size,
    (columns) => columns[0] !== 1,
    (columns, joined) => {
      found.push([columns.join(''), [...joined]]);
      return found.length < stop;
    },
  );
  return { found, whole };
}

test('eachCombination(…) gives columns of different groups in order, with their join, but for branches that are left out', () => {
  expect(all(1, 'min')).toEqual({
    found: [
      ['0', [1, 0.5]],
      ['2', [0.25, 1]],
      ['3', [0.75, 0]],
      ['4', [0.25, 1]],
    ],
    whole: true,
  });
  expect(all(2, 'min').found).toEqual([
    ['02', [0.25, 0.5]],
    ['03', [0.75, 0]],
    ['04', [0.25, 0.5]],
    ['23', [0.25, 0]],
    ['24', [0.25, 1]],
  ]);
  expect(all(3, 'max').found).toEqual([
    ['023', [1, 1]],
    ['024', [1, 1]],
  ]);
  expect(all(4, 'max')).toEqual({ found: [], whole: true });
});

test('eachCombination(…) ends where take says no', () => {
  expect(all(2, 'max', 2)).toMatchObject({
    whole: false,
    found: [
      ['02', [1, 1]],
      ['03', [1, 0.5]],
    ],
  });
});

test('combinationCount(groups, size) counts columns of different groups', () => {
  expect([0, 1, 2, 3, 4].map((size) => combinationCount([2, 1, 2], size))).toEqual([1, 5, 8, 4, 0]);
  expect(combinationCount(new Array(10).fill(2), 4)).toBe(210 * 16);
});

test('Contained finds what ends with the same column and lies within', () => {
  const some = new Contained();
  some.add([1, 4]);
  some.add([2, 4]);
  some.add([3]);
  expect(some.endsWithin([0, 2, 4])).toBe(true);
  expect(some.endsWithin([0, 4])).toBe(false);
  expect(some.endsWithin([1, 4, 5])).toBe(false);
  expect(some.endsWithin([0, 3])).toBe(true);
});
