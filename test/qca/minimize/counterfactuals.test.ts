import { expect, test } from 'vitest';
import { expectsAnything, reduce } from '../../../src/qca/minimize/counterfactuals.js';
import { readOptions } from '../../../src/qca/minimize/options.js';
import { problemOf } from '../../../src/qca/minimize/problem.js';
import { tableOfCodes } from './tables.js';

const ANY = 255;

/** Reduces a term under a parsimonious one; both written as digits, `-` for a condition that is not in the term. */
function reducedBy(expectations: string | null) {
  const table = tableOfCodes(['11111', '00000'], expectations === null ? {} : { expectations: { Y: expectations } });
  const problem = problemOf(table, readOptions({}));
  const cells = (text: string) => Uint8Array.from(text, (digit) => (digit === '-' ? ANY : Number(digit)));
  return (term: string, wide: string) => {
    const reduced = reduce(cells(term), cells(wide), problem);
    return reduced && Array.from(reduced, (cell) => (cell === ANY ? '-' : cell)).join('');
  };
}

test('expectsAnything(design) is true of an expectation of one condition, and of several together', () => {
  const expects = (expectations?: string) =>
    expectsAnything(tableOfCodes(['111', '000'], expectations ? { expectations: { Y: expectations } } : {}).design);
  expect([expects(), expects('A'), expects('A*B'), expects('A + A*B')]).toEqual([false, true, true, true]);
});

test('reduce(term, wide, problem) is null where the one does not contain the other', () => {
  const reduced = reducedBy('A');
  expect(reduced('1111', '0---')).toBeNull();
  expect(reduced('-111', '1---')).toBeNull();
  expect(reduced('1111', '----')).not.toBeNull();
});

test('reduce(term, wide, problem) drops what theory expects otherwise and the wider term does not need', () => {
  const reduced = reducedBy('A + ~B');
  expect(reduced('1011', '---1')).toBe('1011');
  expect(reduced('0111', '---1')).toBe('--11');
  expect(reduced('0011', '---1')).toBe('-011');
  expect(reduced('0111', '01-1')).toBe('0111');
  expect(reduced('01--', '-1--')).toBe('-1--');
  expect(reducedBy(null)('0101', '---1')).toBe('0101');
});

test('reduce(term, wide, problem) keeps the literals of a conjunctural expectation that it has whole', () => {
  const reduced = reducedBy('B*~C');
  expect(reduced('1101', '1---')).toBe('1101');
  expect(reduced('1111', '1---')).toBe('1--1');
  expect(reduced('1001', '1---')).toBe('1--1');
  expect(reduced('11-1', '1---')).toBe('1--1');
  // What is expected of a condition alone speaks for it also where the conjunction does not.
  expect(reducedBy('B + B*~C')('1111', '1---')).toBe('11-1');
  // One of two conjunctions is enough.
  expect(reducedBy('B*~C + B*D')('1111', '1---')).toBe('11-1');
});
