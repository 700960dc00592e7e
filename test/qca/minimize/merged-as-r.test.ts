import { expect, test } from 'vitest';
import { ANY, cubeAt, cubesOf } from '../../../src/algorithms/cubes.js';
import { mergedAsR } from '../../../src/qca/minimize/merged-as-r.js';

/** The terms made of rows in which `-` is “does not apply”, as text; one more value of its condition in the points. */
function terms(rows: readonly string[], levels: readonly number[] = [2, 2, 2]): string[] {
  const digits = rows.map((row) => [...row]);
  const on = cubesOf(
    levels.map((values) => values + 1),
    digits.map((row) => row.map((cell, c) => (cell === '-' ? (levels[c] as number) : Number(cell)))),
  );
  const inside = digits.map((row) => Uint8Array.from(row, (cell) => (cell === '-' ? ANY : Number(cell))));
  const found = mergedAsR(on, inside, levels);
  expect(found).toMatchObject({ exhausted: true, completeTo: levels.length });
  return Array.from({ length: found.cubes.count }, (_, i) =>
    [...cubeAt(found.cubes, i)].map((cell) => (cell === ANY ? '-' : cell)).join(''),
  );
}

test('mergedAsR(on, inside, levels) merges terms that differ in one condition, as often as it goes', () => {
  expect(terms(['111', '110', '101', '100'])).toEqual(['1--']);
  expect(terms(['111', '110', '011'])).toEqual(['11-', '-11']);
  expect(terms(['111', '000'])).toEqual(['000', '111']);
  expect(terms(['11-', '10-'])).toEqual(['1--']);
});

test('mergedAsR(on, inside, levels) merges all values of a condition, not some', () => {
  expect(terms(['01', '11', '21'], [3, 2])).toEqual(['-1']);
  expect(terms(['01', '11'], [3, 2])).toEqual(['01', '11']);
});

test('mergedAsR(on, inside, levels) lets a term that merges with no other wait for the next round', () => {
  expect(terms(['000', '001', '010', '011', '1--'])).toEqual(['---']);
  expect(terms(['000', '001', '11-'])).toEqual(['00-', '11-']);
});

test('mergedAsR(on, inside, levels) compares no wider term with those it was made of', () => {
  // 010 and 011 make 01-, when 00-, which would make 0-- with it, is used up in -0- already.
  expect(terms(['00-', '010', '011', '10-', '11-'])).toEqual(['1--', '-0-', '01-']);
});
