import type { TruthTablePayload, TruthTableRowPayload } from '../mime/types.js';
import { reaches } from '../util/compare.js';
import { headCell, page, pager } from './columns.js';
import { setName } from './formula.js';
import { type Element, element, type Markup } from './markup.js';
import { counted, ratio } from './number.js';
import { ordered, type SortKey } from './order.js';
import { chip, foot, head, meter, names, negated, root, warningLines } from './parts.js';
import { contradictionMark, outputSign, presence } from './symbols.js';
import type { TableView } from './view.js';

/** Rows that a saved notebook shows at most. */
export const STATIC_ROWS = 100;

/**
 * Draws a truth table. With a `view` it is live: heads sort, rows open to their cases. Without one it is what a saved notebook
 * shows: rows with an output of 1 first, then 0, then remainders, each with the names of its cases.
 */
export function drawTruthTable(table: TruthTablePayload, view: TableView | null = null): Element {
  const rows = ordered(outputFirst(table.rows), view?.sort ?? null, sortKey);
  const some = page(rows, view, STATIC_ROWS);
  return root(
    'truth-table',
    head('Truth table', truthTableAbout(table)),
    warningLines(table.warnings),
    element(
      'div',
      { class: 'setwise-scroll' },
      element(
        'table',
        { class: 'setwise-table' },
        element('thead', {}, headRow(table, view)),
        element('tbody', {}, ...some.flatMap((row) => drawRow(table, row, view))),
      ),
    ),
    footLines(table, rows.length, view),
  );
}

/** What the table is of, in one line. */
export function truthTableAbout(table: TruthTablePayload): string {
  const observed = table.rows.filter((row) => row.n > 0).length;
  return [
    table.outcome,
    counted(table.conditions.length, 'condition'),
    counted(table.cases, 'case'),
    `${observed} of ${possible(table.conditions.length)} rows observed`,
    `inclusion from ${ratio(table.cutoffs.inclusion)}, frequency from ${table.cutoffs.frequency}`,
  ].join(' · ');
}

/** 2^k in digits, also where a number could not hold it. */
export function possible(conditions: number): string {
  return String(1n << BigInt(conditions));
}

/** Rows with an output of 1, then of 0, then remainders; within each by number of cases and then as they came. */
export function outputFirst(rows: readonly TruthTableRowPayload[]): TruthTableRowPayload[] {
  const rank = (row: TruthTableRowPayload): number => (row.output === null ? 2 : 1 - row.output);
  return [...rows].sort(
    (a, b) => rank(a) - rank(b) || (b.inclusion ?? -1) - (a.inclusion ?? -1) || b.n - a.n || a.row - b.row,
  );
}

function sortKey(row: TruthTableRowPayload, column: string): SortKey {
  if (column.startsWith('condition:')) return row.configuration[Number(column.slice(10))] ?? null;
  if (column === 'row' || column === 'n' || column === 'output') return row[column];
  if (column === 'inclusion' || column === 'pri' || column === 'sym') return row[column];
  return null;
}

function headRow(table: TruthTablePayload, view: TableView | null): Element {
  return element(
    'tr',
    { class: 'setwise-tr' },
    headCell('row', 'row', view, 'right'),
    ...table.conditions.map((name, index) => headCell(`condition:${index}`, setName(name), view)),
    headCell('output', setName(table.outcome), view),
    headCell('n', 'n', view, 'right'),
    headCell('inclusion', 'inclusion', view, 'right'),
    headCell('pri', 'PRI', view, 'right'),
    headCell('sym', 'SYM', view, 'right'),
    ...(view === null ? [element('th', { class: 'setwise-th setwise-th-left', scope: 'col' }, 'cases')] : []),
  );
}

function drawRow(table: TruthTablePayload, row: TruthTableRowPayload, view: TableView | null): Element[] {
  const open = view?.open.includes(row.row) ?? false;
  const edge = open ? ' setwise-td-open' : '';
  const cell = (kind: string, ...content: readonly (Markup | readonly Markup[])[]): Element =>
    element('td', { class: `setwise-td${kind}${edge}` }, ...content);
  const cut = table.cutoffs.inclusion;
  const value = ratio(row.inclusion, cut);
  const line = element(
    'tr',
    { class: 'setwise-tr', 'data-row': row.row, 'data-configuration': row.configuration.join('') },
    cell(' setwise-td-number', view === null ? rowNumber(row) : toggle(row, open)),
    ...row.configuration.map((bit) => cell('', presence(bit))),
    cell(
      '',
      outputSign(row.output, outputTitle(row)),
      row.contradictory ? [contradictionMark(contradictionTitle(table, row))] : [],
    ),
    cell(' setwise-td-number', String(row.n)),
    cell(' setwise-td-number', value, meter(row.inclusion, cut, row.inclusion !== null && reaches(row.inclusion, cut))),
    cell(' setwise-td-number', ratio(row.pri)),
    cell(' setwise-td-number', ratio(row.sym)),
    ...(view === null ? [cell(' setwise-td-left', staticCases(table, row))] : []),
  );
  return open ? [line, detail(table, row)] : [line];
}

