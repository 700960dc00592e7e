import { expect, test } from 'vitest';
import { openItems } from '../../labextension/src/open-items.js';

test('openItems(view, action) opens a count at its first page, closes it, and turns its pages', () => {
  const open = openItems({ open: null, from: 50 }, { name: 'open', value: '0:1' });
  expect(open).toEqual({ open: '0:1', from: 0 });
  expect(openItems(open, { name: 'open', value: '0:1' })).toEqual({ open: null, from: 0 });
  const later = openItems(open, { name: 'page', value: '50' });
  expect(later).toEqual({ open: '0:1', from: 50 });
  expect(openItems(later, { name: 'page', value: 'x' })).toEqual(later);
  expect(openItems(later, { name: 'sort', value: 'n' })).toBe(later);
});
