import { table } from 'arquero';
import { expect, test } from 'vitest';
import { type Reliability, reliability } from '../../src/wrangle/reliability.js';

const scale = table({
  q1: [4, 5, 3, 2, 5, 1, 4, 2],
  q2: [5, 5, 3, 1, 4, 2, 4, 3],
  q3: [4, 4, 2, 2, 5, 1, 5, 2],
  q4: [2, 1, 3, 5, 1, 4, 2, 4],
  q5: [5, 3, 3, 2, 4, 2, 3, null],
  same: [3, 3, 3, 3, 3, 3, 3, 3],
  text: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
});
const codes = (made: Reliability) => made.warnings.map(({ code }) => code);

// Alphas and loadings by numpy's cov and eigh, independently of this code.
test('reliability(table, items) gives alpha, omega and loadings', () => {
  const made = reliability(scale, ['q1', 'q2', 'q3']);
  expect(made.alpha).toBeCloseTo(0.9382591093117408, 12);
  expect(made.omega).toBeCloseTo(0.9428754716536765, 8);
  const loadings = [1.49011077, 1.17440934, 1.41408471];
  made.items.forEach(({ loading }, j) => {
    expect(loading).toBeCloseTo(loadings[j] as number, 7);
  });
  expect(made.items[0]).toMatchObject({ item: 'q1', mean: 3.25, variance: 15.5 / 7 });
  expect(made.items[0]?.alphaWithout).toBeCloseTo(0.8611111111111112, 12);
  expect(made).toMatchObject({ n: 8, dropped: 0 });
});

test('reliability(table, items) warns of a factor that explains more than everything', () => {
  const made = reliability(scale, ['q1', 'q2', 'q3']);
  expect(made.items[0]?.uniqueness).toBeCloseTo(-0.00614439, 7);
  expect(made.warnings).toEqual([
    {
      code: 'heywood-case',
      message: 'q1: the factor explains more than all of its variance; omega says little.',
    },
  ]);
});

test('reliability(table, items) warns of a reversed item and of items that are no scale', () => {
  const made = reliability(scale, ['q1', 'q2', 'q3', 'q4']);
  expect(made.alpha).toBeCloseTo(-0.13690476190476186, 12);
  expect(made.omega).toBeCloseTo(0.8574257449154391, 8);
  expect(made.warnings.map(({ message }) => message)).toEqual([
    'Alpha is -0.14: the items do not hang together as one scale.',
    'q4: loads against the others; turn its coding round, or leave it out.',
  ]);
});

test('reliability(table, items) of two items has no omega, and no alpha without one of them', () => {
  const made = reliability(scale, ['q2', 'q3']);
  expect(made.alpha).toBeCloseTo(0.8611111111111112, 12);
  expect([made.omega, made.items[0]?.loading, made.items[0]?.alphaWithout]).toEqual([
    Number.NaN,
    Number.NaN,
    Number.NaN,
  ]);
  expect(codes(made)).toEqual(['omega-undetermined']);
});

test('reliability(table, items) does not depend on the order of the rows', () => {
  const items = ['q1', 'q2', 'q3', 'q4'];
  expect(reliability(scale.orderby('q2', 'q3'), items)).toEqual(reliability(scale, items));
});

test('reliability(table, items, {missing}) refuses a missing value, or leaves the row out and says so', () => {
  expect(() => reliability(scale, ['q1', 'q5'])).toThrow(
    'reliability: "q5" is missing in row 8; fill it in, or pass {missing: \'drop\'}',
  );
  expect(() => reliability(scale, ['q1', 'q5'], { missing: 'error' })).toThrow('missing in row 8');
  const made = reliability(scale, ['q1', 'q2', 'q5'], { missing: 'drop' });
  expect(made).toMatchObject({ n: 7, dropped: 1 });
  expect(codes(made)).toContain('cases-dropped');
});

test('reliability(table, items) says what is wrong', () => {
  const run =
    (...rest: unknown[]) =>
    () =>
      Reflect.apply(reliability, undefined, rest);
  expect(run({}, ['q1', 'q2'])).toThrow('the first argument is no table');
  expect(run(undefined, ['q1', 'q2'])).toThrow('the first argument is no table');
  expect(run(scale, ['q1'])).toThrow('a scale has two items or more');
  expect(run(scale, 'q1')).toThrow('a scale has two items or more');
  expect(run(scale, ['q1', 'q22'])).toThrow('no column named "q22"; did you mean "q2"?');
  expect(run(scale, ['q1', 'q1'])).toThrow('"q1" is named twice');
  expect(run(scale, ['q1', 'same'])).toThrow('"same" does not vary; leave it out');
  expect(run(scale, ['q1', 'text'])).toThrow('"text" is "a" in row 1; items are numbers');
  expect(run(scale, ['q1', 'q2'], { missing: 'skip' })).toThrow("missing is \"skip\"; it is 'error' or 'drop'");
  expect(run(table({ a: [1, 2], b: [2, 1] }), ['a', 'b'])).toThrow('there are 2 rows; variances need three or more');
});
