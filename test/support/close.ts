import { expect } from 'vitest';

/** Agreement with a peer's number at 1e-9; `null` is 0/0; where the peer has 0 it may have cut off something below 1e-4. */
export function expectClose(value: number | null | undefined, expected: number | null | undefined, what: string): void {
  if (expected === null || expected === undefined) {
    expect(value === null || Number.isNaN(value), `${what}: ${value} should be undefined`).toBe(true);
    return;
  }
  const tolerance = expected === 0 ? 1e-4 : 1e-9;
  expect(typeof value, what).toBe('number');
  expect(Math.abs((value as number) - expected), `${what}: ${value} instead of ${expected}`).toBeLessThanOrEqual(
    tolerance,
  );
}
