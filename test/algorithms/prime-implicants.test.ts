import { expect, test } from 'vitest';
import { ANY, binary, complement, cubeAt, cubesOf } from '../../src/algorithms/cubes.js';
import { primeImplicants } from '../../src/algorithms/prime-implicants.js';
import { primes } from '../support/brute-force.js';
import { fc, runs } from '../support/fc.js';

const text = (cube: ArrayLike<number>) => Array.from(cube, (cell) => (cell === ANY ? '-' : cell)).join('');
const listed = (cubes: ReturnType<typeof cubesOf>) =>
  Array.from({ length: cubes.count }, (_, i) => text(cubeAt(cubes, i))).sort();

/** Each point of five conditions is ON, OFF or neither. */
const functions = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.tuple(
      fc.constant(width),
      fc.array(fc.constantFrom('on', 'off', 'free'), { minLength: 1 << width, maxLength: 1 << width }),
    ),
  );
const point = (number: number, width: number) =>
  Array.from({ length: width }, (_, p) => (number >> (width - 1 - p)) & 1);

test('primeImplicants(on, off) are the prime implicants of a brute-force search, each once', () => {
  fc.assert(
    fc.property(functions, ([width, outputs]) => {
      const of = (output: string) => outputs.flatMap((one, number) => (one === output ? [point(number, width)] : []));
      const found = primeImplicants(cubesOf(binary(width), of('on')), cubesOf(binary(width), of('off')));
      expect(listed(found.cubes)).toEqual(primes(width, of('on').map(text), of('off').map(text)).sort());
      expect(found.exhausted).toBe(true);
    }),
    { numRuns: runs(5000) },
  );
});

test('primeImplicants(on, complement(on)) reads OFF given as cubes like OFF given as points', () => {
  fc.assert(
    fc.property(functions, ([width, outputs]) => {
      const on = cubesOf(
        binary(width),
        outputs.flatMap((one, number) => (one === 'on' ? [point(number, width)] : [])),
      );
      const off = cubesOf(
        binary(width),
        outputs.flatMap((one, number) => (one === 'on' ? [] : [point(number, width)])),
      );
      expect(listed(primeImplicants(on, complement(on)).cubes)).toEqual(listed(primeImplicants(on, off).cubes));
    }),
    { numRuns: runs(3000) },
  );
});

test('primeImplicants(on, off) finds the long one that R QCA 3.25 stops before', () => {
  const rows = (texts: string[]) =>
    cubesOf(
      binary(6),
      texts.map((one) => [...one].map(Number)),
    );
  const found = primeImplicants(rows(['101111', '011111']), rows(['000111', '001011', '001101', '001110']));
  expect(listed(found.cubes)).toEqual(['--1111', '-1----', '1-----'].sort());
});

test('primeImplicants(on, off, {limit}) stops at the limit and says so', () => {
  const on = cubesOf(binary(3), [[1, 1, 1]]);
  const off = cubesOf(binary(3), [[0, 0, 0]]);
  expect(primeImplicants(on, off, { limit: 2 })).toMatchObject({ exhausted: false, cubes: { count: 2 } });
  expect(primeImplicants(on, off, { limit: 3 })).toMatchObject({ exhausted: true, cubes: { count: 3 } });
});

test('primeImplicants(on, off) works with 50 conditions', () => {
  const on = cubesOf(binary(50), [Array.from({ length: 50 }, () => 1)]);
  const off = cubesOf(binary(50), [Array.from({ length: 50 }, (_, p) => (p < 48 ? 1 : 0))]);
  expect(primeImplicants(on, off).cubes.count).toBe(2);
});
