import { expect, test } from 'vitest';
import {
  antecedentAdjustedContrapositiveConsistency,
  antecedentAdjustedCoverage,
  consistency,
  consistencyPriProduct,
  contrapositiveConsistency,
  contrapositiveCoverage,
  coverage,
  haesebrouckConsistency,
  type Memberships,
  prevalenceAdjustedConsistency,
  prevalenceAdjustedContrapositiveCoverage,
  pri,
  relevanceOfNecessity,
  setCoincidence,
  sym,
  trivialnessOfNecessity,
} from '../../../src/qca/index.js';
import { fc } from '../../support/fc.js';
import { cases, complement, crispCases, type Pairs, split } from './support.js';

/** Every measure of two sets. */
const MEASURES: Readonly<Record<string, (x: Memberships, y: Memberships) => number>> = {
  antecedentAdjustedContrapositiveConsistency,
  antecedentAdjustedCoverage,
  consistency,
  consistencyPriProduct,
  contrapositiveConsistency,
  contrapositiveCoverage,
  coverage,
  haesebrouckConsistency,
  prevalenceAdjustedConsistency,
  prevalenceAdjustedContrapositiveCoverage,
  pri,
  relevanceOfNecessity,
  setCoincidence: (x, y) => setCoincidence([x, y]),
  sym,
  trivialnessOfNecessity,
};
const measures = Object.entries(MEASURES);

/** The same bits, `NaN` equal to itself. */
function expectSame(one: number, other: number): void {
  expect(Object.is(one, other) || one === other, `${one} ${other}`).toBe(true);
}
function expectClose(one: number, other: number): void {
  expect(
    one === other || (Number.isNaN(one) && Number.isNaN(other)) || Math.abs(one - other) < 1e-9,
    `${one} ${other}`,
  ).toBe(true);
}

test.each(measures)('%s(x, y) is the same to the last bit in any order of the cases', (_, measure) => {
  const shuffled = cases.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows as [number, number][], { minLength: rows.length })),
  );
  fc.assert(
    fc.property(shuffled, ([rows, other]) => expectSame(measure(...split(rows)), measure(...split(other as Pairs)))),
  );
});

test.each(measures)('%s(x, y) is unchanged when every case is there twice', (_, measure) => {
  fc.assert(fc.property(cases, (rows) => expectClose(measure(...split(rows)), measure(...split([...rows, ...rows])))));
});

test.each(measures)('%s(x, y) lies in [0, 1] or is NaN', (_, measure) => {
  fc.assert(
    fc.property(cases, (rows) => {
      const value = measure(...split(rows));
      expect(Number.isNaN(value) || (value >= 0 && value <= 1 + 1e-12), String(value)).toBe(true);
    }),
  );
});

test.each(measures)('%s refuses what is no list of memberships', (name, measure) => {
  expect(() => measure([2], [1])).toThrow(`${name}: `);
  expect(() => measure([1], [Number.NaN])).toThrow(`${name}: `);
  expect(() => measure([1, 0], [1])).toThrow(`${name}: `);
});

test('pri, sym and haesebrouckConsistency are the consistency for crisp data, consistencyPriProduct its square', () => {
  fc.assert(
    fc.property(crispCases, (rows) => {
      const [x, y] = split(rows);
      const own = consistency(x, y);
      for (const measure of [pri, sym, haesebrouckConsistency]) expectSame(measure(x, y), own);
      expectSame(consistencyPriProduct(x, y), own * own);
    }),
  );
});

test('haesebrouckConsistency(x, y) is at most the consistency, as deviations in X weigh more', () => {
  fc.assert(
    fc.property(cases, (rows) => {
      const [x, y] = split(rows);
      fc.pre(x.some((value) => value > 0));
      expect(haesebrouckConsistency(x, y)).toBeLessThanOrEqual(consistency(x, y) + 1e-12);
    }),
  );
});

test('contrapositive measures are those of ~y → ~x', () => {
  fc.assert(
    fc.property(cases, (rows) => {
      const [x, y] = split(rows);
      const [notX, notY] = [complement(x), complement(y)];
      expectClose(contrapositiveConsistency(x, y), consistency(notY, notX));
      expectClose(contrapositiveCoverage(x, y), coverage(notY, notX));
      expectClose(antecedentAdjustedContrapositiveConsistency(x, y), prevalenceAdjustedConsistency(notY, notX));
      expectClose(prevalenceAdjustedContrapositiveCoverage(x, y), antecedentAdjustedCoverage(notY, notX));
    }),
  );
});

test('a coverage is the consistency the other way round, adjusted ones too', () => {
  fc.assert(
    fc.property(cases, (rows) => {
      const [x, y] = split(rows);
      expectSame(coverage(x, y), consistency(y, x));
      expectSame(contrapositiveCoverage(x, y), contrapositiveConsistency(y, x));
      expectSame(antecedentAdjustedCoverage(x, y), prevalenceAdjustedConsistency(y, x));
      expectSame(prevalenceAdjustedContrapositiveCoverage(x, y), antecedentAdjustedContrapositiveConsistency(y, x));
    }),
  );
});

test('prevalenceAdjustedConsistency(x, y) of crisp data is the consistency when outcome and absence are weighed alike', () => {
  fc.assert(
    fc.property(crispCases, (rows) => {
      const [x, y] = split(rows);
      const share = (value: number): number => {
        const own = rows.filter((row) => row[1] === value);
        return own.filter((row) => row[0] === 1).length / own.length;
      };
      expectClose(prevalenceAdjustedConsistency(x, y), share(1) / (share(1) + share(0)));
    }),
  );
});

test('pri(x, y) and pri(x, ~y) sum to 1 where both are defined, as do the two of sym', () => {
  fc.assert(
    fc.property(crispCases, (rows) => {
      const [x, y] = split(rows);
      fc.pre(x.includes(1));
      expectClose(pri(x, y) + pri(x, complement(y)), 1);
    }),
  );
  fc.assert(
    fc.property(cases, (rows) => {
      const [x, y] = split(rows);
      fc.pre(
        !Number.isNaN(sym(x, y)) &&
          rows.some(([a, b]) => Math.min(a, Math.max(b, 1 - b)) > 0.01 + Math.min(a, b, 1 - b)),
      );
      expectClose(sym(x, y) + sym(x, complement(y)), 1);
    }),
  );
});

test('setCoincidence([x, y]) is 1 exactly for equal sets, and symmetric', () => {
  fc.assert(
    fc.property(cases, (rows) => {
      const [x, y] = split(rows);
      expectSame(setCoincidence([x, y]), setCoincidence([y, x]));
      fc.pre(rows.some(([a, b]) => a > 0 || b > 0));
      expect(setCoincidence([x, y]) === 1).toBe(rows.every(([a, b]) => a === b));
    }),
  );
});
