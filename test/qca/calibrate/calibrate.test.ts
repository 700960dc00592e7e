import { describe, expect, test } from 'vitest';
import { curveOf } from '../../../src/qca/calibrate/calibrate.js';
import { indirectCurve } from '../../../src/qca/calibrate/indirect.js';
import { calibrate, crisp, direct, ecdf, indirect, sShape, tfr } from '../../../src/qca/index.js';
import { fc, runs } from '../../support/fc.js';

const anchors = { exclusion: 20, crossover: 50, inclusion: 80 };
const falling = { exclusion: 80, crossover: 50, inclusion: 20 };
const bell = { exclusion: [0, 100], crossover: [20, 80], inclusion: [40, 60] } as const;
const valley = { exclusion: [40, 60], crossover: [20, 80], inclusion: [0, 100] } as const;

describe('calibrate(values, direct(…))', () => {
  test('has 0.5 at the crossover and idm at the inclusion', () => {
    const [out, half, into] = calibrate([20, 50, 80], direct('x', { anchors }));
    expect(half).toBe(0.5);
    expect(out).toBeCloseTo(0.05, 14);
    expect(into).toBeCloseTo(0.95, 14);
    expect(calibrate([80], direct('x', { anchors, idm: 0.8 }))[0]).toBeCloseTo(0.8, 14);
    expect(calibrate([80], direct('x', { anchors, logOdds: 3 }))[0]).toBeCloseTo(0.9525741268224334, 15);
  });
  test('has flanks of their own width', () => {
    const skewed = direct('x', { anchors: { exclusion: 40, crossover: 50, inclusion: 150 } });
    const [below, above] = calibrate([45, 100], skewed);
    expect(below).toBeCloseTo(1 - (above as number), 14);
  });
  test('falls where the anchors fall', () => {
    const values = [10, 20, 33, 50, 71, 80, 95];
    const rising = calibrate(values, direct('x', { anchors }));
    calibrate(values, direct('x', { anchors: falling })).forEach((membership, i) => {
      expect(membership).toBeCloseTo(1 - (rising[i] as number), 14);
    });
  });
  test('makes a bell as much in as its lower flank, and a valley that is its negation', () => {
    const values = [-10, 0, 20, 30, 40, 50, 60, 75, 80, 110];
    const made = calibrate(values, direct('x', { anchors: bell }));
    expect([made[2], made[8]]).toEqual([0.5, 0.5]);
    expect(made[1]).toBeCloseTo(0.05, 14);
    expect(made[4]).toBeCloseTo(0.95, 14);
    expect(made[5]).toBeGreaterThan(0.95);
    calibrate(values, direct('x', { anchors: valley })).forEach((membership, i) => {
      expect(membership).toBeCloseTo(1 - (made[i] as number), 14);
    });
  });
  test('is 0 or 1 beyond an anchor that lies on the crossover, and the other way round as the R package QCA has it', () => {
    const upper = { exclusion: 50, crossover: 50, inclusion: 80 };
    expect(calibrate([49, 50], direct('x', { anchors: upper, idm: 0.9 }))).toEqual([0, 0.5]);
    expect(calibrate([49, 50], direct('x', { anchors: upper, compat: 'r' }))).toEqual([1, 0.5]);
    const lower = { exclusion: 80, crossover: 50, inclusion: 50 };
    expect(calibrate([49, 50], direct('x', { anchors: lower }))).toEqual([1, 0.5]);
    expect(calibrate([49, 50], direct('x', { anchors: lower, compat: 'r' }))).toEqual([0, 0.5]);
    const top = { exclusion: 20, crossover: 50, inclusion: 50 };
    expect(calibrate([50, 51], direct('x', { anchors: top }))).toEqual([0.5, 1]);
    expect(calibrate([50, 51], direct('x', { anchors: top, compat: 'r' }))).toEqual([0.5, 1]);
  });
  test('snaps nothing, unless as the R package QCA does', () => {
    const far = [-80, 180];
    const made = calibrate(far, direct('x', { anchors }));
    expect(made.every((membership) => membership > 0 && membership < 1)).toBe(true);
    expect(calibrate(far, direct('x', { anchors, compat: 'r' }))).toEqual([0, 1]);
    expect(calibrate([-30, 130], direct('x', { anchors, compat: 'r' }))).toEqual(
      calibrate([-30, 130], direct('x', { anchors })),
    );
  });
  test('never falls along a rising set, and stays in [0, 1]', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 1, maxLength: 30 }),
        fc.tuple(number, number, number),
        (values, three) => {
          const [exclusion, crossover, inclusion] = three.sort((a, b) => a - b) as [number, number, number];
          fc.pre(exclusion < inclusion);
          const sorted = [...values].sort((a, b) => a - b);
          for (const made of [direct, sShape]) {
            const memberships = calibrate(sorted, made('x', { anchors: { exclusion, crossover, inclusion } }));
            memberships.forEach((membership, i) => {
              expect(membership).toBeGreaterThanOrEqual(i === 0 ? 0 : (memberships[i - 1] as number));
              expect(membership).toBeLessThanOrEqual(1);
            });
          }
        },
      ),
      { numRuns: runs(5000) },
    );
  });
});

