import { expect, test } from 'vitest';
import { nearest, suggestion } from '../../src/util/did-you-mean.js';

test('nearest(word, candidates) finds a name with a slip, another case or without its accent', () => {
  const names = ['Trust', 'Satisfacción', 'Commitment'];
  expect(nearest('Turst', names)).toBe('Trust');
  expect(nearest('satisfaccion', names)).toBe('Satisfacción');
  expect(nearest('Comitment', names)).toBe('Commitment');
});
test('nearest(word, candidates) is null when nothing is near', () => {
  expect(nearest('Wealth', ['Trust', 'Value'])).toBeNull();
  expect(nearest('A', [])).toBeNull();
  // Of six letters two may differ, not three.
  expect(nearest('Wealth', ['Wealxx'])).toBe('Wealxx');
  expect(nearest('Wealth', ['Weaxxx'])).toBeNull();
});
test('suggestion(word, candidates) names what there is when nothing is near', () => {
  expect(suggestion('Wealth', ['Trust', 'Value'])).toBe('; there are "Trust", "Value"');
  expect(suggestion('Trus', ['Trust'])).toBe('; did you mean "Trust"?');
  expect(suggestion('Trus', [])).toBe('; there are none');
});
