import { expect, test } from 'vitest';
import { mayBeRelevant, mayBeSufficient, passes } from '../../../src/qca/necessity/bounds.js';

test('passes(value, cut) reaches the cut-off, or there is none', () => {
  expect(passes(0.8 - 1e-9, 0.8)).toBe(true);
  expect(passes(0.79, 0.8)).toBe(false);
  expect(passes(Number.NaN, 0)).toBe(true);
  expect(passes(Number.NaN, 0.1)).toBe(false);
});

test('mayBeRelevant(sums, cut) says no when the best coverage or RoN misses its cut-off for certain', () => {
  // Σ y / Σ x = 0.5, Σ (1 − x) / Σ (1 − y) = 2 / 5.
  const sums = { x: 6, y: 3, cases: 8 };
  expect(mayBeRelevant(sums, { coverage: 0.5, ron: 0.4 })).toBe(true);
  expect(mayBeRelevant(sums, { coverage: 0.5 + 5e-7, ron: 0.4 + 5e-7 })).toBe(true);
  expect(mayBeRelevant(sums, { coverage: 0.51, ron: 0.4 })).toBe(false);
  expect(mayBeRelevant(sums, { coverage: 0.5, ron: 0.41 })).toBe(false);
  // Every case wholly in Y: nothing can be said of RoN.
  expect(mayBeRelevant({ x: 8, y: 8, cases: 8 }, { coverage: 1, ron: 1 })).toBe(true);
});

test('mayBeSufficient(sums, cut) says no for what is empty or covers too little', () => {
  expect(mayBeSufficient({ x: 2, both: 1, y: 4 }, { coverage: 0.25 })).toBe(true);
  expect(mayBeSufficient({ x: 2, both: 1, y: 4 }, { coverage: 0.26 })).toBe(false);
  expect(mayBeSufficient({ x: 0, both: 0, y: 4 }, { coverage: 0 })).toBe(false);
});
