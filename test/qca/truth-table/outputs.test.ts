import { expect, test } from 'vitest';
import { setData, truthTable } from '../../../src/qca/index.js';
import { reaches } from '../../../src/util/compare.js';
import { fc, runs } from '../../support/fc.js';
import { mixedStudies, setsOfMixed } from '../../support/mixed-tables.js';
import { counted, outputs } from './tables.js';

test('truthTable(…, {inclusion, contradiction}) codes rows between the two cut-offs as C', () => {
  const rows = [
    [9, 1],
    [7, 3],
    [5, 5],
    [1, 9],
  ] as const;
  expect(outputs(counted(rows))).toEqual([
    [1, 1],
    [2, 0],
    [3, 0],
    [4, 0],
  ]);
  const two = counted(rows, { contradiction: 0.5 });
  expect(outputs(two)).toEqual([
    [1, 1],
    [2, 'C'],
    [3, 'C'],
    [4, 0],
  ]);
  expect(two.cutoffs).toEqual({ inclusion: 0.8, contradiction: 0.5, pri: 0, frequency: 1, tolerance: 1.490116e-8 });
});

test('truthTable(…, {inclusion, contradiction, frequency}) codes each row by its own consistency, and only observed ones', () => {
  // The defect of a peer: its C lands on other rows as soon as the frequency cut-off takes some out.
  const rows = [
    [1, 0],
    [3, 1],
    [4, 0],
    [1, 3],
  ] as const;
  expect(outputs(counted(rows, { inclusion: 0.9, contradiction: 0.4, frequency: 2 }))).toEqual([
    [1, null],
    [2, 'C'],
    [3, 1],
    [4, 0],
  ]);
});

test('truthTable(…, {pri}) wants both cut-offs reached for output 1', () => {
  const data = setData(
    ['a', 'b', 'c'],
    [
      { name: 'A', memberships: [0.9, 0.8, 0.2] },
      { name: 'Y', memberships: [0.6, 0.7, 0.3] },
    ],
  );
  const row = (options: object) => truthTable(data, { outcome: 'Y', ...options }).rows.at(-1);
  // Σ min(A, Y) = 0.6 + 0.7 + 0.2 of Σ A = 1.9; min(A, Y, ~Y) = 0.4 + 0.3 + 0.2: PRI = (1.5 − 0.9) / (1.9 − 0.9).
  expect(row({ inclusion: 0.75 })).toMatchObject({ output: 1, pri: expect.closeTo(0.6, 12) });
  expect(row({ inclusion: 0.75, pri: 0.6 })?.output).toBe(1);
  expect(row({ inclusion: 0.75, pri: 0.61 })?.output).toBe(0);
  expect(row({ inclusion: 0.75, pri: 0.61, contradiction: 0.7 })?.output).toBe(0);
  expect(row({ inclusion: 0.8, pri: 0.61, contradiction: 0.7 })?.output).toBe('C');
});

test('truthTable(…, {binomialTest}) codes a row 1 only where it is significantly above the cut-off', () => {
  // P(K ≥ 20 of 20 | 0.8) = 0.8^20 = 0.0115; of 10 it is 0.107. P(K ≥ 10 of 10 | 0.5) = 0.00098.
  const rows = [
    [20, 0],
    [10, 0],
    [3, 3],
    [0, 1],
  ] as const;
  const made = counted(rows, { contradiction: 0.5, binomialTest: { significance: 0.05 } });
  expect(outputs(made)).toEqual([
    [1, 1],
    [2, 'C'],
    [3, 0],
    [4, 0],
  ]);
  expect(made.binomialTest).toEqual({ significance: 0.05 });
  expect(made.rows[0]?.test).toEqual({
    inclusion: expect.closeTo(0.8 ** 20, 14),
    contradiction: expect.closeTo(0.5 ** 20, 14),
  });
  expect(made.rows[2]?.test?.contradiction).toBeCloseTo(42 / 64, 14);
  const one = counted(rows, { binomialTest: { significance: 0.05 }, complete: true });
  expect(one.rows[1]).toMatchObject({
    output: 0,
    test: { inclusion: expect.closeTo(0.8 ** 10, 14), contradiction: null },
  });
  expect(counted(rows).rows[0]?.test).toBeNull();
});

test('truthTable(…, {binomialTest}) never finds a row above a cut-off of 1, and has no test for a row without cases', () => {
  const rows = [
    [30, 0],
    [0, 0],
  ] as const;
  const made = counted(rows, { inclusion: 1, binomialTest: { significance: 0.05 }, complete: true });
  expect(made.rows.map((row) => [row.output, row.test])).toEqual([
    [0, { inclusion: 1, contradiction: null }],
    [null, null],
    [null, null],
    [null, null],
  ]);
});

test('truthTable(…, {binomialTest}) refuses fuzzy conditions, a fuzzy outcome and a level that is none', () => {
  const data = (a: number, y: number) =>
    setData(
      ['a', 'b'],
      [
        { name: 'A', memberships: [a, 0] },
        { name: 'Y', memberships: [y, 0] },
      ],
    );
  const run = (a: number, y: number, binomialTest: unknown) => () =>
    truthTable(data(a, y), { outcome: 'Y', binomialTest } as { outcome: string });
  expect(run(0.7, 1, { significance: 0.05 })).toThrow('truthTable: A is fuzzy; a binomial test counts cases');
  expect(run(1, 0.7, { significance: 0.05 })).toThrow('truthTable: Y is fuzzy');
  expect(run(1, 1, { significance: 0 })).toThrow('truthTable: significance is 0');
  expect(run(1, 1, { significance: 1 })).toThrow('truthTable: significance is 1');
  expect(run(1, 1, { significance: '0.05' })).toThrow('truthTable: significance is "0.05"');
  expect(run(1, 1, { level: 0.05 })).toThrow('there is no option "level"');
  expect(run(1, 1, 0.05)).toThrow('truthTable: binomialTest: the options are 0.05');
});

test('truthTable(…) gives every row of any data the output of its own numbers', () => {
  const cut = fc.constantFrom(0.2, 0.5, 0.75, 0.8, 1);
  fc.assert(
    fc.property(mixedStudies(), cut, cut, cut, fc.integer({ min: 1, max: 3 }), (study, a, b, pri, frequency) => {
      const [contradiction, inclusion] = a < b ? [a, b] : [null, a];
      const table = truthTable(setsOfMixed(study), {
        outcome: 'Y',
        inclusion,
        ...(contradiction !== null && { contradiction }),
        pri,
        frequency,
      });
      for (const row of table.rows) {
        const isSufficient = reaches(row.inclusion, inclusion) && reaches(row.pri, pri);
        const isBetween =
          contradiction !== null && reaches(row.inclusion, contradiction) && !reaches(row.inclusion, inclusion);
        expect(row.output).toBe(row.n < frequency ? null : isSufficient ? 1 : isBetween ? 'C' : 0);
        expect(row.remainder).toBe(row.n < frequency ? 'below frequency' : null);
      }
    }),
    { numRuns: runs(3000) },
  );
});
