import { describe, expect, test } from 'vitest';
import { agreement } from '../../../../src/evidence/screening/agreement/agreement.js';
import type { Rating } from '../../../../src/evidence/screening/agreement/types.js';
import { fc, runs } from '../../../support/fc.js';

/** Two raters from their table of counts. */
function fromTable(counts: readonly (readonly number[])[]): [number[], number[]] {
  const pairs = counts.flatMap((row, i) => row.flatMap((n, j) => Array.from({ length: n }, () => [i, j] as const)));
  return [pairs.map(([i]) => i), pairs.map(([, j]) => j)];
}

/** Ratings whose counts a unit are given, whoever gave them. */
function fromCounts(rows: readonly (readonly number[])[]): number[][] {
  const units = rows.map((row) => row.flatMap((n, k) => new Array<number>(n).fill(k)));
  return Array.from({ length: units[0]?.length ?? 0 }, (_, rater) => units.map((unit) => unit[rater] as number));
}

const line = (text: string): (number | null)[] => Array.from(text, (sign) => (sign === '*' ? null : Number(sign)));

// Cohen 1960, table 2: 200 units, three categories.
const cohen1960 = fromTable([
  [88, 10, 2],
  [14, 40, 6],
  [18, 10, 12],
]);

// Fleiss, Levin & Paik 2003, table 18.1: 100 units; psychotic, neurotic, organic.
const fleiss2003 = fromTable([
  [75, 1, 4],
  [5, 4, 1],
  [0, 0, 10],
]);

// Fleiss, Cohen & Everitt 1969, their example: 200 units, three categories.
const fleissCohenEveritt1969 = fromTable([
  [106, 10, 4],
  [22, 28, 10],
  [2, 12, 6],
]);

// Fleiss 1971, table 1: 30 patients, six psychiatrists each; depression, personality disorder, schizophrenia, neurosis, other.
const fleiss1971 = fromCounts(
  (
    '00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031 00501 30012 51000 02040 ' +
    '10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006'
  )
    .split(' ')
    .map((row) => Array.from(row, Number)),
);

// Krippendorff 2011, example C: four observers, twelve units.
const krippendorff2011 = ['123321412***', '1233224125*3', '*3332342251*', '1233244125 1*'.replace(' ', '')].map(line);

// Krippendorff's example of three coders and fifteen units with many values missing.
const threeCoders = ['*****341211' + '33*3', '1*21334' + '3*******', '**2134' + '4*21133*4'].map(line);

describe('agreement(ratings) on published examples', () => {
  test('is Cohen’s .492 on table 2 of Cohen 1960', () => {
    const { cohensKappa, percentage } = agreement(cohen1960);
    expect(percentage.value).toBe(0.7);
    expect(cohensKappa?.value).toBeCloseTo(0.492, 3);
    expect(cohensKappa?.value).toBeCloseTo((140 - 82) / (200 - 82), 14);
  });

  test('is kappa .676 on table 18.1 of Fleiss, Levin & Paik 2003', () => {
    expect(agreement(fleiss2003).cohensKappa?.value).toBeCloseTo(0.676, 3);
  });

  test('is kappa .429 with the variance .002885 on the example of Fleiss, Cohen & Everitt 1969', () => {
    const { cohensKappa } = agreement(fleissCohenEveritt1969);
    expect(cohensKappa?.value).toBeCloseTo(0.429, 3);
    expect((cohensKappa?.standardError ?? 0) * (cohensKappa?.standardError ?? 0)).toBeCloseTo(0.002885, 6);
  });

  test('is kappa .430 on the psychiatrists of Fleiss 1971, with mean agreement .556', () => {
    const { fleissKappa, percentage, cohensKappa, raters } = agreement(fleiss1971);
    expect(raters).toHaveLength(6);
    expect(cohensKappa).toBe(null);
    expect(percentage.value).toBeCloseTo(0.556, 3);
    expect(fleissKappa.value).toBeCloseTo(0.43, 3);
  });

  test.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
  ] as const)('is Krippendorff’s %s alpha %f on example C of Krippendorff 2011', (level, printed) => {
    const { krippendorffsAlpha } = agreement(krippendorff2011, { level, bootstrap: { draws: 20 } });
    expect(krippendorffsAlpha.value).toBeCloseTo(printed, 3);
    expect(krippendorffsAlpha.units).toBe(11);
  });

  test.each([
    ['nominal', 0.691],
    ['interval', 0.811],
  ] as const)('is Krippendorff’s %s alpha %f on three coders with missing values', (level, printed) => {
    expect(agreement(threeCoders, { level, bootstrap: { draws: 20 } }).krippendorffsAlpha.value).toBeCloseTo(
      printed,
      3,
    );
  });

  test('is Krippendorff’s alpha .095 and .692 on examples A and B of Krippendorff 2011', () => {
    const binary = ['0100000010', '1110010000'].map(line);
    const letters = ['aabbdcccedda', 'babbbccceddd'].map((text) => Array.from(text));
    expect(agreement(binary).krippendorffsAlpha.value).toBeCloseTo(0.095, 3);
    expect(agreement(letters).krippendorffsAlpha.value).toBeCloseTo(0.692, 3);
  });
});

