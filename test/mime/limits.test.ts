import { expect, test } from 'vitest';
import { LIMITS, payloadSize } from '../../src/mime/limits.js';
import { PayloadError } from '../../src/mime/payload-error.js';

test('payloadSize(value) is about the length of its JSON', () => {
  const value = { rows: Array.from({ length: 500 }, (_, n) => ({ n, name: `case ${n}`, share: n / 500 })), none: null };
  const length = JSON.stringify(value).length;
  expect(payloadSize(value)).toBeGreaterThan(length * 0.6);
  expect(payloadSize(value)).toBeLessThan(length * 1.4);
});

test('payloadSize(value, stopAt) throws “too large” as soon as it is past', () => {
  const large = 'x'.repeat(2_000);
  expect(() => payloadSize([large], 1_000)).toThrow('larger than 1000 characters');
  try {
    payloadSize([large], 1_000);
  } catch (error) {
    expect((error as PayloadError).reason).toBe('too large');
  }
});

test('payloadSize(value) refuses nesting without a deep call stack', () => {
  let nested: unknown = [];
  for (let depth = 0; depth < 200_000; depth++) nested = [nested];
  expect(() => payloadSize(nested)).toThrow(`deeper than ${LIMITS.depth}`);
});

test('payloadSize(value) ends on a value that holds itself', () => {
  const loop: unknown[] = [];
  loop.push(loop, loop);
  expect(() => payloadSize(loop)).toThrow(PayloadError);
});

test.each(['__proto__', 'constructor', 'prototype'])('payloadSize(value) refuses the key %s, however deep', (key) => {
  expect(() => payloadSize(JSON.parse(`{"a":[{"${key}":{"x":1}}]}`))).toThrow(`the key "${key}" is not allowed`);
});

test('payloadSize(value) takes the deepest nesting that is allowed, and the most values, and no more', () => {
  const nested = (levels: number) => JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as unknown;
  expect(() => payloadSize(nested(LIMITS.depth + 1))).not.toThrow();
  expect(() => payloadSize(nested(LIMITS.depth + 2))).toThrow('deeper than');
  const many = (values: number) => new Array<number>(values - 1).fill(0);
  expect(() => payloadSize(many(LIMITS.values))).not.toThrow();
  expect(() => payloadSize(many(LIMITS.values + 1))).toThrow(`holds more than ${LIMITS.values} values`);
});
