import { expect, test } from 'vitest';
import { codeMemberships } from '../../../src/qca/calibrate/codes.js';
import { type MultiValueOptions, multiValue, temporal } from '../../../src/qca/index.js';

const refuses = (options: unknown, message: string) =>
  expect(() => multiValue('region', options as MultiValueOptions)).toThrow(message);

test('multiValue(item, {values}) takes texts as labels, and codes without any', () => {
  expect(multiValue('region', { values: ['north', 'south'], reason: 'as the census has it' })).toMatchObject({
    kind: 'codes',
    method: 'multi-value',
    item: 'region',
    values: ['north', 'south'],
    labels: ['north', 'south'],
    doesNotApply: null,
    rule: 'region: north = 0, south = 1',
    reason: 'as the census has it',
  });
  expect(multiValue('region', { values: [3, 1] })).toMatchObject({
    labels: null,
    rule: 'region: 3 = 0, 1 = 1',
    reason: null,
  });
  expect(multiValue('region', { values: [3, 'x'] }).labels).toBe(null);
  expect(multiValue('region', { values: ['n', 's'], labels: ['north', 'south'] }).labels).toEqual(['north', 'south']);
});

test('multiValue(item, {values}) says what is wrong', () => {
  expect(() => multiValue('', { values: [1, 2] })).toThrow('multiValue: the column is ""; give its name');
  refuses({}, 'multiValue: the values are undefined; list two or more, lowest first');
  refuses({ values: ['one'] }, 'the values are a list; list two or more');
  refuses({ values: ['a', 'a'] }, '"a" is listed twice; each value has one place');
  refuses({ values: ['a', null] }, 'null is no code; values are texts or numbers');
  refuses({ values: ['a', Number.NaN] }, 'NaN is no code');
  refuses({ values: [1, 2], order: 1 }, 'there is no option "order"');
  refuses({ values: [1, 2], labels: ['a'] }, 'there are 1 labels for 2 values; give one for each, lowest first');
  refuses({ values: [1, 2], labels: ['a', 'a'] }, 'two values are labelled "a"; labels must differ');
  refuses({ values: [1, 2], labels: ['a', ''] }, 'labels is a list; pass a list of texts');
  refuses({ values: [1, 2], labels: ['a', 2] }, 'pass a list of texts');
  refuses({ values: [1, 2], labels: 'a' }, 'labels is "a"');
});

test('temporal(item, options) is 0, 1 and - unless it is said otherwise', () => {
  expect(temporal('EBA')).toMatchObject({
    method: 'temporal',
    values: [0, 1],
    doesNotApply: '-',
    labels: null,
    reason: null,
  });
  expect(temporal('EBA', { values: ['no', 'yes'], doesNotApply: 99, reason: 'why' })).toMatchObject({
    rule: 'EBA: no = 0, yes = 1, 99 = does not apply',
    reason: 'why',
  });
  const wrong = (options: unknown) => () => temporal('EBA', options as object);
  expect(wrong({ values: [0, 1, 2] })).toThrow('temporal: there are 3 values; give two, for no and for yes');
  expect(wrong({ doesNotApply: 1 })).toThrow('temporal: 1 is a value and "does not apply"; choose');
  expect(wrong({ value: 1 })).toThrow('there is no option "value"');
  expect(() => temporal(5 as unknown as string)).toThrow('temporal: the column is 5; give its name');
});

test('codeMemberships(name, definition, raw, cases) gives each value its place, and -1 where it does not apply', () => {
  expect(codeMemberships('Before', temporal('EBA'), [1, '-', 0, '-'], ['a', 'b', 'c', 'd'])).toEqual([1, -1, 0, -1]);
  const region = multiValue('region', { values: ['north', 'south', 7] });
  expect(codeMemberships('Region', region, [7, 'north', 'south'], ['a', 'b', 'c'])).toEqual([2, 0, 1]);
});

test('codeMemberships(name, definition, raw, cases) refuses what is not in the list, with the case', () => {
  const region = multiValue('region', { values: ['north', 'south', 7] });
  const run = (value: unknown) => () => codeMemberships('Region', region, ['north', value], ['a', 'b']);
  expect(run('norht')).toThrow('sets: "region" of case "b" is "norht", no value of "Region"; did you mean "north"?');
  expect(run('7')).toThrow('"region" of case "b" is "7", no value of "Region"; the list has it as another type');
  expect(run(null)).toThrow('"region" of case "b" is null, no value of "Region"; there are "north", "south", "7"');
});
