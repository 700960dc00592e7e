import { expect, test } from 'vitest';
import { necessity, setData } from '../../../src/qca/index.js';

/** Sums by hand: Σ A 1.5, Σ Y 1.75, Σ min 1.25; Σ ~A 1.5, Σ ~Y 1.25. */
const data = setData(
  ['a', 'b', 'c'],
  [
    { name: 'A', memberships: [0.75, 0.5, 0.25] },
    { name: 'Y', memberships: [0.5, 0.25, 1] },
  ],
);

test('necessity(sets, …) gives each condition and its negation for both outcomes, as worked by hand', () => {
  const { rows } = necessity(data, { outcome: 'Y' });
  expect(rows.map((row) => row.condition)).toEqual(['A', '~A']);
  // min(A, Y) 0.5 0.25 0.25 = 1; 1 − A = 1.5; 1 − min = 2.
  expect(rows[0]?.forOutcome).toEqual({ inclusion: 1 / 1.75, coverage: 1 / 1.5, ron: 1.5 / 2, necessary: false });
  // min(A, ~Y) 0.5 0.5 0 = 1 of Σ ~Y 1.25.
  expect(rows[0]?.forNegation).toEqual({ inclusion: 1 / 1.25, coverage: 1 / 1.5, ron: 1.5 / 2, necessary: false });
  // min(~A, Y) 0.25 0.25 0.75 = 1.25; 1 − ~A = 1.5; 1 − min = 1.75.
  expect(rows[1]?.forOutcome).toEqual({
    inclusion: 1.25 / 1.75,
    coverage: 1.25 / 1.5,
    ron: 1.5 / 1.75,
    necessary: false,
  });
});

test('necessity(sets, {cut}) marks what reaches the cut-off, within the tolerance', () => {
  const marked = (cut: number) => necessity(data, { outcome: 'Y', cut }).rows.map((row) => row.forNegation.necessary);
  expect(marked(0.8)).toEqual([true, false]);
  expect(marked(0.81)).toEqual([false, false]);
  expect(marked(1)).toEqual([false, false]);
  expect(() => marked('0.8' as never)).toThrow('necessity: cut is "0.8"');
  expect(necessity(data, { outcome: 'Y' }).cut).toBe(0.9);
  for (const cut of [0, 1.1, Number.NaN]) expect(() => marked(cut)).toThrow(`necessity: cut is ${cut}`);
});

test('necessity(design.negated) has the two sides the other way round', () => {
  const [one, other] = [necessity(data, { outcome: 'Y' }), necessity(data, { outcome: '~Y' })];
  expect(other.rows.map((row) => row.forNegation)).toEqual(one.rows.map((row) => row.forOutcome));
});

test('necessity(sets, …) lists each value of a multi-value condition and its negation, all other values', () => {
  const regions = setData(
    ['a', 'b', 'c', 'd'],
    [
      { name: 'Region', memberships: [0, 1, 2, 2], levels: 3 },
      { name: 'Y', memberships: [0, 0, 1, 1] },
    ],
  );
  const { rows } = necessity(regions, { outcome: 'Y' });
  expect(rows.map((row) => [row.condition, row.forOutcome.inclusion, row.forNegation.inclusion])).toEqual([
    ['Region{0}', 0, 0.5],
    ['Region{1,2}', 1, 0.5],
    ['Region{1}', 0, 0.5],
    ['Region{0,2}', 1, 0.5],
    ['Region{2}', 1, 0],
    ['Region{0,1}', 0, 1],
  ]);
});

test('necessity(sets, …) has a case that a temporal condition does not apply to outside it and outside its negation', () => {
  const temporal = setData(
    ['a', 'b'],
    [
      { name: 'T', memberships: [1, -1], temporal: true },
      { name: 'Y', memberships: [1, 1] },
    ],
  );
  expect(necessity(temporal, { outcome: 'Y' }).rows.map((row) => row.forOutcome.inclusion)).toEqual([0.5, 0]);
});
