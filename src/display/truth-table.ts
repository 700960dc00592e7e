import type { CutoffsPayload, OutputPayload, TruthTablePayload, TruthTableRowPayload } from '../mime/types.js';
import { headCell, page, pager } from './columns.js';
import { setName } from './formula.js';
import { type Element, element } from './markup.js';
import { counted, digits, ratio } from './number.js';
import { ordered, type SortKey } from './order.js';
import { foot, head, names, root, scrollTable, warningLines } from './parts.js';
import { drawRow, TESTS, testColumns, testValue } from './truth-table-row.js';
import { valueKeys } from './values.js';
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
    scrollTable(
      [headRow(table, view)],
      some.flatMap((row) => drawRow(table, row, view)),
    ),
    footLines(table, rows.length, view),
    tableNotes(table).map((note) => foot(note)),
  );
}

/** What the table is of, in one line. */
export function truthTableAbout(table: TruthTablePayload): string {
  const observed = table.rows.filter((row) => row.n > 0);
  const { noCase, excluded } = table.remainders;
  const all = noCase + excluded + observed.filter((row) => row.remainder !== 'excluded').length;
  return [
    table.outcome,
    counted(table.conditions.length, 'condition'),
    counted(table.cases, 'case'),
    `${observed.length} of ${digits(all)} rows observed`,
    cutoffWords(table.cutoffs),
  ].join(' · ');
}

/** `inclusion from 0.8, PRI from 0.5, frequency from 1`, with both cut-offs of inclusion where there are two. */
export function cutoffWords({ inclusion, contradiction, pri, frequency }: CutoffsPayload): string {
  return [
    `inclusion from ${ratio(inclusion)}`,
    ...(contradiction === null ? [] : [`C from ${ratio(contradiction)}`]),
    ...(pri === null ? [] : [`PRI from ${ratio(pri)}`]),
    `frequency from ${frequency}`,
  ].join(', ');
}

/** The order of outputs: 1, contradictions, 0, remainders. */
const RANKS: readonly OutputPayload[] = [1, 'C', 0, null];

/** Rows by their output; within each by inclusion, by number of cases and then by row number. */
export function outputFirst(rows: readonly TruthTableRowPayload[]): TruthTableRowPayload[] {
  const rank = (row: TruthTableRowPayload): number => RANKS.indexOf(row.output);
  return [...rows].sort(
    (a, b) => rank(a) - rank(b) || (b.inclusion ?? -1) - (a.inclusion ?? -1) || b.n - a.n || a.row - b.row,
  );
}

function sortKey(row: TruthTableRowPayload, column: string): SortKey {
  if (column.startsWith('condition:')) return row.configuration[Number(column.slice(10))] ?? null;
  if (column === 'output') return row.output === 'C' ? 0.5 : row.output;
  if (column === 'row' || column === 'n') return row[column];
  if (column === 'inclusion' || column === 'pri' || column === 'sym') return row[column];
  if (column === 'p' || column === 'p-contradiction') return testValue(row, column);
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
    ...testColumns(table).map((column) => headCell(column, TESTS[column], view, 'right')),
    ...(view === null ? [element('th', { class: 'setwise-th setwise-th-left', scope: 'col' }, 'cases')] : []),
  );
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
  const tick =
    table.cutoffs.contradiction === null
      ? 'the tick in the bar is the cut-off'
      : 'the ticks in the bar are the cut-offs';
  const parts = [...remainderCounts(table), ...legend, tick];
  const paged = pager(total, view, STATIC_ROWS);
  return foot(...paged, paged.length > 0 ? ' · ' : '', parts.join(' · '));
}

/** What the signs stand for and what was excluded, a line each; the text forms say the same. */
export function tableNotes(table: TruthTablePayload): string[] {
  const { inclusion, contradiction } = table.cutoffs;
  const range = contradiction === null ? '' : `inclusion from ${ratio(contradiction)} to below ${ratio(inclusion)}`;
  const signs = [
    ...(contradiction === null ? [] : [`C: a contradiction, ${range}`]),
    ...(table.rows.some((row) => row.configuration.includes(-1)) ? ['-: the condition does not apply'] : []),
    ...valueKeys(table),
  ];
  return [
    ...(signs.length > 0 ? [signs.join(' · ')] : []),
    ...(table.binomialTest === null ? [] : [testNote(table, table.binomialTest.significance)]),
    ...exclusionLines(table),
  ];
}

const EXCLUSIONS = 20;

function exclusionLines(table: TruthTablePayload): string[] {
  const some = table.exclusions.slice(0, EXCLUSIONS).map(({ expression, rows, reason, observed }) => {
    const what = expression ?? `${rows?.length === 1 ? 'row' : 'rows'} ${names((rows ?? []).map(String), 20)}`;
    const cases =
      observed.length > 0
        ? `; takes out observed ${observed.length === 1 ? 'row' : 'rows'} ${names(observed.map(String), 20)}`
        : '';
    return `excluded: ${what} (${reason ?? 'no reason given'})${cases}`;
  });
  const more = table.exclusions.length - some.length;
  return more > 0 ? [...some, `${counted(more, 'more exclusion')}; they are in .exclusions`] : some;
}

function testNote({ cutoffs }: TruthTablePayload, significance: number): string {
  const against = cutoffs.contradiction === null ? 'the cut-off' : 'a cut-off';
  return `p: chance of so many cases with the outcome, or more, if the row's true inclusion were ${against} (binomial, one-sided); the output asks for at most ${ratio(significance)}`;
}
