import { expect, test } from 'vitest';
import { defineSet, itemsOf, type SetDefinition } from '../../../src/qca/calibrate/define.js';
import { hashOf } from '../../../src/qca/calibrate/record.js';
import {
  calibrationReport,
  compareCalibrations,
  crisp,
  direct,
  ecdf,
  indirect,
  multiValue,
  setData,
  sShape,
  temporal,
  tfr,
} from '../../../src/qca/index.js';
import { sha256 } from '../../../src/util/sha256.js';

const cases = ['a', 'b', 'c', 'd', 'e'];
const scores = [10, 30, 50, 70, 95];
const anchors = { exclusion: 0, crossover: 50, inclusion: 100 };
const made = (definition: SetDefinition, raw: readonly unknown[] = scores, names = cases) =>
  setData(names, [defineSet('High', definition, [raw], names)]);
const codes = (report: { readonly warnings: readonly { readonly code: string }[] }) =>
  report.warnings.map(({ code }) => code);

test('calibrationReport(sets, name) has the rule, every case, the curve and the hashes', () => {
  const report = calibrationReport(made(sShape('score', { anchors, reason: 'three studies' })), 'High');
  expect(report).toMatchObject({
    kind: 'calibration',
    name: 'High',
    method: 's-shape',
    rule: 'score by s-shape: linear; exclusion 0, crossover 50, inclusion 100',
    reason: 'three studies',
    from: ['score'],
    settings: { below: 1, above: 1 },
    levels: 2,
    labels: null,
    steps: false,
    share: 0.4,
    atOneHalf: ['c'],
    changes: [],
  });
  expect(report.cases[1]).toEqual({ name: 'b', raw: 30, membership: 0.3 });
  expect(report.inputHash).toBe(sha256('["a",10]\n["b",30]\n["c",50]\n["d",70]\n["e",95]\n'));
  expect(report.outputHash).toBe(hashOf(cases, [0.1, 0.3, 0.5, 0.7, 0.95]));
  expect(codes(report)).toEqual(['case-at-one-half', 'anchor-beyond-values', 'anchor-beyond-values']);
  expect(report.warnings[0]?.message).toContain('so in no truth-table row');
});

test('calibrationReport(sets, name) samples the curve over values and anchors, and a little beyond', () => {
  const { curve, anchors: said } = calibrationReport(made(sShape('score', { anchors })), 'High');
  expect(said.map(({ name }) => name)).toEqual(['exclusion', 'crossover', 'inclusion']);
  expect([curve[0]?.x, curve.at(-1)?.x]).toEqual([-5, 105]);
  expect(curve.length).toBeGreaterThan(200);
  expect(curve.every(({ x }, i) => i === 0 || x > (curve[i - 1]?.x as number))).toBe(true);
  expect(curve.find(({ x }) => x === 50)?.membership).toBe(0.5);
  const shifted = { exclusion: 0, crossover: 47.7, inclusion: 100 };
  const low = calibrationReport(made(sShape('score', { anchors: shifted }), [-20, 30, 50, 70, 95]), 'High').curve;
  expect([low[0]?.x, low.at(-1)?.x]).toEqual([-26, 106]);
  expect(low.find(({ x }) => x === 47.7)?.membership).toBe(0.5);
});

test('calibrationReport(sets, name) gives steps where membership is by ranks or thresholds', () => {
  const stepped = calibrationReport(
    made(crisp('score', { thresholds: [40, 80], labels: ['low', 'mid', 'high'] })),
    'High',
  );
  expect(stepped).toMatchObject({ steps: true, share: null, levels: 3, labels: ['low', 'mid', 'high'] });
  expect(stepped.curve.map(({ x, membership }) => [x, membership])).toEqual([
    [5.75, 0],
    [10, 0],
    [30, 0],
    [40, 1],
    [50, 1],
    [70, 1],
    [80, 2],
    [95, 2],
    [99.25, 2],
  ]);
  expect(calibrationReport(made(ecdf('score', { anchors })), 'High').steps).toBe(true);
  const ranked = calibrationReport(made(tfr('score')), 'High');
  expect(ranked.steps).toBe(true);
  expect(ranked.curve.map(({ x, membership }) => [x, membership])).toEqual([
    [5.75, 0],
    [10, 0],
    [30, 0.25],
    [50, 0.5],
    [70, 0.75],
    [95, 1],
    [99.25, 1],
  ]);
  expect(calibrationReport(made(crisp('score', { thresholds: [50] })), 'High').share).toBe(0.6);
});

