import { expect, test } from 'vitest';
import { binomialTest } from '../../../src/qca/index.js';
import { fc } from '../../support/fc.js';

/** Whole binomial coefficients, to multiply out by hand. */
function choose(n: bigint, k: bigint): bigint {
  let result = 1n;
  for (let i = 1n; i <= k; i++) result = (result * (n - k + i)) / i;
  return result;
}

/** P(K ≥ k) for a share of a / b, in whole numbers until the end. */
function exact(k: number, n: number, a: number, b: number): number {
  const [A, B, N] = [BigInt(a), BigInt(b), BigInt(n)];
  let tail = 0n;
  for (let i = BigInt(k); i <= N; i++) tail += choose(N, i) * A ** i * (B - A) ** (N - i);
  return Number((tail * 10n ** 40n) / B ** N) / 1e40;
}

test('binomialTest(successes, trials, share) is the exact tail of the distribution', () => {
  const problem = fc
    .integer({ min: 0, max: 60 })
    .chain((n) =>
      fc.record({ n: fc.constant(n), k: fc.integer({ min: 0, max: n }), a: fc.integer({ min: 1, max: 19 }) }),
    );
  fc.assert(
    fc.property(problem, ({ n, k, a }) => {
      const expected = exact(k, n, a, 20);
      expect(Math.abs(binomialTest(k, n, a / 20) - expected)).toBeLessThanOrEqual(1e-12 * expected + 1e-39);
    }),
  );
});

test('binomialTest(…) is 1 for no success and for no trial, and share^n when all succeed', () => {
  expect(binomialTest(0, 5, 0.3)).toBe(1);
  expect(binomialTest(0, 0, 0.3)).toBe(1);
  expect(binomialTest(4, 4, 0.5)).toBe(1 / 16);
});

test('binomialTest(…) holds for a hundred thousand trials', () => {
  expect(binomialTest(50_000, 100_000, 0.5)).toBeCloseTo(0.5012615, 6);
  expect(binomialTest(100_000, 100_000, 0.5)).toBe(0);
});

test('binomialTest(…) refuses numbers out of their range', () => {
  expect(() => binomialTest(1, -1, 0.5)).toThrow('binomialTest: trials is -1');
  expect(() => binomialTest(1, 1.5, 0.5)).toThrow('binomialTest: trials is 1.5');
  expect(() => binomialTest(Symbol('s') as never, 3, 0.5)).toThrow('binomialTest: successes is Symbol(s)');
  expect(() => binomialTest(1, {} as never, 0.5)).toThrow('binomialTest: trials is another kind of object');
  expect(() => binomialTest(3, 2, 0.5)).toThrow('binomialTest: successes is 3 of 2 trials');
  expect(() => binomialTest(-1, 2, 0.5)).toThrow('binomialTest: successes is -1');
  expect(() => binomialTest(0.5, 2, 0.5)).toThrow('binomialTest: successes is 0.5');
  for (const share of [0, 1, Number.NaN])
    expect(() => binomialTest(1, 2, share)).toThrow(`binomialTest: share is ${share}`);
});
