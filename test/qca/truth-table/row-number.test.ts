import { expect, test } from 'vitest';
import { design, setData, truthTable } from '../../../src/qca/index.js';
import { configurationOf, rowLevels, rowNumber } from '../../../src/qca/truth-table/row-number.js';
import { fc, runs } from '../../support/fc.js';
import { mixedStudies, setsOfMixed } from '../../support/mixed-tables.js';
import { coded } from './tables.js';

test('truthTable(…) numbers rows in mixed radix, with a last value for “does not apply”', () => {
  const data = coded(['A', 'M', 'T', 'Y'], ['0001', '12-1', '1200', '0111', '02-0'], {
    M: { levels: 3 },
    T: { temporal: true },
  });
  const table = truthTable(data, { outcome: 'Y' });
  expect(table.rows.map((row) => [row.row, row.configuration.join(' '), row.cases.join()])).toEqual([
    [1, '0 0 0', 'c1'],
    [5, '0 1 1', 'c4'],
    [9, '0 2 -1', 'c5'],
    [16, '1 2 0', 'c3'],
    [18, '1 2 -1', 'c2'],
  ]);
  expect(rowLevels(table.design)).toEqual([2, 3, 3]);
});

test('configurationOf(design, rowNumber(design, configuration)) is the configuration, in the order of the numbers', () => {
  fc.assert(
    fc.property(mixedStudies(), (study) => {
      const own = design(setsOfMixed(study), { outcome: 'Y' });
      const all = rowLevels(own).reduce((product, count) => product * count, 1);
      for (let row = 1; row <= all; row++) expect(rowNumber(own, configurationOf(own, row))).toBe(row);
    }),
    { numRuns: runs(500) },
  );
});

test('truthTable(…) refuses conditions whose rows cannot be numbered exactly', () => {
  const names = Array.from({ length: 40 }, (_, c) => `C${c}`);
  const data = setData(
    ['a', 'b'],
    [...names, 'Y'].map((name) => ({ name, memberships: [0, 1], levels: name === 'Y' ? 2 : 3 })),
  );
  expect(() => truthTable(data, { outcome: 'Y' })).toThrow('truthTable: 40 conditions with these values make');
  expect(truthTable(data, { outcome: 'Y', conditions: names.slice(0, 33) }).rows.length).toBe(2);
});
