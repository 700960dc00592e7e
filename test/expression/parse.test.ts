import { describe, expect, test } from 'vitest';
import type { Expression, Literal, Product } from '../../src/expression/expression.js';
import { parse } from '../../src/expression/parse.js';
import { print } from '../../src/expression/print.js';
import { SetwiseError } from '../../src/util/fail.js';
import { fc, runs } from '../support/fc.js';
import { messageOf } from '../support/thrown.js';

const HARD_NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'my set',
  'a}b',
  'a{b',
  '}',
  '1',
  '0',
  '2nd',
  'Satisfacción del cliente',
  'A*B',
  '->',
  '~',
  'é',
  '质量',
  '😀',
];
const name = fc.oneof(
  fc.constantFrom(...HARD_NAMES),
  fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() !== ''),
);
const literal: fc.Arbitrary<Literal> = fc.oneof(
  fc.record({ condition: name, value: fc.constantFrom(0, 1) }),
  fc.record({
    condition: name,
    values: fc.uniqueArray(fc.nat(249), { minLength: 1, maxLength: 3 }).map((values) => values.sort((a, b) => a - b)),
  }),
);
// Repetitions are written once, whatever their order.
const key = (product: Product) =>
  product
    .map((one) => JSON.stringify(one))
    .sort()
    .join();
const products = fc.uniqueArray(fc.uniqueArray(literal, { maxLength: 4, selector: (one) => JSON.stringify(one) }), {
  maxLength: 4,
  selector: key,
});
const arrows = fc.constantFrom('->' as const, '<-' as const);
const expressions: fc.Arbitrary<Expression> = fc.oneof(
  products.map((some) => ({ products: some, arrow: null, outcome: null })),
  fc.tuple(products, arrows, products).map(([some, arrow, outcome]) => ({ products: some, arrow, outcome })),
);

test('parse(print(expression)) is the expression, whatever its names', () => {
  fc.assert(
    fc.property(expressions, (expression) => {
      expect(parse(print(expression))).toEqual(expression);
    }),
    { numRuns: runs(20_000) },
  );
});

test('print(parse(source)) says the same as source, for any text that parses; any other text is a SetwiseError', () => {
  const pieces = fc.array(
    fc.constantFrom(
      'A',
      'B',
      '~',
      '*',
      '·',
      '+',
      '->',
      '<-',
      '→',
      ' ',
      '\n',
      '{',
      '}',
      '(',
      ')',
      '[',
      ']',
      ',',
      '2',
      '1',
      '0',
      'Ü',
      '\0',
      '-',
      '<',
      '\ud800',
    ),
    { maxLength: 14 },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        pieces.map((some) => some.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (source) => {
        let read: Expression;
        try {
          read = parse(source);
        } catch (error) {
          expect(error).toBeInstanceOf(SetwiseError);
          return;
        }
        expect(parse(print(read))).toEqual(read);
      },
    ),
    { numRuns: runs(20_000) },
  );
});

test('parse(source) takes time in proportion to the length of source', () => {
  const time = (n: number) => {
    const source = Array.from({ length: n }, (_, i) => `~A${i}*{B ${i}}`).join(' + ');
    const start = process.cpuUsage();
    parse(source);
    return process.cpuUsage(start).user;
  };
  const best = (n: number) => Math.min(...Array.from({ length: 3 }, () => time(n)));
  // Sixteen times the length; in the square of it that would be 256 times the work.
  expect(best(24_000) / best(1500)).toBeLessThan(100);
});

test.each([
  ['(', 'more than 200 parentheses inside each other'],
  ['~(', 'more than 200 parentheses inside each other'],
  ['A{', 'whole numbers from 0 to 249'],
  ['A{1,', 'whole numbers from 0 to 249'],
  ['{', 'this brace is not closed'],
  ['~', 'a condition is expected here, not the end'],
  ['A*', 'a condition is expected here, not the end'],
  ['(A)', 'nothing'],
  ['A+', 'a condition is expected here, not the end'],
  ['-', '"-" does not belong here'],
  ['2', `begins with a digit; quote the name: {${'2'.repeat(60)}}`],
])('parse(%j, 200,000 characters of it) ends, with a short error', (piece, message) => {
  const source = piece.repeat(200_000 / piece.length);
  if (message === 'nothing') expect(parse(source).products).toHaveLength(1);
  else {
    const error = messageOf(() => parse(source));
    expect(error).toContain(message);
    expect(error.length).toBeLessThan(500);
  }
});

test('parse(source) reads 200 parentheses inside each other, and no more', () => {
  const inside = (n: number) => `${'('.repeat(n)}A${')'.repeat(n)}`;
  expect(print(parse(`${inside(200)}*B*${inside(200)}`))).toBe('A*B');
  expect(messageOf(() => parse(inside(201)))).toContain('more than 200 parentheses inside each other');
});

test('parse(source) refuses what is no text', () => {
  expect(messageOf(() => parse(5 as never))).toBe("expression: it is 5; write it as text: 'A*~B'");
});

