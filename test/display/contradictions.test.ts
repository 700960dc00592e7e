import { expect, test } from 'vitest';
import { contradictions, minimize, setData, truthTable } from '../../src/index.js';
import { textOf } from './shown.js';

/** One case with the outcome and one without, that differ in twelve conditions: twelve models on either side. */
const data = setData(
  ['p', 'n'],
  [...'ABCDEFGHIJKLY'].map((name) => ({ name, memberships: [1, 0] })),
);

test('contradictions(…): its display has the first pairs, and the first rows of each, and says of how many', () => {
  const [here, there] = ['Y', '~Y'].map((outcome) => minimize(truthTable(data, { outcome })));
  const found = contradictions(here as never, there as never);
  expect(found.pairs).toHaveLength(132);
  const text = textOf(found);
  expect(text).toContain('first 100 of 132 pairs that share an assumption; all are in .pairs');
  expect(text).toContain('and 984 more');
  expect(text).not.toContain('parsimonious P11 parsimonious');
});
