// @vitest-environment jsdom
import { EVIDENCE_MAP } from 'setwise/mime';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gaps } from '../display/evidence/map-samples.js';
import { acting, drawn, press, type Renderer } from './dom.js';

let widget: Renderer;
beforeEach(async () => {
  widget = await drawn(EVIDENCE_MAP, gaps);
});
afterEach(() => widget.dispose());

const buttons = () => [...widget.node.querySelectorAll('[data-action="open"]')];
const table = () => widget.node.querySelector('table')?.textContent ?? '';
const click = (value: string) =>
  acting(widget, 'open', value).dispatchEvent(new MouseEvent('click', { bubbles: true }));

test('a count opens to its studies, and closes again', () => {
  expect(widget.node.querySelector('table')).toBe(null);
  click('0:0');
  expect(widget.node.textContent).toContain('TEC, LOY: 2 studies');
  expect(table()).toContain('Gaofer');
  expect(acting(widget, 'open', '0:0').getAttribute('aria-expanded')).toBe('true');
  click('0:1');
  expect(widget.node.textContent).toContain('TEC, not LOY: 4 studies');
  click('0:1');
  expect(widget.node.querySelector('table')).toBe(null);
});

test('the counts are one Tab stop; arrow keys go through them, Enter and Space open, and the focus stays', () => {
  expect(buttons().map((one) => one.getAttribute('tabindex'))).toEqual([
    '0',
    ...buttons()
      .slice(1)
      .map(() => '-1'),
  ]);
  (buttons()[0] as SVGElement).focus();
  press(buttons()[0] as Element, 'ArrowRight');
  expect(document.activeElement).toBe(buttons()[1]);
  press(buttons()[1] as Element, 'Enter');
  expect(document.activeElement).toBe(buttons()[1]);
  expect(widget.node.textContent).toContain('TEC, not LOY: 4 studies');
  press(buttons()[1] as Element, ' ');
  expect(widget.node.querySelector('table')).toBe(null);
});

test('nothing and gaps are no buttons; a gap says that it is one', () => {
  const zeros = gaps.rows.first.flatMap(({ cells, gap }) => cells.filter(({ n }) => n === 0 && !gap)).length;
  expect(zeros).toBe(2);
  expect(buttons()).toHaveLength(16 - zeros);
  expect(widget.node.textContent?.match(/no study/g)).toHaveLength(8);
});
