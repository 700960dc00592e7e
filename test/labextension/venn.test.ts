// @vitest-environment jsdom
import { VENN } from 'setwise/mime';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drawn, press, type Renderer } from './dom.js';
import { venn } from './payloads.js';

let widget: Renderer;
beforeEach(async () => {
  widget = await drawn(VENN, venn);
});
afterEach(() => widget.dispose());

const regions = () => [...widget.node.querySelectorAll<SVGElement>('[data-configuration]')];
const items = () => regions().filter((region) => region.hasAttribute('data-item'));

test('all 2^k regions are there, each with a title; those with cases name them', () => {
  expect(regions()).toHaveLength(8);
  for (const region of regions()) expect(region.querySelector('title')?.textContent).toMatch(/\d{3}/);
  expect(items()).toHaveLength(5);
  expect(
    items()
      .map((one) => one.querySelector('title')?.textContent)
      .join(),
  ).toContain('Gus, Hal, Ida, Jo, Kim, Lu');
});

test('the regions are one Tab stop, and arrow keys go through them', () => {
  const stops = () => items().filter((one) => one.getAttribute('tabindex') === '0');
  expect(stops()).toHaveLength(1);
  const [first, second] = items();
  first?.focus();
  press(first as Element, 'ArrowRight');
  expect(document.activeElement).toBe(second);
  expect(stops()).toEqual([second]);
  press(second as Element, 'End');
  expect(document.activeElement).toBe(items().at(-1));
});

test('the focus shows the names that hovering shows, and Escape takes them away', () => {
  const [first] = items();
  first?.focus();
  press(first as Element, 'ArrowRight');
  const tip = widget.node.querySelector('.jp-Setwise-tip');
  expect(tip?.textContent).toBe(document.activeElement?.querySelector('title')?.textContent);
  press(document.activeElement as Element, 'Escape');
  expect(widget.node.querySelector('.jp-Setwise-tip')).toBeNull();
});
