import { expect, test } from 'vitest';
import { tokenize } from '../../src/expression/tokens.js';

test('tokenize(source) says what each token is and where it stands, with the values of a condition, ascending', () => {
  expect(tokenize('{my set}{2, 0}*A -> 1')).toEqual([
    { type: 'name', text: 'my set', start: 0, end: 8, values: [] },
    { type: 'values', text: '{2, 0}', start: 8, end: 14, values: [0, 2] },
    { type: '*', text: '*', start: 14, end: 15, values: [] },
    { type: 'word', text: 'A', start: 15, end: 16, values: [] },
    { type: '->', text: '->', start: 17, end: 19, values: [] },
    { type: 'constant', text: '1', start: 20, end: 21, values: [] },
    { type: 'end', text: '', start: 21, end: 21, values: [] },
  ]);
});

test('tokenize(source) reads a doubled brace as one in a name', () => {
  expect(tokenize('{a}}b}}}').map(({ text }) => text)).toEqual(['a}b}', '']);
  expect(tokenize('{a}*{b}').map(({ text }) => text)).toEqual(['a', '*', 'b', '']);
});
