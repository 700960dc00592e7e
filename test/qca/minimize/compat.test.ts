import { expect, test } from 'vitest';
import { snapped } from '../../../src/qca/minimize/compat.js';
import { readOptions } from '../../../src/qca/minimize/options.js';
import { problemOf } from '../../../src/qca/minimize/problem.js';
import { tableOfCodes } from './tables.js';

test("snapped(problem, value) is 0 below 0.0001 with {compat: 'r'}, else the value", () => {
  const table = tableOfCodes(['111', '000']);
  const [own, r] = [problemOf(table, readOptions({})), problemOf(table, readOptions({ compat: 'r' }))];
  for (const value of [0.00009, 0.0001, 0.5]) expect(snapped(own, value)).toBe(value);
  expect([0.00009, 0.0001, 0.5].map((value) => snapped(r, value))).toEqual([0, 0.0001, 0.5]);
  expect(snapped(r, Number.NaN)).toBeNaN();
});
