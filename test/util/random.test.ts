import { expect, test } from 'vitest';
import { randomFrom } from '../../src/util/random.js';

const draws = (seed: number, count: number) => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => random.share());
};

test('randomFrom(seed) gives the same numbers for the same seed, for ever', () => {
  expect(draws(1, 3)).toEqual(draws(1, 3));
  expect(draws(1, 3)).not.toEqual(draws(2, 3));
  const random = randomFrom(20221101);
  expect([random.seed(), random.seed(), random.below(1000)]).toEqual(FIXED);
});

test('randomFrom(seed).share() fills the unit interval evenly and never reaches 1', () => {
  const counts = new Array<number>(10).fill(0);
  const values = draws(7, 20_000);
  expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
  for (const value of values) {
    const bin = Math.floor(value * 10);
    counts[bin] = (counts[bin] as number) + 1;
  }
  // Chi-square with 9 degrees of freedom: beyond 27.9 once in a thousand seeds.
  const chiSquare = counts.reduce((sum, count) => sum + (count - 2000) * (count - 2000), 0) / 2000;
  expect(chiSquare).toBeLessThan(27.9);
});

test('randomFrom(seed).below(n) gives each of 0 to n − 1', () => {
  const random = randomFrom(3);
  const seen = new Set(Array.from({ length: 200 }, () => random.below(6)));
  expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5]);
});

/** The first draws of one seed, checked against the published algorithm below. */
const FIXED = published(20221101);

/** xoshiro128** and the mixer in arithmetic on big integers, from their descriptions. */
function published(seed: number): number[] {
  const mask = 0xffffffffn;
  const mix = (value: bigint) => {
    let x = ((value ^ (value >> 16n)) * 0x85ebca6bn) & mask;
    x = ((x ^ (x >> 13n)) * 0xc2b2ae35n) & mask;
    return x ^ (x >> 16n);
  };
  const turn = (x: bigint, k: bigint) => ((x << k) | (x >> (32n - k))) & mask;
  const s = [1n, 2n, 3n, 4n].map((i) => mix((BigInt(seed) + i * 0x9e3779b9n) & mask)) as [
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  const next = () => {
    const result = (turn((s[1] * 5n) & mask, 7n) * 9n) & mask;
    const t = (s[1] << 9n) & mask;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = turn(s[3], 11n);
    return Number(result);
  };
  const [one, two, high, low] = [next(), next(), next(), next()];
  const share = (Math.floor(high / 32) * 2 ** 26 + Math.floor(low / 64)) / 2 ** 53;
  return [one, two, Math.floor(share * 1000)];
}
