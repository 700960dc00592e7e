import { expect, test } from 'vitest';
import { termProduct } from '../../src/qca/term-product.js';

test('termProduct(literals, conditions) signs crisp and fuzzy conditions and lists values of others', () => {
  const of = { conditions: ['A', 'M', 'B', 'T'], levels: [2, 3, 2, 2] };
  expect(termProduct([0, 1, null, -1], of)).toEqual([
    { condition: 'A', value: 0 },
    { condition: 'M', values: [1] },
    { condition: 'T', values: [-1] },
  ]);
  expect(termProduct([null, null, null, null], of)).toEqual([]);
});
