import { expect, test } from 'vitest';
import { complexity } from '../../src/index.js';

const counts = (...given: Parameters<typeof complexity>) =>
  complexity(...given).layers.map((one) => Number(one.products));

test('complexity(levels) counts the products of 1, 2, … conditions', () => {
  expect(counts(4)).toEqual([8, 24, 32, 16]);
  expect(counts([3, 2, 2, 2])).toEqual([9, 30, 44, 24]);
  expect(complexity([2, 3]).total).toBe(11n); // (2 + 1)(3 + 1) − 1
});

test('complexity(levels, {layers}) counts those that are asked for', () => {
  expect(counts(5, { layers: [3, 2] })).toEqual([80, 40]);
  expect(complexity(5, { layers: [2, 3] }).total).toBe(120n);
});

test('complexity(1000) is the largest number of conditions', () => {
  expect(counts(1000, { layers: [1] })).toEqual([2000]);
  expect(() => complexity(4294967297)).toThrow('complexity: levels is 4294967297; pass a list');
});
test('complexity(50) is exact where a double is not', () => {
  expect(complexity(50).total).toBe(3n ** 50n - 1n);
});

test('complexity(…) agrees with walking through every product', () => {
  const levels = [2, 3, 4];
  const found = [0, 0, 0];
  for (let a = 0; a <= 2; a++)
    for (let b = 0; b <= 3; b++)
      for (let c = 0; c <= 4; c++) {
        const bound = [a, b, c].filter((value) => value > 0).length;
        if (bound > 0) found[bound - 1] = (found[bound - 1] ?? 0) + 1;
      }
  expect(counts(levels)).toEqual(found);
});

test('complexity(…) refuses levels and layers that are none', () => {
  for (const levels of [0, 1.5, 1001, [], '3', null]) {
    expect(() => complexity(levels as never)).toThrow('complexity: ');
  }
  expect(() => complexity(Array.from({ length: 1001 }, () => 2))).toThrow('complexity: levels is a list; pass a list');
  expect(() => complexity([2, 1])).toThrow('complexity: 1 levels; a condition has at least two values');
  expect(() => complexity([2, 2.5])).toThrow('complexity: 2.5 levels');
  expect(() => complexity(3, { layers: [0] })).toThrow('complexity: there is no layer 0; layers go from 1 to 3');
  expect(() => complexity(3, { layers: [4] })).toThrow('complexity: there is no layer 4');
  expect(() => complexity(3, { layers: 2 as never })).toThrow('complexity: layers is 2; pass a list like [1, 2]');
});
