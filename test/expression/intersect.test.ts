import { expect, test } from 'vitest';
import { sumMemberships } from '../../src/expression/evaluate.js';
import { intersect } from '../../src/expression/intersect.js';
import { print } from '../../src/expression/print.js';
import { fuzzyPoint, LEVELS, lookupOf, written } from '../support/expressions.js';
import { fc, runs } from '../support/fc.js';
import { messageOf } from '../support/thrown.js';

test('intersect(first, second) has the smaller membership of the two', () => {
  fc.assert(
    fc.property(written, written, fuzzyPoint, (first, second, point) => {
      const { products } = intersect(first.text, second.text, { names: LEVELS });
      const smaller = Math.min(first.membership(point), second.membership(point));
      expect(sumMemberships(products, 1, lookupOf(point))).toEqual([smaller]);
    }),
    { numRuns: runs(10_000) },
  );
});

test.each([
  ['A*B + ~C', 'A*~B + C', 'A*B*C + ~C*A*~B + A*B*~B + ~C*C'],
  ['A', 'A*B', 'A*B'],
  ['0', 'A', '0'],
  ['1', 'A', 'A'],
])('intersect(%j, %j) has the products of %s', (first, second, expected) => {
  const products = (text: string) =>
    text
      .split(' + ')
      .map((one) => one.split('*').sort().join('*'))
      .sort();
  expect(products(print(intersect(first, second)))).toEqual(products(expected));
});

test('intersect(first, second) refuses an arrow on either side', () => {
  expect(messageOf(() => intersect('A -> Y', 'B'))).toContain('intersect: "A -> Y" has an arrow');
  expect(messageOf(() => intersect('B', 'A -> Y'))).toContain('intersect: "A -> Y" has an arrow');
});
