import { expect, test } from 'vitest';
import { counterfactualGroups } from '../../src/display/counterfactuals.js';
import { configurations } from '../../src/display/values.js';
import type { SolutionTypePayload } from '../../src/mime/types.js';

const group = (pairs: number) => ({
  pairs: Array.from({ length: pairs }, (_, i) => `C1P${i + 1}`),
  easy: [[1, 0]],
  difficult: Array.from({ length: pairs }, (_, i) => (i === 0 ? [] : [[0, 1]])),
  models: ['I1'],
});
const solution = (counterfactuals: SolutionTypePayload['counterfactuals']): SolutionTypePayload => ({
  type: 'intermediate',
  count: 1,
  exhausted: true,
  models: [],
  counterfactuals,
});

test('counterfactualGroups(type) writes easy ones once, difficult ones pair by pair, and the models', () => {
  expect(counterfactualGroups(solution([group(2)]))).toEqual({
    groups: [
      { pairs: 'C1P1, C1P2', parts: ['easy counterfactuals 10', 'difficult ones C1P1 none; C1P2 01', 'models I1'] },
    ],
    left: [],
  });
});

test('counterfactualGroups(type) says how many pairs and groups it leaves out', () => {
  const many = counterfactualGroups(solution(Array.from({ length: 22 }, () => group(21))));
  expect(many.groups.length).toBe(20);
  expect(many.groups[0]?.parts[1]).toMatch(/; C1P20 01; and those of 1 more pair$/);
  expect(many.groups[0]?.pairs).toMatch(/C1P20 and 1 more$/);
  expect(many.left).toEqual(['2 more groups of pairs not shown; they are in .byCounterfactuals']);
});

test('configurations(all) writes 40 of them and the number of the rest', () => {
  expect(configurations([])).toBe('none');
  expect(configurations(Array.from({ length: 40 }, () => [1, null]))).not.toContain('more');
  expect(configurations(Array.from({ length: 42 }, () => [1, 0]))).toMatch(/, 10 and 2 more$/);
});
