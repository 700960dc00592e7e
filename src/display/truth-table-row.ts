import type { TruthTablePayload, TruthTableRowPayload } from '../mime/types.js';
import { reaches } from '../util/compare.js';
import { type Element, element, type Markup } from './markup.js';
import { counted, ratio } from './number.js';
import { chip, meter, names, negated } from './parts.js';
import { contradictionMark, outputSign, presence } from './symbols.js';
import { bits } from './values.js';
import type { TableView } from './view.js';

/** The columns of a binomial test: one for each cut-off of inclusion. */
export const TESTS = { p: 'p', 'p-contradiction': 'p (C)' } as const;

export function testColumns({ binomialTest, cutoffs }: TruthTablePayload): readonly (keyof typeof TESTS)[] {
  if (binomialTest === null) return [];
  return cutoffs.contradiction === null ? ['p'] : ['p', 'p-contradiction'];
}

export function testValue(row: TruthTableRowPayload, column: keyof typeof TESTS): number | null {
  return (column === 'p' ? row.test?.inclusion : row.test?.contradiction) ?? null;
}

/** One row, and under it its cases where it is open. */
export function drawRow(table: TruthTablePayload, row: TruthTableRowPayload, view: TableView | null): Element[] {
  const open = view?.open.includes(row.row) ?? false;
  const edge = open ? ' setwise-td-open' : '';
  const cell = (kind: string, ...content: readonly (Markup | readonly Markup[])[]): Element =>
    element('td', { class: `setwise-td${kind}${edge}` }, ...content);
  const { inclusion: cut, contradiction, pri } = table.cutoffs;
  const value = ratio(row.inclusion, contradiction !== null && row.output !== 1 ? contradiction : cut);
  const line = element(
    'tr',
    { class: 'setwise-tr', 'data-row': row.row, 'data-configuration': bits(row.configuration) },
    cell(' setwise-td-number', view === null ? rowNumber(row) : toggle(row, open)),
    ...row.configuration.map((code, index) => cell('', presence(table, index, code))),
    cell(
      '',
      outputSign(row.output, outputTitle(table, row)),
      row.contradictory ? [contradictionMark(contradictionTitle(table, row))] : [],
    ),
    cell(' setwise-td-number', String(row.n)),
    cell(' setwise-td-number', value, inclusionMeter(table, row)),
    cell(' setwise-td-number', ratio(row.pri, pri ?? undefined)),
    cell(' setwise-td-number', ratio(row.sym)),
    ...testColumns(table).map((column) => cell(' setwise-td-number', ratio(testValue(row, column)))),
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
    element(
      'td',
      { class: 'setwise-td setwise-td-detail', colspan: table.conditions.length + 6 + testColumns(table).length },
      note,
      content,
    ),
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

function outputTitle(table: TruthTablePayload, row: TruthTableRowPayload): string {
  if (row.output === null) return `remainder: ${row.remainder ?? 'no case'}`;
  if (row.output === 'C')
    return `contradiction: inclusion between ${ratio(table.cutoffs.contradiction)} and ${ratio(table.cutoffs.inclusion)}`;
  if (row.output === 1) return 'positive';
  const { inclusion, pri } = table.cutoffs;
  const byPri = pri !== null && row.inclusion !== null && reaches(row.inclusion, inclusion);
  return byPri ? `negative: its PRI does not reach ${ratio(pri)}` : 'negative';
}

/** The bar of inclusion, with a tick at each cut-off. */
function inclusionMeter({ cutoffs }: TruthTablePayload, row: TruthTableRowPayload): Element {
  const reached = row.inclusion !== null && reaches(row.inclusion, cutoffs.inclusion);
  return meter(
    row.inclusion,
    cutoffs.contradiction === null ? [cutoffs.inclusion] : [cutoffs.contradiction, cutoffs.inclusion],
    reached,
    row.output === 'C' ? 'between' : 'low',
  );
}

function contradictionTitle(table: TruthTablePayload, row: TruthTableRowPayload): string {
  const without = new Set(row.casesWithoutOutcome);
  const having = row.cases.filter((name) => !without.has(name));
  return `${table.outcome}: ${names(having)}; ${negated(table.outcome)}: ${names(row.casesWithoutOutcome)}`;
}