test('calibrationReport(sets, name) draws no curve where the form has none, nor for codes', () => {
  const seven = [...cases, 'f', 'g'];
  const narrow = calibrationReport(
    made(indirect('score', { thresholds: [25, 45, 60] }), [1, 20, 30, 50, 55, 70, 95], seven),
    'High',
  );
  expect(narrow.curve[0]?.x).toBeGreaterThan(0);
  const region = calibrationReport(made(multiValue('r', { values: ['x', 'y'] }), ['x', 'y', 'x', 'y', 'x']), 'High');
  expect(region).toMatchObject({ curve: [], share: null, steps: false, labels: ['x', 'y'] });
  expect(region.cases[0]).toEqual({ name: 'a', raw: 'x', membership: 0 });
  expect(codes(region)).toEqual(['no-reason']);
  const most = made(multiValue('r', { values: ['x', 'y'] }), ['x', 'y', 'y', 'y', 'y', 'y', 'y'], seven);
  expect(codes(calibrationReport(most, 'High'))).toEqual(['no-reason']);
  const order = calibrationReport(made(temporal('t'), [1, '-', 0, 1, '-']), 'High');
  expect(order).toMatchObject({ method: 'temporal', curve: [], share: null, steps: false });
  expect(order.cases[1]).toEqual({ name: 'b', raw: '-', membership: -1 });
});

test('calibrationReport(sets, name) asks about reasons, anchors beyond all values and skew', () => {
  const because = { exclusion: { at: 0, reason: 'x' }, crossover: { at: 50, reason: 'y' }, inclusion: 100 };
  expect(
    calibrationReport(made(direct('score', { anchors: because })), 'High').warnings.map(({ message }) => message),
  ).toEqual([
    'High is exactly 0.5 for c: neither in nor out, so in no truth-table row.',
    'No reason is given for inclusion 100 of High.',
    'The exclusion 0 of High lies beyond all values.',
    'The inclusion 100 of High lies beyond all values.',
  ]);
  const all = { ...because, inclusion: { at: 90, reason: 'z' } };
  expect(codes(calibrationReport(made(direct('score', { anchors: all })), 'High'))).not.toContain('no-reason');
  const reached = { exclusion: 10, crossover: 50, inclusion: 95 };
  expect(codes(calibrationReport(made(direct('score', { anchors: reached })), 'High'))).toEqual([
    'case-at-one-half',
    'no-reason',
  ]);
  expect(calibrationReport(made(tfr('score')), 'High').warnings[1]?.message).toBe(
    'No reason is given for the rule of High.',
  );
  const skewed = made(sShape('score', { anchors, reason: 'x' }), [60, 70, 80, 90, 95, 10], [...cases, 'f']);
  expect(calibrationReport(skewed, 'High').warnings.at(-1)).toEqual({
    code: 'skewed-set',
    message: 'High is skewed: 5 of 6 cases are in it, so high measures of fit say little.',
  });
});

test('calibrationReport(sets, name) refuses a set that was given, and what is no set', () => {
  const sets = setData(
    ['a'],
    [{ name: 'Given', memberships: [1] }, defineSet('High', sShape('score', { anchors }), [[1]], ['a'])],
  );
  expect(() => calibrationReport(sets, 'Given')).toThrow(
    'calibrationReport: "Given" was not made from raw values here; there are "High"',
  );
  expect(() => calibrationReport(sets, 7 as never)).toThrow('calibrationReport: the name is 7; name a set');
  expect(() => calibrationReport(sets, 'Hihg')).toThrow('did you mean "High"?');
  expect(() => calibrationReport(undefined as unknown as typeof sets, 'High')).toThrow('this is no set data');
});

test('hashOf(cases, values) is the same in every order of the cases, and another for other values', () => {
  expect(hashOf(['b', 'a'], [1, 'x'])).toBe(hashOf(['a', 'b'], ['x', 1]));
  expect(hashOf(['a', 'b'], [1, 0])).not.toBe(hashOf(['a', 'b'], [0, 1]));
  expect(hashOf(['a'], [1])).not.toBe(hashOf(['a'], ['1']));
});

