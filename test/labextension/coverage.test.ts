// @vitest-environment jsdom
import { COVERAGE } from 'setwise/mime';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drawn, press, type Renderer } from './dom.js';
import { coverage } from './payloads.js';

let widget: Renderer;
beforeEach(async () => {
  widget = await drawn(COVERAGE, coverage);
});
afterEach(() => widget.dispose());

test('every case has its name in a title, the deviant and the uncovered one too', () => {
  const titles = [...widget.node.querySelectorAll('svg title')].map((title) => title.textContent).join(' | ');
  for (const { name } of coverage.cases) expect(titles).toContain(name);
});

test('the names are reached by keyboard: Tab to a group, arrow keys within it, the tip tells', () => {
  const first = widget.node.querySelector<SVGElement>('[data-roving] [data-item][tabindex="0"]');
  first?.focus();
  expect(document.activeElement).toBe(first);
  press(first as Element, 'ArrowRight');
  expect(document.activeElement).not.toBe(first);
  expect(widget.node.querySelector('.jp-Setwise-tip')?.textContent).toBe(
    document.activeElement?.querySelector('title')?.textContent,
  );
});
