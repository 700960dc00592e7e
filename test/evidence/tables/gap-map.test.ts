import { describe, expect, test } from 'vitest';
import { coding } from '../../../src/evidence/coding/coding.js';
import { codingSets } from '../../../src/evidence/coding/coding-sets.js';
import { gapMap } from '../../../src/evidence/tables/gap-map.js';
import { setData } from '../../../src/qca/sets.js';
import { truthTable } from '../../../src/qca/truth-table/truth-table.js';
import { adjudicated, book, R4, reviewRows } from '../coding/review.js';
import { register } from './review.js';

const review = truthTable(codingSets(adjudicated), { outcome: 'LOY', conditions: R4 });
const rows = (map: ReturnType<typeof gapMap>) =>
  map.rows.filter(({ gap }) => !gap).map(({ label, cells }) => [label, ...cells.map(({ n }) => n)]);

describe('gapMap(table) of the published review', () => {
  const map = gapMap(review, { studies: register });

  test('finds 8 of 16 configurations in no study', () => {
    expect(map).toMatchObject({ kind: 'gap-map', outcome: 'LOY', configurations: 16, withoutStudy: 8 });
    expect(map.gaps).toHaveLength(8);
    expect(map.rows.filter(({ gap }) => gap).map(({ label }) => label)).toEqual(map.gaps);
    expect(map.gaps).toContain('TEC*REL*EXP*VAL');
  });

  test('counts every study once a condition', () => {
    expect(map.columns).toEqual(['LOY', 'not LOY']);
    for (const condition of R4) {
      const own = map.rows.filter(({ label }) => label === condition || label === `~${condition}`);
      const ids = own.flatMap(({ cells }) => cells.flatMap((cell) => cell.ids));
      expect([...ids].sort()).toEqual(register.studies.map(({ id }) => id));
    }
    expect(map.items[0]).toEqual({ id: 'S01', label: 'Barra et al. 2023' });
  });

  test('names the cases by their ids where no studies are given', () => {
    expect(gapMap(review).items[0]).toEqual({ id: 'S01', label: 'S01' });
  });
});

test('gapMap(table, {most}) lists the first so many gaps and counts all', () => {
  expect(gapMap(review, { most: 3 })).toMatchObject({ withoutStudy: 8, gaps: { length: 3 } });
  expect(gapMap(review, { most: 0 }).gaps).toEqual([]);
});

test('gapMap(table) counts a case at exactly 0.5 in neither value, and where it is clear', () => {
  const data = setData(
    ['a', 'b', 'c', 'd'],
    [
      { name: 'A', memberships: [0.5, 0.6, 0.4, 0.9] },
      { name: 'B', memberships: [0.9, 0.9, 0.1, 0.1] },
      { name: 'Y', memberships: [0.9, 0.2, 0.8, 0.5] },
    ],
  );
  const table = truthTable(data, { outcome: 'Y' });
  expect(rows(gapMap(table))).toEqual([
    ['A', 0, 1],
    ['~A', 1, 0],
    ['B', 1, 1],
    ['~B', 1, 0],
  ]);
});

test('gapMap(table) has a row for each value of a multi-value condition, and for what does not apply', () => {
  const data = setData(
    ['a', 'b', 'c'],
    [
      { name: 'M', memberships: [0, 2, 2], levels: 3 },
      { name: 'T', memberships: [1, 0, -1], temporal: true },
      { name: 'Y', memberships: [1, 1, 0] },
    ],
  );
  const map = gapMap(truthTable(data, { outcome: 'Y' }));
  expect(rows(map)).toEqual([
    ['M{2}', 1, 1],
    ['M{1}', 0, 0],
    ['M{0}', 1, 0],
    ['T', 1, 0],
    ['~T', 1, 0],
    ['T{-}', 0, 1],
  ]);
  expect(map.configurations).toBe(9);
  expect(map.gaps).toEqual(['M{0}*~T', 'M{0}*T{-}', 'M{1}*~T', 'M{1}*T', 'M{1}*T{-}', 'M{2}*T']);
});

test('gapMap(table, {coding}) counts silence apart from absence', () => {
  const silent = reviewRows('adjudicated').map((row) => ({
    ...row,
    ...(row.study === 'S02' ? { TEC: 'not reported' } : {}),
  }));
  const codes = coding(book, silent, { coder: 'A', note: 'justification' });
  const table = truthTable(codingSets(codes, { notReported: 'absent' }), { outcome: 'LOY', conditions: R4 });
  const map = gapMap(table, { coding: codes });
  const unsaid = map.rows.find(({ label }) => label === 'TEC not reported');
  expect(unsaid?.cells.map(({ ids }) => ids)).toEqual([['S02'], []]);
  expect(map.rows.find(({ label }) => label === '~TEC')?.cells[0]?.ids).not.toContain('S02');
  expect(map.rows.some(({ label }) => label === 'REL not reported')).toBe(false);
});

test('gapMap(table, {coding}) counts who does not report the outcome in a column of its own', () => {
  const silent = reviewRows('adjudicated').map((row) => ({
    ...row,
    ...(row.study === 'S02' ? { LOY: 'not reported' } : {}),
  }));
  const codes = coding(book, silent, { coder: 'A', note: 'justification' });
  const table = truthTable(codingSets(codes, { notReported: 'absent' }), { outcome: 'LOY', conditions: R4 });
  const map = gapMap(table, { coding: codes });
  expect(map.columns).toEqual(['LOY', 'not LOY', 'LOY not reported']);
  const own = map.rows.filter(({ label }) => label === 'TEC' || label === '~TEC').map(({ cells }) => cells);
  expect(own.flatMap((cells) => cells[2]?.ids)).toEqual(['S02']);
  expect(own.flatMap((cells) => [...(cells[0]?.ids ?? []), ...(cells[1]?.ids ?? [])])).not.toContain('S02');
  expect(map.rows.every(({ cells }) => cells.length === 3)).toBe(true);
  expect(gapMap(table).columns).toEqual(['LOY', 'not LOY']);
});

test('gapMap(table, options) refuses what it cannot draw', () => {
  expect(() => gapMap({ ...review } as never)).toThrow('gapMap: this is no truth table');
  expect(() => gapMap(review, { most: -1 })).toThrow('gapMap: most is -1');
  expect(() => gapMap(review, { most: 1.5 })).toThrow('gapMap: most is 1.5');
  expect(() => gapMap(review, { studies: {} as never })).toThrow('gapMap: the studies are none');
  expect(() => gapMap(review, { coding: {} as never })).toThrow('gapMap: the coding is none');
});