describe('calibrate(values, sShape(…))', () => {
  test('is linear by default, 0 and 1 beyond the anchors', () => {
    expect(calibrate([0, 20, 35, 50, 65, 80, 90], sShape('x', { anchors }))).toEqual([0, 0, 0.25, 0.5, 0.75, 1, 1]);
    expect(calibrate([0, 20, 35, 50, 65, 80, 90], sShape('x', { anchors: falling }))).toEqual([
      1, 1, 0.75, 0.5, 0.25, 0, 0,
    ]);
  });
  test('bends below and above the crossover on their own', () => {
    expect(calibrate([35, 65], sShape('x', { anchors, below: 2 }))).toEqual([0.125, 0.75]);
    expect(calibrate([35, 65], sShape('x', { anchors, above: 2 }))).toEqual([0.25, 0.875]);
    expect(calibrate([35, 65], sShape('x', { anchors: falling, below: 2 }))).toEqual([0.75, 0.125]);
  });
  test('makes bells and valleys', () => {
    const values = [-1, 0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 101];
    const made = [0, 0, 0.25, 0.5, 0.75, 1, 1, 1, 0.75, 0.5, 0.25, 0, 0];
    expect(calibrate(values, sShape('x', { anchors: bell }))).toEqual(made);
    expect(calibrate(values, sShape('x', { anchors: valley }))).toEqual(made.map((membership) => 1 - membership));
  });
  test('steps where anchors fall together', () => {
    expect(calibrate([49, 50, 65], sShape('x', { anchors: { exclusion: 50, crossover: 50, inclusion: 80 } }))).toEqual([
      0, 0.5, 0.75,
    ]);
    expect(calibrate([35, 50, 51], sShape('x', { anchors: { exclusion: 20, crossover: 50, inclusion: 50 } }))).toEqual([
      0.25, 0.5, 1,
    ]);
  });
  test('snaps as the R package QCA does on request', () => {
    expect(calibrate([20.001], sShape('x', { anchors, compat: 'r' }))).toEqual([0]);
    const wide = { exclusion: 0, crossover: 5000, inclusion: 10_000 };
    expect(calibrate([0.9, 1, 9999, 9999.1], sShape('x', { anchors: wide, compat: 'r' }))).toEqual([
      0, 0.0001, 0.9999, 1,
    ]);
    expect(calibrate([20.001], sShape('x', { anchors }))[0]).toBeCloseTo(0.001 / 60, 12);
  });
});

describe('calibrate(values, ecdf(…))', () => {
  const three = { exclusion: 2, crossover: 4, inclusion: 8 };
  test('ranks the values between the outer anchors', () => {
    // Between the anchors: 2, 3, 4, 6, 8. Two of three up to the crossover are at most 3.
    const values = [8, 2, 3, 9, 4, 6, 1];
    const made = [1, 1 / 6, 2 / 6, 1, 0.5, 0.75, 0];
    expect(calibrate(values, ecdf('x', { anchors: three }))).toEqual(made);
    const reverse = { exclusion: 8, crossover: 4, inclusion: 2 };
    expect(calibrate(values, ecdf('x', { anchors: reverse }))).toEqual(made.map((membership) => 1 - membership));
  });
  test('works where no value lies on one side of the crossover, and where none lies outside', () => {
    expect(calibrate([1, 5, 6], ecdf('x', { anchors: three }))).toEqual([0, 0.75, 1]);
    expect(calibrate([2, 4], ecdf('x', { anchors: three }))).toEqual([0.25, 0.5]);
    expect(calibrate([1, 9], ecdf('x', { anchors: three }))).toEqual([0, 1]);
  });
  test('has a curve also where no value lies', () => {
    const curve = curveOf(ecdf('x', { anchors: three }), [1, 5, 6]);
    expect([2, 3, 4, 4.5, 5, 7].map(curve)).toEqual([0, 0, 0, 0.5, 0.75, 1]);
    expect(curveOf(ecdf('x', { anchors: three }), [2, 4])(5)).toBe(1);
  });
});

