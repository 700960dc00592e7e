import { expect, test } from 'vitest';
import { consistency } from '../../../src/qca/fit/consistency.js';
import { coverage, uniqueCoverages } from '../../../src/qca/fit/coverage.js';
import { pri } from '../../../src/qca/fit/pri.js';
import { relevanceOfNecessity } from '../../../src/qca/fit/relevance-of-necessity.js';
import { sym } from '../../../src/qca/fit/sym.js';
import { fc } from '../../support/fc.js';

const membership = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
const cases = fc.array(fc.tuple(membership, membership), { minLength: 1, maxLength: 60 });
const split = (rows: readonly (readonly [number, number])[]) => [rows.map(([x]) => x), rows.map(([, y]) => y)] as const;

test('consistency(x, y) is 1 exactly when x is a subset of y', () => {
  fc.assert(
    fc.property(cases, (rows) => {
      const [x, y] = split(rows);
      fc.pre(x.some((v) => v > 0));
      expect(consistency(x, y) === 1).toBe(rows.every(([a, b]) => a <= b));
    }),
  );
});
test('consistency(x, y) is coverage(y, x)', () => {
  fc.assert(
    fc.property(cases, (rows) => {
      const [x, y] = split(rows);
      expect(consistency(x, y)).toBe(coverage(y, x));
    }),
  );
});
test('consistency(x, y) is NaN when no case is in x, coverage(x, y) when none is in y', () => {
  expect(consistency([0, 0], [0.5, 1])).toBeNaN();
  expect(coverage([0.5, 1], [0, 0])).toBeNaN();
});
test('consistency(x, y) says which lengths differ', () => {
  expect(() => consistency([1], [1, 0])).toThrow('consistency: x has 1 cases but y has 2');
  expect(() => consistency('' as never, [])).toThrow('consistency: x is ""; pass a list of memberships');
});
test('every measure lies in [0, 1] or is NaN', () => {
  fc.assert(
    fc.property(cases, (rows) => {
      const [x, y] = split(rows);
      for (const value of [consistency(x, y), coverage(x, y), pri(x, y), sym(x, y), relevanceOfNecessity(x, y)]) {
        expect(Number.isNaN(value) || (value >= -1e-12 && value <= 1 + 1e-12), String(value)).toBe(true);
      }
    }),
  );
});
test('pri(x, y) and sym(x, y) equal consistency(x, y) for crisp data', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(0, 1), fc.constantFrom(0, 1)), { minLength: 1 }), (rows) => {
      const [x, y] = split(rows);
      expect(pri(x, y)).toEqual(consistency(x, y));
      expect(sym(x, y)).toEqual(consistency(x, y));
    }),
  );
});
test('uniqueCoverages(terms, y) are what coverage loses without each term', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(membership, membership, membership, membership), { minLength: 1, maxLength: 30 }),
      (rows) => {
        const column = (c: number) => rows.map((row) => row[c] as number);
        const [a, b, c, y] = [column(0), column(1), column(2), column(3)];
        fc.pre(y.some((v) => v > 0));
        const union = (...sets: number[][]) => rows.map((_, i) => Math.max(...sets.map((set) => set[i] as number)));
        const [ofA] = uniqueCoverages([a, b, c], y);
        expect(ofA).toBeCloseTo(coverage(union(a, b, c), y) - coverage(union(b, c), y), 10);
      },
    ),
  );
});
test('uniqueCoverages([], y) are none', () => {
  expect(uniqueCoverages([], [1, 0])).toEqual([]);
});

test('uniqueCoverages([term], y) is its raw coverage: without it all is lost', () => {
  fc.assert(
    fc.property(cases, (rows) => {
      const [x, y] = split(rows);
      expect(uniqueCoverages([x], y)).toEqual([coverage(x, y)]);
    }),
  );
});
test('relevanceOfNecessity(x, y) is 0 for a condition that every case has, and NaN when all have both', () => {
  expect(relevanceOfNecessity([1, 1], [1, 0])).toBe(0);
  expect(relevanceOfNecessity([1, 1], [1, 1])).toBeNaN();
});
