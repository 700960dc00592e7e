// @vitest-environment jsdom
import { NECESSITY } from 'setwise/mime';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acting, drawn, type Renderer } from './dom.js';
import { necessity } from './payloads.js';

let widget: Renderer;
beforeEach(async () => {
  widget = await drawn(NECESSITY, necessity);
});
afterEach(() => widget.dispose());

const conditions = () =>
  [...widget.node.querySelectorAll('tbody tr')].map((row) => row.querySelector('td')?.textContent);
const columns = [
  'condition',
  ...['outcome', 'negation'].flatMap((side) => ['inclusion', 'coverage', 'ron'].map((one) => `${side}:${one}`)),
];

test('every column sorts', () => {
  expect(
    [...widget.node.querySelectorAll('[data-action="sort"]')].map((one) => one.getAttribute('data-value')),
  ).toEqual(columns);
});

test('sorting by the consistency for the outcome goes down on the second click', () => {
  acting(widget, 'sort', 'outcome:inclusion').click();
  expect(conditions()).toEqual(['~Trust', 'Trust', 'Quality']);
  acting(widget, 'sort', 'outcome:inclusion').click();
  expect(conditions()).toEqual(['Quality', 'Trust', '~Trust']);
  expect(acting(widget, 'sort', 'outcome:inclusion').closest('th')?.getAttribute('aria-sort')).toBe('descending');
});
