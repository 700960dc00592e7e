import { expect, test } from 'vitest';
import { cellOf, cellValues, isWithin, overlap } from '../../src/algorithms/cells.js';
import {
  ANY,
  type Cubes,
  complement,
  contains,
  cubeAt,
  cubesOf,
  holdsPoint,
  meets,
  pointNumbers,
  pointOf,
} from '../../src/algorithms/cubes.js';
import { coversPoint, everySetTerm, type SetTerm, setProblems } from '../support/brute-force-sets.js';
import { fc, runs } from '../support/fc.js';

const maskOf = (cell: number, levels: number) => cellValues(cell, levels).reduce((mask, value) => mask + 2 ** value, 0);
const points = (cubes: Cubes) => Array.from({ length: cubes.count }, (_, i) => [...cubeAt(cubes, i)]);
const masks = (cubes: Cubes): SetTerm[] =>
  points(cubes).map((cells) => cells.map((cell, c) => maskOf(cell, cubes.levels[c] as number)));

test('cellOf(values, levels) is one byte a set of values, in the order of values, sets, any', () => {
  for (const levels of [2, 3, 4, 7]) {
    const cells = everySetTerm([levels]).map(([mask = 0]) => {
      const values = Array.from({ length: levels }, (_, value) => value).filter((v) => Math.floor(mask / 2 ** v) % 2);
      const cell = cellOf(values, levels);
      expect(cellValues(cell, levels)).toEqual(values);
      expect(cell).toBe(values.length === 1 ? values[0] : values.length === levels ? ANY : Math.max(128, cell));
      return { cell, values };
    });
    expect(new Set(cells.map(({ cell }) => cell)).size).toBe(2 ** levels - 1);
    for (const a of cells) {
      for (const b of cells) {
        expect(overlap(a.cell, b.cell, levels)).toBe(a.values.some((value) => b.values.includes(value)));
        expect(isWithin(a.cell, b.cell, levels)).toBe(a.values.every((value) => b.values.includes(value)));
      }
    }
  }
  expect(cellValues(200, 250)).toEqual([200]);
  expect(overlap(200, 8, 250)).toBe(false);
  expect(isWithin(200, 8, 250)).toBe(false);
});

const withSets = setProblems.map(({ levels, numbers }) => {
  const terms = everySetTerm(levels);
  const cubes = numbers.map((number) =>
    (terms[(number * 7919) % terms.length] as SetTerm).map((mask, c) => {
      const values = Array.from({ length: levels[c] as number }, (_, value) => value);
      return cellOf(
        values.filter((value) => Math.floor(mask / 2 ** value) % 2 === 1),
        levels[c] as number,
      );
    }),
  );
  return { levels, cubes };
});

test('cubes with sets of values: points, overlap, containment and complement are those of their points', () => {
  fc.assert(
    fc.property(withSets, ({ levels, cubes }) => {
      const total = levels.reduce((n, values) => n * values, 1);
      const every = Array.from({ length: total }, (_, n) => n);
      const inside = (cube: ArrayLike<number>) => {
        const [masked] = masks(cubesOf(levels, [cube])) as [SetTerm];
        return every.filter((n) => coversPoint(masked, pointOf(n, levels)));
      };
      const list = cubesOf(levels, cubes);
      const covered = new Set(cubes.flatMap(inside));
      for (const cube of cubes) {
        expect([...pointNumbers(cube, levels)]).toEqual(inside(cube));
        expect(every.filter((n) => holdsPoint(cube, n, levels))).toEqual(inside(cube));
        expect(meets(list, 0, cube)).toBe(inside(cube).some((n) => inside(cubes[0] as number[]).includes(n)));
        const others = cubesOf(levels, cubes.slice(1));
        const rest = new Set(cubes.slice(1).flatMap(inside));
        expect(contains(others, cube)).toBe(inside(cube).every((n) => rest.has(n)));
      }
      const outside = points(complement(list)).flatMap(inside);
      expect(outside.sort((a, b) => a - b)).toEqual(every.filter((n) => !covered.has(n)));
    }),
    { numRuns: runs(2000) },
  );
});
