import * as ts from 'typescript';
import { expect, test } from 'vitest';
import { prepareCell } from '../../src/kernel/cell-source.js';

test.each([
  ['export const a = 1', '       const a = 1'],
  ['export default 5 + 1', '               5 + 1'],
  ['export default function f() {}', '               function f() {}'],
  ['export { a, b };\nb', '                \nb'],
  ["export { x } from 'm'", "import { x } from 'm'"],
  ["export * from 'm'", "import        'm'"],
  ["const s = 'export const'", "const s = 'export const'"],
  ['/* é */ export async function g() { await 1 }', '/* é */        async function g() { await 1 }'],
])('prepareCell(%j) takes the export away and moves nothing', (code, expected) => {
  const prepared = prepareCell(ts, code);
  expect(prepared.code).toBe(expected);
  expect(prepared.code.length).toBe(code.length);
  expect(prepared.hasTopLevelAwait).toBe(false);
});

test.each([
  ['await f()', true],
  ['for await (const x of y) {}', true],
  ['await using a = b;', true],
  ['if (a) { const [b = await c] = d }', true],
  ['async () => { await f() }', false],
  ['class A { async m() { await f() } }', false],
  ["'await f()'", false],
])('prepareCell(%j) sees whether it awaits outside of functions', (code, expected) => {
  expect(prepareCell(ts, code).hasTopLevelAwait).toBe(expected);
});