describe('calibrate(values, tfr(…))', () => {
  test('takes the true lowest category as fully out', () => {
    expect(calibrate([0, 1, 1, 2, 4], tfr('x'))).toEqual([0, 0.5, 0.5, 0.75, 1]);
    expect(calibrate([2, 3, 3, 4], tfr('x', { lowest: 1 }))).toEqual([0.25, 0.75, 0.75, 1]);
  });
  test("takes category 1 as the lowest under compat: 'r', unless it is said", () => {
    expect(calibrate([0, 1, 1, 2, 4], tfr('x', { compat: 'r' }))).toEqual([0, 0, 0, 0.5, 1]);
    expect(calibrate([0, 1, 1, 2, 4], tfr('x', { compat: 'r', lowest: 0 }))).toEqual([0, 0.5, 0.5, 0.75, 1]);
  });
  test('has nothing to rank where all are the same', () => {
    expect(() => calibrate([3, 3], tfr('x'))).toThrow(
      'calibrate: "x" is 3 in every case, so there is nothing to rank or fit',
    );
  });
});

describe('calibrate(values, indirect(…))', () => {
  const values = [1, 2, 3, 4, 5, 6, 7, 8];
  const thresholds = [2, 4, 7];
  test('is the converged binomial fit, symmetric for symmetric groups', () => {
    const made = calibrate([1, 2, 3, 4, 5, 6], indirect('x', { thresholds: [2, 4, 6], form: 'linear' }));
    made.forEach((membership, i) => {
      expect(membership).toBeCloseTo(1 - (made[5 - i] as number), 12);
    });
  });
  test.each(['linear', 'fractional polynomial'] as const)('satisfies the equations of the fit: %s', (form) => {
    const scores = values.map((value) => thresholds.filter((threshold) => value >= threshold).length / 3);
    const made = calibrate(values, indirect('x', { thresholds, form }));
    const terms =
      form === 'linear'
        ? [() => 1, (x: number) => x]
        : [() => 1, Math.log, Math.sqrt, (x: number) => x, (x: number) => x * x];
    for (const term of terms) {
      const residual = values.reduce((sum, x, i) => sum + term(x) * ((scores[i] as number) - (made[i] as number)), 0);
      expect(Math.abs(residual)).toBeLessThan(1e-7);
    }
  });
  test('does not depend on the order of the values', () => {
    const made = calibrate(values, indirect('x', { thresholds }));
    expect(calibrate([...values].reverse(), indirect('x', { thresholds }))).toEqual([...made].reverse());
  });
  test('leaves out terms that say nothing new', () => {
    const made = calibrate([1, 1, 2, 2], indirect('x', { thresholds: [1, 2, 3] }));
    [1 / 3, 1 / 3, 2 / 3, 2 / 3].forEach((score, i) => {
      expect(made[i]).toBeCloseTo(score, 12);
    });
  });
  test('ends at the preliminary memberships where the thresholds separate the values', () => {
    const made = calibrate([1, 2, 8, 9], indirect('x', { thresholds: [5, 6], form: 'linear' }));
    [0, 0, 1, 1].forEach((score, i) => {
      expect(made[i]).toBeCloseTo(score, 9);
    });
  });
  test('settles where full steps of the fit go astray, at the values whose residuals say nothing more', () => {
    const raw = [
      3.8, 9.1, 21.2, 24.3, 29.5, 34.4, 35.6, 39.5, 41.1, 41.9, 42.3, 44, 44.3, 45.2, 45.8, 47.9, 49, 50.5, 52.5,
    ];
    const above = [64.7, 64.8, 66.1, 76.8, 78.8];
    const all = [...raw, ...above];
    const at = [29.5, 44, 52.5];
    const made = calibrate(all, indirect('x', { thresholds: at }));
    const residuals = all.map((x, i) => at.filter((one) => x >= one).length / 3 - (made[i] as number));
    for (const term of [() => 1, Math.log, Math.sqrt, (x: number) => x / 40, (x: number) => (x / 40) ** 2]) {
      expect(all.reduce((sum, x, i) => sum + term(x) * (residuals[i] as number), 0)).toBeCloseTo(0, 4);
    }
  });
  test('settles where the terms are nearly the same over the values there are', () => {
    const raw = Array.from({ length: 40 }, (_, i) => 2 + ((i * 7) % 40) / 80);
    const made = calibrate(raw, indirect('x', { thresholds: [2.1, 2.2, 2.3, 2.4] }));
    const sorted = [...made].sort((a, b) => a - b);
    expect(made.every((one) => one >= 0 && one <= 1)).toBe(true);
    expect(raw.map((x) => made[raw.indexOf(x)])).toEqual(made);
    expect([...raw].sort((a, b) => a - b).map((x) => made[raw.indexOf(x)])).toEqual(sorted);
  });
  test('refuses to give a fit that has not settled', () => {
    expect(() => indirectCurve('indirect', thresholds, 'linear', values, 2)).toThrow(
      "indirect: the fit has not settled after 2 rounds; choose {form: 'linear'}",
    );
  });
  test('refuses values without a logarithm, and values that do not vary', () => {
    expect(() => calibrate([0, 1, 2], indirect('x', { thresholds: [1, 2] }))).toThrow(
      'indirect: 0 has no logarithm; shift the values',
    );
    expect(calibrate([0, 1, 1.5, 2, 3], indirect('x', { thresholds: [1, 2], form: 'linear' }))).toHaveLength(5);
    const fitted = (form: 'fractional polynomial' | 'linear') => indirectCurve('indirect', thresholds, form, values);
    expect([-1, 0, 1].map((x) => Number.isNaN(fitted('fractional polynomial')(x)))).toEqual([true, true, false]);
    expect([-1, 0, 1].map((x) => Number.isNaN(fitted('linear')(x)))).toEqual([false, false, false]);
    expect(() => calibrate([2, 2], indirect('x', { thresholds: [1, 2] }))).toThrow('nothing to rank or fit');
  });
});

