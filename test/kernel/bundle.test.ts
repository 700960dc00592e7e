import * as aq from 'arquero';
import { expect, test } from 'vitest';
import { bundleOf } from '../../src/kernel/bundle.js';

test('bundleOf(value) of a plain value is text, several levels deep', async () => {
  expect(await bundleOf({ a: { b: { c: { d: 1 } } } })).toEqual({ 'text/plain': '{\n  a: { b: { c: { d: 1 } } }\n}' });
  expect(await bundleOf('text')).toEqual({ 'text/plain': "'text'" });
});

test('bundleOf(value) is what Symbol.for("Jupyter.display") answers, and text when it answers nothing', async () => {
  expect(await bundleOf({ [Symbol.for('Jupyter.display')]: () => ({ 'text/html': '<p>' }) })).toEqual({
    'text/html': '<p>',
  });
  expect(Object.keys(await bundleOf({ [Symbol.for('Jupyter.display')]: () => undefined }))).toEqual(['text/plain']);
});

test('bundleOf(value) adds a picture to a bundle that carries its SVG', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4"/></svg>';
  const bundle = Object.defineProperty({ 'text/plain': 'figure' }, Symbol.for('setwise.svg'), { value: svg });
  const shown = await bundleOf({ [Symbol.for('Jupyter.display')]: () => bundle });
  expect(Buffer.from(String(shown['image/png']), 'base64').toString('latin1', 1, 4)).toBe('PNG');
});

test('bundleOf(table) escapes names and values in HTML and Markdown, and says what is not shown', async () => {
  const table = aq.table({
    '<script>': Array.from({ length: 30 }, () => '"><img onerror=x>|`*_'),
    n: Array.from({ length: 30 }, (_, i) => i),
  });
  const bundle = await bundleOf(table);
  expect(bundle['text/html']).not.toMatch(/<(script|img)/);
  expect(bundle['text/html']).toContain('&lt;script&gt;');
  expect(bundle['text/markdown']).toContain('"&gt;&lt;img onerror=x&gt;\\|\\`\\*\\_');
  expect(bundle['text/markdown']).not.toMatch(/<(script|img)/);
  expect(bundle['text/plain']).toContain('30 rows × 2 columns; the first 20 are shown');
  const lines = String(bundle['text/plain']).split('\n');
  expect(lines.length).toBe(24); // the size, an empty line, names, a rule, 20 rows
  expect(lines[23]).toMatch(/ 19$/);
});

test('bundleOf(table) shows values of any kind, each as text', async () => {
  const cyclic: { self?: unknown } = {};
  cyclic.self = cyclic;
  const values = [
    new Date(0),
    new Date(Number.NaN),
    { a: 1 },
    [1, 2],
    3n,
    null,
    true,
    cyclic,
    '\u001b[31mred\n',
    Symbol('s'),
  ];
  const text = String((await bundleOf(aq.table({ v: values })))['text/plain']);
  expect(
    text
      .split('\n')
      .slice(4)
      .map((line) => line.trim()),
  ).toEqual(['1970-01-01T00:00:00.000Z', 'no date', '{"a":1}', '[1,2]', '3', '—', 'true', '…', '[31mred', 'Symbol(s)']);
});

test('bundleOf(table) without rows or columns is shown', async () => {
  expect((await bundleOf(aq.table({})))['text/plain']).toContain('0 rows × 0 columns');
});

test('bundleOf(chart) that wants to load data is handed over without a picture', async () => {
  const spec = {
    $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
    data: { url: 'file:///etc/passwd' },
    mark: 'bar',
  };
  const bundle = await bundleOf(spec);
  expect(Object.keys(bundle)).toEqual(['application/vnd.vegalite.v5+json', 'text/plain']);
});
