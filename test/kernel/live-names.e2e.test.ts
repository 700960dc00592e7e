import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataOf, KernelClient } from './client.js';

let kernel: KernelClient;
beforeAll(async () => {
  kernel = await KernelClient.start();
});
afterAll(async () => {
  await kernel?.close();
});

async function value(code: string): Promise<unknown> {
  const { reply, outputs } = await kernel.execute(code);
  expect(reply.status, JSON.stringify(reply.traceback)).toBe('ok');
  return dataOf(outputs, 'execute_result')['text/plain'];
}
async function failure(code: string): Promise<string> {
  const { reply } = await kernel.execute(code);
  expect(reply.status).toBe('error');
  return stripVTControlCharacters((reply.traceback as string[]).join('\n'));
}

test('a let that a later cell assigns is seen by the functions and classes of its own cell', async () => {
  await kernel.execute(
    'let cut = 0.8; const f = () => cut; function g() { return { cut } }\nclass C { own = cut; static get() { return cut } at(add = cut) { return add } }',
  );
  expect(await value('cut = 0.9; [f(), g().cut, new C().own, C.get(), new C().at()]')).toBe(
    '[ 0.9, 0.9, 0.9, 0.9, 0.9 ]',
  );
  expect(await value('cut += 0.5; cut++; [cut, f()]')).toBe('[ 2.4, 2.4 ]');
});

test('a function that assigns a let of its cell is seen by later cells, with every operator', async () => {
  await kernel.execute(
    'let n = 1, text: string | undefined = undefined;\nconst set = (to: number) => { n = to };\nfunction step() { n++; ++n; n -= 1; n *= 2; text ??= "set"; return n-- }',
  );
  expect(await value('set(5); n')).toBe('5');
  expect(await value('[step(), n, text]')).toBe("[ 12, 11, 'set' ]");
  expect(await value('n = 20; [step(), n]')).toBe('[ 42, 41 ]');
});

test('a var is one variable for all cells, also where it is declared twice or used before', async () => {
  await kernel.execute(
    'const early = typeof v; var v = 1, w; var v = v + 1; const read = () => [early, v, w];\nfunction write() { w = 3 }',
  );
  expect(await value('v = 7; write(); [...read(), w]')).toBe("[ 'undefined', 7, 3, 3 ]");
});

test('a destructured let is read as the language says and shared by name', async () => {
  await kernel.execute(
    'let { a, b: [b, c = 3], ...rest } = { a: 1, b: [2], d: 4, e: 5 }, plain = 6, [s, , ...more] = new Set([7, 8, 9, 10]);\nlet [first] = (function* () { yield a })();\nconst all = () => [a, b, c, rest.d, plain, s, more.length, first];\nconst swap = () => { [a, b] = [b, a]; ({ c } = { c: 33 }) };',
  );
  expect(await value('all()')).toBe('[\n  1, 2, 3, 4,\n  6, 7, 2, 1\n]');
  expect(await value('swap(); first = 0; s = 70; plain = 60; [a, b, c, ...all()].join()')).toBe(
    "'2,1,33,2,1,33,4,60,70,2,0'",
  );
});

test('a let of the same name in an inner scope is another variable', async () => {
  await kernel.execute(
    'let i = 100; let fs: (() => number)[] = [];\nfor (let i = 0; i < 3; i++) fs.push(() => i);\nconst shadow = (i: number) => i;\n{ let i = 5; i++; }',
  );
  expect(await value('i = 200; [...fs.map((one) => one()), shadow(4), i]')).toBe('[ 0, 1, 2, 4, 200 ]');
});

test('a function in a let keeps its name, its this and its recursion', async () => {
  await kernel.execute(
    'let named = (n: number): number => n === 0 ? 0 : 1 + named(n - 1);\nlet whose = function (this: unknown) { return this === globalThis || this === undefined };\nconst bare = whose();',
  );
  expect(await value('[named.name, named(4), bare]')).toBe("[ 'named', 4, true ]");
  expect(await value('const before = named; named = (n) => n === 0 ? 10 : 2; before(1)')).toBe('11');
});

test('a declaration of the same name later is the variable of the former functions too', async () => {
  await kernel.execute('let share = 1; const shared = () => share;');
  expect(await value('const untilThen = shared(); let share = 2; [untilThen, shared()]')).toBe('[ 1, 2 ]');
  expect(await value('share = 3; shared()')).toBe('3');
});

test('a cell that throws midway keeps what it came to, shared by name, and gives back what it did not', async () => {
  await kernel.execute('let reached = "old", beyond = "old beyond"; const look = () => beyond;');
  const trace = await failure(
    'let reached = 1, open: number; const get = () => reached + (open ?? 0);\nlet { p } = { p: 2 }, beyond = p + (() => { throw new RangeError("midway") })();',
  );
  expect(trace).toMatch(/RangeError: midway\n {2}In\[\d+\]:2:51\n/);
  expect(await value('reached = 10; open = 5; [get(), p, beyond, look()]')).toBe(
    "[ 15, 2, 'old beyond', 'old beyond' ]",
  );
});

test('an error names the line and the column of a let after others in its line', async () => {
  const trace = await failure('let q1 = 1, q2 = 2;\n/* é */ let q3 = 1, { q4 } = { q4: 3 }, q5 = q4.missing.deep;');
  expect(trace).toContain("TS2339: Property 'missing'");
  const thrown = await failure('let r1: any = 1, r2 = 2; let [r3] = [r1], r4 = r3.missing.deep;');
  expect(thrown).toMatch(/In\[\d+\]:1:59\n/);
});

test('let works beside await, using, enums, namespaces and decorators', async () => {
  await kernel.execute(
    'let waited = await Promise.resolve(1);\nenum Kind { A = 3 }\nconst later = async () => { await 0; return [waited, Kind.A] };',
  );
  expect(await value('waited = 2; await later()')).toBe('[ 2, 3 ]');
  await kernel.execute(
    'let closed = 0;\nusing file = { [Symbol.dispose]() { closed++ } };\nlet inside = 4; const both = () => [closed, inside];',
  );
  expect(await value('inside = 5; [...both(), closed]')).toBe('[ 1, 5, 1 ]');
  await kernel.execute(
    'function tag(target: any) { target.tagged = true }\n@tag class Tagged { static own() { return Tagged } }\nlet unset: number | undefined; const isSet = () => unset !== undefined;',
  );
  expect(await value('unset = 1; [(Tagged as any).tagged, Tagged.own() === Tagged, isSet()]')).toBe(
    '[ true, true, true ]',
  );
});

test('undefined is assigned as any other value', async () => {
  await kernel.execute(
    'let gone: number | undefined = 1, start: unknown = void 0; gone = 2; const isGone = () => gone;',
  );
  await kernel.execute('gone = void 0;');
  expect(await value('[isGone(), gone, start]')).toBe('[ undefined, undefined, undefined ]');
  await kernel.execute('let same: number | undefined = 1; same = void 0;');
  expect(await value('[same]')).toBe('[ undefined ]');
});

test('a top-level loop counts in the shared variable', async () => {
  expect(
    await value('let total = 0, k; const peek = () => total;\nfor (k of [1, 2, 3]) total += k;\n[total, k, peek()]'),
  ).toBe('[ 6, 3, 6 ]');
  expect(await value('for (let i = 0; i < 4; i++) total += i; [total, peek()]')).toBe('[ 12, 12 ]');
});
