import { expect, test } from 'vitest';
import { chartOfRows } from '../../../src/algorithms/chart.js';
import { cubesOf } from '../../../src/algorithms/cubes.js';
import { primeImplicants } from '../../../src/algorithms/prime-implicants.js';
import { never } from '../../../src/algorithms/stop.js';
import { minimize, truthTable } from '../../../src/index.js';
import { coversOf } from '../../../src/qca/minimize/covers.js';
import { type Found, insideOf, limitsOf } from '../../../src/qca/minimize/found.js';
import { readOptions } from '../../../src/qca/minimize/options.js';
import { problemOf } from '../../../src/qca/minimize/problem.js';
import { SearchStop } from '../../../src/qca/minimize/search-stop.js';
import { fewerFirst, plainCount, solve } from '../../../src/qca/minimize/solve.js';
import { hardTable, tableOfCodes } from './tables.js';

test('solve(…) says that memory ended a search that was not bounded by literals', () => {
  const problem = problemOf(tableOfCodes(['111', '000']), readOptions({}));
  const search = {
    find: () => primeImplicants(problem.on, problem.off, { limit: 1 }),
    allows: () => true,
  };
  const stop = new SearchStop('parsimonious', { timeBudget: null, signal: null, progress: null }, 0);
  const solved = solve(problem, search, stop);
  expect(solved.stoppedBy).toBe('memory');
  expect(limitsOf(solved)).toMatchObject({ primeImplicants: { found: 1, exhausted: false }, models: { exact: false } });
});

test('coversOf(chart, irredundant, …) that is ended early counts at least the minimum covers, and still lists', () => {
  const chart = chartOfRows([[0, 3], [1, 3], [2]]);
  const whole = coversOf(chart, 'irredundant', null, never);
  expect(whole).toMatchObject({ count: 2n, exact: true, size: 2, lightest: null });
  expect([...whole.each()].map(String).sort()).toEqual(['0,1,2', '2,3']);
  // Every set of 12 rows is a column: far too many irredundant covers for a diagram, and one minimum.
  const rows = Array.from({ length: 12 }, (_, row) =>
    Array.from({ length: 4096 }, (_, column) => column).filter((column) => (column >> row) & 1),
  );
  const ended = coversOf(chartOfRows(rows), 'irredundant', null, never);
  expect(ended).toMatchObject({ size: 1, count: 1n, exact: false });
  const few: (readonly number[])[] = [];
  for (const cover of ended.each()) if (few.push(cover) >= 5) break;
  for (const cover of few) expect(rows.every((row) => cover.some((column) => row.includes(column)))).toBe(true);
});

test('solve(…) counts at least the models that it lists, where they are too many to count', () => {
  const codes = Array.from({ length: 12 }, (_, row) => `${'0'.repeat(row)}1${'0'.repeat(11 - row)}1`);
  const problem = problemOf(tableOfCodes([...codes, '0'.repeat(13)]), readOptions({ models: 'irredundant' }));
  // A made-up search: each set of rows is what one prime implicant covers.
  const numbers = Array.from({ length: 4096 }, (_, column) => column);
  const bits = (number: number) => Array.from({ length: 12 }, (_, bit) => (number >> bit) & 1);
  const found = {
    cubes: cubesOf(problem.levels, numbers.map(bits)),
    coverage: Int32Array.from(numbers),
    words: 1,
    exhausted: true,
    completeTo: 12,
  };
  const stop = new SearchStop('parsimonious', { timeBudget: null, signal: null, progress: null }, 0);
  const solved = solve(problem, { find: () => found, allows: () => true }, stop);
  expect(solved.listed.length).toBe(100);
  expect(solved.covers).toMatchObject({ size: 1, count: 100n, exact: false });
});

test('plainCount(count) is a number up to 2^53 - 1, and a bigint beyond', () => {
  expect(plainCount(9_007_199_254_740_991n)).toBe(9_007_199_254_740_991);
  expect(plainCount(9_007_199_254_740_992n)).toBe(9_007_199_254_740_992n);
});

test('fewerFirst(a, b) puts fewer terms first, then those in order', () => {
  const models = [[1, 2], [0, 5], [3], [0, 2, 4], [0, 4]];
  expect(models.sort(fewerFirst)).toEqual([[3], [0, 4], [0, 5], [1, 2], [0, 2, 4]]);
});

test('solve(…) names every model by ascending prime implicants, in whatever order the conditions come', () => {
  const { design } = hardTable(6, 22);
  for (const conditions of [design.conditions, [...design.conditions].reverse()]) {
    const { parsimonious } = minimize(truthTable(design.sets, { outcome: 'Y', conditions }), { maxModels: 2 });
    const models = [...(insideOf(parsimonious) as Found).each()].map(({ terms }) => [...terms]);
    expect(models.length).toBe(parsimonious.count);
    for (const terms of models) expect(terms).toEqual([...terms].sort((a, b) => a - b));
    expect(new Set(models.map(String)).size).toBe(models.length);
  }
});
