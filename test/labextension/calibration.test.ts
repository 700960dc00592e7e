// @vitest-environment jsdom
import { CALIBRATION } from 'setwise/mime';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drawn, press, type Renderer } from './dom.js';
import { calibration } from './payloads.js';

let widget: Renderer;
beforeEach(async () => {
  widget = await drawn(CALIBRATION, calibration);
});
afterEach(() => widget.dispose());

test('every case stands on the curve and in the strip, with raw value and membership in its title', () => {
  const titles = [...widget.node.querySelectorAll('[data-item] title')].map((title) => title.textContent);
  expect(titles.filter((title) => title === 'Bo: 5 → 0.500')).toHaveLength(2);
  expect(titles).toHaveLength(2 * calibration.cases.length);
});

test('arrow keys go from case to case in the strip', () => {
  const first = widget.node.querySelector('[data-roving="cases"] [data-item="Ana"]') as SVGElement;
  first.focus();
  press(first, 'ArrowRight');
  expect(document.activeElement?.getAttribute('data-item')).toBe('Bo');
});

test('an action changes nothing', () => {
  const before = widget.node.innerHTML;
  const fake = document.createElement('button');
  fake.dataset.action = 'open';
  fake.dataset.value = '1';
  widget.node.firstElementChild?.append(fake);
  fake.click();
  fake.remove();
  expect(widget.node.innerHTML).toBe(before);
});
