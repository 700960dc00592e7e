import type { NecessityFitPayload, NecessityPayload } from '../mime/types.js';
import { headCell, page, pager } from './columns.js';
import { setName } from './formula.js';
import { type Element, element, type Markup } from './markup.js';
import { counted, ratio } from './number.js';
import { ordered, type SortKey } from './order.js';
import { foot, head, meter, root, scrollTable, warningLines } from './parts.js';
import { STATIC_ROWS } from './truth-table.js';
import type { TableView } from './view.js';

type Row = NecessityPayload['rows'][number];
const MEASURES = ['inclusion', 'coverage', 'ron'] as const;
const LABELS = { inclusion: 'consistency', coverage: 'coverage', ron: 'RoN' } as const;

/**
 * Draws necessity: every condition and its negation, for the outcome and for its negation side by side. What reaches the cut-off
 * is marked; what does so with a low relevance (RoN) may still be trivial, so the two stand together.
 */
export function drawNecessity(table: NecessityPayload, view: TableView | null = null): Element {
  const rows = ordered(table.rows, view?.sort ?? null, sortKey);
  const paged = pager(rows.length, view, STATIC_ROWS);
  const necessary = table.rows.some((row) => row.forOutcome.necessary || row.forNegation.necessary);
  return root(
    'necessity',
    head(
      'Necessity',
      `${table.outcome} and ${table.negatedOutcome} · ${counted(table.cases, 'case')} · consistency from ${ratio(table.cut)}`,
    ),
    warningLines(table.warnings),
    scrollTable(
      [groupRow(table), headRow(view)],
      page(rows, view, STATIC_ROWS).map((row) => drawRow(table, row)),
    ),
    foot(
      ...paged,
      paged.length > 0 ? ' · ' : '',
      necessary ? 'shaded: reaches the cut-off · ' : 'no condition reaches the cut-off · ',
      'RoN: relevance of necessity, low for a trivial condition',
    ),
  );
}

function sortKey(row: Row, column: string): SortKey {
  if (column === 'condition') return row.condition;
  const [side, measure] = column.split(':');
  const fit = side === 'outcome' ? row.forOutcome : row.forNegation;
  return MEASURES.includes(measure as (typeof MEASURES)[number]) ? fit[measure as (typeof MEASURES)[number]] : null;
}

function groupRow(table: NecessityPayload): Element {
  const group = (name: string): Element =>
    element('th', { class: 'setwise-th', colspan: 3, scope: 'colgroup' }, 'for ', setName(name));
  return element(
    'tr',
    { class: 'setwise-tr' },
    element('th', { class: 'setwise-th' }, ''),
    group(table.outcome),
    group(table.negatedOutcome),
  );
}

function headRow(view: TableView | null): Element {
  const side = (key: string): Element[] =>
    MEASURES.map((measure) => headCell(`${key}:${measure}`, LABELS[measure], view, 'right'));
  return element(
    'tr',
    { class: 'setwise-tr' },
    headCell('condition', 'condition', view, 'left'),
    ...side('outcome'),
    ...side('negation'),
  );
}

function drawRow(table: NecessityPayload, row: Row): Element {
  return element(
    'tr',
    { class: 'setwise-tr' },
    element('td', { class: 'setwise-td setwise-td-left' }, setName(row.condition)),
    ...fitCells(table, row.forOutcome),
    ...fitCells(table, row.forNegation),
  );
}

function fitCells(table: NecessityPayload, fit: NecessityFitPayload): Element[] {
  const value = ratio(fit.inclusion, table.cut);
  const shown: Markup = fit.necessary
    ? element('span', { class: 'setwise-necessary', title: 'reaches the cut-off' }, value)
    : value;
  const cell = (...content: readonly Markup[]): Element =>
    element('td', { class: 'setwise-td setwise-td-number' }, ...content);
  return [
    cell(shown, meter(fit.inclusion, [table.cut], fit.necessary, 'plain')),
    cell(ratio(fit.coverage)),
    cell(ratio(fit.ron)),
  ];
}
