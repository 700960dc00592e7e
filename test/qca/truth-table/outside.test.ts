import { expect, test } from 'vitest';
import { exclude, setData, truthTable } from '../../../src/index.js';

const sets = (half: number) =>
  setData(
    ['a', 'b', 'c', 'd'],
    [
      { name: 'A', memberships: [0.9, half, 0.2, 0.5 * 2] },
      { name: 'B', memberships: [0.8, 0.7, half, 1] },
      { name: 'Y', memberships: [0.9, 0.8, 0.5, 1] },
    ],
  );
const about = { outcome: 'Y', conditions: ['A', 'B'] };

test('truthTable(sets, …) keeps a case outside every row out, lists it and says why', () => {
  const table = truthTable(sets(0.5), about);
  expect(table.outside).toEqual(['b', 'c']);
  expect(table.rows.flatMap((row) => row.cases)).toEqual(['a', 'd']);
  const messages = table.warnings.filter(({ code }) => code === 'case-at-one-half').map(({ message }) => message);
  expect(messages.slice(0, 2)).toEqual([
    'A is exactly 0.5 for b: neither in nor out, so in no truth-table row.',
    'B is exactly 0.5 for c: neither in nor out, so in no truth-table row.',
  ]);
  const display = (table as unknown as Record<symbol, () => Record<string, string>>)[Symbol.for('Jupyter.display')];
  expect(display?.call(table)['text/plain']).toContain('A is exactly 0.5 for b');
  expect(exclude(table, '~A*~B', 'impossible').outside).toEqual(['b', 'c']);
  expect(truthTable(sets(0.5), { ...about, outside: 'keep out and list' })).toEqual(table);
});

test("truthTable(sets, {outside: 'error'}) refuses such a case, and nothing else", () => {
  expect(() => truthTable(sets(0.5), { ...about, outside: 'error' })).toThrow(
    'truthTable: outside every row, at exactly 0.5 in a condition: b, c; move an anchor, or choose oneHalf',
  );
  const inside = truthTable(sets(0.4), { ...about, outside: 'error' });
  expect(inside.outside).toEqual([]);
  expect(truthTable(sets(0.5), { ...about, outside: 'error', oneHalf: { nudge: 'in', by: 0.01 } }).outside).toEqual([]);
  // Crisp codes are in a row, whatever their values.
  const codes = setData(
    ['a', 'b'],
    [
      { name: 'A', memberships: [2, 1], levels: 3 },
      { name: 'B', memberships: [-1, 1], temporal: true },
      { name: 'Y', memberships: [1, 0] },
    ],
  );
  expect(truthTable(codes, { ...about, outside: 'error' }).outside).toEqual([]);
});

test('truthTable(sets, {outside}) names what is wrong', () => {
  expect(() => truthTable(sets(0.4), { ...about, outside: 'drop' as never })).toThrow(
    "truthTable: outside is \"drop\"; it is 'keep out and list' or 'error'",
  );
});
