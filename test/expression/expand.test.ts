import { expect, test } from 'vitest';
import { expand } from '../../src/expression/expand.js';
import { print } from '../../src/expression/print.js';
import { LEVELS, truthOf, truthOfSum, written } from '../support/expressions.js';
import { fc, runs } from '../support/fc.js';
import { messageOf } from '../support/thrown.js';

test('expand(expression, {names}) has a product for each configuration in which the expression is true, and no other', () => {
  fc.assert(
    fc.property(written, (source) => {
      const { products } = expand(source.text, { names: LEVELS });
      const truth = truthOf(source);
      expect(truthOfSum(products)).toBe(truth);
      expect(products).toHaveLength([...truth].filter((one) => one === '1').length);
      expect(products.every((product) => product.length === LEVELS.size)).toBe(true);
    }),
    { numRuns: runs(2000) },
  );
});

test.each([
  ['A*B + ~C', undefined, '~A*~B*~C + ~A*B*~C + A*~B*~C + A*B*~C + A*B*C'],
  ['A*B', ['A', 'B', 'C'], 'A*B*~C + A*B*C'],
  ['B', ['B', 'A'], 'B*~A + B*A'],
  ['A*~A', undefined, '0'],
  ['1', undefined, '1'],
])('expand(%j, {names: %j}) is %s', (source, names, expected) => {
  expect(print(expand(source, names ? { names } : {}))).toBe(expected);
});

test('expand(expression) refuses more configurations than anybody reads', () => {
  const names = (n: number) => Array.from({ length: n }, (_, i) => `A${i}`);
  const tens = new Map(names(5).map((name) => [name, 10]));
  expect(expand('1', { names: tens }).products).toHaveLength(100_000);
  expect(messageOf(() => expand('A0', { names: names(18) }))).toContain('more than 100000 configurations');
  expect(messageOf(() => expand('A0', { names: names(54) }))).toContain('54 conditions have too many configurations');
});
