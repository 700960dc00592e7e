import { expect, test } from 'vitest';
import { exactSum, sumOf } from '../../src/util/exact-sum.js';
import { fc, runs } from '../support/fc.js';

const membership = fc.oneof(
  fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000),
  fc.double({ min: 0, max: 1, noNaN: true }),
  // what is not cut into pieces: too small, or beyond 1
  fc.double({ min: 0, max: 1e-20, noNaN: true }),
  fc.double({ min: 1, max: 1e20, noNaN: true }),
);

/** The sum as a fraction of big integers: every double is a whole multiple of 2^-1074. */
function inUnits(x: number): bigint {
  let units = 0n;
  let rest = x;
  // 2^-1074 is reached by scaling in exact steps of 2^30.
  let shift = 0;
  while (!Number.isInteger(rest) && shift < 1080) {
    rest *= 1073741824;
    shift += 30;
  }
  units = BigInt(rest) << BigInt(1080 - shift);
  return units;
}

test('sumOf(terms) is the double nearest to the exact sum', () => {
  fc.assert(
    fc.property(fc.array(membership, { maxLength: 60 }), (terms) => {
      const exact = terms.reduce((sum, term) => sum + inUnits(term), 0n);
      const ours = sumOf(terms);
      const error = inUnits(ours) - exact;
      const next = inUnits(ours + ours * 2.220446049250313e-16) - inUnits(ours);
      expect((error < 0n ? -error : error) * 2n <= next).toBe(true);
    }),
    { numRuns: runs(5000) },
  );
});

test('sumOf(terms) is the same double in any order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.double({ noNaN: true, min: -1e200, max: 1e200 }), fc.nat()), { maxLength: 40 }),
      (terms) => {
        const shuffled = [...terms].sort((a, b) => a[1] - b[1]).map(([term]) => term);
        expect(sumOf(shuffled)).toBe(sumOf(terms.map(([term]) => term)));
      },
    ),
    { numRuns: runs(5000) },
  );
});

test('exactSum() keeps what plain addition loses', () => {
  const sum = exactSum();
  for (let i = 0; i < 10; i++) sum.add(0.1);
  expect(sum.value()).toBe(1);
  expect(exactSum().value()).toBe(0);
});

test('exactSum() goes on after the 16,777,216 terms that fit its pieces', () => {
  const sum = exactSum();
  for (let i = 0; i < 16_777_217; i++) sum.add(1);
  sum.add(2 ** -50);
  for (let i = 0; i < 16_777_217; i++) sum.add(-1);
  expect(sum.value()).toBe(2 ** -50);
});
