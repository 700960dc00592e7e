import { expect, test } from 'vitest';
import { complement, contains, cubeAt, cubesOf, holdsPoint, pointNumbers } from '../../src/algorithms/cubes.js';
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
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.tuple(
      fc.constant(width),
      fc.array(fc.array(fc.constantFrom(0, 1, 2), { minLength: width, maxLength: width }), { maxLength: 8 }),
    ),
  );

test('complement(complement(cubes)) covers the very points of cubes, and contains(cubes, cube) says so', () => {
  fc.assert(
    fc.property(cubeLists, ([width, rows]) => {
      const cubes = cubesOf(width, rows);
      const twice = complement(complement(cubes));
      const inside = (list: typeof cubes) =>
        [...pointNumbers(new Uint8Array(width).fill(2))].filter((number) =>
          Array.from({ length: list.count }, (_, i) => cubeAt(list, i)).some((cube) => holdsPoint(cube, number)),
        );
      expect(inside(twice)).toEqual(inside(cubes));
      expect(inside(complement(cubes)).length + inside(cubes).length).toBe(1 << width);
      for (const row of rows) expect(contains(twice, row)).toBe(true);
      expect(contains(cubes, new Array<number>(width).fill(2))).toBe(inside(cubes).length === 1 << width);
    }),
  );
});
