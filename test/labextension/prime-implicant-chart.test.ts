// @vitest-environment jsdom
import { PRIME_IMPLICANT_CHART } from 'setwise/mime';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acting, drawn, press, type Renderer } from './dom.js';
import { primeImplicantChart } from './payloads.js';

let widget: Renderer;
beforeEach(async () => {
  widget = await drawn(PRIME_IMPLICANT_CHART, primeImplicantChart);
});
afterEach(() => widget.dispose());

/** Heads of the columns that are shaded. */
const shaded = () =>
  [...widget.node.querySelectorAll('thead .setwise-in-model')].map((head) => head.textContent?.trim().slice(0, 1));
const pressed = () => [...widget.node.querySelectorAll('[aria-pressed="true"]')].map((button) => button.textContent);

test('a chart of several models shades none of them until one is asked for', () => {
  expect([shaded(), pressed()]).toEqual([[], []]);
  expect(widget.node.querySelectorAll('tr[data-row]')).toHaveLength(2);
  expect(widget.node.textContent).not.toContain('shaded: model');
});

test('the button of a model shades its columns, once more and none is shaded', () => {
  acting(widget, 'model', 1).click();
  expect([shaded(), pressed()]).toEqual([['1', '2'], ['M2']]);
  expect(widget.node.textContent).toContain('shaded: model M2');
  acting(widget, 'model', 0).click();
  expect([shaded(), pressed()]).toEqual([['1'], ['M1']]);
  acting(widget, 'model', 0).click();
  expect([shaded(), pressed()]).toEqual([[], []]);
});

test('arrow keys go from model to model, and Enter shades one', () => {
  acting(widget, 'model', 0).focus();
  press(document.activeElement as Element, 'ArrowRight');
  press(document.activeElement as Element, 'Enter');
  expect(pressed()).toEqual(['M2']);
});

test('an action that names no model shades none', () => {
  acting(widget, 'model', 1).click();
  const fake = document.createElement('button');
  fake.dataset.action = 'model';
  fake.dataset.value = '-1';
  widget.node.firstElementChild?.append(fake);
  fake.click();
  expect(pressed()).toEqual([]);
  fake.dataset.action = 'sort';
  widget.node.firstElementChild?.append(fake);
  fake.click();
  expect(pressed()).toEqual([]);
});
