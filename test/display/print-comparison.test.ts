import { expect, test } from 'vitest';
import { comparisonBundle } from '../../src/display/print-comparison.js';
import { compareToPrint } from '../../src/qca/audit/compare-to-print.js';

const bundle = comparisonBundle(
  compareToPrint(
    [
      { where: 'Table 2, Trust, consistency', printed: '.75', recomputed: 0.75 },
      { where: 'Table 2, Value, consistency', printed: '0.88', recomputed: 0.875 },
      {
        where: 'Table 5, term 1, cases',
        printed: '11',
        recomputed: 10,
        known: { id: 't5', why: 'one of them deviates' },
      },
      { where: 'Text, <b>loyal</b>', printed: '89', recomputed: 12 },
    ],
    { source: 'A paper' },
  ),
);

test('comparisonBundle shows what differs first, with its reason, and what nobody explained as such', () => {
  const text = String(bundle['text/plain']);
  expect(text).toContain('2 of 4 figures agree · 1 explained · 1 unexplained');
  expect(text.indexOf('one of them deviates')).toBeGreaterThan(0);
  expect(text.indexOf('one of them deviates')).toBeLessThan(text.indexOf('Table 2: 2 figures agree'));
  expect(text).toContain('▲ unexplained');
});

test('comparisonBundle leaves no figure out, in no form', () => {
  for (const form of ['text/html', 'text/markdown', 'text/plain']) {
    for (const word of ['Trust, consistency', 'Value, consistency', 'Table 5, term 1, cases', '0.875', '11', 't5']) {
      expect(String(bundle[form]), form).toContain(word);
    }
  }
  expect(String(bundle['text/html'])).toContain('Text, &lt;b&gt;loyal');
});
