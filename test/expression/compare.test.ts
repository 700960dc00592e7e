import { expect, test } from 'vitest';
import { compare } from '../../src/expression/compare.js';
import { parse } from '../../src/expression/parse.js';
import { LEVELS, truthOf, written } from '../support/expressions.js';
import { fc, runs } from '../support/fc.js';
import { messageOf } from '../support/thrown.js';

test('compare(first, second) is what a look at every configuration says', () => {
  fc.assert(
    fc.property(written, written, (first, second) => {
      const [a, b] = [truthOf(first), truthOf(second)];
      const pairs = [...a].map((one, i) => `${one}${b[i]}`);
      const inside = !pairs.includes('10');
      const around = !pairs.includes('01');
      const apart = pairs.includes('11') ? 'overlap' : 'disjoint';
      const expected = inside ? (around ? 'equal' : 'subset') : around ? 'superset' : apart;
      expect(compare(first.text, second.text, { names: LEVELS })).toBe(expected);
    }),
    { numRuns: runs(20_000) },
  );
});

test.each([
  ['A*B', 'A', 'subset'],
  ['A', 'A*B', 'superset'],
  ['A + ~A*B', 'B + A', 'equal'],
  ['A*B', '~A*C', 'disjoint'],
  ['A', 'B', 'overlap'],
  ['A*~A', 'B*~B', 'equal'],
  ['0', 'A', 'subset'],
  ['1', 'A + ~A', 'equal'],
])('compare(%j, %j) is %s', (first, second, expected) => {
  expect(compare(first, second)).toBe(expected);
  expect(compare(parse(first), parse(second))).toBe(expected);
});

test('compare(first, second) refuses arrows, and what is no expression', () => {
  expect(messageOf(() => compare('A', 'B <- C'))).toBe(
    'compare: "B <- C" has an arrow; pass the part before or behind it',
  );
  expect(messageOf(() => compare(5 as never, 'A'))).toContain('compare: the expression is 5; write it as text');
  expect(messageOf(() => compare(null as never, 'A'))).toContain('compare: the expression is null');
  expect(messageOf(() => compare(undefined as never, 'A'))).toContain('compare: the expression is undefined');
  expect(messageOf(() => compare({} as never, 'A'))).toContain('compare: the expression is another kind of object');
});
