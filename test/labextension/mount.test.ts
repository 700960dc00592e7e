// @vitest-environment jsdom
import { element } from 'setwise/display';
import { expect, test } from 'vitest';
import { mount } from '../../labextension/src/mount.js';

const html = (markup: Parameters<typeof mount>[0]) => {
  const holder = document.createElement('div');
  holder.append(mount(markup, 'p1'));
  return holder;
};

test('mount(text) makes a text node of whatever stands in it', () => {
  const holder = html(element('p', { title: '"><script>' }, '<img src=x onerror=alert(1)>'));
  expect(holder.querySelectorAll('*')).toHaveLength(1);
  expect(holder.textContent).toBe('<img src=x onerror=alert(1)>');
  expect(holder.querySelector('p')?.title).toBe('"><script>');
});

test('mount(svg) puts the children in the namespace of SVG', () => {
  const holder = html(
    element('svg', { viewBox: '0 0 1 1' }, element('g', {}, element('path', { d: 'M0 0' }), element('title', {}, 'a'))),
  );
  for (const node of holder.querySelectorAll('*')) expect(node.namespaceURI).toBe('http://www.w3.org/2000/svg');
});

test('mount(markup, prefix) gives every id and every reference to one the prefix', () => {
  const holder = html(
    element(
      'svg',
      {},
      element('pattern', { id: 'setwise-hatch' }),
      element('path', { fill: 'url(#setwise-hatch)', 'aria-labelledby': 'a b' }),
    ),
  );
  expect(holder.querySelector('pattern')?.id).toBe('p1-setwise-hatch');
  expect(holder.querySelector('path')?.getAttribute('fill')).toBe('url(#p1-setwise-hatch)');
  expect(holder.querySelector('path')?.getAttribute('aria-labelledby')).toBe('p1-a p1-b');
});

test.each([
  'script',
  'style',
  'iframe',
  'img',
  'object',
  'embed',
  'form',
  'input',
  'link',
  'meta',
  'base',
  'template',
  'video',
])('mount(<%s>) throws: it is not in the allow-list', (tag) => {
  expect(() => mount(element(tag), 'p1')).toThrow(/^(display: <|mount: <img>)/);
});
test.each(['foreignObject', 'image', 'use', 'script', 'animate', 'set', 'feImage', 'style'])(
  'mount(<svg><%s>) throws',
  (tag) => {
    expect(() => mount(element('svg', {}, element(tag)), 'p1')).toThrow(/^(display: <|mount: <img>)/);
  },
);

test.each([
  'onclick',
  'onload',
  'src',
  'srcset',
  'srcdoc',
  'action',
  'formaction',
  'xlink:href',
  'xmlns',
  'name',
  'ping',
  'target',
  'data-commandlinker-command',
  'data-commandlinker-args',
  'data-lm-suppress-shortcuts',
  'data-jp-x',
])('mount(%s=…) throws: it is not in the allow-list', (name) => {
  expect(() => mount(element('button', { [name]: 'x' }), 'p1')).toThrow(/^display: /);
});

test.each([
  'background:url(//evil)',
  'background: image-set("a" 1x)',
  'width: expression(1)',
  'color: re\\64',
  'width:1px}*{color:red',
])('mount(style=%j) throws', (style) => {
  expect(() => mount(element('div', { style }), 'p1')).toThrow(/^display: /);
});
test.each(['url(//evil)', 'url(#a) url(http://evil)', 'url("http://evil")'])('mount(fill=%j) throws', (fill) => {
  expect(() => mount(element('svg', {}, element('path', { fill })), 'p1')).toThrow(/^display: /);
});

test('mount(style) sets the property', () => {
  expect(html(element('span', { style: 'width:36.5px' })).querySelector('span')?.style.width).toBe('36.5px');
});

test('mount(a) links only to what safeUrl allows, and opens it apart; any other address stays text', () => {
  const good = html(element('a', { href: 'https://example.org/', onclick: 'hit()' }, 'x')).querySelector('a');
  expect(good?.href).toBe('https://example.org/');
  expect(good?.rel).toBe('noopener noreferrer');
  expect(good?.hasAttribute('onclick')).toBe(false);
  const bad = html(element('a', { href: 'javascript:alert(1)' }, 'x'));
  expect(bad.querySelector('a, [href]')).toBeNull();
  expect(bad.textContent).toBe('x');
});
