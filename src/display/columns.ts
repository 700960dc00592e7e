import { type Element, element, type Markup } from './markup.js';
import { counted } from './number.js';
import type { TableView } from './view.js';

/** The head cell of a column that sorts: a button in the plugin, plain text in a saved notebook. */
export function headCell(
  column: string,
  label: Markup,
  view: TableView | null,
  align: 'left' | 'center' | 'right' = 'center',
): Element {
  const sorted = view?.sort?.column === column ? view.sort : null;
  const classes = `setwise-th${align === 'center' ? '' : ` setwise-th-${align}`} setwise-th-wrap`;
  const content =
    view === null
      ? label
      : element(
          'button',
          { class: 'setwise-sort', type: 'button', 'data-action': 'sort', 'data-value': column },
          label,
          ...(sorted ? [element('span', { class: 'setwise-soft' }, sorted.descending ? ' ▾' : ' ▴')] : []),
        );
  const state =
    view === null ? {} : { 'aria-sort': sorted === null ? 'none' : sorted.descending ? 'descending' : 'ascending' };
  return element('th', { class: classes, scope: 'col', ...state }, content);
}

/** What of a long table is in view, and buttons to the pages before and after it. */
export function pager(total: number, view: TableView | null, limit: number): readonly Markup[] {
  if (view === null)
    return total > limit
      ? [`${counted(total - limit, 'more row')}: run the cell with the plugin installed to see all`]
      : [];
  if (total <= view.limit) return [];
  const to = (from: number, label: string): Element =>
    element(
      'button',
      { class: 'setwise-page', type: 'button', 'data-action': 'page', 'data-value': String(from) },
      label,
    );
  const last = Math.min(total, view.from + view.limit);
  return [
    ...(view.from > 0 ? [to(Math.max(0, view.from - view.limit), '◂ rows before')] : []),
    ...(last < total ? [to(last, 'rows after ▸')] : []),
    `rows ${view.from + 1} to ${last} of ${total}`,
  ];
}

/** Rows of one page. */
export function page<Row>(rows: readonly Row[], view: TableView | null, limit: number): readonly Row[] {
  return view === null ? rows.slice(0, limit) : rows.slice(view.from, view.from + view.limit);
}
