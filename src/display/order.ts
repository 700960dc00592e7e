import type { TableView } from './view.js';

/** What a column sorts by. `null` stands for “nothing to compare” and comes last in either direction. */
export type SortKey = string | number | null;

/** The rows in the order of a view: stable, nulls last, text by code unit (the same in every locale). */
export function ordered<Row>(
  rows: readonly Row[],
  sort: TableView['sort'],
  keyOf: (row: Row, column: string) => SortKey,
): Row[] {
  if (sort === null) return [...rows];
  const sign = sort.descending ? -1 : 1;
  return rows
    .map((row, index) => ({ row, index, key: keyOf(row, sort.column) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null) || a.index - b.index;
      return sign * (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) || a.index - b.index;
    })
    .map(({ row }) => row);
}
