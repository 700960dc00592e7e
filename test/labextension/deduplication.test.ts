// @vitest-environment jsdom
import { DEDUPLICATION } from 'setwise/mime';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deduplication } from '../display/evidence/deduplication-samples.js';
import { acting, drawn, type Renderer } from './dom.js';

let widget: Renderer;
beforeEach(async () => {
  widget = await drawn(DEDUPLICATION, deduplication);
});
afterEach(() => widget.dispose());

const pressed = () => [...widget.node.querySelectorAll('[aria-pressed="true"]')].map((button) => button.textContent);
const text = () => widget.node.textContent ?? '';

test('the pile is turned pair by pair', () => {
  expect(text()).toContain('Please look 1 of');
  acting(widget, 'page', 1).click();
  expect(text()).toContain('Please look 2 of');
  acting(widget, 'page', 0).click();
  expect(text()).toContain('Please look 1 of');
});

test('an answer is marked and stands as code to copy; once more, and it is taken back', () => {
  const answer = (value: string): HTMLElement =>
    widget.node.querySelector(`[data-action="answer"][data-value="${value}"]`) as HTMLElement;
  answer('0 1').click();
  expect(pressed()).toEqual(['same study']);
  expect(text()).toContain('answer: "same study"');
  answer('0 2').click();
  expect(pressed()).toEqual(['different']);
  acting(widget, 'page', 1).click();
  expect(pressed()).toEqual([]);
  answer('1 0').click();
  expect(text()).toContain('2 answers; copy this');
  answer('1 0').click();
  expect(text()).toContain('1 answer; copy this');
});

test('an action that means nothing changes nothing', () => {
  for (const [name, value] of [
    ['answer', 'x y'],
    ['answer', '0 7'],
    ['sort', '1'],
    ['page', 'x'],
  ] as const) {
    const fake = document.createElement('button');
    Object.assign(fake.dataset, { action: name, value });
    widget.node.firstElementChild?.append(fake);
    fake.click();
    expect([pressed(), text().includes('Please look 1 of')]).toEqual([[], true]);
  }
});
