import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { banned } from './banned.js';

const sources = ['src', 'labextension/src'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[cm]?tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
);

test('banned(path, source) finds nothing in what ships', () => {
  expect(sources.length).toBeGreaterThan(20);
  expect(sources.flatMap((path) => banned(path, readFileSync(path, 'utf8')))).toEqual([]);
});

const everywhere = [
  'node.innerHTML = text',
  "node['innerHTML'] = text",
  'node.outerHTML = text',
  "node.insertAdjacentHTML('beforeend', text)",
  'document.write(text)',
  'document.writeln(text)',
  'range.createContextualFragment(text)',
  'eval(text)',
  'globalThis.eval(text)',
  'const run = eval',
  'new Function(text)',
  'Function(text)',
  'new DOMParser()',
  "setTimeout('run()', 10)",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the source that is looked at
  'setInterval(`run(${text})`, 10)',
  "window.setTimeout('run()' + text, 10)",
  'Math.exp(x)',
  "Math['log'](x)",
  'Math.pow(x, 2)',
  'Math.random()',
  'const { exp } = Math',
  'const M = Math',
  'x ** 2',
  'x **= 2',
  'a.localeCompare(b)',
  'n.toLocaleString()',
  "s.toLocaleLowerCase('tr')",
  'new Intl.NumberFormat()',
  'await fetch(url)',
  'new WebSocket(url)',
];

test.each(everywhere)('banned(path, source) finds %s in every folder', (source) => {
  for (const path of ['src/qca/x.ts', 'src/kernel/x.ts', 'labextension/src/x.ts']) {
    expect(banned(path, source)).toEqual([expect.stringContaining(`${path}:1 `)]);
  }
});

test.each(['Date.now()', 'new Date()', 'performance.now()'])(
  'banned(path, source) lets only kernel, cli and render ask the clock: %s',
  (source) => {
    for (const path of ['src/qca/x.ts', 'src/display/x.ts', 'labextension/src/x.ts'])
      expect(banned(path, source)).toHaveLength(1);
    for (const path of ['src/kernel/x.ts', 'src/cli/x.ts', 'src/render/x.ts']) expect(banned(path, source)).toEqual([]);
  },
);

test('banned(path, source) keeps sines out of results and lets drawings have them', () => {
  expect(banned('src/qca/x.ts', 'Math.cos(x)')).toHaveLength(1);
  expect(banned('src/display/x.ts', 'Math.cos(x)')).toEqual([]);
});

const innocent = [
  'Math.abs(x) + Math.sqrt(y)',
  'setTimeout(run, 10)',
  'setTimeout(() => run(), 10)',
  'const table = { log: 1, exp: 2 }; table.log',
  'console.log(x)',
  'type Callback = Function',
  'document.createElement(name)',
  '// innerHTML, eval and x ** 2 in a comment',
  "const text = 'innerHTML'",
  'new Date(0)',
];

test.each(innocent)('banned(path, source) lets pass %s', (source) => {
  expect(banned('src/qca/x.ts', source)).toEqual([]);
});
