// @vitest-environment jsdom
import { SOLUTION } from 'setwise/mime';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acting, drawn, modelOf, press, type Renderer } from './dom.js';
import { solution } from './payloads.js';

let widget: Renderer;
beforeEach(async () => {
  widget = await drawn(SOLUTION, solution);
});
afterEach(() => widget.dispose());

const selected = () => [...widget.node.querySelectorAll('[aria-selected="true"]')].map((tab) => tab.textContent);

test('a solution opens at the model that was chosen, and says why', () => {
  expect(selected()).toEqual(['parsimonious · 2 models', 'M2 · chosen']);
  expect(widget.node.textContent).toContain('the one printed');
});

test('a tab of another type shows that type at its first model', () => {
  acting(widget, 'type', 0).click();
  expect(selected()[0]).toBe('conservative · 1 model');
  acting(widget, 'type', 2).click();
  expect(selected()).toEqual(['parsimonious · 2 models', 'M2 · chosen']);
});

test('a tab of another model shows that model', () => {
  acting(widget, 'model', 0).click();
  expect(selected()[1]).toBe('M1');
  expect(widget.node.querySelector('thead')?.querySelectorAll('th')).toHaveLength(3);
  expect(widget.node.querySelectorAll('thead')[1]?.textContent).toContain('in models, of 2');
});

test('arrow keys and Enter go through the tabs, and the focus stays', () => {
  acting(widget, 'type', 2).focus();
  press(document.activeElement as Element, 'ArrowLeft');
  press(document.activeElement as Element, 'Enter');
  expect(selected()[0]).toBe('intermediate · 1 model');
  expect(document.activeElement).toBe(acting(widget, 'type', 1));
});

test('renderModel(model) with fewer models falls back to one that is there', async () => {
  acting(widget, 'model', 1).click();
  await widget.renderModel(modelOf(SOLUTION, { ...solution, types: solution.types.slice(0, 1), chosen: null }));
  expect(widget.node.dataset.setwiseReady).toBe('drawn');
  expect(widget.node.querySelector('table')).not.toBeNull();
});
