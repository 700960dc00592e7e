import * as ts from 'typescript';
import { expect, test } from 'vitest';
import { mergeDeclarations } from '../../src/kernel/declarations.js';

const merged = (previous: string, next: string, ...unreached: string[]) =>
  mergeDeclarations(ts, previous, next, new Set(unreached))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

test('mergeDeclarations(…) is the new text when every name was reached', () => {
  expect(mergeDeclarations(ts, 'a', 'declare const b: 1;', new Set())).toBe('declare const b: 1;');
});

test('mergeDeclarations(…) keeps the former declaration of a name that was not reached', () => {
  expect(
    merged(
      'declare const a: string, z: 1;\ndeclare class K {}',
      'declare const a: number, b: number;\ninterface I {}\ndeclare function f(): void;',
      'a',
    ),
  ).toEqual(['declare const b: number;', 'interface I {}', 'declare function f(): void;', 'declare const a: string;']);
});

test('mergeDeclarations(…) drops single names of an import', () => {
  expect(merged('', "import d, { a, b as c } from 'm';\nimport * as n from 'n';", 'c', 'n')).toEqual([
    "import d, { a } from 'm';",
  ]);
});
