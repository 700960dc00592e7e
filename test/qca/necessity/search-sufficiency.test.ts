import { expect, test } from 'vitest';
import { consistency, coverage, pri, searchSufficiency, setData } from '../../../src/qca/index.js';
import { fc, runs } from '../../support/fc.js';
import { problem, sufficientByForce } from './brute-force.js';

test('searchSufficiency(sets, …) finds what looking at every conjunction finds', () => {
  fc.assert(
    fc.property(problem, ({ columns, y, cuts }) => {
      const data = setData(
        y.map((_, i) => `case ${i}`),
        [...columns, { name: 'Y', memberships: y }],
      );
      const { inclusion, coverage, pri, depth } = cuts;
      const found = searchSufficiency(data, { outcome: 'Y', inclusion, coverage, pri, depth });
      expect(found.rows.map((row) => row.term).sort()).toEqual(sufficientByForce(columns, y, cuts));
    }),
    { numRuns: runs(2000) },
  );
});

const data = setData(
  ['a', 'b', 'c', 'd'],
  [
    { name: 'A', memberships: [1, 1, 0, 0] },
    { name: 'B', memberships: [1, 0, 1, 0] },
    { name: 'Y', memberships: [1, 0, 0, 0] },
  ],
);

test('searchSufficiency(sets, {outcome}) gives minimal conjunctions with their fit', () => {
  const found = searchSufficiency(data, { outcome: 'Y' });
  expect(found.rows).toEqual([
    {
      term: 'A*B',
      literals: [
        { condition: 'A', value: 1 },
        { condition: 'B', value: 1 },
      ],
      type: 'conjunction',
      inclusion: 1,
      pri: 1,
      coverage: 1,
    },
  ]);
  expect(found.settings).toEqual({ inclusion: 0.8, coverage: 0, pri: 0, depth: 2 });
  expect(found.searchedTo).toEqual({ conjunctions: 2 });
  expect(searchSufficiency(data, { outcome: '~Y' }).rows.map((row) => [row.term, row.type])).toEqual([
    ['~A', 'single'],
    ['~B', 'single'],
  ]);
  expect(searchSufficiency(data, { outcome: 'Y', maxCandidates: 4 }).warnings.map((warning) => warning.code)).toEqual([
    'search-limit',
  ]);
});

test('searchSufficiency(sets, …) gives each row the fit of the public measures', () => {
  const [a, y] = [
    [0.75, 0.5, 0.25],
    [1, 0.25, 0.5],
  ];
  const fuzzy = setData(
    ['a', 'b', 'c'],
    [
      { name: 'A', memberships: a },
      { name: 'Y', memberships: y },
    ],
  );
  const [row] = searchSufficiency(fuzzy, { outcome: 'Y', inclusion: 0.6 }).rows;
  expect(row).toMatchObject({ term: 'A', inclusion: consistency(a, y), coverage: coverage(a, y), pri: pri(a, y) });
});

test('searchSufficiency(…) names itself in errors, and knows no RoN', () => {
  expect(() => searchSufficiency(data, { outcome: 'Y', depth: 3 })).toThrow('searchSufficiency: depth is 3');
  expect(() => searchSufficiency(data, { outcome: 'Y', ron: 0.5 } as never)).toThrow(
    'searchSufficiency: there is no option "ron"',
  );
});
