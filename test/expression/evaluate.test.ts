import { expect, test } from 'vitest';
import { productMemberships, sumMemberships } from '../../src/expression/evaluate.js';
import { parse } from '../../src/expression/parse.js';

const sets: Record<string, number[]> = { A: [0.2, 0.8, 1], B: [0.5, 0.3, 0] };
const lookup = (name: string) => sets[name] ?? [];

test('sumMemberships(products, cases, lookup) is the maximum over products of the minimum over literals', () => {
  expect(sumMemberships(parse('A*~B + B').products, 3, lookup)).toEqual([0.5, 0.7, 1]);
});
test('sumMemberships(products, cases, lookup) has a case a temporal condition does not apply to in neither it nor its negation', () => {
  const temporal = () => [-1, 0, 0.25];
  expect(sumMemberships(parse('T').products, 3, temporal)).toEqual([0, 0, 0.25]);
  expect(sumMemberships(parse('~T').products, 3, temporal)).toEqual([0, 1, 0.75]);
  expect(sumMemberships(parse('T{-}').products, 3, temporal)).toEqual([1, 0, 0]);
});
test('sumMemberships([], cases, lookup) is 0 everywhere and productMemberships([], cases, lookup) 1', () => {
  expect(sumMemberships([], 2, lookup)).toEqual([0, 0]);
  expect(productMemberships([], 2, lookup)).toEqual([1, 1]);
});
