import { expect, test } from 'vitest';
import { parse } from '../../src/expression/parse.js';
import { print } from '../../src/expression/print.js';
import { LEVELS, written } from '../support/expressions.js';
import { fc, runs } from '../support/fc.js';
import { messageOf } from '../support/thrown.js';

test('parse(print(expression, {notation}), names, {notation}) is the expression, in either notation', () => {
  fc.assert(
    fc.property(written, fc.constantFrom('case' as const, 'tilde' as const), ({ text }, notation) => {
      const expression = parse(`${text} -> ${text}`, LEVELS);
      const printed = print(expression, { notation });
      expect(parse(printed, LEVELS, { notation })).toEqual(expression);
      expect(parse(printed, LEVELS)).toEqual(expression);
    }),
    { numRuns: runs(5000) },
  );
});

test.each([
  ['A*~B -> ~Y', 'A*b -> y'],
  ['LIT*~URB + M{1,2}', 'LIT*urb + M{1,2}'],
  ['A', 'A'],
  ['0', '0'],
])('print(parse(%j), {notation: "case"}) is %s', (source, expected) => {
  expect(print(parse(source), { notation: 'case' })).toBe(expected);
});

test.each([['Trust'], ['{MY SET}'], ['质'], ['~Trust'], ['_']])(
  'print(parse(%j), {notation: "case"}) is refused',
  (source) => {
    expect(messageOf(() => print(parse(source), { notation: 'case' }))).toContain('cannot be written by case');
    expect(print(parse(source), { notation: 'tilde' })).toBe(source);
  },
);

test('print(expression) writes - where a condition does not apply', () => {
  expect(print(parse('A{-}*B[0,-] -> Y{-}'))).toBe('A{-}*B{-,0} -> Y{-}');
  expect(messageOf(() => print(parse('A'), { notatoin: 'case' } as object))).toContain('print: there is no option');
});

test('print(expression) of an arrow without an outcome, or the other way round, is its sum', () => {
  const { products } = parse('A + B');
  expect(print({ products, arrow: '->', outcome: null })).toBe('A + B');
  expect(print({ products, arrow: null, outcome: products })).toBe('A + B');
});

test('print(…) refuses what is no expression', () => {
  for (const wrong of [null, 7, 'A', { products: 'A' }, { products: ['A'] }]) {
    expect(() => print(wrong as never)).toThrow('print: the expression is');
  }
});
