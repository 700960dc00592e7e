import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataOf, KernelClient, textOf } from './client.js';

let kernel: KernelClient;
const folder = mkdtempSync(join(tmpdir(), 'setwise-cells-'));

beforeAll(async () => {
  writeFileSync(
    join(folder, 'helpers.ts'),
    "import { sets } from 'setwise';\nexport interface Named { name: string }\nexport default function fail(at: Named): never {\n  throw new Error(at.name);\n}\nexport const isLibrary = typeof sets === 'function';\n",
  );
  const own = join(folder, 'node_modules', 'own-package');
  mkdirSync(own, { recursive: true });
  writeFileSync(
    join(own, 'package.json'),
    '{"name":"own-package","type":"module","exports":{".":{"types":"./i.d.ts","default":"./i.js"}}}',
  );
  writeFileSync(join(own, 'i.js'), 'export const answer = await Promise.resolve(42);');
  writeFileSync(join(own, 'i.d.ts'), 'export declare const answer: number;');
  const planted = join(folder, 'node_modules', 'tslab');
  mkdirSync(planted, { recursive: true });
  writeFileSync(join(planted, 'package.json'), '{"name":"tslab","version":"1.0.22","main":"index.js"}');
  writeFileSync(
    join(planted, 'index.js'),
    `require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'PLANTED'))}, 'ran')`,
  );
  writeFileSync(
    join(folder, 'tsconfig.json'),
    '{"compilerOptions":{"strict":true,"target":"ES3","types":["missing"]}}',
  );
  kernel = await KernelClient.start({ folder });
});
afterAll(async () => {
  await kernel?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function value(code: string): Promise<unknown> {
  const { reply, outputs } = await kernel.execute(code);
  expect(reply.status, JSON.stringify(reply.traceback)).toBe('ok');
  return dataOf(outputs, 'execute_result')['text/plain'];
}

async function error(code: string): Promise<{ ename: string; evalue: string; traceback: string; n: unknown }> {
  const { reply, outputs } = await kernel.execute(code);
  expect(reply.status).toBe('error');
  const published = outputs.find(({ header }) => header.msg_type === 'error')?.content;
  expect(published?.traceback).toEqual(reply.traceback);
  const plain = stripVTControlCharacters((reply.traceback as string[]).join('\n'));
  return { ename: String(reply.ename), evalue: String(reply.evalue), traceback: plain, n: reply.execution_count };
}

test('a cell gives the value of its last expression as an execute_result with its number', async () => {
  const { reply, outputs } = await kernel.execute('const a: number = 20; a * 2 + 2');
  expect(dataOf(outputs, 'execute_result')).toEqual({ 'text/plain': '42' });
  expect(outputs[0]?.content.execution_count).toBe(reply.execution_count);
  const input = kernel.published.find(
    ({ header, content }) => header.msg_type === 'execute_input' && String(content.code).includes('20; a'),
  );
  expect(input?.content.execution_count).toBe(reply.execution_count);
});

test('a value with Symbol.for("Jupyter.display") is shown as the bundle it answers with, also a promise of one', async () => {
  const at = (body: string) => `({ [Symbol.for('Jupyter.display')]: ${body} })`;
  expect(
    dataOf(
      (await kernel.execute(at("() => ({ 'text/html': '<i>1</i>', 'a/b+json': { c: [1] } })"))).outputs,
      'execute_result',
    ),
  ).toEqual({
    'text/html': '<i>1</i>',
    'a/b+json': { c: [1] },
  });
  expect(
    dataOf((await kernel.execute(at("async () => ({ 'text/plain': 'later' })"))).outputs, 'execute_result'),
  ).toEqual({ 'text/plain': 'later' });
  expect((await error(at("() => { throw new Error('no drawing') }"))).evalue).toBe('no drawing');
});

test('an arquero table is shown as HTML, Markdown and text with every value escaped', async () => {
  const { outputs } = await kernel.execute(
    "import * as aq from 'arquero';\naq.table({ name: ['<img src=x>', 'a|b'], n: [1, 2.5] })",
  );
  const data = dataOf(outputs, 'execute_result');
  expect(data['text/html']).toContain('&lt;img src=x&gt;');
  expect(data['text/html']).not.toContain('<img');
  expect(data['text/markdown']).toContain('a\\|b');
  expect(data['text/plain']).toContain('2 rows × 2 columns');
});

test('a Vega-Lite specification is handed over as version 5 with a picture', async () => {
  const spec =
    "{ $schema: 'https://vega.github.io/schema/vega-lite/v6.json', data: { values: [{ a: 1, b: 2 }] }, mark: 'bar', encoding: { x: { field: 'a' }, y: { field: 'b' } } }";
  const data = dataOf((await kernel.execute(`(${spec})`)).outputs, 'execute_result');
  expect((data['application/vnd.vegalite.v5+json'] as { $schema: string }).$schema).toBe(
    'https://vega.github.io/schema/vega-lite/v5.json',
  );
  expect(Buffer.from(String(data['image/png']), 'base64').subarray(1, 4).toString()).toBe('PNG');
});

test('an exception is an error message with the lines of the cell and none of the kernel', async () => {
  const { ename, evalue, traceback, n } = await error(
    '// first line\nfunction inner() {\n\tthrow new RangeError("too far");\n}\nconst x: number = 1;\n\ninner();',
  );
  expect([ename, evalue]).toEqual(['RangeError', 'too far']);
  expect(traceback).toBe(
    `RangeError: too far\n  In[${n}]:3:8\n  3 | \tthrow new RangeError("too far");\n      \t      ^\n    at inner (In[${n}]:3:8)\n    at In[${n}]:7:1`,
  );
});

test('an exception in a function of an earlier cell names that cell, and one in a helper the helper', async () => {
  const first = (
    await kernel.execute(
      'interface T { a: number }\nconst thrower = (t: T) => {\n  throw new Error("from before");\n};',
    )
  ).reply.execution_count;
  expect((await error('await 0;\nthrower({ a: 1 })')).traceback).toContain(`at thrower (In[${first}]:3:9)`);
  const helper = await error(
    "import boom, { type Named, isLibrary } from './helpers';\nconst n: Named = { name: 'from the helper' };\nboom(n)",
  );
  expect(helper.traceback).toContain('helpers.ts:4:9');
  expect(helper.evalue).toBe('from the helper');
});

test('an error of the library shows the cell and what to do, not the library', async () => {
  const { traceback, n } = await error("import { load } from 'setwise';\nawait load('no-such-file.csv')");
  expect(traceback).toContain('SetwiseError: load: ');
  expect(traceback.split('\n').filter((line) => line.startsWith('    at '))).toEqual([`    at async In[${n}]:2:1`]);
});

test('a shorthand property may name a variable of an earlier cell or an import', async () => {
  await kernel.execute('let trust = 3;\nconst value = 1;');
  expect(await value('const short = { trust, value, inner: { trust } };\nshort')).toBe(
    '{ trust: 3, value: 1, inner: { trust: 3 } }',
  );
  expect(await value('({ trust, extra: { trust } } = { trust: 7, extra: { trust: 8 } });\ntrust')).toBe('8');
  expect(await value("import { load } from 'setwise';\ntypeof ({ load }).load")).toBe("'function'");
});

test('a type error points at the place with a caret and nothing runs', async () => {
  const { ename, evalue, traceback, n } = await error('console.log("ran");\nconst text: string = 5;');
  expect(ename).toBe('TypeScriptError');
  expect(evalue).toBe(`In[${n}]:2:7 - Type 'number' is not assignable to type 'string'. (TS2322)`);
  expect(traceback).toContain('  2 | const text: string = 5;\n            ^~~~');
  expect(textOf(kernel.published)).not.toContain('ran\n');
});

test('a cell that throws keeps what it had declared, and what it had not reached keeps its former value', async () => {
  await kernel.execute('const kept = "old"; const later = "old later"; class Shape { old = 1 }');
  await error(
    'import { op } from "arquero";\ninterface Fresh { f: number }\nconst kept = 7, second: Fresh = { f: 1 };\nfunction g() { return kept }\nif (kept) throw new Error();\nconst later = 3; class Shape { fresh = 2 }',
  );
  expect(
    await value(
      'const check: Fresh = second; [kept.toFixed(1), second.f, g(), later.length, new Shape().old, typeof op.mean]',
    ),
  ).toBe("[ '7.0', 1, 7, 9, 1, 'function' ]");
});

test('anything can be thrown', async () => {
  expect(await error('throw "text"')).toMatchObject({ ename: 'Thrown', evalue: 'text' });
  expect(await error('throw undefined')).toMatchObject({ ename: 'Thrown', evalue: 'undefined' });
  expect(await error('throw Object.create(null)')).toMatchObject({ ename: 'Thrown' });
  expect(
    await error('const e = new Error("m"); Object.defineProperty(e, "stack", { get() { throw 1 } }); throw e'),
  ).toMatchObject({ evalue: 'm' });
  expect((await error('throw new Error("outer", { cause: new TypeError("inner") })')).traceback).toContain(
    'Caused by:\nTypeError: inner',
  );
});

test('export, a top-level for await, using and import.meta are accepted in a cell', async () => {
  expect(
    await value(
      'export const exported = 3;\nexport function twice(n: number) { return 2 * n }\nexport default twice(exported)',
    ),
  ).toBe('6');
  expect(await value('let sum = 0;\nfor await (const n of [1, Promise.resolve(2)]) sum += n;\nsum')).toBe('3');
  await kernel.execute('let closed = false;\n{ using file = { [Symbol.dispose]() { closed = true } }; }');
  expect(await value('closed')).toBe('true');
  expect(await value('import.meta.dirname')).toBe(`'${folder}'`);
});

test('the packages of the kernel are there in a folder without them, for types and at run time', async () => {
  expect(await value("import { truthTable } from 'setwise';\ntypeof truthTable")).toBe("'function'");
  expect(
    await value(
      "import * as vega from 'vega';\nimport { compile } from 'vega-lite';\n[typeof vega.parse, typeof compile]",
    ),
  ).toBe("[ 'function', 'function' ]");
  expect(await value("import { tableFromArrays } from 'apache-arrow';\ntableFromArrays({ a: [1, 2] }).numRows")).toBe(
    '2',
  );
  expect((await error("import { truthTabel } from 'setwise'")).evalue).toContain('truthTabel');
  expect((await error("import 'no-such-package'")).evalue).toContain('no-such-package');
});

test('the notebook own node_modules come first, and a module with a top-level await works in every form', async () => {
  expect(await value("import { answer } from 'own-package';\nconst n: number = answer; n")).toBe('42');
  expect(await value("(await import('own-package')).answer")).toBe('42');
  expect(await value("const name = 'own-package';\n(await import(name)).answer")).toBe('42');
});

test('a helper in TypeScript sees the packages of the kernel, and its change is seen by the next import', async () => {
  expect(await value("import { isLibrary } from './helpers';\nisLibrary")).toBe('true');
  writeFileSync(join(folder, 'changing.ts'), 'export const version: number = 1;');
  expect(await value("import { version } from './changing';\nversion")).toBe('1');
  writeFileSync(join(folder, 'changing.ts'), 'export const version: string = "two";');
  expect(await value("import { version } from './changing';\nversion.length")).toBe('3');
  expect(await value("import { version as third } from './changing.ts';\nthird")).toBe("'two'");
});

test('nothing of the notebook folder runs that no cell imports: a planted tslab, a tsconfig', async () => {
  expect(await value("import { existsSync } from 'node:fs';\nexistsSync('PLANTED')")).toBe('false');
  await kernel.execute("import * as tslab from 'tslab';\ntslab.display.html('<b>tslab</b>')");
  expect(await value("existsSync('PLANTED')")).toBe('false');
  expect(await value('const loose: string = null; loose')).toBe(undefined);
});

test('display, its update, clearOutput and a progress bar work in place', async () => {
  const { outputs, types } = await kernel.execute(
    "import { clearOutput, display, progress } from 'setwise/kernel';\nconst shown = display('a');\nshown.update({ b: 1 });\nconst bar = progress(2, 'cuts');\nbar.step();\nawait new Promise((r) => setTimeout(r, 150));\nbar.step();\nclearOutput({ wait: true });",
  );
  expect(types).toEqual([
    'display_data',
    'update_display_data',
    'display_data',
    'update_display_data',
    'update_display_data',
    'clear_output',
  ]);
  const ids = outputs.slice(0, 5).map(({ content }) => (content.transient as { display_id: string }).display_id);
  expect([ids[0] === ids[1], ids[2] === ids[3], ids[3] === ids[4], ids[0] === ids[2]]).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(dataOf(outputs.slice(4), 'update_display_data')['text/plain']).toBe('cuts [########################] 2/2');
});

test('silent cells publish nothing and take no number; user expressions are answered', async () => {
  const before = (await kernel.execute('0')).reply.execution_count as number;
  const { outputs } = await kernel.execute('console.log("silent"); 5', { silent: true });
  expect(outputs).toEqual([]);
  const { reply } = await kernel.execute('const base = 4;', { user_expressions: { good: 'base + 1', bad: 'no_such' } });
  expect(reply.execution_count).toBe(before + 1);
  expect(reply.user_expressions).toMatchObject({
    good: { status: 'ok', data: { 'text/plain': '5' } },
    bad: { status: 'error' },
  });
});
