import { expect, test } from 'vitest';
import { readingsOf, type StudyRow } from '../../../src/evidence/coding/readings.js';
import { fc, runs } from '../../support/fc.js';

const key = (rows: readonly (readonly number[])[]): string =>
  rows
    .map((row) => row.join(''))
    .sort()
    .join(' ');

/** Every way one by one, counted by the data it makes. */
function byHand(rows: readonly StudyRow[]): Map<string, number> {
  const cells = rows.flat().filter((value) => value === null).length;
  const found = new Map<string, number>();
  for (let way = 0; way < 2 ** cells; way++) {
    let bit = 0;
    const read = rows.map((row) => row.map((value) => value ?? (way >> bit++) % 2));
    found.set(key(read), (found.get(key(read)) ?? 0) + 1);
  }
  return found;
}

const studies = fc.array(fc.array(fc.constantFrom(0, 1, 0.3, null), { minLength: 2, maxLength: 2 }), {
  minLength: 1,
  maxLength: 5,
});

test('readingsOf(rows, most) goes through all ways exactly, merged by the data they make', () => {
  fc.assert(
    fc.property(studies, (rows) => {
      const { readings, examined, exhausted, within } = readingsOf(rows, 100_000);
      expect(exhausted).toBe(true);
      expect(within).toBe(null);
      expect(examined).toBe(2 ** rows.flat().filter((value) => value === null).length);
      expect(new Map(readings.map((one) => [key(one.rows), one.count]))).toEqual(byHand(rows));
    }),
    { numRuns: runs(500) },
  );
});

test('readingsOf(rows, most) merges studies that say the same: 40 silent cells make 41 data', () => {
  const { readings, examined, exhausted } = readingsOf(
    Array.from({ length: 40 }, () => [1, null]),
    100,
  );
  expect(readings).toHaveLength(41);
  expect(examined).toBe(2 ** 40);
  expect(exhausted).toBe(true);
});

test('readingsOf(rows, most) is bounded to whole rings around all 0 and all 1, at least those of one cell', () => {
  const rows = Array.from({ length: 10 }, (_, i) => [i, null]);
  expect(readingsOf(rows, 1023).exhausted).toBe(false);
  expect(readingsOf(rows, 1024).exhausted).toBe(true);
  const rings = (most: number) => {
    const { examined, within, readings } = readingsOf(rows, most);
    return [examined, within, readings.length];
  };
  expect(rings(1)).toEqual([22, 1, 22]);
  expect(rings(111)).toEqual([22, 1, 22]);
  expect(rings(112)).toEqual([112, 2, 112]);
  expect(rings(772)).toEqual([772, 4, 772]);
  const wide = readingsOf([new Array(60).fill(null)], 500);
  expect([wide.exhausted, wide.examined, wide.within]).toEqual([false, 122, 1]);
});
