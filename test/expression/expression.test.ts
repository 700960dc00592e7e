import { expect, test } from 'vitest';
import { literalValues, singleLiteral } from '../../src/expression/expression.js';
import { parse } from '../../src/expression/parse.js';

test.each([
  ['Y', { condition: 'Y', value: 1 }],
  ['~Y', { condition: 'Y', value: 0 }],
  ['Y*Z', null],
  ['Y + Z', null],
  ['Y{1}', null],
  ['0', null],
  ['1', null],
])('singleLiteral(parse(%j).products) is %j', (source, expected) => {
  expect(singleLiteral(parse(source).products)).toEqual(expected);
});

test('literalValues(literal) are the values it allows', () => {
  expect(literalValues({ condition: 'A', value: 0 })).toEqual([0]);
  expect(literalValues({ condition: 'A', values: [1, 3] })).toEqual([1, 3]);
});
