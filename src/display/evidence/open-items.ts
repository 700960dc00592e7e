import { type Element, element } from '../markup.js';
import { counted } from '../number.js';
import { foot } from '../parts.js';
import { tableGrid } from '../table.js';

/** Which count of a picture is open, by its name. */
export interface OpenView {
  readonly open: string | null;
  /** The first of its items on this page. */
  readonly from: number;
}

export const OPEN_VIEW: OpenView = { open: null, from: 0 };

/** So many items stand on a page. */
export const ITEM_PAGE = 50;

/** What an open count counts, one row each; `missing` says how many are counted that are not here. */
export function openItems(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  from: number,
  missing: string[],
): Element {
  return element(
    'div',
    { class: 'setwise-section' },
    element('b', { class: 'setwise-title' }, title),
    tableGrid({ columns, rows: rows.slice(from, from + ITEM_PAGE) }),
    pages(rows.length, from),
    missing.map((words) => foot(words)),
  );
}

/** That a count has more than its items, and where all of them are. */
export function missingItems(rest: number, whole: string): string[] {
  return rest > 0 ? [`${counted(rest, 'more item')} not in this display; ${whole} has all of them.`] : [];
}

function pages(length: number, from: number): Element[] {
  if (length <= ITEM_PAGE) return [];
  const to = (start: number, words: string): Element =>
    element(
      'button',
      { class: 'setwise-page', type: 'button', 'data-action': 'page', 'data-value': String(start) },
      words,
    );
  return [
    element(
      'div',
      { class: 'setwise-foot' },
      `${from + 1} to ${Math.min(length, from + ITEM_PAGE)} of ${length} `,
      ...(from > 0 ? [to(Math.max(0, from - ITEM_PAGE), 'earlier')] : []),
      ...(from + ITEM_PAGE < length ? [to(from + ITEM_PAGE, 'later')] : []),
    ),
  ];
}
