import { describe, expect, test } from 'vitest';
import { latex, unicode } from '../../src/expression/formula.js';
import { parse } from '../../src/expression/parse.js';
import { LEVELS, written } from '../support/expressions.js';
import { fc, runs } from '../support/fc.js';
import { messageOf } from '../support/thrown.js';

test('parse(unicode(text)) is parse(text)', () => {
  fc.assert(
    fc.property(written, ({ text }) => {
      expect(parse(unicode(text, { names: LEVELS }), LEVELS)).toEqual(parse(text, LEVELS));
    }),
    { numRuns: runs(10_000) },
  );
});

describe('unicode(expression) writes the signs of logic, parentheses as they stand', () => {
  test.each([
    ['A*~B + C -> Y', 'A ∧ ¬B ∨ C → Y'],
    ['A*(B + ~C) <- ~Y', 'A ∧ (B ∨ ¬C) ← ¬Y'],
    ['~(A + B)*M{1,2}', '¬(A ∨ B) ∧ M{1,2}'],
    ['~(A*B)', '¬(A ∧ B)'],
    ['A*(B*C)', 'A ∧ B ∧ C'],
    ['{my set}*1 + 0', '{my set} ∧ 1 ∨ 0'],
    ['(A + B) + C*(D)', 'A ∨ B ∨ C ∧ D'],
    ['{a~b}*~{c~d}', '{a~b} ∧ ¬{c~d}'],
  ])('%s', (source, expected) => {
    expect(unicode(source)).toBe(expected);
  });
});

describe('latex(expression) writes an overline for absence', () => {
  test.each([
    ['A*~B + C -> Y', '\\text{A} \\cdot \\overline{\\text{B}} + \\text{C} \\rightarrow \\text{Y}'],
    ['A*(B + C) <- Y', '\\text{A} \\cdot \\left(\\text{B} + \\text{C}\\right) \\leftarrow \\text{Y}'],
    ['~(A + B)', '\\overline{\\text{A} + \\text{B}}'],
    ['M{1,2} + M{-}', '\\text{M}\\{1,2\\} + \\text{M}\\{-\\}'],
    ['{50% \\input{x}}_}', '\\text{50\\% \\textbackslash{}input\\{x\\}\\_}'],
    ['1 + 0', '1 + 0'],
  ])('%s', (source, expected) => {
    expect(latex(source)).toBe(expected);
  });

  test('an expression of parse() is a sum of products', () => {
    expect(latex(parse('A*(B + C)'))).toBe('\\text{A} \\cdot \\text{B} + \\text{A} \\cdot \\text{C}');
    expect(unicode(parse('A*(B + C)'))).toBe('A ∧ B ∨ A ∧ C');
  });
});

test('latex(expression) refuses unknown names and options', () => {
  expect(messageOf(() => latex('A', { names: ['B'] }))).toContain('there is no set named "A"');
  expect(messageOf(() => unicode('A', { nmes: ['B'] } as object))).toContain('unicode: there is no option "nmes"');
});
