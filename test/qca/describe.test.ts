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
});

test('describe(…) refuses what is no set data', () => {
  expect(() => describe({} as never)).toThrow('describe: this is no set data');
});
