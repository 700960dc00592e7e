import { describe, expect, test } from 'vitest';
import { bibtexAuthors } from '../../../../src/evidence/records/bibtex/bibtex-view.js';
import { latexToUnicode } from '../../../../src/evidence/records/bibtex/latex.js';
import { latex } from '../../../../src/evidence/records/write/to-bibtex.js';
import { fc } from '../../../support/fc.js';

describe('latexToUnicode(text)', () => {
  test.each([
    ["{\\'e}", 'é'],
    ["\\'{e}", 'é'],
    ["\\'e", 'é'],
    ['{\\"{o}}', 'ö'],
    ["{\\'{\\i}}", 'í'],
    ["\\'\\i", 'í'],
    ['\\c{c}\\c c', 'çç'],
    ['\\v{s} \\v s', 'š š'],
    ['\\H{o}\\k{a}\\r{u}\\u{g}\\.{z}\\d{a}\\b{o}', 'őąůğżạo̱'],
    ['{\\ss}\\o \\O\\l\\L\\ae\\OE\\aa', 'ßøØłŁæŒå'],
    ['\\& \\% \\_ \\# \\$ \\{ \\}', '& % _ # $ { }'],
    ["pages 1--2 --- ``so'' ?`", 'pages 1–2 — “so” ¿'],
    ['a~b $x^2$ \\textit{italic} {Braced}', 'a b x^2 italic Braced'],
    ['\\textendash\\ \\textquoteright', '– ’'],
    ['plain', 'plain'],
    ['\\', ''],
    ["\\' ", "'"],
    ['\\unknown{x}', 'x'],
  ])('%s is %s', (text, expected) => {
    expect(latexToUnicode(text).trim()).toBe(expected);
  });

  test('gives back every text that latex(text) has escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aé\\{}%&#_$~^-`\'?!".=x '.split('')) }), (text) => {
        expect(latexToUnicode(latex(text) as string)).toBe(text);
      }),
    );
  });
});

test('bibtexAuthors(text) parts names at and outside of braces, and takes a name in braces for a body', () => {
  expect(bibtexAuthors('{Barnes and Noble} and Ana Doe\nand van der Berg, Jan and others')).toEqual([
    { family: 'Barnes and Noble', given: '' },
    { family: 'Doe', given: 'Ana' },
    { family: 'van der Berg', given: 'Jan' },
  ]);
});
