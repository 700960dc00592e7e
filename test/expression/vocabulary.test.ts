import { describe, expect, test } from 'vitest';
import { type Names, type ParseOptions, parse } from '../../src/expression/parse.js';
import { print } from '../../src/expression/print.js';
import { messageOf } from '../support/thrown.js';

const read = (source: string, names?: Names, options?: ParseOptions) => print(parse(source, names, options));

describe('parse(source, names) takes words apart where the names allow one way', () => {
  test.each([
    ['AbC', ['A', 'B', 'C'], 'A*~B*C'],
    ['AB + ~AB', ['A', 'B'], 'A*B + ~A*B'],
    ['~ab', ['A', 'B'], 'A*~B'],
    ['LITurbIND', ['LIT', 'URB', 'IND'], 'LIT*~URB*IND'],
    ['AB', ['A', 'B', 'AB'], 'AB'],
    ['A~B(C+D)~D', ['A', 'B', 'C', 'D'], 'A*~B*C*~D + A*~B*D*~D'],
    ['TrustPrice', ['Trust', 'Price'], 'Trust*Price'],
  ])('%s of %j is %s', (source, names, expected) => {
    expect(read(source, names)).toBe(expected);
  });

  test('values behind a word belong to its last name', () => {
    const names = new Map([
      ['A', 2],
      ['M', 3],
    ]);
    expect(read('AM{1}', names)).toBe('A*M{1}');
    expect(read('AM{0}', names)).toBe('A*M{0}');
    expect(read('M{1,2}A', names)).toBe('M{1,2}*A');
    expect(read('am{1}', names)).toBe('~A*M{0,2}');
  });

  test('more ways than one are an error that shows two of them', () => {
    const message = messageOf(() => parse('X*ABC', ['X', 'A', 'AB', 'BC', 'C']));
    expect(message).toContain('"ABC" can be A*BC or AB*C; put * between the names\n  X*ABC\n    ^');
    expect(read('AAA', ['A', 'AA', 'AAA'])).toBe('AAA');
    expect(messageOf(() => parse('abC', ['A', 'B', 'AB', 'C']))).toContain('"abC" can be ~A*~B*C or ~AB*C');
  });
});

describe('parse(source, names) reads lower case as absence where all names are in upper case', () => {
  test.each([
    ['A*b', ['A', 'B'], 'A*~B'],
    ['~b', ['B'], 'B'],
    ['trust', ['TRUST'], '~TRUST'],
    ['é', ['É'], '~É'],
    ['A*b', ['A', 'B', 'b'], 'A*b'],
    ['质', ['质'], '质'],
  ])('%s of %j is %s', (source, names, expected) => {
    expect(read(source, names)).toBe(expected);
  });

  test.each([
    ['a', ['A', 'Trust']],
    ['trust', ['Trust', 'B']],
    ['k', ['K', '\u212a']],
    ['tRUST', ['TRUST']],
  ])('%s of %j is no name', (source, names) => {
    expect(messageOf(() => parse(source, names))).toContain('there is no set named');
  });

  test('parse(source, names, {notation}) says which notation it is', () => {
    expect(read('A*b', undefined, { notation: 'case' })).toBe('A*~B');
    expect(read('A*b', undefined, { notation: 'tilde' })).toBe('A*b');
    expect(read('trust', ['Trust'], { notation: 'case' })).toBe('~Trust');
    expect(messageOf(() => parse('A*b', ['A', 'B'], { notation: 'tilde' }))).toContain('there is no set named "b"');
    const mixed = messageOf(() => parse('A*Bc', undefined, { notation: 'case' }));
    expect(mixed).toContain('"Bc" is neither in upper nor in lower case; put * between the names');
    expect(mixed.split('\n').at(-1)).toBe('    ^');
    expect(() => parse('A', [], { notations: 'case' } as ParseOptions)).toThrow(
      'parse: there is no option "notations"',
    );
  });
});

describe('parse(source, names) refuses what the names do not have', () => {
  const names = new Map([
    ['A', 2],
    ['M', 3],
    ['my set', 2],
  ]);
  test.each([
    ['M', '"M" has 3 values; say which: M{1} or M{0,1}', 0],
    ['A*M{3}', '"M" has no value 3; its values are 0 to 2', 3],
    ['A{2}', '"A" has no value 2; its values are 0 to 1', 1],
    ['{my sett}', 'there is no set named "my sett"; did you mean "my set"?', 0],
    ['Quality', 'there is no set named "Quality"; there are A, M, my set', 0],
  ])('%s: %s', (source, message, column) => {
    const error = messageOf(() => parse(source, names));
    expect(error).toContain(message);
    expect(error.split('\n').at(-1)).toBe(`  ${' '.repeat(column)}^`);
  });

  test('a name among many shows the first twelve of them', () => {
    const many = Array.from({ length: 13 }, (_, i) => `Set${i}`);
    const error = messageOf(() => parse('Quality', many));
    expect(error).toContain(`there are ${many.slice(0, 12).join(', ')}\n`);
  });

  test('a name of up to 1,000 letters is compared with the others', () => {
    const long = (letters: number) => `{${'x'.repeat(letters - 1)} y}`;
    const error = (letters: number) => messageOf(() => parse(long(letters - 1), ['x'.repeat(letters - 1)]));
    expect(error(1000)).toContain('did you mean');
    expect(error(1001)).toMatch(/there are x{1000}\n/);
  });

  test('a word that can be taken apart in exponentially many ways shows two', () => {
    const error = messageOf(() => parse('A'.repeat(300), ['A', 'AA']));
    expect(error).toContain(`"${'A'.repeat(60)}…" can be A*`);
  });

  test('a very long word is refused in short', () => {
    const error = messageOf(() => parse(`A*${'AM'.repeat(100_000)}`, ['A', 'M']));
    expect(error).toContain(`there is no set named "${'AM'.repeat(30)}…"; there are A, M`);
    expect(error.length).toBeLessThan(400);
    expect(read('AM'.repeat(500), ['A', 'M'])).toBe('A*M');
  });
});

test('parse(source, names) reads A{1} as A and A{0} as ~A where A has two values', () => {
  const names = new Map([['A', 2]]);
  expect(read('A{1}', names)).toBe('A');
  expect(read('A[0]', names)).toBe('~A');
  expect(read('A{0,1}', names)).toBe('~A + A');
  expect(read('~A{0,1}', names)).toBe('A*~A');
  expect(read('A{-}', names)).toBe('A{-}');
  expect(read('A{1,-}', names)).toBe('A{-} + A');
  expect(read('A{1}', ['A'])).toBe('A{1}');
});

test('parse(source, names) refuses what are no names', () => {
  for (const wrong of [
    null,
    0,
    {},
    'AB',
    [1],
    [null],
    ['A', 1],
    new Map([[1, 2]]),
    new Map<unknown, number>([
      ['A', 2],
      [1, 2],
    ]),
  ]) {
    expect(() => parse('A', wrong as never)).toThrow(/^expression: the names are .*; pass a list of names/);
  }
});
