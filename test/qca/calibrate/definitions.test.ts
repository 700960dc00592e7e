import { expect, test } from 'vitest';
import { direct, ecdf, indirect, sShape, tfr } from '../../../src/qca/index.js';
import { log } from '../../../src/util/log.js';

const anchors = { exclusion: 20, crossover: 50, inclusion: 80 };
const run =
  (made: (...all: never[]) => unknown, ...given: unknown[]) =>
  () =>
    Reflect.apply(made, undefined, given);

test('direct(item, options) is plain frozen data that says what it does', () => {
  const made = direct('score', { anchors, reason: 'three studies' });
  expect(made).toMatchObject({
    kind: 'calibration',
    items: ['score'],
    method: 'direct',
    rule: 'score by direct: logistic, 0.95 at inclusion; exclusion 20, crossover 50, inclusion 80',
    reason: 'three studies',
    settings: { idm: 0.95, logOdds: log(0.95 / (1 - 0.95)) },
    levels: 2,
    labels: null,
  });
  expect(Object.isFrozen(made)).toBe(true);
  expect(direct('score', { anchors, logOdds: 3, compat: 'r' })).toMatchObject({
    rule: 'score by direct: logistic, log-odds of ±3; exclusion 20, crossover 50, inclusion 80',
    settings: { logOdds: 3, compat: 'r' },
    reason: null,
  });
});

test('direct(item, options) refuses an idm or log-odds that cannot be', () => {
  for (const idm of [0.5, 1, 0, Number.NaN, '0.9']) {
    expect(run(direct, 'x', { anchors, idm })).toThrow(
      /direct: idm is .*; the membership at the inclusion is above 0.5/,
    );
  }
  for (const logOdds of [0, -3, Number.POSITIVE_INFINITY]) {
    expect(run(direct, 'x', { anchors, logOdds })).toThrow(/direct: logOdds is .*; give a number above 0, like 3/);
  }
  expect(run(direct, 'x', { anchors, idm: 0.9, logOdds: 3 })).toThrow(
    'idm and logOdds say the same thing; give either',
  );
  expect(run(direct, 'x', { anchors, odds: 3 })).toThrow('direct: there is no option "odds"');
});

test('sShape(item, options) says its exponents, and refuses such as are not above 0', () => {
  expect(sShape('x', { anchors }).rule).toBe('x by s-shape: linear; exclusion 20, crossover 50, inclusion 80');
  expect(sShape('x', { anchors, below: 2 }).rule).toContain('power 2 below and 1 above the crossover');
  expect(sShape('x', { anchors, above: 0.5 }).rule).toContain('power 1 below and 0.5 above the crossover');
  expect(sShape('x', { anchors, above: 0.5 }).settings).toEqual({ below: 1, above: 0.5 });
  expect(run(sShape, 'x', { anchors, below: 0 })).toThrow('sShape: below is 0; an exponent is a number above 0');
  expect(run(sShape, 'x', { anchors, above: Number.POSITIVE_INFINITY })).toThrow('sShape: above is Infinity');
  expect(run(sShape, 'x', { anchors, idm: 0.9 })).toThrow('there is no option "idm"');
});

test('ecdf(item, options) has one crossover', () => {
  expect(ecdf('x', { anchors }).rule).toBe(
    'x by ecdf: by cumulative distribution; exclusion 20, crossover 50, inclusion 80',
  );
  const bell = { exclusion: [1, 6], crossover: [2, 5], inclusion: [3, 4] };
  expect(run(ecdf, 'x', { anchors: bell })).toThrow('ecdf: a rank has one crossover');
  expect(run(ecdf, 'x', { anchors, below: 2 })).toThrow('there is no option "below"');
});

test('tfr(item, options) says its lowest category', () => {
  expect(tfr('x')).toMatchObject({
    rule: 'x by tfr: totally fuzzy and relative, lowest category of the data',
    settings: {},
    anchors: [],
  });
  expect(tfr('x', { lowest: 0 })).toMatchObject({
    rule: 'x by tfr: totally fuzzy and relative, lowest category 0',
    settings: { lowest: 0 },
  });
  expect(tfr('x', { compat: 'r' }).settings).toEqual({ lowest: 1, compat: 'r' });
  expect(run(tfr, 'x', { lowest: 'never' })).toThrow('tfr: lowest is "never"; give the number of the lowest category');
  expect(run(tfr, 'x', { anchors })).toThrow('there is no option "anchors"');
});

test('indirect(item, options) needs two thresholds or more that ascend, and a form it knows', () => {
  expect(indirect('x', { thresholds: [1, { at: 2, reason: 'law' }] })).toMatchObject({
    rule: 'x by indirect: binomial fit, fractional polynomial; threshold 1, threshold 2',
    settings: { form: 'fractional polynomial' },
    anchors: [
      { name: 'threshold', value: 1, reason: null },
      { name: 'threshold', value: 2, reason: 'law' },
    ],
  });
  expect(run(indirect, 'x', { thresholds: [1] })).toThrow('indirect: one threshold makes two groups');
  expect(run(indirect, 'x', { thresholds: [] })).toThrow('indirect: the thresholds are not said; pass a list');
  expect(run(indirect, 'x', {})).toThrow('the thresholds are not said');
  expect(run(indirect, 'x', { thresholds: [2, 2] })).toThrow('the thresholds 2, 2 do not ascend; put them in order');
  expect(run(indirect, 'x', { thresholds: [1, 2], form: 'cubic' })).toThrow(
    "form is \"cubic\"; it is 'fractional polynomial' or 'linear'",
  );
  expect(run(indirect, 'x', { thresholds: [1, 2], form: 'toString' })).toThrow('form is "toString"');
  expect(run(indirect, 'x', { thresholds: [1, 2], idm: 1 })).toThrow('there is no option "idm"');
});

test('every definition names one column or several, gives its reason in words, and knows one peer', () => {
  expect(direct(['a', 'b'], { anchors })).toMatchObject({ items: ['a', 'b'] });
  expect(run(direct, '', { anchors })).toThrow('direct: the column is ""; give its name');
  expect(run(direct, [], { anchors })).toThrow('direct: there is no column; give its name');
  expect(run(direct, ['a', 7], { anchors })).toThrow('direct: the column is 7; give its name');
  expect(run(direct, 'x', { anchors, reason: 5 })).toThrow('direct: the reason is 5; write it in words');
  expect(run(direct, 'x', { anchors, compat: 'fs' })).toThrow('direct: compat is "fs"; it is \'r\' or left out');
});

test('tfr(item, options) has settings only where something is set', () => {
  expect(tfr('x').settings).toStrictEqual({});
  expect(tfr('x', { compat: 'r' }).settings).toStrictEqual({ lowest: 1, compat: 'r' });
  expect(tfr('x', { lowest: 0 }).settings).toStrictEqual({ lowest: 0 });
});

test('direct(items, options) of several columns is of their mean', () => {
  expect(direct(['x'], { anchors }).rule).toMatch(/^x by direct/);
  expect(direct(['x', 'y'], { anchors })).toMatchObject({
    items: ['x', 'y'],
    rule: expect.stringMatching(/^mean of x, y by direct/),
  });
});
