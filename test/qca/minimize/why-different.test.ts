import { expect, test } from 'vitest';
import { minimize, whyDifferent } from '../../../src/index.js';
import { tableOfCodes } from './tables.js';

test('whyDifferent(a, b) tells the terms of each, and which rows, cases and assumptions are theirs', () => {
  // ~A*~B, and A*B; the row ABC = 101 is in A*C or in ~B*C.
  const { parsimonious } = minimize(tableOfCodes(['0001', '0011', '1111', '1101', '1011', '0100', '0110', '1000']));
  const [a, b] = parsimonious.models;
  expect(parsimonious.models.map((model) => model.expression)).toEqual(['~A*~B + A*B + A*C', '~A*~B + A*B + ~B*C']);
  expect(whyDifferent(a as never, b as never)).toEqual({
    kind: 'model-difference',
    a: 'P1',
    b: 'P2',
    shared: ['~A*~B', 'A*B'],
    onlyA: ['A*C'],
    onlyB: ['~B*C'],
    rows: [{ row: 6, byA: ['A*C'], byB: ['~B*C'] }],
    cases: [{ name: 'case 4', byA: ['A*C'], byB: ['~B*C'] }],
    assumptions: { onlyA: [], onlyB: [] },
  });
});

test('whyDifferent(a, b) tells which remainders only one of them assumes', () => {
  const { parsimonious } = minimize(tableOfCodes(['111', '000']));
  const [a, b] = parsimonious.models;
  expect(whyDifferent(a as never, b as never)).toMatchObject({ shared: [], assumptions: { onlyA: [3], onlyB: [2] } });
  const [first, second] = minimize(tableOfCodes(['1111', '0000'])).parsimonious.models;
  expect(whyDifferent(first as never, second as never)).toMatchObject({
    onlyA: ['A'],
    onlyB: ['B'],
    assumptions: { onlyA: [5, 6], onlyB: [3, 4] },
  });
  expect(whyDifferent(a as never, a as never)).toMatchObject({
    shared: ['A'],
    onlyA: [],
    onlyB: [],
    rows: [],
    cases: [],
  });
});

test('whyDifferent(a, b) lists the rows in order', () => {
  const { parsimonious } = minimize(tableOfCodes(['111', '101', '000'].map((row) => row)));
  expect(parsimonious.models.map((model) => model.expression)).toEqual(['A']);
  const conservative = minimize(tableOfCodes(['1111', '1101', '1011', '0000'])).conservative.models[0];
  const wide = minimize(tableOfCodes(['1111', '1101', '1011', '0000'])).parsimonious.models[0];
  const { rows, cases } = whyDifferent(conservative as never, wide as never);
  expect(rows).toEqual([
    { row: 6, byA: ['A*C'], byB: ['A'] },
    { row: 7, byA: ['A*B'], byB: ['A'] },
    { row: 8, byA: ['A*B', 'A*C'], byB: ['A'] },
  ]);
  expect(cases).toEqual([
    { name: 'case 0', byA: ['A*B', 'A*C'], byB: ['A'] },
    { name: 'case 1', byA: ['A*B'], byB: ['A'] },
    { name: 'case 2', byA: ['A*C'], byB: ['A'] },
  ]);
  const other = whyDifferent(wide as never, conservative as never);
  expect(other.rows[1]).toEqual({ row: 7, byA: ['A'], byB: ['A*B'] });
});

test('whyDifferent(…) refuses what is no model', () => {
  const { parsimonious } = minimize(tableOfCodes(['111', '000']));
  expect(() => whyDifferent(parsimonious as never, parsimonious.models[0] as never)).toThrow(
    'whyDifferent: one of the two',
  );
  expect(() => whyDifferent(parsimonious.models[0] as never, undefined as never)).toThrow('is no model');
});
