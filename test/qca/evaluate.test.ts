import { expect, test } from 'vitest';
import { parse } from '../../src/expression/parse.js';
import { design } from '../../src/qca/design.js';
import { evaluate } from '../../src/qca/evaluate.js';
import { DOES_NOT_APPLY, setData } from '../../src/qca/sets.js';
import { LEVELS, written } from '../support/expressions.js';
import { fc, runs } from '../support/fc.js';
import { messageOf } from '../support/thrown.js';

const fuzzy = setData(
  ['a', 'b', 'c'],
  [
    { name: 'A', memberships: [0.25, 0.75, 1] },
    { name: 'B', memberships: [0.5, 0.125, 0] },
    { name: 'M', memberships: [0, 1, 2], levels: 3 },
    { name: 'T', memberships: [0, 1, DOES_NOT_APPLY], temporal: true },
  ],
);

test('evaluate(sets, expression) gives each case the membership that the expression as written has', () => {
  const eighth = fc.nat(8).map((n) => n / 8);
  const cases = fc.array(fc.record({ A: eighth, B: eighth, C: eighth, D: eighth, M: fc.nat(2) }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(written, cases, ({ text, membership }, points) => {
      const columns = [...LEVELS].map(([name, levels]) => ({
        name,
        levels,
        memberships: points.map((point) => point[name as keyof typeof point]),
      }));
      const data = setData(
        points.map((_, i) => `case ${i}`),
        columns,
      );
      expect(evaluate(data, text)).toEqual(points.map(membership));
    }),
    { numRuns: runs(3000) },
  );
});

test.each([
  ['A*~A', [0.25, 0.25, 0]],
  ['A + ~B', [0.5, 0.875, 1]],
  ['~(A*B)', [0.75, 0.875, 1]],
  ['A{1}', [0.25, 0.75, 1]],
  ['M{0,2}', [1, 0, 1]],
  ['~M{0,2}*A', [0, 0.75, 0]],
  ['T', [0, 1, 0]],
  ['~T', [1, 0, 0]],
  ['T{-}', [0, 0, 1]],
  ['1', [1, 1, 1]],
  ['0', [0, 0, 0]],
])('evaluate(sets, %j) is %j', (expression, expected) => {
  expect(evaluate(fuzzy, expression)).toEqual(expected);
  expect(evaluate(fuzzy, parse(expression, new Map(fuzzy.columns.map(({ name, levels }) => [name, levels]))))).toEqual(
    expected,
  );
});

test('evaluate(design, expression) takes the sets of the design', () => {
  expect(evaluate(design(fuzzy, { outcome: 'A', conditions: ['B'] }), 'A*~B')).toEqual([0.25, 0.75, 1]);
});

test('evaluate(sets, expression) refuses what it cannot evaluate', () => {
  expect(messageOf(() => evaluate(fuzzy, 'A*X'))).toContain('there is no set named "X"');
  expect(messageOf(() => evaluate(fuzzy, 'A -> B'))).toContain('evaluate: "A -> B" has an arrow');
  expect(messageOf(() => evaluate(fuzzy, 'M'))).toContain('"M" has 3 values');
  expect(messageOf(() => evaluate([] as never, 'A'))).toContain('evaluate: the first argument is a list');
  expect(messageOf(() => evaluate(null as never, 'A'))).toContain('evaluate: the first argument is null');
});
