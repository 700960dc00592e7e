import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const repository = join(import.meta.dirname, '../..');

const planted = [
  'void n.innerHTML;',
  'n.innerHTML = t;',
  'n.outerHTML = t;',
  'n.insertAdjacentHTML("beforeend", t);',
  'document.write(t);',
  'document.createRange().createContextualFragment(t);',
  'new DOMParser().parseFromString(t, "text/html");',
  'eval(t);',
  'new Function(t);',
  'void fetch(t);',
];
const harmless = ['n.textContent = t;', 'n.setAttribute("title", t);', 'n.replaceChildren(t);'];

let folder: string;
let found: string;

/** The rules of this repository in a folder apart, with what they must find planted at their places. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'setwise-lint-'));
  const rules = JSON.parse(readFileSync(join(repository, 'biome.json'), 'utf8'));
  const { $schema: _, vcs: __, ...kept } = rules;
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(kept));
  for (const at of ['labextension/src', 'src/display', 'src/mime']) {
    mkdirSync(join(folder, at), { recursive: true });
    const lines = [...planted, ...harmless].join('\n');
    writeFileSync(
      join(folder, at, 'planted.ts'),
      `export const planted = (n: HTMLElement, t: string) => {\n${lines}\n};\n`,
    );
  }
  cpSync(join(repository, 'labextension/no-html-strings.grit'), join(folder, 'labextension/no-html-strings.grit'));
  const biome = join(repository, 'node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--max-diagnostics=500', '--colors=off', '.'];
  found = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }).stderr;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The line of a piece of code in the planted files, counted from 1. */
const lineOf = (code: string) => [...planted, ...harmless].indexOf(code) + 2;
const told = (at: string, code: string) => new RegExp(`${at}/planted.ts:${lineOf(code)}:\\d+ plugin`).test(found);

test.each(planted)('the lint refuses `%s` in the plugin, the drawings and the payload readers', (code) => {
  expect(['labextension/src', 'src/display', 'src/mime'].filter((at) => !told(at, code))).toEqual([]);
});
test.each(harmless)('the lint lets `%s` pass', (code) => {
  expect(told('labextension/src', code)).toBe(false);
});
