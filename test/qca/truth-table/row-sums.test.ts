import { expect, test } from 'vitest';
import { pointOf } from '../../../src/algorithms/cubes.js';
import { consistency, design, pri, sym, truthTable } from '../../../src/qca/index.js';
import { fitAt } from '../../../src/qca/truth-table/case-sums.js';
import { cornersOf } from '../../../src/qca/truth-table/corners.js';
import { allAtOnce, listedSums, rowFits } from '../../../src/qca/truth-table/row-sums.js';
import { cellsOf, subcubeSums } from '../../../src/qca/truth-table/subcube-sums.js';
import { piecesFor } from '../../../src/util/exact-sums.js';
import { fc, runs } from '../../support/fc.js';
import { membershipIn, mixedStudies, setsOfMixed } from '../../support/mixed-tables.js';

test('truthTable(…) gives each row the very n, consistency, PRI and SYM of its memberships over all cases', () => {
  fc.assert(
    fc.property(mixedStudies(), (study) => {
      const { rows } = truthTable(setsOfMixed(study), { outcome: 'Y', complete: true });
      for (const row of rows) {
        const memberships = study.outcome.map((_, i) => membershipIn(study, row.configuration, i));
        expect([row.inclusion, row.pri, row.sym]).toEqual([
          consistency(memberships, study.outcome),
          pri(memberships, study.outcome),
          sym(memberships, study.outcome),
        ]);
        expect(row.n).toBe(memberships.filter((membership) => membership > 0.5).length);
      }
    }),
    { numRuns: runs(3000) },
  );
});

test('rowFits(…) are the same bits by subcubes and row by row', () => {
  fc.assert(
    fc.property(mixedStudies(), (study) => {
      const corners = cornersOf(design(setsOfMixed(study), { outcome: 'Y' }));
      const all = corners.levels.reduce((product, count) => product * count, 1);
      const rows = Array.from({ length: all }, (_, number) => pointOf(number, corners.levels));
      const pieces = piecesFor(corners.smallest);
      const [cubes, listed] = [subcubeSums(rows, corners, pieces), listedSums(rows, corners, pieces)];
      const fits = rows.map((_, r) => fitAt(cubes.sums, cubes.places[r] as number));
      expect(rows.map((_, r) => fitAt(listed.sums, listed.places[r] as number))).toEqual(fits);
      expect(rowFits(rows, corners)).toEqual(fits);
    }),
    { numRuns: runs(3000) },
  );
});

test('cellsOf(corners) counts one value more for a fuzzy condition', () => {
  const study = {
    conditions: [
      { levels: 2, temporal: false, memberships: [0.2, 1] },
      { levels: 2, temporal: false, memberships: [0, 1] },
      { levels: 4, temporal: true, memberships: [-1, 3] },
      { levels: 2, temporal: true, memberships: [-1, 0.5] },
    ],
    outcome: [0, 1],
  };
  expect(cellsOf(cornersOf(design(setsOfMixed(study), { outcome: 'Y' })))).toBe(3 * 2 * 5 * 4);
});

test('allAtOnce(cells, steps, pieces) is true where there are no more cells than steps, up to 128 MB of numbers', () => {
  expect([allAtOnce(9, 9, 2), allAtOnce(10, 9, 2), allAtOnce(4, 9, 2)]).toEqual([true, false, true]);
  // 6 sums a cell, 8 bytes a number.
  const most = 2 ** 24 / 6;
  expect([allAtOnce(Math.floor(most / 2), 1e9, 2), allAtOnce(Math.ceil(most / 2), 1e9, 2)]).toEqual([true, false]);
  expect([allAtOnce(2 ** 20, 1e9, 2), allAtOnce(2 ** 20, 1e9, 3)]).toEqual([true, false]);
  expect(allAtOnce(2 ** 22 / 6, 1e9, 4)).toBe(true);
});

test('rowFits(…) refuses more cases than it can add up exactly', () => {
  const most = { conditions: [], fuzzy: [], levels: [], outcome: new Float64Array(2 ** 24 + 1), smallest: 1 };
  expect(() => rowFits([], most)).toThrow(
    'truthTable: 16777217 cases are too many; up to 16777216 are added up exactly',
  );
});
