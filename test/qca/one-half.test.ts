import { expect, test } from 'vitest';
import { design, direct, type OneHalfPolicy, type SetData, setData, truthTable } from '../../src/index.js';
import { defineSet } from '../../src/qca/calibrate/define.js';

const cases = ['a', 'b', 'c', 'd'];
const anchors = { exclusion: 0, crossover: 5, inclusion: 10 };
const data = setData(cases, [
  defineSet('A', direct('score', { anchors, reason: 'why' }), [[9, 5, 1, 0]], cases),
  { name: 'M', memberships: [0, 1, 2, 0], levels: 3 },
  { name: 'Y', memberships: [1, 0.5, 0.2, 0] },
]);
const under = (oneHalf?: OneHalfPolicy) => design(data, { outcome: 'Y', ...(oneHalf && { oneHalf }) });
const column = (sets: SetData, name: string) => sets.columns.find((one) => one.name === name);

test('design(sets, …) leaves a case at exactly 0.5 in no row by default, and warns of it', () => {
  expect(under().sets).toBe(data);
  expect(under('in no row').sets).toBe(data);
  expect(truthTable(under()).rows.flatMap((row) => row.cases)).not.toContain('b');
});

test("design(sets, {oneHalf: 'error'}) names the conditions and cases, and leaves the outcome alone", () => {
  expect(() => under('error')).toThrow('design: cases at exactly 0.5 are neither in nor out: A (b); move an anchor');
  expect(design(data, { outcome: 'Y', conditions: ['M'], oneHalf: 'error' }).sets).toBe(data);
});

test('design(sets, {oneHalf: {nudge, by}}) moves such cases of conditions only, records it and warns', () => {
  const { sets } = under({ nudge: 'in', by: 0.001 });
  expect(column(sets, 'A')?.memberships[1]).toBe(0.501);
  expect(column(sets, 'Y')?.memberships[1]).toBe(0.5);
  expect(column(under({ nudge: 'out', by: 0.001 }).sets, 'A')?.memberships[1]).toBe(0.499);
  const message = 'A was exactly 0.5 for b and is taken as 0.501, nudged in by 0.001.';
  expect(column(sets, 'A')?.record.changes).toEqual([message]);
  expect(sets.warnings).toContainEqual({ code: 'memberships-changed', message });
  expect(sets.warnings.filter(({ code }) => code === 'case-at-one-half').map((one) => one.message)).toEqual([
    'Y is exactly 0.5 for b: neither in nor out, so in no truth-table row.',
  ]);
  const table = truthTable(under({ nudge: 'in', by: 0.001 }));
  expect(table.rows.flatMap((row) => row.cases)).toContain('b');
  expect(table.warnings).toContainEqual({ code: 'memberships-changed', message });
});

test('design(sets, {oneHalf: {nudge, by}}) hashes the memberships anew and keeps the raw values', () => {
  const before = column(data, 'A')?.record.calibration;
  const after = column(under({ nudge: 'in', by: 0.001 }).sets, 'A')?.record.calibration;
  expect(after?.inputHash).toBe(before?.inputHash);
  expect(after?.outputHash).not.toBe(before?.outputHash);
  expect([before?.atOneHalf, after?.atOneHalf]).toEqual([['b'], []]);
  expect([before?.share, after?.share]).toEqual([0.25, 0.5]);
});

test('design(sets, {oneHalf}) works on sets that were given, and keeps the warnings of the data', () => {
  const given = setData(
    ['a', 'b'],
    [
      { name: 'A', memberships: [0.5, 1] },
      { name: 'Y', memberships: [1, 0] },
    ],
    [{ code: 'encoding-guessed', message: 'guessed' }],
  );
  const { sets } = design(given, { outcome: 'Y', oneHalf: { nudge: 'out', by: 0.5 } });
  expect(column(sets, 'A')?.memberships).toEqual([0, 1]);
  expect(sets.warnings.map(({ code }) => code)).toEqual(['encoding-guessed', 'memberships-changed']);
  expect(
    truthTable(given, { outcome: 'Y', oneHalf: { nudge: 'out', by: 0.5 } }).rows.flatMap((row) => row.cases),
  ).toContain('a');
});

test('design(sets, {oneHalf}) refuses what is no policy', () => {
  expect(() => under('ignore' as OneHalfPolicy)).toThrow("design: oneHalf is \"ignore\"; it is 'in no row', 'error'");
  expect(() => under({ nudge: 'up', by: 0.1 } as unknown as OneHalfPolicy)).toThrow('the nudge is "up"');
  expect(() => under({ nudge: 'in', by: 0 })).toThrow('the nudge is by 0; say how far');
  expect(() => under({ nudge: 'in' } as unknown as OneHalfPolicy)).toThrow('the nudge is by undefined');
  expect(() => under({ nudge: 'in', by: 1e-20 })).toThrow('a nudge by 1e-20 is lost in rounding and moves no case');
  expect(() => under({ nudge: 'in', by: 0.6 })).toThrow('by 0.6');
  expect(() => under({ nudge: 'in', by: 0.1, of: 'A' } as unknown as OneHalfPolicy)).toThrow('there is no option "of"');
  expect(() => design(data, { outcome: 'Y', oneHalf: null as unknown as OneHalfPolicy })).toThrow('oneHalf is null');
});
