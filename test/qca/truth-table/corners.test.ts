import { expect, test } from 'vitest';
import { design, setData } from '../../../src/qca/index.js';
import { caseRows, cornersOf } from '../../../src/qca/truth-table/corners.js';

const corners = (a: readonly number[], y: readonly number[]) =>
  cornersOf(
    design(
      setData(
        a.map((_, i) => `c${i}`),
        [
          { name: 'A', memberships: a, temporal: a.includes(-1) },
          { name: 'Y', memberships: y },
        ],
      ),
      { outcome: 'Y' },
    ),
  );

test('cornersOf(design) has the least membership above 0, of conditions and outcome, or 1', () => {
  expect(corners([0, 1e-30, 0.4], [0, 1, 0.2]).smallest).toBe(1e-30);
  expect(corners([0, 0.4, 1], [0, 1e-9, 1]).smallest).toBe(1e-9);
  expect(corners([-1, 0, 1], [0, 1, 1]).smallest).toBe(1);
});

test('caseRows(corners) gives each case the row in which it has more than 0.5, and 0 to one at exactly 0.5', () => {
  expect([...caseRows(corners([0.4, 0.5, 0.6, -1], [0, 0, 1, 1]))]).toEqual([1, 0, 2, 3]);
});