describe('calibrate(values, crisp(…))', () => {
  test('goes up at each threshold that a value reaches', () => {
    expect(calibrate([1, 3, 4], crisp('x', { thresholds: [3] }))).toEqual([0, 1, 1]);
    expect(calibrate([1, 3, 5, 7], crisp('x', { thresholds: [3, { at: 5, reason: 'law' }] }))).toEqual([0, 1, 2, 2]);
  });
  test('refuses a threshold outside of the values', () => {
    expect(() => calibrate([1, 3], crisp('x', { thresholds: [3.1] }))).toThrow(
      'threshold 3.1 is outside of "x", which goes from 1 to 3',
    );
    expect(() => calibrate([1, 3], crisp('x', { thresholds: [0.9, 2] }))).toThrow('threshold 0.9 is outside');
    expect(calibrate([1, 3], crisp('x', { thresholds: [1, 3] }))).toEqual([1, 2]);
  });
});

describe('calibrate(values, definition) says what is wrong', () => {
  const definition = direct('score', { anchors });
  const run =
    (values: unknown, by: unknown = definition) =>
    () =>
      Reflect.apply(calibrate, undefined, [values, by]);
  test('with the definition', () => {
    expect(() => calibrate([1], undefined as unknown as typeof definition)).toThrow(
      "the definition is undefined; make one with direct('score'",
    );
    expect(run([1], { kind: 'codes' })).toThrow('the definition is another kind of object');
  });
  test('with the values', () => {
    expect(run('abc')).toThrow('calibrate: the values are "abc"; pass a list');
    expect(run([])).toThrow('the values are a list; pass a list with one number a case');
    expect(run([1, null])).toThrow('calibrate: value 2 of "score" is null; it must be a number');
    expect(run([1, '2'])).toThrow('value 2 of "score" is "2"');
    expect(run([Number.POSITIVE_INFINITY])).toThrow('value 1 of "score" is Infinity');
  });
});

test('calibrate(values, tfr(…)) refuses a lowest category that no value is above', () => {
  const run = (values: readonly number[], lowest: number) => calibrate(values, tfr('answer', { lowest }));
  expect(run([1, 2, 3], 2)).toEqual([0, 0, 1]);
  expect(() => run([1, 2, 3], 3)).toThrow(
    'calibrate: no value of "answer" is above its lowest category, 3; so none is in the set',
  );
  expect(() => calibrate([1, 1, 1], tfr('answer', { compat: 'r' }))).toThrow('is above its lowest category, 1');
});
