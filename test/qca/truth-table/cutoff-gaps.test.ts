import { expect, test } from 'vitest';
import { cutoffGaps, setData, truthTable } from '../../../src/qca/index.js';
import { fc, runs } from '../../support/fc.js';
import { mixedStudies, setsOfMixed } from '../../support/mixed-tables.js';
import { counted } from './tables.js';

const rows = [
  [9, 1],
  [8, 2],
  [6, 4],
  [0, 5],
] as const;

test('cutoffGaps(table) sorts the gaps between the consistencies, with the rows that change in each', () => {
  const gaps = cutoffGaps(counted(rows, { inclusion: 0.8 }));
  expect(gaps.rows.map(({ row, inclusion, output, contradictory }) => [row, inclusion, output, contradictory])).toEqual(
    [
      [1, 0.9, 1, true],
      [2, 0.8, 1, true],
      [3, 0.6, 0, true],
      [4, 0, 0, false],
    ],
  );
  expect(gaps.gaps.map(({ from, to, current, positive, changes }) => [from, to, current, positive, changes])).toEqual([
    [0, 0.6, false, 3, [{ row: 3, from: 0, to: 1 }]],
    [0.6, 0.8, true, 2, []],
    [
      0.9,
      1,
      false,
      0,
      [
        { row: 1, from: 1, to: 0 },
        { row: 2, from: 1, to: 0 },
      ],
    ],
    [0.8, 0.9, false, 1, [{ row: 2, from: 1, to: 0 }]],
  ]);
  expect(gaps.gaps[0]?.width).toBe(0.6);
  expect(gaps).toMatchObject({ kind: 'cutoff-gaps', outcome: 'Y', conditions: ['A', 'B'] });
  expect(gaps.warnings.map(({ code }) => code)).toEqual(['contradictory-rows']);
  const none = counted(rows, { inclusion: 1, exclude: ['~A*~B'] });
  expect(none.warnings.map(({ code }) => code)).toEqual([
    'contradictory-rows',
    'excluded-row-with-cases',
    'no-positive-row',
  ]);
  expect(cutoffGaps(none).warnings).toEqual(none.warnings.slice(0, 1));
});

test('cutoffGaps(table) keeps equal consistencies in the order of the rows, and of equally wide gaps the highest first', () => {
  const even = counted([
    [3, 1],
    [0, 2],
    [1, 1],
    [3, 1],
  ]);
  const { rows: sorted, gaps } = cutoffGaps(even);
  expect(sorted.map(({ row, inclusion }) => [row, inclusion])).toEqual([
    [1, 0.75],
    [4, 0.75],
    [3, 0.5],
    [2, 0],
  ]);
  expect(gaps.map(({ from, to }) => [from, to])).toEqual([
    [0, 0.5],
    [0.75, 1],
    [0.5, 0.75],
  ]);
});

test('cutoffGaps(table) keeps the other cut-offs, and a second consistency cut-off where it still lies below', () => {
  const { gaps } = cutoffGaps(counted(rows, { inclusion: 0.85, contradiction: 0.7 }));
  expect(
    gaps.map(({ to, changes }) => [to, changes.map(({ row, from, to: other }) => `${row}: ${from} ${other}`)]),
  ).toEqual([
    [0.6, ['2: C 1', '3: 0 1']],
    [0.8, ['2: C 1']],
    [1, ['1: 1 C']],
    [0.9, []],
  ]);
});

test('cutoffGaps(table) leaves out rows without an output, and takes consistencies within the tolerance as one', () => {
  const table = counted(
    [
      [1, 0],
      [4, 0],
      [2, 2],
      [0, 0],
    ],
    { frequency: 2, exclude: ['A*~B'] },
  );
  const { rows: left, gaps } = cutoffGaps(table);
  expect(left.map(({ row }) => row)).toEqual([2]);
  expect(gaps.map(({ from, to }) => [from, to])).toEqual([[0, 1]]);
  const near = setData(
    ['a', 'b'],
    [
      { name: 'A', memberships: [1, 0] },
      { name: 'Y', memberships: [0.9, 0.9 - 1e-9] },
    ],
  );
  expect(cutoffGaps(truthTable(near, { outcome: 'Y' })).gaps.map(({ to }) => to)).toEqual([0.9, 1]);
});

test('cutoffGaps(table) of a table where no row has an output is the whole range', () => {
  const none = counted(rows, { frequency: 100 });
  expect(cutoffGaps(none)).toMatchObject({
    rows: [],
    gaps: [{ from: 0, to: 1, current: true, positive: 0, changes: [] }],
  });
});

test('cutoffGaps(…) refuses what is no table', () => {
  expect(() => cutoffGaps(undefined as never)).toThrow('cutoffGaps: this is no truth table');
  expect(() => cutoffGaps({ kind: 'design' } as never)).toThrow('cutoffGaps: this is no truth table');
});

test('cutoffGaps(table) says of every gap what truthTable gives with a cut-off at its upper end and in its middle', () => {
  fc.assert(
    fc.property(mixedStudies(3), fc.constantFrom(0.5, 0.8, 0.95), fc.constantFrom(0, 0.6), (study, inclusion, pri) => {
      const data = setsOfMixed(study);
      const table = truthTable(data, { outcome: 'Y', inclusion, pri });
      const { gaps } = cutoffGaps(table);
      expect(gaps.filter(({ current }) => current).length).toBe(1);
      for (const { from, to, positive, changes } of gaps) {
        for (const cut of to - from > 1e-6 ? [to, (from + to) / 2] : [to]) {
          const other = truthTable(data, { outcome: 'Y', inclusion: cut, pri });
          expect(other.rows.filter((row) => row.output === 1).length).toBe(positive);
          expect(
            other.rows
              .filter((row, r) => row.output !== table.rows[r]?.output)
              .map((row) => row.row)
              .sort(),
          ).toEqual(changes.map(({ row }) => row).sort());
        }
      }
    }),
    { numRuns: runs(1000) },
  );
});
