import { expect, test } from 'vitest';
import { ANY } from '../../../src/algorithms/cubes.js';
import { byLengthThenPosition } from '../../../src/qca/minimize/order.js';

test('byLengthThenPosition(a, b) puts fewer literals first, then the lower value, then what is not in the term', () => {
  const inOrder = [
    [0, ANY, ANY],
    [2, ANY, ANY],
    [ANY, 1, ANY],
    [ANY, ANY, 0],
    [0, 1, ANY],
    [0, ANY, 2],
    [1, 0, ANY],
    [1, 1, 0],
    [1, 1, 2],
  ].map((cells) => Uint8Array.from(cells));
  expect([...inOrder].reverse().sort(byLengthThenPosition)).toEqual(inOrder);
  expect([...inOrder].sort(byLengthThenPosition)).toEqual(inOrder);
});
