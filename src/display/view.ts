/**
 * What a reader has done to a drawing: the state that the plugin keeps and hands to `draw…(payload, view)`. A saved notebook is
 * drawn with the start view. A drawing marks what can be acted on by attributes, and knows nothing of events:
 *
 * - `data-action` with `data-value`: click, Enter or Space acts. `sort` (a column's key), `open` (a row's number), `type` and
 *   `model` (index of a tab), `page` (index of the first row to show).
 * - `data-roving` on a container: its `data-item` elements are one Tab stop together, and the arrow keys go through them.
 * - `title` on HTML, a `<title>` child in SVG: names on hover. The plugin shows the same text when the element has the focus,
 *   so what carries names has `tabindex="0"`, or `data-item` in a roving group.
 */
export interface TableView {
  /** `null`: the order of the payload. Columns: `row`, `condition:0` …, `output`, `n`, `inclusion`, `pri`, `sym`, `condition`, … */
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
  /** The numbers of the rows that are opened to their cases. */
  readonly open: readonly number[];
  /** Index of the first row shown, after sorting, and how many are shown at most: a table of 10,000 rows is shown in pages. */
  readonly from: number;
  readonly limit: number;
}

export const TABLE_VIEW: TableView = { sort: null, open: [], from: 0, limit: 200 };

export interface SolutionView {
  /** Index of the type of solution, then of its model; `null`: the chosen one, else the first. */
  readonly type: number | null;
  readonly model: number | null;
}

/** Which model of a prime implicant chart is shaded, by its index; `null`: none. */
export interface ChartView {
  readonly model: number | null;
}

export const CHART_VIEW: ChartView = { model: null };

export const SOLUTION_VIEW: SolutionView = { type: null, model: null };
