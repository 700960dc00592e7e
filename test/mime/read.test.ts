import { describe, expect, test } from 'vitest';
import { PayloadError } from '../../src/mime/payload-error.js';
import { boolean, integer, list, number, object, oneOf, orNull, share, text } from '../../src/mime/read.js';

const error = (read: () => unknown): PayloadError => {
  try {
    read();
  } catch (thrown) {
    if (thrown instanceof PayloadError) return thrown;
    throw thrown;
  }
  throw new Error('nothing was thrown');
};

test('text(n) takes text of at most n characters, whatever it says', () => {
  expect(text(10)('<script>', '$')).toBe('<script>');
  expect(error(() => text(3)('four', '$.name')).message).toBe(
    'payload: $.name must be text of at most 3 characters, not "four"; run the cell again',
  );
  expect(error(() => text()(7, '$')).message).toContain('must be text, not 7');
});

describe('numbers', () => {
  test.each([Number.NaN, Infinity, -Infinity, '1', null, undefined, [], {}, true])(
    'number(0, 1) refuses %j',
    (value) => {
      expect(() => number(0, 1)(value, '$')).toThrow(PayloadError);
      expect(() => share(value, '$')).toThrow(PayloadError);
      expect(() => integer(0, 1)(value, '$')).toThrow(PayloadError);
    },
  );
  test('share(value) is in [0, 1], with room for the last place of a sum', () => {
    expect(share(1 + 2e-16, '$')).toBeCloseTo(1);
    expect(() => share(1.01, '$')).toThrow('a number from 0 to 1');
    expect(() => share(-0.01, '$')).toThrow(PayloadError);
  });
  test('integer(1) takes whole numbers from 1', () => {
    expect(integer(1)(5, '$')).toBe(5);
    for (const value of [0, 1.5, 2 ** 60]) expect(() => integer(1)(value, '$')).toThrow(PayloadError);
  });
});

test('oneOf, orNull and boolean compare exactly', () => {
  expect(oneOf(0, 1, null)(null, '$')).toBeNull();
  expect(() => oneOf(0, 1)('1', '$')).toThrow('one of 0, 1, not "1"');
  expect(orNull(boolean)(null, '$')).toBeNull();
  expect(() => boolean(1, '$')).toThrow('true or false, not 1');
});

test('list(read, most, fewest) names the place of what is wrong in it', () => {
  expect(list(boolean, 2)([true, false], '$')).toEqual([true, false]);
  expect(error(() => list(boolean, 2)([true, 3], '$.x')).path).toBe('$.x[1]');
  expect(() => list(boolean, 2)([true, true, true], '$')).toThrow('a list of 0 to 2 items, not a list of 3');
  expect(() => list(boolean, 2, 1)([], '$')).toThrow(PayloadError);
  expect(() => list(boolean, 9)({ length: 1, 0: true }, '$')).toThrow('must be a list, not an object');
});

test('list(read) reads the holes of a list as nothing', () => {
  const holes: boolean[] = [];
  holes[2] = true;
  expect(() => list(boolean, 9)(holes, '$')).toThrow('$[0] must be true or false, not nothing');
});

test('object(fields) keeps what it read and leaves out every other key', () => {
  const read = object({ a: boolean });
  expect(read({ a: true, b: '<b>' }, '$')).toEqual({ a: true });
  expect(error(() => read({}, '$')).message).toContain('$.a must be true or false, not nothing');
  for (const value of [null, [], 'x', 1]) expect(() => read(value, '$')).toThrow('must be an object');
});

test('object(fields) does not read what an object inherits', () => {
  expect(() => object({ a: boolean })(Object.create({ a: true }), '$')).toThrow(PayloadError);
  expect(() => object<{ toString: boolean }>({ toString: boolean })({}, '$')).toThrow('not nothing');
});
