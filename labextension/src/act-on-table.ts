import type { TableView } from 'setwise/display';
import type { Action } from './drawing';

/** Sorting, opening and paging, as every table understands them. */
export function actOnTable(view: TableView, { name, value }: Action): TableView {
  if (name === 'sort') return { ...view, sort: nextSort(view, value), from: 0 };
  if (name === 'open') return { ...view, open: toggled(view.open, wholeNumber(value, -1)) };
  if (name === 'page') return { ...view, from: wholeNumber(value, view.from) };
  return view;
}

/** Ascending, then descending, then the order of the payload again. */
function nextSort({ sort }: TableView, column: string): TableView['sort'] {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}

function toggled(open: readonly number[], row: number): readonly number[] {
  return open.includes(row) ? open.filter((one) => one !== row) : [...open, row];
}

export function wholeNumber(value: string, otherwise: number): number {
  return /^\d{1,9}$/.test(value) ? Number(value) : otherwise;
}
