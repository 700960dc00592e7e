import { expect, test } from 'vitest';
import {
  ANY,
  complement,
  contains,
  cubeAt,
  cubesOf,
  holdsPoint,
  pointCount,
  pointNumber,
  pointNumbers,
  pointOf,
} from '../../src/algorithms/cubes.js';
import { parse, print, truthTable } from '../../src/index.js';
import { fc } from '../support/fc.js';
import { crispMembership, designOfStudy, fuzzyMembership, studies } from '../support/random-tables.js';

test('design.negated.negated is the design itself', () => {
  fc.assert(
    fc.property(studies(fuzzyMembership), (study) => {
      const q = designOfStudy(study);
      expect(q.negated.negated).toBe(q);
      expect(q.negated.outcome).toBe('~Y');
    }),
  );
});

test('truthTable(design.negated) has 1 minus the inclusion of truthTable(design) in every row of crisp data', () => {
  fc.assert(
    fc.property(studies(crispMembership), (study) => {
      const q = designOfStudy(study);
      const other = truthTable(q.negated).rows;
      truthTable(q).rows.forEach((row, i) => {
        expect(other[i]?.row).toBe(row.row);
        expect((other[i]?.inclusion as number) + row.inclusion).toBeCloseTo(1, 12);
        expect(other[i]?.contradictory).toBe(row.contradictory);
      });
    }),
  );
});

test('parse("~~A") is parse("A")', () => {
  expect(print(parse('~~A*~~~B -> ~~Y'))).toBe('A*~B -> Y');
});

const cubeLists = fc
  .array(fc.integer({ min: 2, max: 4 }), { minLength: 1, maxLength: 5 })
  .chain((levels) =>
    fc.tuple(
      fc.constant(levels),
      fc.array(fc.tuple(...levels.map((count) => fc.constantFrom(ANY, ...Array(count).keys()))), { maxLength: 8 }),
    ),
  );

test('complement(complement(cubes)) covers the very points of cubes, and contains(cubes, cube) says so', () => {
  fc.assert(
    fc.property(cubeLists, ([levels, rows]) => {
      const cubes = cubesOf(levels, rows);
      const anywhere = levels.map(() => ANY);
      const points = pointCount(anywhere, levels);
      const twice = complement(complement(cubes));
      const inside = (list: typeof cubes) =>
        [...pointNumbers(anywhere, levels)].filter((number) =>
          Array.from({ length: list.count }, (_, i) => cubeAt(list, i)).some((cube) =>
            holdsPoint(cube, number, levels),
          ),
        );
      expect(inside(twice)).toEqual(inside(cubes));
      expect(inside(complement(cubes)).length + inside(cubes).length).toBe(points);
      for (const number of inside(cubes)) expect(pointNumber(pointOf(number, levels), levels)).toBe(number);
      for (const row of rows) expect(contains(twice, row)).toBe(true);
      expect(contains(cubes, anywhere)).toBe(inside(cubes).length === points);
    }),
  );
});
