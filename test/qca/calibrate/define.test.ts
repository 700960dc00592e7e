import { expect, test } from 'vitest';
import { defineSet, isMissing } from '../../../src/qca/calibrate/define.js';
import { crisp, multiValue, sShape, temporal } from '../../../src/qca/index.js';

const cases = ['a', 'b', 'c'];
const anchors = { exclusion: 0, crossover: 5, inclusion: 10 };
const MISSING = [null, undefined, '', Number.NaN];

test('isMissing(value) is true of cells that hold nothing, not of 0 and false', () => {
  expect(MISSING.map(isMissing)).toEqual([true, true, true, true]);
  expect([0, false, ' ', '0', Number.POSITIVE_INFINITY].map(isMissing)).toEqual([false, false, false, false, false]);
});

test('defineSet(name, calibration, values, cases) calibrates the mean of several columns', () => {
  const made = defineSet(
    'High',
    sShape(['x', 'y'], { anchors }),
    [
      [0, 4, 9],
      [2, 6, 10],
    ],
    cases,
  );
  expect(made).toMatchObject({ name: 'High', memberships: [0.1, 0.5, 0.95], levels: 2, labels: null });
  expect(made.record).toMatchObject({
    method: 's-shape',
    reason: null,
    from: ['x', 'y'],
    calibration: { raw: [1, 5, 9.5], share: 1 / 3, atOneHalf: ['b'] },
  });
});

test('defineSet(name, codes, values, cases) makes a multi-value set or a temporal one, and the record of it', () => {
  const region = defineSet(
    'Region',
    multiValue('r', { values: ['n', 's'], reason: 'census' }),
    [['s', 'n', 's']],
    cases,
  );
  expect(region).toMatchObject({ memberships: [1, 0, 1], levels: 2, labels: ['n', 's'], temporal: false });
  expect(region.record).toEqual({
    method: 'multi-value',
    rule: 'r: n = 0, s = 1',
    reason: 'census',
    from: ['r'],
    calibration: expect.objectContaining({
      raw: ['s', 'n', 's'],
      anchors: [],
      settings: {},
      share: null,
      atOneHalf: [],
    }),
  });
  const before = defineSet('Before', temporal('t'), [[1, '-', 0]], cases);
  expect(before).toMatchObject({ memberships: [1, -1, 0], levels: 2, temporal: true });
  expect(before.record?.calibration).toMatchObject({ method: 'temporal', share: null });
});

test('defineSet(name, definition, values, cases) refuses a missing value, with its column and case', () => {
  const message = '"x" of case "b" is missing, so "High" cannot be made; fill it in, or pass {missing: \'drop\'}';
  for (const missing of MISSING) {
    for (const definition of [sShape('x', { anchors }), multiValue('x', { values: [1, 2] })]) {
      expect(() => defineSet('High', definition, [[1, missing, 2]], cases)).toThrow(message);
    }
    expect(() => defineSet('High', crisp(['x'], { when: 'all', is: 1 }), [[1, missing, 2]], cases)).toThrow(
      'crisp: "x" of case "b" is missing',
    );
  }
});

test('defineSet(name, calibration, values, cases) refuses what is no number', () => {
  for (const [value, shown] of [
    ['3', '"3"'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
    [true, 'true'],
  ] as const) {
    expect(() => defineSet('High', sShape('x', { anchors }), [[1, value, 2]], cases)).toThrow(
      `sets: "x" of case "b" is ${shown}, no number, so "High" cannot be calibrated`,
    );
  }
});
