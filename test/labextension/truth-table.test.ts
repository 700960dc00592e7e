// @vitest-environment jsdom
import { TRUTH_TABLE, type TruthTablePayload } from 'setwise/mime';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acting, drawn, press, type Renderer } from './dom.js';
import { truthTable } from './payloads.js';

let widget: Renderer;
beforeEach(async () => {
  widget = await drawn(TRUTH_TABLE, truthTable);
});
afterEach(() => widget.dispose());

const order = () =>
  [...widget.node.querySelectorAll('tr[data-row]')].map((row) => Number(row.getAttribute('data-row')));
const heads = () => [...widget.node.querySelectorAll('th[aria-sort]')];
const sortOf = (column: string) => acting(widget, 'sort', column).closest('th')?.getAttribute('aria-sort');
const value = (row: number, column: string) => {
  const found = truthTable.rows.find((one) => one.row === row) as TruthTablePayload['rows'][number];
  return column.startsWith('condition:') ? found.configuration[Number(column.slice(10))] : found[column as 'n'];
};
const columns = ['row', 'condition:0', 'condition:1', 'condition:2', 'output', 'n', 'inclusion', 'pri', 'sym'];

test('every column head is a button that sorts', () => {
  const buttons = [...widget.node.querySelectorAll('[data-action="sort"]')].map((one) =>
    one.getAttribute('data-value'),
  );
  expect(buttons).toEqual(columns);
  expect(heads()).toHaveLength(columns.length);
});

test.each(columns)('sorting by %s goes up, then down, then back, and says so in aria-sort', (column) => {
  const start = order();
  acting(widget, 'sort', column).click();
  expect(sortOf(column)).toBe('ascending');
  expect(heads().filter((one) => one.getAttribute('aria-sort') !== 'none')).toHaveLength(1);
  const up = order().map((row) => value(row, column));
  const filled = up.filter((one) => one !== null);
  expect(filled).toEqual([...filled].sort((a, b) => Number(a) - Number(b)));
  expect(up.slice(filled.length).every((one) => one === null)).toBe(true);
  acting(widget, 'sort', column).click();
  expect(sortOf(column)).toBe('descending');
  const down = order()
    .map((row) => value(row, column))
    .filter((one) => one !== null);
  expect(down).toEqual([...filled].reverse());
  acting(widget, 'sort', column).click();
  expect(sortOf(column)).toBe('none');
  expect(order()).toEqual(start);
});

test.each(['Enter', ' '])('the key %j on a head sorts and keeps the focus there', (key) => {
  acting(widget, 'sort', 'n').focus();
  press(document.activeElement as Element, key);
  expect(sortOf('n')).toBe('ascending');
  expect(document.activeElement).toBe(acting(widget, 'sort', 'n'));
});

test('arrow keys go from head to head and stop at the ends', () => {
  acting(widget, 'sort', 'row').focus();
  press(document.activeElement as Element, 'ArrowRight');
  expect(document.activeElement).toBe(acting(widget, 'sort', 'condition:0'));
  press(document.activeElement as Element, 'Home');
  press(document.activeElement as Element, 'ArrowLeft');
  expect(document.activeElement).toBe(acting(widget, 'sort', 'row'));
  press(document.activeElement as Element, 'End');
  expect(document.activeElement).toBe(acting(widget, 'sort', 'sym'));
});

test('a row opens to its cases, the deviant one marked with what it is, and closes again', () => {
  const toggle = () => acting(widget, 'open', 8);
  expect(toggle().getAttribute('aria-expanded')).toBe('false');
  toggle().click();
  expect(toggle().getAttribute('aria-expanded')).toBe('true');
  const chips = [...widget.node.querySelectorAll('tr[data-row="8"] + tr [data-case]')];
  expect(chips.map((chip) => chip.getAttribute('data-case'))).toEqual(['Gus', 'Hal', 'Ida', 'Jo', 'Kim', 'Lu']);
  expect(
    chips.filter((chip) => chip.textContent !== chip.getAttribute('data-case')).map((chip) => chip.textContent),
  ).toEqual(['Lu · ~Loyalty']);
  toggle().click();
  expect(widget.node.querySelectorAll('[data-case]')).toHaveLength(0);
});

test('a row that was opened stays open when the table is sorted', () => {
  acting(widget, 'open', 4).click();
  acting(widget, 'sort', 'inclusion').click();
  expect(acting(widget, 'open', 4).getAttribute('aria-expanded')).toBe('true');
  expect(
    [...widget.node.querySelectorAll('tr[data-row="4"] + tr [data-case]')].map((chip) => chip.textContent),
  ).toEqual(['Di · Loyalty', 'Ed']);
});

test('several rows are open at once, by keyboard alone', () => {
  acting(widget, 'open', 8).focus();
  press(document.activeElement as Element, 'Enter');
  press(document.activeElement as Element, 'ArrowUp');
  press(document.activeElement as Element, ' ');
  expect(widget.node.querySelectorAll('[aria-expanded="true"]')).toHaveLength(2);
});

test('a remainder opens to the words that it has no case', () => {
  acting(widget, 'open', 3).click();
  expect(widget.node.querySelector('tr[data-row="3"] + tr')?.textContent).toMatch(/no case/);
});

test('an action with a value that no button has changes nothing', () => {
  const before = widget.node.innerHTML;
  const fake = document.createElement('button');
  fake.dataset.action = 'open';
  fake.dataset.value = '-1; drop';
  widget.node.firstElementChild?.append(fake);
  fake.click();
  expect(widget.node.querySelectorAll('[aria-expanded="true"]')).toHaveLength(0);
  expect(widget.node.innerHTML).toBe(before);
});