test('itemsOf(definition) names the columns it reads, and knows what is none', () => {
  expect(itemsOf(crisp(['q1', 'q2'], { when: 'all', is: 5 }))).toEqual(['q1', 'q2']);
  expect(itemsOf(direct(['a', 'b'], { anchors }))).toEqual(['a', 'b']);
  expect(itemsOf(multiValue('r', { values: [1, 2] }))).toEqual(['r']);
  expect(itemsOf({ kind: 'other' } as unknown as SetDefinition)).toBe(null);
  expect(itemsOf(undefined as unknown as SetDefinition)).toBe(null);
});

const likert = [5, 4, 3, 2, 4];
const both = setData(cases, [
  defineSet('Top', crisp(['q'], { when: 'all', is: 5, reason: 'full agreement' }), [likert], cases),
  defineSet('Graded', sShape('q', { anchors: { exclusion: 1, crossover: 3, inclusion: 5 } }), [likert], cases),
  { name: 'M', memberships: [0, 1, 2, 0, 1], levels: 3 },
  { name: 'T', memberships: [0, 1, -1, 0, 1], temporal: true },
]);

test('calibrationReport(sets, name) of a rule on items has their values and no curve', () => {
  expect(calibrationReport(both, 'Top')).toMatchObject({
    method: 'crisp',
    rule: '1 where q is 5, else 0',
    reason: 'full agreement',
    anchors: [],
    curve: [],
    share: 0.2,
    cases: [{ name: 'a', raw: 5, membership: 1 }, { raw: 4 }, { raw: 3 }, { raw: 2 }, { raw: 4 }],
  });
  const two = defineSet('All', crisp(['q', 'r'], { when: 'all', is: 5 }), [likert, likert], cases);
  expect(calibrationReport(setData(cases, [two]), 'All').cases[1]).toEqual({ name: 'b', raw: '4, 4', membership: 0 });
});

test('compareCalibrations(sets, one, other) lists every case, and those that cross 0.5', () => {
  const compared = compareCalibrations(both, 'Top', 'Graded');
  expect(compared.cases).toEqual([
    { name: 'a', one: 1, other: 1, crosses: false },
    { name: 'b', one: 0, other: 0.75, crosses: true },
    { name: 'c', one: 0, other: 0.5, crosses: false },
    { name: 'd', one: 0, other: 0.25, crosses: false },
    { name: 'e', one: 0, other: 0.75, crosses: true },
  ]);
  expect(compared.counts).toEqual({ both: 1, neither: 2, onlyOne: 0, onlyOther: 2 });
  expect(compareCalibrations(both, 'Graded', 'Top').cases.map(({ crosses }) => crosses)).toEqual(
    compared.cases.map(({ crosses }) => crosses),
  );
  expect(compared.other).toEqual({ name: 'Graded', record: both.columns[1]?.record });
  expect(compareCalibrations(both, 'Graded', 'Top').counts).toEqual({ both: 1, neither: 2, onlyOne: 2, onlyOther: 0 });
  expect(compared.one.record.reason).toBe('full agreement');
  expect(compared.warnings).toEqual([
    {
      code: 'calibrations-differ',
      message: '2 of 5 cases are in under Top and not under Graded, or the other way round: b, e.',
    },
  ]);
});

test('compareCalibrations(sets, one, other) has no warning where nothing crosses, and refuses what has no memberships', () => {
  const same = setData(
    ['a'],
    [
      { name: 'A', memberships: [1] },
      { name: 'B', memberships: [0.6] },
    ],
  );
  expect(compareCalibrations(same, 'A', 'B').warnings).toEqual([]);
  expect(() => compareCalibrations(both, 'Top', 'Top')).toThrow('compareCalibrations: both are "Top"; name two sets');
  expect(() => compareCalibrations(both, 'Top', 'M')).toThrow(
    '"M" has values and no memberships; compare crisp and fuzzy sets',
  );
  expect(() => compareCalibrations(both, 'T', 'Top')).toThrow('"T" has values and no memberships');
  expect(() => compareCalibrations(null as unknown as typeof both, 'A', 'B')).toThrow('the first argument is null');
});
