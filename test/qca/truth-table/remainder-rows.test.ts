import { expect, test } from 'vitest';
import { remainderRows, setData, truthTable } from '../../../src/qca/index.js';
import { counted } from './tables.js';

const rows = [
  [1, 0],
  [0, 0],
  [0, 2],
  [0, 0],
] as const;

test('remainderRows(table) goes through all remainders, each with its kind, complete table or not', () => {
  const all = [
    [1, '0 0', 'below frequency'],
    [2, '0 1', 'no case'],
    [4, '1 1', 'excluded'],
  ];
  for (const complete of [false, true]) {
    const table = counted(rows, { frequency: 2, exclude: ['A*B'], complete });
    const shown = (kind?: 'no case') =>
      [...remainderRows(table, kind)].map(({ row, configuration, remainder }) => [
        row,
        configuration.join(' '),
        remainder,
      ]);
    expect(shown()).toEqual(all);
    expect(shown('no case')).toEqual([all[1]]);
  }
});

test('remainderRows(…) refuses what is no table and a kind that there is not', () => {
  const run = (table: unknown, kind?: unknown) => () => [...remainderRows(table as never, kind as never)];
  expect(run(null)).toThrow('remainderRows: this is no truth table');
  expect(run({})).toThrow('remainderRows: this is no truth table');
  expect(run(counted(rows), 'excludet')).toThrow('remainderRows: there is no kind "excludet" of remainder');
});

test('remainderRows(table) goes on where more rows are excluded than a table lists', () => {
  const names = Array.from({ length: 17 }, (_, i) => `X${i}`);
  const data = setData(
    ['a'],
    [...names, 'Y'].map((name) => ({ name, memberships: [1] })),
  );
  const table = truthTable(data, { outcome: 'Y', conditions: names, exclude: ['~X0 + ~X1'] });
  let excluded = 0;
  for (const { remainder } of remainderRows(table)) if (remainder === 'excluded') excluded++;
  expect(excluded).toBe(table.remainders.excluded);
  expect(excluded).toBe(98_304);
  expect(table.rows.length).toBeLessThan(excluded);
});
