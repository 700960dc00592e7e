import { expect, test } from 'vitest';
import { CubeTable } from '../../src/algorithms/cube-table.js';
import { ANY, cubeAt } from '../../src/algorithms/cubes.js';
import { fc, runs } from '../support/fc.js';

const LEVELS = [2, 3, 4, 2, 3, 4];
const cell = (levels: number) => fc.oneof(fc.constant(ANY), fc.nat(levels - 1));
const rows = fc.array(fc.tuple(...LEVELS.map(cell)), { maxLength: 400 });

test('new CubeTable(levels).add(source, from) keeps each cube once, in the order they came', () => {
  fc.assert(
    fc.property(rows, (some) => {
      const table = new CubeTable(LEVELS);
      for (const row of some) table.add(Uint8Array.from([7, ...row]), 1);
      const cubes = table.cubes();
      const kept = Array.from({ length: cubes.count }, (_, i) => [...cubeAt(cubes, i)].join());
      expect(kept).toEqual([...new Set(some.map((row) => row.join()))]);
      expect([cubes.levels, cubes.width, cubes.count]).toEqual([LEVELS, 6, table.count]);
    }),
    { numRuns: runs(2000) },
  );
});

test('new CubeTable(levels).siblings(index, position, found) finds the cubes with each value there, or says no', () => {
  let yes = 0;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(...LEVELS.map((levels) => fc.nat(levels - 1))), { minLength: 200, maxLength: 400 }),
      fc.nat(5),
      (some, position) => {
        const table = new CubeTable(LEVELS);
        for (const row of some) table.add(Uint8Array.from(row), 0);
        const places = new Map([...new Set(some.map((row) => row.join()))].map((key, i) => [key, i]));
        for (const [key, index] of places) {
          const row = key.split(',').map(Number);
          const expected = Array.from({ length: LEVELS[position] as number }, (_, value) =>
            places.get(row.map((own, p) => (p === position ? value : own)).join()),
          );
          const found = new Int32Array(expected.length);
          const all = table.siblings(index, position, found);
          expect(all).toBe(!expected.includes(undefined));
          if (all) {
            yes++;
            expect([...found]).toEqual(expected);
          }
        }
      },
    ),
    { numRuns: runs(300) },
  );
  expect(yes).toBeGreaterThan(0);
});

test('new CubeTable(levels) holds ten thousand cubes in little time', () => {
  const levels = new Array<number>(14).fill(2);
  const table = new CubeTable(levels);
  for (let n = 0; n < 10_000; n++)
    table.add(
      Uint8Array.from(levels, (_, p) => (n >> p) & 1),
      0,
    );
  expect(table.count).toBe(10_000);
  const found = new Int32Array(2);
  expect(table.siblings(0, 3, found)).toBe(true);
  expect([...found]).toEqual([0, 8]);
});
