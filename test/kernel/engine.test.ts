import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Engine } from '../../src/kernel/engine.js';
import { jupyterError } from '../../src/kernel/errors.js';

// One engine for the file: tslab keeps a global of its own. In a folder of its own, since the engine runs in the current one.
const before = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'setwise-engine-'));
const flag = new Int32Array(new SharedArrayBuffer(4));
let stopped = false;
let engine: Engine;
let count = 0;

beforeAll(() => {
  process.chdir(folder);
  engine = new Engine({ stopping: { flag, isStopped: () => stopped } });
});
afterAll(() => {
  engine?.close();
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

async function run(code: string): Promise<unknown> {
  const outcome = await engine.execute(code, `In[${++count}]`);
  if (outcome.ok) return outcome.value;
  const { traceback } = jupyterError(outcome.error, (...at) => engine.locate(...at));
  return stripVTControlCharacters(traceback.join('\n'));
}

test('execute(cell) uses the pinned TypeScript and gives the last value', async () => {
  expect(engine.typescriptVersion).toBe('5.9.3');
  expect(await run('const a = 1;\na + 1')).toBe(2);
  expect(await run('a + 10')).toBe(11);
  expect(await run('const a = "again"; a')).toBe('again');
});

test('execute(cell) checks types: a wrong one is told with its place', async () => {
  expect(await run('const n: number = a')).toContain("TS2322: Type 'string' is not assignable to type 'number'.");
  expect(await run('[1, 2].toSorted((x, y) => y - x)')).toEqual([2, 1]);
});

test('execute(cell) keeps several names of one statement as far as it came', async () => {
  expect(await run('const first = 1, second = 2, third = (() => { throw new Error("stop") })();')).toContain(
    'Error: stop',
  );
  expect(await run('first + second')).toBe(3);
  expect(await run('third')).toContain("Cannot find name 'third'");
});

test('execute(cell) stops a loop when the flag is set', async () => {
  Reflect.set(globalThis, 'stopLoops', () => {
    flag[0] = 1;
  });
  const loop =
    "for (;;) { await new Promise((r) => setTimeout(r, 1)); if (++turns === 3) Reflect.get(globalThis, 'stopLoops')() }";
  expect(await run(`let turns = 0; ${loop}`)).toBe('KernelInterrupt: interrupted');
  flag[0] = 0;
  expect(await run('turns')).toBe(3);
  stopped = true;
  expect(await run('1')).toBe('KernelInterrupt: interrupted');
  stopped = false;
});

test('execute(cell) changes a name of an earlier cell, also in a loop', async () => {
  await run('let total = 0;');
  expect(await run('for (let i = 1; i <= 4; i++) total += i;\ntotal')).toBe(10);
  expect(await run('total')).toBe(10);
});

test('execute(cell) tells syntax errors only, where there are any', async () => {
  expect(await run('unknownName(')).toMatch(/^TypeScriptError TS1005: '\)' expected\./);
});

test('execute(cell) keeps classes, enums, interfaces and generics for the next cell', async () => {
  await run(
    'enum Kind { A = 3 }\ninterface Box<T> { value: T }\nclass Counter { static made = 0; #n = 1; get n() { return this.#n } }\ntype Pair = [number, string];',
  );
  expect(
    await run('const b: Box<Kind> = { value: Kind.A }; const p: Pair = [new Counter().n, "x"]; [b.value, ...p]'),
  ).toEqual([3, 1, 'x']);
});

test('complete(code, position) and inspect(code, position) know the cells before', async () => {
  await run('/** What it is for. */\nconst documented = { inside: 1 };');
  expect(engine.complete('documented.ins', 14).candidates).toEqual(['inside']);
  expect(engine.inspect('documented', 3)).toContain('What it is for.');
  expect(engine.inspect('1 + 1', 1)).toBeUndefined();
});

test('isComplete(code) tells the three states', () => {
  expect(engine.isComplete('for (;;) {\n').status).toBe('incomplete');
  expect(engine.isComplete('`a ${').status).toBe('incomplete');
  expect(engine.isComplete('<T>(x: T) => x').status).toBe('complete');
  expect(engine.isComplete('const 3').status).toBe('invalid');
});
