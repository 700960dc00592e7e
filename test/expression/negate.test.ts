import { expect, test } from 'vitest';
import { sumMemberships } from '../../src/expression/evaluate.js';
import { negate, negationAsProductOfSums } from '../../src/expression/negate.js';
import { parse } from '../../src/expression/parse.js';
import { print } from '../../src/expression/print.js';
import { fuzzyPoint, LEVELS, lookupOf, truthOf, truthOfSum, written } from '../support/expressions.js';
import { fc, runs } from '../support/fc.js';
import { messageOf } from '../support/thrown.js';

const names = LEVELS;

test('negate(expression) has the memberships 1 − those of the expression, and negated again those of the expression', () => {
  fc.assert(
    fc.property(written, fuzzyPoint, ({ text, membership }, point) => {
      const negation = negate(text, { names });
      expect(sumMemberships(negation.products, 1, lookupOf(point))).toEqual([1 - membership(point)]);
      const again = negate(negation, { names });
      expect(sumMemberships(again.products, 1, lookupOf(point))).toEqual([membership(point)]);
    }),
    { numRuns: runs(10_000) },
  );
});

test('negationAsProductOfSums(expression) says the same as negate(expression)', () => {
  fc.assert(
    fc.property(written, (source) => {
      const negation = parse(negationAsProductOfSums(source.text, { names }), names);
      expect(truthOfSum(negation.products)).toBe([...truthOf(source)].map((one) => (one === '1' ? 0 : 1)).join(''));
    }),
    { numRuns: runs(5000) },
  );
});

test.each([
  ['A*B + ~C', '~A*C + ~B*C', '(~A + ~B)*C'],
  ['A*B', '~A + ~B', '~A + ~B'],
  ['A + ~B', '~A*B', '~A*B'],
  ['A*C + A*D + B*C + B*D', '~A*~B + ~C*~D', '(~A + ~C)*(~A + ~D)*(~B + ~C)*(~B + ~D)'],
  ['0', '1', '1'],
  ['1', '0', '0'],
  ['A + 1', '0', '0'],
])('negate(%j) is %s, as a product of sums %s', (source, sum, product) => {
  expect(print(negate(source))).toBe(sum);
  expect(negationAsProductOfSums(source)).toBe(product);
});

test('negate(expression) needs the number of values', () => {
  expect(print(negate('M{1}*A', { names }))).toBe('M{0,2} + ~A');
  expect(messageOf(() => negate('M{1}'))).toContain('the other values of "M" are not known');
  expect(messageOf(() => negate('A -> Y'))).toContain('negate: "A -> Y" has an arrow');
  expect(messageOf(() => negationAsProductOfSums('A -> Y'))).toContain(
    'negationAsProductOfSums: "A -> Y" has an arrow',
  );
});
