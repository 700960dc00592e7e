import { expect, test } from 'vitest';
import { sumMemberships } from '../../src/expression/evaluate.js';
import { parse } from '../../src/expression/parse.js';
import { print } from '../../src/expression/print.js';
import { fuzzyPoint, LEVELS, lookupOf, written } from '../support/expressions.js';
import { fc, runs } from '../support/fc.js';
import { messageOf } from '../support/thrown.js';

test('parse(source) multiplied out has the memberships of source as it is written, for fuzzy and multi-value sets', () => {
  fc.assert(
    fc.property(written, fuzzyPoint, ({ text, membership }, point) => {
      const { products } = parse(text, LEVELS);
      expect(sumMemberships(products, 1, lookupOf(point))).toEqual([membership(point)]);
    }),
    { numRuns: runs(20_000) },
  );
});

test.each([
  ['A*~(B + C*D)', 'A*~B*~C + A*~B*~D'],
  ['(A + B)*(C + ~D)', 'A*C + A*~D + B*C + B*~D'],
  ['~(~(A*B))', 'A*B'],
  ['A*~A', 'A*~A'],
  ['~(A + ~A)', '~A*A'],
  ['A*A + B*A*B', 'A + B*A'],
  ['A*B + B*A + A', 'A*B + A'],
  ['(A + B)*(A + C)', 'A + B*C'],
  ['(B + A)*(A + C)', 'B*C + A'],
  ['A*(A + B)', 'A'],
  ['(A + A*B)*1', 'A + A*B'],
  ['1*(A + A*B)', 'A + A*B'],
  ['(A + B)*C*D*(E + F)', 'A*C*D*E + A*C*D*F + B*C*D*E + B*C*D*F'],
  ['A*(B + 1)', 'A'],
  ['A*(B*0 + C*1)', 'A*C'],
  ['0*A + 0', '0'],
  ['~0', '1'],
  ['~1', '0'],
  ['1 + A', '1 + A'],
])('parse(%j) is %s', (source, expected) => {
  expect(print(parse(source))).toBe(expected);
});

test('parse("~A{1}", names) is the other values, where their number is known', () => {
  expect(print(parse('~A{1}', new Map([['A', 3]])))).toBe('A{0,2}');
  expect(print(parse('~A{0,1,2}', new Map([['A', 3]])))).toBe('0');
  expect(messageOf(() => parse('B*~A{1}', ['A', 'B']))).toContain(`new Map([['A', 3]])\n  B*~A{1}\n     ^`);
});

test('parse(source) multiplies out to 10,000 products or 1,000,000 literals, and no more', () => {
  const names = (letter: string, n: number) => Array.from({ length: n }, (_, i) => `${letter}${i}`);
  const product = (a: number, b: number) => `(${names('A', a).join(' + ')})*(${names('B', b).join(' + ')})`;
  expect(parse(product(100, 100)).products).toHaveLength(10_000);
  expect(messageOf(() => parse(product(100, 101)))).toContain('more than 10000 products or 1000000 literals');
  const long = (n: number) => `(${names('A', 100).join(' + ')})*${names('B', n).join('*')}`;
  expect(parse(long(9_999)).products).toHaveLength(100);
  expect(messageOf(() => parse(long(10_000)))).toContain('more than 10000 products or 1000000 literals');
});

test('parse(source) refuses what multiplies out to more than 10,000 products, and soon', () => {
  const sums = (n: number) => Array.from({ length: n }, (_, i) => `(A${i} + B${i})`).join('*');
  expect(parse(sums(13)).products).toHaveLength(8192);
  expect(messageOf(() => parse(sums(14)))).toContain('multiplying out takes more than 10000 products');
  const long = `(${sums(10)})*${Array.from({ length: 2000 }, (_, i) => `C${i}`).join('*')}`;
  expect(messageOf(() => parse(long))).toContain('or 1000000 literals');
  expect(messageOf(() => parse(sums(20_000)))).toContain('multiplying out');
});
