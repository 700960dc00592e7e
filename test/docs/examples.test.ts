import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as arquero from 'arquero';
import { describe, expect, test, vi } from 'vitest';
import * as setwise from '../../src/index.js';
import { examplesIn, runExample } from './examples.js';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const examples = files.flatMap((name) => examplesIn(name, readFileSync(SRC + name, 'utf8')));

describe('every @example of src', () => {
  test.each(examples.map((one) => [`${one.file}:${one.line}`, one] as const))(
    '%s runs, and gives the value it claims',
    async (_, one) => {
      const own = (await import(SRC + one.file)) as Record<string, unknown>;
      // Examples of the kernel show their values; outside of a kernel that is the console.
      vi.spyOn(console, 'log').mockImplementation(() => undefined);
      const scope = { table: arquero.table, ...setwise, ...own };
      const value = await runExample(one.code, scope);
      if (one.claim !== null) expect(value).toEqual(await runExample(one.claim, scope));
    },
  );
});

test('every public function has an @example', () => {
  const code = examples.map((one) => one.code).join('\n');
  const functions = Object.entries(setwise)
    .filter(([name, value]) => typeof value === 'function' && !/^[A-Z]/.test(name))
    .map(([name]) => name);
  const missing = functions.filter((name) => !new RegExp(`\\b${name}\\(`).test(code));
  expect(missing).toEqual([]);
});

test('examplesIn(file, text) finds code, claim and line, and runExample(code, scope) its value', async () => {
  const [one] = examplesIn(
    'a.ts',
    '/**\n * Adds.\n *\n * @example\n * const two = 2\n * add(two, 1) // => 3\n * @throws never\n */',
  );
  expect(one).toEqual({ file: 'a.ts', line: 5, code: 'const two = 2\nadd(two, 1)', claim: '3' });
  expect(await runExample(one?.code ?? '', { add: (a: number, b: number) => a + b })).toBe(3);
  await expect(runExample('throw new Error("no")', {})).rejects.toThrow('no');
});