describe('agreement(ratings)', () => {
  test('has intervals around its values, the same from the same seed', () => {
    const one = agreement(krippendorff2011, { bootstrap: { draws: 200, seed: 7 } });
    const again = agreement(krippendorff2011, { bootstrap: { draws: 200, seed: 7 } });
    expect(one).toEqual(again);
    const { value, interval } = one.krippendorffsAlpha;
    expect(interval[0]).toBeLessThan(value);
    expect(interval[1]).toBeGreaterThan(value);
    expect(one.krippendorffsAlpha.intervalBy).toBe('bootstrap of units, 200 draws, seed 7');
    const other = agreement(krippendorff2011, { bootstrap: { draws: 200, seed: 8 } });
    expect(other.krippendorffsAlpha.interval).not.toEqual(interval);
    const kappa = agreement(fleiss2003).cohensKappa;
    expect(kappa?.interval[0]).toBeCloseTo(0.676 - 1.96 * 0.0877, 2);
  });

  test('gives Wilson’s interval of a share: 9 of 10 is from .596 to .982', () => {
    const { percentage } = agreement([line('1111100000'), line('1111100001')]);
    expect(percentage.interval[0]).toBeCloseTo(0.596, 3);
    expect(percentage.interval[1]).toBeCloseTo(0.982, 3);
  });

  test('has the standard error of Fleiss’ kappa near that of leaving out one unit at a time', () => {
    const units = fleiss1971[0]?.length ?? 0;
    const all = agreement(fleiss1971, { bootstrap: { draws: 1 } }).fleissKappa;
    const without = Array.from({ length: units }, (_, out) =>
      agreement(
        fleiss1971.map((own) => own.filter((_one, i) => i !== out)),
        { bootstrap: { draws: 1 } },
      ),
    ).map((one) => one.fleissKappa.value);
    const mean = without.reduce((a, b) => a + b, 0) / units;
    const squares = without.reduce((a, b) => a + (b - mean) * (b - mean), 0);
    const jackknife = Math.sqrt((squares * (units - 1)) / units);
    expect(Math.abs((all.standardError ?? 0) / jackknife - 1)).toBeLessThan(0.05);
  });

  test('is NaN, with the reason, where all ratings are the same, or no unit has two', () => {
    const same = agreement([line('111'), line('111')]);
    expect(same.percentage.value).toBe(1);
    for (const measure of [same.cohensKappa, same.fleissKappa, same.krippendorffsAlpha]) {
      expect(measure?.value).toBeNaN();
      expect(measure?.undefinedBecause).toMatch(/same/);
    }
    expect(same.warnings.map(({ code }) => code)).toEqual(['no-disagreement']);
    const apart = agreement([line('1*'), line('*1')]);
    expect(apart.units).toBe(2);
    for (const measure of [apart.percentage, apart.cohensKappa, apart.fleissKappa, apart.krippendorffsAlpha]) {
      expect(measure?.value).toBeNaN();
      expect(measure?.undefinedBecause).toMatch(/^no unit/);
    }
  });

  test('says which units were not rated by all, and how many draws had no value', () => {
    const found = agreement([line('11111*'), line('111110')]);
    expect(found.warnings.map(({ message }) => message)[0]).toBe(
      '1 of 6 units were not rated by all; the kappas leave these out, alpha uses those with two ratings.',
    );
    const rare = agreement([line('11110'), line('11110')]);
    expect(rare.bootstrap.undefinedDraws).toBeGreaterThan(100);
    expect(rare.warnings.some(({ code }) => code === 'undefined-draws')).toBe(true);
  });

  test('puts categories in one order, whatever they are', () => {
    const mixed = [
      ['b', 2, true, null],
      ['a', 10, 'true', 'a'],
    ] as const;
    expect(agreement(mixed).categories).toEqual([2, 10, 'a', 'b', true, 'true']);
    const turned = mixed.map((own) => [...own].reverse());
    expect(agreement(turned).categories).toEqual([2, 10, 'a', 'b', true, 'true']);
  });

  test('says what is wrong with ratings and options', () => {
    expect(() => agreement([[1]])).toThrow('agreement: 1 raters; agreement is between two or more');
    expect(() => agreement([[1], [1, 0]])).toThrow('agreement: rater 2 has 2 ratings and rater 1 has 1');
    expect(() => agreement([[1], [Number.NaN]])).toThrow('agreement: rating 1 of rater 2 is NaN');
    expect(() => agreement('ab' as never)).toThrow('agreement: the ratings are "ab"');
    expect(() => agreement([['a'], ['b']], { level: 'ordinal' })).toThrow('agreement: the rating "a" is no number');
    expect(() => agreement([[1], [1]], { level: 'ratio' as never })).toThrow('agreement: level is "ratio"');
    expect(() => agreement([[1], [1]], { raters: ['a', 'a'] })).toThrow('agreement: the raters are ["a","a"]');
    expect(() => agreement([[1], [1]], { bootstrap: { draws: 0 } })).toThrow('agreement: draws is 0');
    expect(() => agreement([[1], [1]], { bootstrap: { seed: -1 } })).toThrow('agreement: seed is -1');
  });

  const ratings = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 12 })).chain(([raters, units]) =>
    fc.array(fc.array(fc.constantFrom(0, 1, 2, null), { minLength: units, maxLength: units }), {
      minLength: raters,
      maxLength: raters,
    }),
  );

  test('does not depend on the order of raters or units, the bootstrap included', () => {
    fc.assert(
      fc.property(ratings, (given: Rating[][]) => {
        const options = { bootstrap: { draws: 5 } };
        const values = (of: Rating[][]): unknown[] => {
          const { percentage, fleissKappa, krippendorffsAlpha } = agreement(of, options);
          return [percentage, fleissKappa, krippendorffsAlpha];
        };
        const turned = [...given].reverse().map((own) => [...own].reverse());
        expect(values(turned)).toEqual(values(given));
      }),
      { numRuns: runs(1000) },
    );
  });
});
