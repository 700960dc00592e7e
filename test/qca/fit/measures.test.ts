import { expect, test } from 'vitest';
import {
  antecedentAdjustedContrapositiveConsistency,
  antecedentAdjustedCoverage,
  consistencyPriProduct,
  contrapositiveConsistency,
  contrapositiveCoverage,
  haesebrouckConsistency,
  prevalenceAdjustedConsistency,
  prevalenceAdjustedContrapositiveCoverage,
  setCoincidence,
} from '../../../src/qca/index.js';

/** x 0.75 0.5 0.25 1, y 0.5 0.75 1 0: Σ x 2.5, Σ y 2.25, Σ min 0.5 + 0.5 + 0.25 + 0 = 1.25. */
const x = [0.75, 0.5, 0.25, 1];
const y = [0.5, 0.75, 1, 0];

test('haesebrouckConsistency(x, y) has the value of a table worked by hand', () => {
  // √(0.25 · 0.75) and √(1 · 1) beside the minima.
  expect(haesebrouckConsistency(x, y)).toBe(1.25 / (1.25 + (Math.sqrt(0.1875) + 1)));
  expect(haesebrouckConsistency([0], [1])).toBeNaN();
});

test('consistencyPriProduct(x, y) has the value of a table worked by hand', () => {
  // min(x, y, 1 − y): 0.5 0.25 0 0 = 0.75, so PRI is (1.25 − 0.75) / (2.5 − 0.75).
  expect(consistencyPriProduct(x, y)).toBe((1.25 / 2.5) * (0.5 / 1.75));
});

test('contrapositive measures have the values of a table worked by hand', () => {
  // min(1 − x, 1 − y): 0.25 0.25 0 0 = 0.5; Σ (1 − y) 1.75, Σ (1 − x) 1.5.
  expect(contrapositiveConsistency(x, y)).toBe(0.5 / 1.75);
  expect(contrapositiveCoverage(x, y)).toBe(0.5 / 1.5);
});

test('adjusted measures have the values of a table worked by hand', () => {
  // min(x, 1 − y): 0.5 0.25 0 1 = 1.75; min(1 − x, y): 0.25 0.5 0.75 0 = 1.5; all four: 0.25 0.25 0 0 = 0.5.
  expect(prevalenceAdjustedConsistency(x, y)).toBe(1.25 / (1.25 + (2.25 / 1.75) * 1.25));
  expect(antecedentAdjustedCoverage(x, y)).toBe(1.25 / (1.25 + (2.5 / 1.5) * 1));
  expect(antecedentAdjustedContrapositiveConsistency(x, y)).toBe(0.5 / (0.5 + (1.5 / 2.5) * 1.25));
  expect(prevalenceAdjustedContrapositiveCoverage(x, y)).toBe(0.5 / (0.5 + (1.75 / 2.25) * 1));
});

test('adjusted measures are NaN where there is nothing to adjust to', () => {
  expect(prevalenceAdjustedConsistency([1, 1], [1, 1])).toBeNaN();
  expect(prevalenceAdjustedConsistency([0, 0], [1, 0])).toBeNaN();
});

test('setCoincidence(sets) has the value of a table worked by hand, for three sets too', () => {
  expect(setCoincidence([x, y])).toBe(1.25 / (0.75 + 0.75 + 1 + 1));
  expect(setCoincidence([x, y, [1, 0.25, 0, 0]])).toBe((0.5 + 0.25) / (1 + 0.75 + 1 + 1));
  expect(setCoincidence([[0], [0]])).toBeNaN();
});

test('setCoincidence(sets) refuses what is not two sets or more', () => {
  expect(() => setCoincidence([[1]])).toThrow('setCoincidence: there are 1 sets');
  expect(() => setCoincidence([])).toThrow('setCoincidence: there are 0 sets');
  expect(() => setCoincidence(3 as never)).toThrow('setCoincidence: the sets are 3');
  expect(() => setCoincidence([[1], [0.5], [0, 1]])).toThrow('setCoincidence: x has 1 cases but y has 2');
});
