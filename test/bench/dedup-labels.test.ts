import { describe, expect, test } from 'vitest';
import { reportsOf, scoreMarks, scoreMembers, scoreReports, shareWithUnmarked } from '../../bench/dedup/labels.mjs';
import { scanTolerantly } from '../../bench/dedup/scan-tolerantly.mjs';

const rows = (...pairs: [string, string][]) => pairs.map(([record, duplicate]) => ({ record, duplicate }));

describe('reportsOf(rows)', () => {
  test('puts equal ids into one report, and each empty one by itself', () => {
    expect(reportsOf(rows(['1', 'x'], ['2', 'x'], ['3', ''], ['4', 'NA']))).toEqual([
      'group x',
      'group x',
      'record 3',
      'record 4',
    ]);
  });
  test('adds the record that ids point at, where all point at records without an id or with their own', () => {
    expect(reportsOf(rows(['1', ''], ['2', '1'], ['3', '']))).toEqual(['group 1', 'group 1', 'record 3']);
    expect(reportsOf(rows(['1', '2'], ['2', '2'], ['3', '3']))).toEqual(['group 2', 'group 2', 'group 3']);
  });
  test('does not take numbers of groups for ids of records', () => {
    expect(reportsOf(rows(['1', '2'], ['2', '1'], ['3', '1'], ['4', '']))).toEqual([
      'group 2',
      'group 1',
      'group 1',
      'record 4',
    ]);
  });
});

test('scoreReports(groups, reports) counts what is removed rightly, wrongly, and what is missed', () => {
  const score = scoreReports(['a', 'a', 'a', 'b', 'c', 'd'], ['1', '1', '2', '1', '3', '4']);
  expect(score).toMatchObject({
    right: 1,
    wrong: 1,
    missed: 1,
    spared: 3,
    sensitivity: 0.5,
    specificity: 0.75,
    f1: 0.5,
  });
  expect(scoreReports(['a'], ['1'])).toMatchObject({ sensitivity: 1, specificity: 1, f1: 1 });
});

test('scoreMarks and scoreMembers score the two ways of marking, and shareWithUnmarked tells which it is', () => {
  const groups = ['a', 'a', 'b', 'b', 'c', 'd'];
  const butOne = [false, true, false, true, false, true];
  const all = [true, true, true, true, false, false];
  expect(scoreMarks(groups, butOne)).toMatchObject({ right: 2, wrong: 0, missed: 1, spared: 3 });
  expect(scoreMarks(['a', 'a'], [false, false])).toMatchObject({ wrong: 1, spared: 1 });
  expect(scoreMembers(groups, all)).toMatchObject({ right: 4, wrong: 0, missed: 0, spared: 2 });
  expect(scoreMembers(groups, butOne)).toMatchObject({ right: 2, wrong: 2, missed: 1, spared: 1 });
  expect([shareWithUnmarked(groups, butOne), shareWithUnmarked(groups, all), shareWithUnmarked(['a'], [true])]).toEqual(
    [1, 0, 0],
  );
});

test('scanTolerantly(text, separator) reads quotes doubled, escaped and stray, and ragged rows', () => {
  const text = 'a,b\r\n"x ""y"" z","q \\"r\\" s"\n"it is "odd" here",\n"two\nlines"\n"end\\"';
  expect(scanTolerantly(text, ',')).toEqual([
    ['a', 'b'],
    ['x "y" z', 'q \\"r\\" s'.replaceAll('\\"', '"')],
    ['it is "odd" here', ''],
    ['two\nlines'],
    ['end\\'],
  ]);
});
