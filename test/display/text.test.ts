import { expect, test } from 'vitest';
import { base64 } from '../../src/display/base64.js';
import { latexText } from '../../src/display/latex.js';
import { markdownText } from '../../src/display/markdown.js';
import { LINE, oneLine, places, textTable, wrapped } from '../../src/display/text.js';
import { fc } from '../support/fc.js';

test('places(text) counts combining marks as none and wide letters as two', () => {
  expect([places('abc'), places('e\u0301'), places('名前'), places('')]).toEqual([3, 1, 4, 0]);
});

test('oneLine(text) leaves nothing that moves a cursor', () => {
  expect(oneLine('a\nb\u001b[2J\u202ec')).toBe('a b [2J c');
});

test('wrapped(text, width) loses no letter and keeps within the width', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 4, max: 40 }), (text, width) => {
      const lines = wrapped(text, width);
      for (const line of lines) expect(places(line)).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(' ', '')).toBe(oneLine(text).replaceAll(' ', ''));
    }),
  );
});

test('textTable(columns, rows) is within a line, and every letter of every cell is there', () => {
  const columns = [
    { title: 'name', align: 'left' as const },
    { title: 'n', align: 'right' as const },
    { title: 'cases', align: 'left' as const, yields: true },
  ];
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ maxLength: 80 }), fc.string({ maxLength: 8 }), fc.string({ maxLength: 200 })), {
        maxLength: 6,
      }),
      (rows) => {
        const text = textTable(columns, rows);
        for (const line of text.split('\n')) expect(places(line)).toBeLessThanOrEqual(LINE);
        const letters = (all: string): number => all.replace(/[\s─]/g, '').length;
        expect(letters(text)).toBe(letters(rows.flat().map(oneLine).join('')) + 'namencases'.length);
      },
    ),
  );
});

test('textTable(columns, rows) sets numbers right and text left', () => {
  expect(
    textTable(
      [
        { title: 'case', align: 'left' },
        { title: 'n', align: 'right' },
      ],
      [
        ['a', '1'],
        ['bb', '22'],
      ],
    ),
  ).toBe('case   n\n────  ──\na      1\nbb    22');
});

test('textTable(columns, rows) keeps to its columns when there are too many for a line', () => {
  const columns = Array.from({ length: 40 }, (_, i) => ({ title: `condition ${i}`, align: 'left' as const }));
  expect(() => textTable(columns, [columns.map(() => '1')])).not.toThrow();
});

test('markdownText(text) shows just that text', () => {
  expect(markdownText('*a* | [b](c) `d` <e> ~f~ $g$')).toBe('\\*a\\* \\| \\[b\\](c) \\`d\\` &lt;e&gt; \\~f\\~ \\$g\\$');
  expect(markdownText('https://example.org')).not.toContain('https://');
});

test('latexText(text) shows just that text', () => {
  expect(latexText('50% & $5 #1 a_b {c} \\d ~e ^f <g>')).toBe(
    '50\\% \\& \\$5 \\#1 a\\_b \\{c\\} \\textbackslash{}d \\textasciitilde{}e \\textasciicircum{}f $<$g$>$',
  );
});

test('base64(text) is what Node makes of its UTF-8 bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(base64(text)).toBe(Buffer.from(text, 'utf8').toString('base64'));
    }),
  );
});
