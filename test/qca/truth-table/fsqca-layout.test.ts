import { expect, test } from 'vitest';
import { setData, truthTable } from '../../../src/qca/index.js';
import { coded, counted } from './tables.js';

const rows = [
  [4, 1],
  [8, 2],
  [0, 3],
  [1, 0],
] as const;
const SYM = 'SYM consist follows a formula inferred from crisp print-outs of fs/QCA; it is unconfirmed for fuzzy data.';

test("truthTable(…).as('fsqca') has the columns of fs/QCA, sorted by consistency, then by number of cases", () => {
  const layout = counted(rows).as('fsqca');
  expect(layout.columns).toEqual(['A', 'B', 'number', 'Y', 'raw consist.', 'PRI consist.', 'SYM consist']);
  expect(layout.rows).toEqual([
    [1, 1, 1, 1, 1, 1, 1],
    [0, 1, 10, 1, 0.8, 0.8, 0.8],
    [0, 0, 5, 1, 0.8, 0.8, 0.8],
    [1, 0, 3, 0, 0, 0, 0],
  ]);
  expect([layout.title, layout.notes]).toEqual(['Truth table for Y, in the layout of fs/QCA', [SYM]]);
});

test("truthTable(…).as('fsqca') shows C, a blank for a remainder with cases, and `-` where a condition does not apply", () => {
  const layout = counted(rows, { inclusion: 0.9, contradiction: 0.5, frequency: 2, complete: true }).as('fsqca');
  expect(layout.rows.map((row) => row[3])).toEqual([null, 'C', 'C', 0]);
  expect(layout.notes).toEqual([SYM, 'A row without an outcome value is below the frequency cut-off or excluded.']);
  const temporal = truthTable(coded(['T', 'Y'], ['11', '-0', '-0'], { T: { temporal: true } }), { outcome: 'Y' });
  expect(temporal.as('fsqca').rows.map((row) => row.slice(0, 3))).toEqual([
    [1, 1, 1],
    ['-', 2, 0],
  ]);
});

test("truthTable(…).as('fsqca') leaves out rows without cases, and shows a ratio that is not defined as blank", () => {
  const half = setData(
    ['a', 'b'],
    [
      { name: 'A', memberships: [0.6, 0.4] },
      { name: 'B', memberships: [1, 1] },
      { name: 'Y', memberships: [0.5, 0.5] },
    ],
  );
  const layout = truthTable(half, { outcome: 'Y', conditions: ['B', 'A'], complete: true }).as('fsqca');
  expect(layout.rows.length).toBe(2);
  const none = setData(
    ['a', 'b'],
    [
      { name: 'A', memberships: [0.6, 0.9] },
      { name: 'Y', memberships: [0.6, 0.6] },
    ],
  );
  expect(truthTable(none, { outcome: 'Y', complete: true }).as('fsqca').rows.length).toBe(1);
});
