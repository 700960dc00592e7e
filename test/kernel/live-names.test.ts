import * as ts from 'typescript';
import { expect, test } from 'vitest';
import { withLiveNames } from '../../src/kernel/live-names.js';

const rewritten = (text: string) => withLiveNames(ts, text).text;

test('withLiveNames(text) exports each top-level let and var by itself, and keeps the other exports', () => {
  expect(rewritten('let a = 1, b;\nvar c;\nconst d = a;\nfunction f() { }\nexport { a, b, c, d, f };')).toBe(
    'export let a = 1; export let b = void 0;\nexport var c;\nconst d = a;\nfunction f() { }\nexport { d, f };',
  );
});

test('withLiveNames(text) makes an assignment of a pattern', () => {
  expect(rewritten('let { a, b: [c = 2] } = o, [] = x;\nexport { a, c };')).toBe(
    'export let a, c; ( { a, b: [c = 2] } = o);( [] = x);\nexport {  };',
  );
});

test('withLiveNames(text) leaves what is not exported, not assignable, or a var of a block as it is', () => {
  for (const text of [
    'const a = 1;\nexport { a };',
    'let _a;\nconst b = 1;\nexport { b };',
    'for (var i = 0; i < 2; i++) { var j = i; }\nvar i = 5;\nexport { i, j };',
    'let a = 1;',
    'var a = 1;\nvar a = 2, i = 3;\nfor (var i of []) ;\nexport { a, i };',
    'using a = x;\nexport { a };',
  ]) {
    expect(rewritten(text)).toBe(text);
  }
});

test('columnBefore(line, column) takes back what was put in before a place', () => {
  const text = 'f();\nlet a = g(), { b } = h();\nexport { a, b };';
  const live = withLiveNames(ts, text);
  const lines = live.text.split('\n');
  for (const call of ['g()', 'h()']) {
    expect(live.columnBefore(1, String(lines[1]).indexOf(call))).toBe(text.split('\n')[1]?.indexOf(call));
  }
  expect(live.columnBefore(0, 3)).toBe(3);
  expect(live.columnBefore(1, 3)).toBe(0);
});
