import { expect, test } from 'vitest';
import { minimize } from '../../../src/index.js';
import { withCountsAsText } from '../../../src/qca/minimize/as-json.js';
import { tableOfCodes } from './tables.js';

test('withCountsAsText(data) writes bigints as text, wherever they stand, and leaves the data as it is', () => {
  const data = withCountsAsText({
    count: 2n ** 60n,
    uses: [{ models: 3n, share: 0.5 }],
    size: 4,
    none: null,
    lost: undefined,
  });
  expect(JSON.stringify(data)).toBe(
    '{"count":"1152921504606846976","uses":[{"models":"3","share":0.5}],"size":4,"none":null,"lost":null}',
  );
  expect(data.count).toBe(1152921504606846976n);
  expect(Object.keys(data)).not.toContain('toJSON');
});

test('JSON.stringify(minimization) holds the solutions with their models, and the counts as numbers', () => {
  const made = JSON.parse(JSON.stringify(minimize(tableOfCodes(['111', '000']))));
  expect(made.parsimonious).toMatchObject({
    count: 2,
    models: [{ expression: 'A' }, { expression: 'B' }],
    alternative: ['A', 'B'],
  });
  expect(made.intermediate).toMatchObject({ pairCount: 2, byCounterfactuals: [{ pairs: ['C1P1', 'C1P2'] }] });
  expect(
    JSON.parse(JSON.stringify(minimize(tableOfCodes(['111', '000'])).parsimonious.choose(1, { reason: 'x' }))),
  ).toMatchObject({ of: 2 });
});
