import { expect, test } from 'vitest';
import { elements } from '../../src/algorithms/bit-sets.js';
import { chartOfRows, coverable } from '../../src/algorithms/chart.js';

test('chartOfRows(rows) has the rows of each column as a bit set', () => {
  const { rows, columns, words, sets } = chartOfRows(Array.from({ length: 40 }, (_, i) => (i % 2 ? [0, 3] : [3])));
  expect([rows, columns, words]).toEqual([40, 4, 2]);
  const ofColumn = (column: number) => elements(sets.slice(column * words, (column + 1) * words));
  expect(ofColumn(0)).toEqual(Array.from({ length: 20 }, (_, i) => 2 * i + 1));
  expect([1, 2].map(ofColumn)).toEqual([[], []]);
  expect(ofColumn(3)).toHaveLength(40);
});

test('coverable(chart) says whether each row has a column', () => {
  expect(coverable(chartOfRows([]))).toBe(true);
  expect(coverable(chartOfRows([[0], [1], [0, 1]]))).toBe(true);
  expect(coverable(chartOfRows([[0], []]))).toBe(false);
  const many = Array.from({ length: 70 }, (_, i) => [i % 3]);
  expect(coverable(chartOfRows(many))).toBe(true);
  for (const gap of [0, 31, 32, 69])
    expect(coverable(chartOfRows(many.map((row, i) => (i === gap ? [] : row))))).toBe(false);
});