function rowNumber(row: TruthTableRowPayload): Element {
  return element('span', { class: 'setwise-soft' }, String(row.row));
}

function toggle(row: TruthTableRowPayload, open: boolean): Element {
  const label = `${open ? 'close' : 'open'} row ${row.row}: ${counted(row.n, 'case')}`;
  return element(
    'button',
    {
      class: 'setwise-toggle',
      type: 'button',
      'data-action': 'open',
      'data-value': String(row.row),
      'aria-expanded': String(open),
      'aria-label': label,
      title: label,
    },
    `${row.row} ${open ? '▾' : '▸'}`,
  );
}

function detail(table: TruthTablePayload, row: TruthTableRowPayload): Element {
  const content = row.cases.length > 0 ? chips(table, row) : ['no case'];
  const note = row.remainder === null ? [] : [`remainder: ${row.remainder}. `];
  return element(
    'tr',
    { class: 'setwise-tr' },
    element('td', { class: 'setwise-td setwise-td-detail', colspan: table.conditions.length + 6 }, note, content),
  );
}

/** The cases of a row; those on the other side of its output are marked with what they are. */
function chips(table: TruthTablePayload, row: TruthTableRowPayload): Element[] {
  const without = new Set(row.casesWithoutOutcome);
  return row.cases.map((name) => chip(name, deviance(table, row, without.has(name))));
}

function deviance(table: TruthTablePayload, row: TruthTableRowPayload, isWithout: boolean): string | null {
  if (!row.contradictory && row.output !== 1) return null;
  if (row.output === 1) return isWithout ? negated(table.outcome) : null;
  return isWithout ? null : table.outcome;
}

const NAMES_IN_A_CELL = 6;

function staticCases(table: TruthTablePayload, row: TruthTableRowPayload): Element {
  const all = element('span', { class: 'setwise-names' }, ...chips(table, row));
  if (row.cases.length <= NAMES_IN_A_CELL) return all;
  return element(
    'details',
    {},
    element('summary', { class: 'setwise-summary' }, counted(row.cases.length, 'case'), deviantNote(table, row)),
    all,
  );
}

function deviantNote(table: TruthTablePayload, row: TruthTableRowPayload): string {
  const without = new Set(row.casesWithoutOutcome);
  const marked = row.cases.filter((name) => deviance(table, row, without.has(name)) !== null);
  if (marked.length === 0) return '';
  return ` · ${names(marked, 3)}: ${row.output === 1 ? negated(table.outcome) : table.outcome}`;
}

function outputTitle(row: TruthTableRowPayload): string {
  return row.output === null ? `remainder: ${row.remainder ?? 'no case'}` : row.output === 1 ? 'positive' : 'negative';
}

function contradictionTitle(table: TruthTablePayload, row: TruthTableRowPayload): string {
  const without = new Set(row.casesWithoutOutcome);
  const having = row.cases.filter((name) => !without.has(name));
  return `${table.outcome}: ${names(having)}; ${negated(table.outcome)}: ${names(row.casesWithoutOutcome)}`;
}

/** The three kinds of remainder are counted apart, never as one number. */
export function remainderCounts(table: TruthTablePayload): string[] {
  const { noCase, belowFrequency, excluded } = table.remainders;
  return [
    `${counted(noCase, 'remainder')} without a case`,
    ...(belowFrequency > 0 ? [`${counted(belowFrequency, 'remainder')} below the frequency cut-off`] : []),
    ...(excluded > 0 ? [`${counted(excluded, 'remainder')} excluded`] : []),
  ];
}

function footLines(table: TruthTablePayload, total: number, view: TableView | null): Element {
  const legend = table.rows.some((row) => row.contradictory) ? ['▲ cases that contradict one another'] : [];
  const parts = [...remainderCounts(table), ...legend, 'the tick in the bar is the cut-off'];
  const paged = pager(total, view, STATIC_ROWS);
  return foot(...paged, paged.length > 0 ? ' · ' : '', parts.join(' · '));
}
