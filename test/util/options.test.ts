import { expect, test } from 'vitest';
import { checkOptions, describeValue } from '../../src/util/options.js';

test('checkOptions(caller, options, known) names an option that is not known, and the nearest one', () => {
  expect(() => checkOptions('truthTable', { incluson: 0.9 }, ['inclusion', 'frequency'])).toThrow(
    'truthTable: there is no option "incluson"; did you mean "inclusion"?',
  );
  expect(() => checkOptions('truthTable', { zzz: 1 }, ['inclusion', 'frequency'])).toThrow(
    'truthTable: there is no option "zzz"; there are "inclusion", "frequency"',
  );
});

test('checkOptions(caller, options, known) refuses what is no object of options', () => {
  for (const wrong of [null, 5, 'inclusion', ['inclusion']])
    expect(() => checkOptions('truthTable', wrong, ['inclusion'])).toThrow(
      /^truthTable: the options are .*\{inclusion: …\}/,
    );
});

test('checkOptions(caller, options, known) lets known options pass, whatever their values', () => {
  expect(() => checkOptions('truthTable', {}, ['inclusion'])).not.toThrow();
  expect(() => checkOptions('truthTable', { inclusion: undefined }, ['inclusion'])).not.toThrow();
});

test('describeValue(value) says in a word what was passed', () => {
  expect([undefined, 5, 'A', ['A'], { a: 1 }, null].map(describeValue)).toEqual([
    'undefined',
    '5',
    '"A"',
    'a list',
    'another kind of object',
    'null',
  ]);
});
