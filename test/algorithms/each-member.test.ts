import { expect, test } from 'vitest';
import { eachChoice, eachMember } from '../../src/algorithms/each-member.js';

test('eachChoice(lists) takes one item of each list in every way, those of the last list changing first', () => {
  expect([...eachChoice([['a', 'b'], ['c'], ['d', 'e']])].map((items) => items.join(''))).toEqual([
    'acd',
    'ace',
    'bcd',
    'bce',
  ]);
  expect([...eachChoice([])]).toEqual([[]]);
});

test('eachMember(groups) takes one member of each group', () => {
  const group = (...members: number[]) => ({ rows: new Int32Array(1), members });
  expect([...eachMember([group(1, 2), group(7)])]).toEqual([
    [1, 7],
    [2, 7],
  ]);
});
