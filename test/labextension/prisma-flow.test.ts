// @vitest-environment jsdom
import { PRISMA_FLOW } from 'setwise/mime';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { silent } from '../display/evidence/prisma-samples.js';
import { drawn, press, type Renderer } from './dom.js';

let widget: Renderer;
beforeEach(async () => {
  widget = await drawn(PRISMA_FLOW, silent);
});
afterEach(() => widget.dispose());

const box = () => widget.node.querySelector('[data-value="new_studies"]') as Element;
const click = () => box().dispatchEvent(new MouseEvent('click', { bubbles: true }));

test('a box opens to its studies and the records behind them, and closes again', () => {
  expect(widget.node.textContent).not.toContain('table#1');
  click();
  expect(widget.node.textContent).toContain('Barra et al. 2023');
  expect(widget.node.textContent).toContain('table#1');
  expect(box().getAttribute('aria-expanded')).toBe('true');
  click();
  expect(widget.node.textContent).not.toContain('table#1');
});

test('Enter opens a box too', () => {
  (box() as SVGElement).focus();
  press(box(), 'Enter');
  expect(widget.node.textContent).toContain('table#1');
});

test('a box without known items is no button', () => {
  expect([...widget.node.querySelectorAll('[data-action]')].map((one) => one.getAttribute('data-value'))).toEqual([
    'new_studies',
  ]);
});
