import { expect, test } from 'vitest';
import '../../src/display/register.js';
import { cutoffGaps, exclude, findRows, setData, subgroups, truthTable } from '../../src/qca/index.js';
import { expectGolden } from '../support/golden.js';
import { textOf } from './shown.js';

const golden = new URL('./golden/', import.meta.url);
const memberships = {
  M: [1, 1, 1, 1, 1, 0, 0, 0, 0, 0],
  A: [1, 1, 1, 0, 0, 1, 1, 0, 0, 0],
  B: [1, 1, 0, 1, 0, 1, 0, 1, 1, 0],
  Y: [1, 0, 1, 0, 0, 1, 0, 1, 1, 0],
};
const data = setData(
  Array.from('abcdefghij'),
  Object.entries(memberships).map(([name, values]) => ({ name, memberships: values })),
);
const table = truthTable(data, { outcome: 'Y', conditions: ['A', 'B'], inclusion: 0.7 });

test('cutoff gaps are drawn widest first, with what would change and where the cut-off is', () => {
  const text = textOf(cutoffGaps(table));
  expect(text).toContain('Where the inclusion cut-off could lie · Y · now 0.700');
  expect(text).toContain('none: the cut-off is here ◂');
  expect(text).toMatch(/row 4: 0 → 1/);
  expect(text).toMatch(/inclusion of the rows: .*\(row 4, 3 cases ▲\)/);
  expectGolden(golden, 'cutoff-gaps.txt', textOf(cutoffGaps(table), false));
});

test('found rows are drawn with why, and say that nothing is excluded yet', () => {
  const found = findRows(table, { contradicts: 'A + B <- Y', observed: true });
  const text = textOf(found);
  expect(text).toContain('Rows that may have to be excluded · Y · 1 row');
  expect(text).toContain('nothing is excluded yet');
  expect(textOf(exclude(table, found, 'necessary'))).toContain('(necessary)');
});

test('subgroups are drawn with the rows and terms in which they differ', () => {
  const result = subgroups(data, { by: 'M', outcome: 'Y', conditions: ['A', 'B'], minimize: true });
  expect(textOf(result)).toContain('Y by M · 2 groups');
  expect(textOf(result)).toContain('other outputs');
  expectGolden(golden, 'subgroups.txt', textOf(result, false));
  expect(textOf(subgroups(data, { by: 'M', outcome: 'Y', conditions: ['A', 'B'] }))).not.toContain('every model, some');
});
