import { expect, test } from 'vitest';
import { checkElement } from '../../src/display/allow-list.js';
import { escapeText, toHtml, toSvg } from '../../src/display/html.js';
import { element } from '../../src/display/markup.js';
import { fc } from '../support/fc.js';
import { strictly } from './strict-markup.js';

test('toHtml(tree) writes text as text and attribute values as values', () => {
  const tree = element('p', { title: '"><script>&' }, '<b>&amp;', element('span', {}, "it's"));
  expect(toHtml(tree)).toBe('<p title="&quot;&gt;&lt;script&gt;&amp;">&lt;b&gt;&amp;amp;<span>it&#39;s</span></p>');
});

test('toHtml(tree) gives classes as inline styles in light colours, and leaves out what only the plugin uses', () => {
  const html = toHtml(
    element('div', { class: 'setwise-warning', 'data-action': 'sort', 'data-value': 'n', tabindex: 0 }, 'x'),
  );
  expect(html).toBe('<div style="color:#8a5a00;font-size:12px;margin:2px 0">x</div>');
});

test('toSvg(tree) gives classes as presentation attributes, its own attributes first', () => {
  const svg = toSvg(
    element('svg', { viewBox: '0 0 1 1' }, element('rect', { class: 'setwise-region-positive', fill: 'none' })),
  );
  expect(svg).toBe('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect fill="none"></rect></svg>');
  expect(toSvg(element('svg', {}, element('rect', { class: 'setwise-region-positive' })))).toContain('fill="#0072b2"');
});

test('escapeText(text) leaves nothing that could end a text or a value, and no character that XML does not have', () => {
  expect(escapeText('a\u0000b\u001bc\ud800d\ufffee')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde');
  expect(escapeText('naïve 😀 名前 \n\t')).toBe('naïve 😀 名前 \n\t');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const written = strictly(toHtml(element('p', { title: text }, text)));
      expect(written.elements).toHaveLength(1);
      expect(written.text).toBe(written.elements[0]?.attributes.title);
    }),
  );
});

test.each([
  'script',
  'style',
  'iframe',
  'a',
  'form',
  'input',
  'object',
  'embed',
  'link',
  'meta',
  'base',
  'foreignObject',
  'use',
  'image',
  'animate',
  'set',
  'SCRIPT',
  'svg:script',
  '',
])('checkElement(<%s>) throws', (tag) => {
  expect(() => checkElement(element(tag))).toThrow('is not an allowed element');
});

test.each([
  ['onclick', 'alert(1)'],
  ['ONLOAD', 'x'],
  ['href', '#a'],
  ['xlink:href', '#a'],
  ['src', 'https://example.org/a.png'],
  ['src', 'data:text/html;base64,AAAA'],
  ['src', 'data:image/svg+xml;base64,AA"A'],
  ['srcset', 'a'],
  ['style', 'background:url(x)'],
  ['style', 'width:1px;background:red'],
  ['id', 'a b'],
  ['fill', 'url(https://example.org)'],
  ['fill', 'red'],
  ['name', 'x'],
  ['action', 'x'],
  ['formaction', 'x'],
  ['type', 'submit'],
  ['data-commandlinker-command', 'x'],
  ['data-commandlinker-args', '{}'],
  ['aria-x:y', 'z'],
])('checkElement(… %s="%s") throws', (name, value) => {
  expect(() => checkElement(element('div', { [name]: value }))).toThrow('is not an allowed attribute');
});

test('checkElement(element) accepts what drawings are made of', () => {
  expect(() =>
    checkElement(element('span', { style: 'width:12.5px', class: 'a b', 'aria-label': '<anything>' })),
  ).not.toThrow();
  expect(() => checkElement(element('path', { fill: 'url(#setwise-dots)', d: 'M0,0Z' }))).not.toThrow();
});
