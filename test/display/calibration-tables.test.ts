import { table as tableOf } from 'arquero';
import { expect, test } from 'vitest';
import '../../src/display/register.js';
import {
  calibrationReport,
  compareCalibrations,
  crisp,
  direct,
  findThresholds,
  multiValue,
  temporal,
} from '../../src/qca/index.js';
import { reliability } from '../../src/wrangle/reliability.js';
import { sets } from '../../src/wrangle/sets.js';
import { bundleOf, textOf } from './shown.js';

const anchors = { exclusion: 1, crossover: { at: 3, reason: 'the middle of the scale' }, inclusion: 5 };
const made = sets(tableOf({ who: ['a', 'b', 'c'], q: [5, 4, 1], first: ['x', 'y', '-'] }), {
  cases: 'who',
  columns: [],
  define: {
    Top: crisp(['q'], { when: 'all', is: 5, reason: 'only full agreement' }),
    Graded: direct('q', { anchors }),
    Order: temporal('first', { values: ['y', 'x'] }),
  },
});

test('a calibration that is not yet applied is drawn as its anchors', () => {
  const text = textOf(direct('q', { anchors, reason: 'agreement' }));
  expect(text).toContain('Calibration of q by direct, to be made by sets');
  expect(text).toMatch(/exclusion 1 agreement/);
  expect(text).toMatch(/crossover 3 the middle of the scale/);
  expect(textOf(direct('q', { anchors }))).toMatch(/exclusion 1 no reason given/);
});

test('a calibration is drawn as a picture with its own JSON', () => {
  const bundle = bundleOf(calibrationReport(made, 'Graded'));
  expect(Object.keys(bundle)).toEqual(['application/vnd.setwise.calibration.v1+json', 'text/html', 'text/plain']);
  expect(String(bundle['text/html'])).toContain('<img');
});

test('two calibrations are drawn beside each other, the cases on which they differ first', () => {
  const text = textOf(compareCalibrations(made, 'Top', 'Graded'));
  expect(text).toContain('Top beside Graded · 3 cases');
  expect(text).toMatch(/in under one only ──* ──* ──* ──* b 0\.000 0\.\d+ ▲ yes/);
  expect(text).toContain('1 under both, 1 under neither, 0 under Top only, 1 under Graded only');
  expect(text).toContain('(only full agreement)');
});

test('thresholds are drawn with their groups and the widest gaps, and say how they were found', () => {
  expect(textOf(findThresholds([1, 2, 10, 11, 30], { count: 2, name: 'score' }))).toContain(
    'Thresholds for score · 6, 20.5 · by clusters, complete linkage, euclidean distance',
  );
  const text = textOf(findThresholds([1, 2, 10, 11, 30], { method: 'gaps' }));
  expect(text).toContain('by the widest gaps');
  expect(text).toContain('widest gaps: 11 to 30 (19), 2 to 10 (8)');
});

test('codes are drawn with the value that each becomes', () => {
  expect(textOf(multiValue('region', { values: ['north', 'south'], reason: 'as in the census' }))).toMatch(
    /north 0 north south 1 south .*reason: as in the census/,
  );
  expect(textOf(temporal('first', { values: ['y', 'x'] }))).toMatch(/- - does not apply/);
});

test('the reliability of a scale is drawn with both measures and every item', () => {
  const scale = tableOf({ a: [1, 2, 3, 4, null], b: [1, 2, 3, 5, 1], c: [2, 2, 3, 4, 1] });
  const text = textOf(reliability(scale, ['a', 'b', 'c'], { missing: 'drop' }));
  expect(text).toMatch(/Reliability of 3 items · alpha 0\.\d+ · omega 0\.\d+/);
  expect(text).toContain('4 rows with a value in every item, 1 left out');
});
