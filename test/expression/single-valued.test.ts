import { expect, test } from 'vitest';
import { parse } from '../../src/expression/parse.js';
import { printSum } from '../../src/expression/print.js';
import { singleValued } from '../../src/expression/single-valued.js';
import { LEVELS, truthOf, truthOfSum, written } from '../support/expressions.js';
import { fc, runs } from '../support/fc.js';

test('singleValued(sum) is true where the sum is, with one value a literal and one literal a condition', () => {
  fc.assert(
    fc.property(written, (source) => {
      const single = singleValued(parse(source.text, LEVELS).products);
      expect(truthOfSum(single)).toBe(truthOf(source));
      for (const product of single)
        expect(new Set(product.map(({ condition }) => condition)).size).toBe(product.length);
    }),
    { numRuns: runs(5000) },
  );
});

test('singleValued(sum) writes A{1,2}*B as two products, and leaves out one that contradicts itself', () => {
  const values = (text: string) => singleValued(parse(text).products);
  expect(values('A{1,2}*B')).toEqual([
    [
      { condition: 'A', value: 1 },
      { condition: 'B', value: 1 },
    ],
    [
      { condition: 'A', value: 2 },
      { condition: 'B', value: 1 },
    ],
  ]);
  expect(values('A{1,2}*A{2,3} + B*~B')).toEqual([[{ condition: 'A', value: 2 }]]);
  expect(printSum(values('A*~B + 1'))).toBe('A*~B + 1');
});
