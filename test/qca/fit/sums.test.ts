import { expect, test } from 'vitest';
import { beyond, fitSums, priOf } from '../../../src/qca/fit/sums.js';
import { consistency, coverage, pri, relevanceOfNecessity, sym, uniqueCoverages } from '../../../src/qca/index.js';

test('fitSums(caller, x, y) are Σ x, Σ y, Σ min(x, y) and Σ min(x, y, 1 − y)', () => {
  // By hand: minima 0.25, 0.5, 0; with 1 − y = 0.25, 0.5, 1 they stay 0.25, 0.5, 0.
  expect(fitSums('test', [0.25, 0.75, 1], [0.75, 0.5, 0])).toEqual({ x: 2, y: 1.25, both: 0.75, ambiguous: 0.75 });
  expect(fitSums('test', [1, 0.75], [0.75, 1])).toEqual({ x: 1.75, y: 1.75, both: 1.5, ambiguous: 0.25 });
});

test('priOf(sums) takes the ambiguous part from both sides', () => {
  expect(priOf({ x: 2, both: 1.5, ambiguous: 1 })).toBe(0.5);
});

test('pri(x, y) and sym(x, y) have the values of a table worked by hand', () => {
  // x 0.75 0.5 0.25, y 0.5 0.75 1: minima 0.5 0.5 0.25 = 1.25; with 1 − y 0.5 0.25 0 = 0.75; x and max(y, 1 − y) 1.25.
  const [x, y] = [
    [0.75, 0.5, 0.25],
    [0.5, 0.75, 1],
  ];
  expect(pri(x, y)).toBe(0.5 / 0.75);
  expect(sym(x, y)).toBe(1);
  // And for the negation 0.5 0.25 0: minima 0.75; nothing of it is beyond the overlap.
  expect(pri(x, [0.5, 0.25, 0])).toBe(0);
  expect(sym([1, 0.5], [0.25, 0.75])).toBe((0.75 - 0.5) / (1.25 - 0.5));
});

test('relevanceOfNecessity(x, y) has the values of a table worked by hand', () => {
  // 1 − x: 0.25 0.5 0.75 = 1.5; 1 − min: 0.5 0.5 0.75 = 1.75.
  expect(relevanceOfNecessity([0.75, 0.5, 0.25], [0.5, 0.75, 1])).toBe(1.5 / 1.75);
});

test('pri(x, y) and sym(x, y) are NaN when nothing is left beyond the overlap, also where decimals are not exact', () => {
  const y = [1 - 0.9]; // 0.09999999999999998
  expect(pri([0.1], y)).toBeNaN();
  expect(sym([0.1], y)).toBeNaN();
  expect(beyond(0.1, 1 - 0.9)).toBe(0);
  expect(beyond(1e-9, 0)).toBe(1e-9);
  expect(beyond(1, 1 - 1e-9)).toBeCloseTo(1e-9, 15);
});

test('uniqueCoverages(terms, y) of two equal terms are 0, as either does without the other', () => {
  expect(
    uniqueCoverages(
      [
        [1, 0.5],
        [1, 0.5],
        [0.25, 1],
      ],
      [1, 1],
    ),
  ).toEqual([0, 0, 0.25]);
});

test('every measure refuses memberships that are missing, no numbers or outside [0, 1]', () => {
  for (const measure of [consistency, coverage, pri, relevanceOfNecessity, sym]) {
    for (const wrong of [
      [1.5, 0],
      [-0.1, 0],
      [Number.NaN, 0],
      ['1', 0],
      [null, 0],
    ]) {
      expect(() => measure(wrong as number[], [1, 0]), measure.name).toThrow(
        new RegExp(`^${measure.name}: x has .* for case 1; a membership is a number from 0 to 1`),
      );
      expect(() => measure([1, 0], wrong as number[]), measure.name).toThrow(`${measure.name}: y has`);
    }
    expect(() => measure([1], undefined as never)).toThrow(`${measure.name}: y is undefined`);
    expect(() => measure([1], [1, 0])).toThrow(`${measure.name}: x has 1 cases but y has 2`);
  }
  expect(() => uniqueCoverages([[2], [0]], [1])).toThrow('uniqueCoverages: x has 2 for case 1');
  expect(() => uniqueCoverages({} as never, [1])).toThrow('uniqueCoverages: the terms are');
});
