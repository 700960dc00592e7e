import { expect, test } from 'vitest';
import { literalValues, type Sum } from '../../../src/expression/expression.js';
import { parse } from '../../../src/expression/parse.js';
import { always, equivalent, implies, irredundant, submodel } from '../../../src/qca/simulation/logic.js';
import { fc, runs } from '../../support/fc.js';

const SPACE = { conditions: ['A', 'B', 'M'], levels: [2, 2, 3] };
const literal = fc.oneof(
  fc.record({ condition: fc.constantFrom('A', 'B'), value: fc.constantFrom(0, 1) }),
  fc.record({ condition: fc.constant('M'), values: fc.subarray([0, 1, 2], { minLength: 1 }) }),
);
const product = fc.array(literal, { maxLength: 3 });
const sum = fc.array(product, { maxLength: 4 });
const POINTS = [0, 1].flatMap((A) => [0, 1].flatMap((B) => [0, 1, 2].map((M) => ({ A, B, M }))));
const holds = (some: Sum, point: Readonly<Record<string, number>>) =>
  some.some((one) => one.every((own) => literalValues(own).includes(point[own.condition] as number)));

test('implies, equivalent, always and irredundant agree with looking at every configuration', () => {
  const everywhere = (a: Sum, b: Sum) => POINTS.every((point) => !holds(a, point) || holds(b, point));
  fc.assert(
    fc.property(product, sum, sum, (one, a, b) => {
      expect(implies(one, a, SPACE)).toBe(everywhere([one], a));
      expect(equivalent(a, b, SPACE)).toBe(everywhere(a, b) && everywhere(b, a));
      expect(always(a, SPACE)).toBe(everywhere([[]], a));
      const smaller = a.flatMap((own, i) => [
        a.filter((_, j) => j !== i),
        ...own.map((_, at) => a.map((kept, k) => (k === i ? own.filter((_, j) => j !== at) : kept))),
      ]);
      expect(irredundant(a, SPACE)).toBe(!smaller.some((other) => everywhere(a, other) && everywhere(other, a)));
    }),
    { numRuns: runs(2000) },
  );
});

test('submodel(a, b) asks for a different term of b for each term of a', () => {
  const is = (a: string, b: string) => submodel(parse(a).products, parse(b).products);
  expect(is('A + C', 'A*B + C*D')).toBe(true);
  expect(is('A*B + C*D', 'A*B + C*D')).toBe(true);
  expect(is('D*C', 'A*B + C*D')).toBe(true);
  expect(is('A + B', 'A*B + C*D')).toBe(false); // both are of one term
  expect(is('A + A*B', 'A*B + A*D')).toBe(true); // the first must go to the second
  expect(is('A*C', 'A*B + C*D')).toBe(false);
  expect(is('~A', 'A*B + C*D')).toBe(false);
  expect(is('M{1}', 'M{1,2}*A')).toBe(false);
  expect(is('M{1,2}', 'M{1,2}*A')).toBe(true);
});
