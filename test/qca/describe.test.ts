import { expect, test } from 'vitest';
import { describe, setData } from '../../src/qca/index.js';

const cases = ['a', 'b', 'c', 'd', 'e', 'f'];

test('describe(sets) counts members above 0.5 and names the cases at 0.5', () => {
  const { sets } = describe(setData(cases, [{ name: 'A', memberships: [1, 0.75, 0.5, 0.5, 0.25, 0] }]));
  expect(sets[0]).toMatchObject({ n: 6, members: 2, share: 2 / 6, missing: 0, atOneHalf: ['c', 'd'] });
});

test('describe(sets) warns of skewed sets on both sides, and of none at the very border', () => {
  const skewed = (...memberships: number[]) =>
    describe(setData(cases.slice(0, memberships.length), [{ name: 'A', memberships }])).warnings.map(
      ({ code }) => code,
    );
  expect(skewed(1, 0, 0, 0, 0, 0)).toEqual(['skewed-set']);
  expect(skewed(0, 1, 1, 1, 1, 1)).toEqual(['skewed-set']);
  expect(skewed(1, 0, 0, 0, 0)).toEqual([]);
  expect(skewed(0, 1, 1, 1, 1)).toEqual([]);
  expect(skewed(1, 1, 1)).toEqual(['no-variation']);
  expect(skewed(0.2, 0.4, 0, 0, 0, 0)).toEqual([]);
  const { warnings } = describe(setData(cases, [{ name: 'A', memberships: [0.5, 1, 0, 0.1, 0.5, 0.2] }]));
  expect(warnings.at(-1)).toEqual({
    code: 'skewed-set',
    message: 'A is skewed: 1 of 6 cases are in it, so high measures of fit say little.',
  });
  expect(describe(setData(cases, [{ name: 'M', memberships: [1, 1, 1, 2, 1, 0], levels: 3 }])).warnings).toEqual([]);
});

test('describe(sets) counts the cases of each value where a set has values and no members', () => {
  const made = describe(
    setData(
      ['a', 'b', 'c'],
      [
        { name: 'M', memberships: [2, 0, 2], levels: 3, labels: ['north', 'south', 'islands'] },
        { name: 'N', memberships: [1, 0, 2], levels: 3 },
        { name: 'T', memberships: [-1, 1, 1], temporal: true },
        { name: 'A', memberships: [1, 0.2, 0.7] },
      ],
    ),
  );
  expect(made.sets.map(({ members, share }) => [members, share])).toEqual([
    [null, null],
    [null, null],
    [null, null],
    [2, 2 / 3],
  ]);
  const words = made.sets.map(({ counts }) => counts?.map(({ value, n }) => `${value} ${n}`) ?? null);
  expect(words).toEqual([['north 1', 'south 0', 'islands 2'], ['0 1', '1 1', '2 1'], ['0 0', '1 2', '- 1'], null]);
  expect(made.warnings).toEqual([]);
});

test('describe(…) refuses what is no set data', () => {
  expect(() => describe(null as never)).toThrow('describe: this is no set data');
  expect(() => describe({} as never)).toThrow('describe: this is no set data');
});
