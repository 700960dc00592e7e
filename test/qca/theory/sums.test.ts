import { expect, test } from 'vitest';
import { literalValues, type Sum } from '../../../src/expression/expression.js';
import { printSum } from '../../../src/expression/print.js';
import { conjunction, negation } from '../../../src/qca/theory/sums.js';
import { fc, runs } from '../../support/fc.js';

const valuesOf = (condition: string) => (condition === 'M' ? [0, 1, 2] : null);
const literal = fc.oneof(
  fc.record({ condition: fc.constantFrom('A', 'B'), value: fc.constantFrom(0, 1) }),
  fc.record({ condition: fc.constant('M'), values: fc.subarray([0, 1, 2], { minLength: 1, maxLength: 2 }) }),
);
const product = fc.uniqueArray(literal, { maxLength: 3, selector: (one) => one.condition });
const sum = fc.array(product, { maxLength: 4 });

const POINTS = [0, 1].flatMap((A) => [0, 1].flatMap((B) => [0, 1, 2].map((M) => ({ A, B, M }))));
const holds = (some: Sum, point: Readonly<Record<string, number>>) =>
  some.some((one) => one.every((own) => literalValues(own).includes(point[own.condition] as number)));

test('negation(sum) holds exactly where the sum does not', () => {
  fc.assert(
    fc.property(sum, (own) => {
      const negated = negation(own, valuesOf) as Sum;
      for (const point of POINTS) expect(holds(negated, point)).toBe(!holds(own, point));
    }),
    { numRuns: runs(1000) },
  );
});

test('conjunction(a, b) holds exactly where both do, with no product inside another', () => {
  fc.assert(
    fc.property(sum, sum, (a, b) => {
      const made = conjunction(a, b) as Sum;
      for (const point of POINTS) expect(holds(made, point)).toBe(holds(a, point) && holds(b, point));
      const points = made.map((one) => POINTS.filter((point) => holds([one], point)));
      points.forEach((own, i) => {
        const inside = points.some((other, j) => i !== j && own.every((point) => other.includes(point)));
        expect(inside).toBe(false);
      });
    }),
    { numRuns: runs(1000) },
  );
});

test('negation(…) gives every prime implicant, so that fuzzy memberships do not depend on a choice of terms', () => {
  // ~(A*B + ~A*C) has the prime implicant ~B*~C beside the two that suffice.
  const made = negation(
    [
      [
        { condition: 'A', value: 1 },
        { condition: 'B', value: 1 },
      ],
      [
        { condition: 'A', value: 0 },
        { condition: 'C', value: 1 },
      ],
    ],
    () => null,
  ) as Sum;
  expect(printSum(made)).toBe('~A*~C + A*~B + ~B*~C');
  expect(negation([[{ condition: 'M', values: [1] }]], valuesOf)).toEqual([[{ condition: 'M', values: [0, 2] }]]);
  // What is not T at all includes the cases to which it does not apply.
  expect(negation([[{ condition: 'T', value: 1 }]], () => [-1, 0, 1])).toEqual([[{ condition: 'T', values: [-1, 0] }]]);
});

test('negation(sum) of 9 products without a condition in common has 512, which are given up', () => {
  const pairs = (n: number): Sum =>
    Array.from({ length: n }, (_, i) => ['A', 'B'].map((name) => ({ condition: `${name}${i}`, value: 1 })));
  expect(negation(pairs(8), () => null)).toHaveLength(256);
  expect(negation(pairs(9), () => null)).toBeNull();
  expect(negation(pairs(40), () => null)).toBeNull();
  const eight = negation(pairs(8), () => null) as Sum;
  expect(conjunction(eight, [[]])).toHaveLength(256);
  const other = ['C', 'D'].map((condition) => [{ condition, value: 1 }]);
  expect(conjunction(eight, other)).toBeNull();
  const four = ['C', 'D', 'E', 'F'].map((condition) => [{ condition, value: 1 }]);
  expect(conjunction(eight, four)).toBeNull();
});
