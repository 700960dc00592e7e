import { expect, test } from 'vitest';
import { counterfactualGroups } from '../../src/display/counterfactuals.js';
import { configurations } from '../../src/display/values.js';
import type { CounterfactualsPayload, SolutionTypePayload } from '../../src/mime/types.js';
import { proved, some } from './granados.js';

/** A group of so many pairs, 20 of them listed at most. */
const group = (pairs: number): CounterfactualsPayload => ({
  pairs: { first: Array.from({ length: Math.min(pairs, 20) }, (_, i) => `C1P${i + 1}`), count: pairs },
  easy: some([[1, 0]]),
  difficult: Array.from({ length: Math.min(pairs, 20) }, (_, i) => some(i === 0 ? [] : [[0, 1]])),
  models: some(['I1']),
});
const solution = (all: readonly CounterfactualsPayload[], count: number): SolutionTypePayload => ({
  ...proved('intermediate', [], all),
  counterfactuals: { first: all, count },
});

test('counterfactualGroups(type) writes easy ones once, difficult ones pair by pair, and the models', () => {
  expect(counterfactualGroups(solution([group(2)], 1))).toEqual({
    groups: [
      { pairs: 'C1P1, C1P2', parts: ['easy counterfactuals 10', 'difficult ones C1P1 none; C1P2 01', 'models I1'] },
    ],
    left: [],
  });
});

test('counterfactualGroups(type) says how many pairs and groups it leaves out', () => {
  const many = counterfactualGroups({
    ...solution([group(21)], 3),
    pairs: { count: '10000000000000000', examined: 21 },
  });
  expect(many.groups[0]?.parts[1]).toMatch(/; C1P20 01; and those of 1 more pair$/);
  expect(many.groups[0]?.pairs).toMatch(/C1P20 and 1 more$/);
  expect(many.left).toEqual([
    '2 more groups of pairs not shown; they are in .byCounterfactuals',
    '▲ groups made of 21 of 10,000,000,000,000,000 pairs; .eachPair() goes through all of them',
  ]);
});

test('configurations(some) writes those that are listed and the number of the rest', () => {
  expect(configurations({ first: [], count: 0 })).toBe('none');
  expect(configurations(some([[1, 0]]))).toBe('10');
  expect(configurations({ first: [[1, 0]], count: 3 })).toBe('10 and 2 more');
});