test('parse(source) of a long source shows what is near the place, with the caret under it', () => {
  const [, shown, caret] = messageOf(() => parse(`${'A*'.repeat(500)}?${'*A'.repeat(500)}`)).split('\n') as [
    string,
    string,
    string,
  ];
  expect(shown).toBe(`  … ${'A*'.repeat(30)}?${'*A'.repeat(29)}* …`);
  expect(shown[caret.indexOf('^')]).toBe('?');
  expect(messageOf(() => parse(`${'A*'.repeat(60)}?`)).split('\n')[1]).toBe(`  ${'A*'.repeat(60)}?`);
  const behind = (letters: number) => messageOf(() => parse(`?${'A'.repeat(letters)}`)).split('\n')[1];
  expect(behind(119)).toBe(`  ?${'A'.repeat(119)}`);
  expect(behind(120)).toBe(`  ?${'A'.repeat(59)} …`);
});

test('parse(source, names) quotes a word of up to 60 letters in full', () => {
  expect(messageOf(() => parse('x'.repeat(60), ['A']))).toContain(`"${'x'.repeat(60)}"`);
  expect(messageOf(() => parse('x'.repeat(61), ['A']))).toContain(`"${'x'.repeat(60)}…"`);
});

describe('parse(source) reads the notation of the field', () => {
  test.each([
    ['Trust*Commitment + ~Quality -> Loyalty', 'Trust*Commitment + ~Quality -> Loyalty'],
    ['Trust·Commitment+~ Quality→Loyalty', 'Trust*Commitment + ~Quality -> Loyalty'],
    ['A <- ~Y', 'A <- ~Y'],
    ['A∧¬B ∨ C ⇒ Y', 'A*~B + C -> Y'],
    ['A <= Y', 'A <- Y'],
    ['A => Y', 'A -> Y'],
    ['A ← Y*Z', 'A <- Y*Z'],
    ['A ⇐ ~(Y + Z)', 'A <- ~Y*~Z'],
    ['A -> Y{1, 2}*Z', 'A -> Y{1,2}*Z'],
    ['A[2,0,2]', 'A{0,2}'],
    ['A[249]', 'A{249}'],
    ['{my set}{1}', '{my set}{1}'],
    ['{1}', '{1}'],
    ['(A)', 'A'],
    ['A~B(C + D)', 'A*~B*C + A*~B*D'],
    ['~~A', 'A'],
    ['~(~A)', 'A'],
    ['{Satisfacción del cliente}*Confianza', '{Satisfacción del cliente}*Confianza'],
    ['Satisfacción', 'Satisfacción'],
    ['{A}', 'A'],
    ['1', '1'],
    ['0 -> Y', '0 -> Y'],
  ])('%s', (source, printed) => {
    expect(print(parse(source))).toBe(printed);
  });
});

describe('parse(source) shows where it stopped, with a caret under the place', () => {
  test.each([
    ['A*(B + C', 'this parenthesis is not closed; close it with )', 2],
    ['A + B)', '")" is one too many; end the expression before it', 5],
    ['A{1', 'whole numbers from 0 to 249', 3],
    ['A{x}', 'put * before a name in braces', 2],
    ['A{}', 'whole numbers from 0 to 249', 2],
    ['A[250]', 'whole numbers from 0 to 249', 2],
    ['A[1}', 'whole numbers from 0 to 249', 3],
    ['~A{1}*B', 'the other values of "A" are not known', 1],
    ['A <-> B', '"<->" claims two things at once', 2],
    ['A = B', '"=" claims two things at once', 2],
    ['A -> B -> C', '"->" is one too many; end the expression before it', 7],
    ['{A}{B c}', 'whole numbers', 4],
    ['1{A}', '"A" is one too many; put * or + before it', 1],
    ['A B', '"B" is one too many; put * or + before it', 2],
    ['A {B c}', '"B c" is one too many; put * or + before it', 2],
    ['A ~B', '"~" is one too many; put * or + before it', 2],
    ['A (B)', '"(" is one too many; put * or + before it', 2],
    ['A 1', '"1" is one too many; end the expression before it', 2],
    ['A + *', 'a condition is expected here, not "*"', 4],
    ['{}', 'there is no name between the braces', 0],
    ['{ }', 'there is no name between the braces', 0],
    ['A ⇔ B', '"⇔" claims two things at once', 2],
    ['A == B', '"==" claims two things at once', 2],
    ['A <=> B', '"<=>" claims two things at once', 2],
    ['A - B', '"-" does not belong here', 2],
    ['A*', 'a condition is expected here, not the end', 2],
    ['A ->', 'an outcome is expected here, not the end', 4],
    ['{A', 'this brace is not closed', 0],
    ['A*2nd', '"2nd" begins with a digit', 2],
    ['A & B', '"&" does not belong here', 2],
    ['A*\u202eB', 'U+202E does not belong here', 2],
    ['', 'a condition is expected here', 0],
  ])('%s', (source, message, column) => {
    const error = messageOf(() => parse(source));
    expect(error).toContain(message);
    expect(error.split('\n').at(-1)).toBe(`  ${' '.repeat(column)}^`);
  });

  test('parse("Confiansa*Valor", names) suggests the nearest name', () => {
    const error = messageOf(() => parse('Valor*Confiansa', ['Valor', 'Confianza']));
    expect(error).toContain('there is no set named "Confiansa"; did you mean "Confianza"?');
    expect(error).toContain(`\n  Valor*Confiansa\n  ${' '.repeat(6)}^`);
  });
});
