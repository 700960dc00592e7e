import { TRUTH_TABLE, type TruthTablePayload, type TruthTableRowPayload } from '../mime/types.js';
import type { MimeBundle } from '../util/displayable.js';
import { payloadEntry } from './bundle.js';
import { toHtml } from './html.js';
import { latexTable } from './latex.js';
import { markdownDocument, markdownTable } from './markdown.js';
import { counted, ratio } from './number.js';
import { paragraphs, places, type TextColumn, textTable } from './text.js';
import {
  drawTruthTable,
  outputFirst,
  remainderCounts,
  STATIC_ROWS,
  tableNotes,
  truthTableAbout,
} from './truth-table.js';
import { TESTS, testColumns, testValue } from './truth-table-row.js';
import { bits, isMultiValue } from './values.js';

/** A truth table in every form. */
export function truthTableBundle(table: TruthTablePayload): MimeBundle {
  const rows = outputFirst(table.rows).slice(0, STATIC_ROWS);
  const more = table.rows.length - rows.length;
  const notes = [`${remainderCounts(table).join(' · ')}${more > 0 ? ` · ${counted(more, 'more row')} not shown` : ''}`];
  const legend = table.rows.some((row) => row.contradictory)
    ? [`▲ cases that contradict one another; * marks those on the other side of the row's output`]
    : [];
  const warnings = table.warnings.map((warning) => `▲ ${warning.message}`);
  const heading = `Truth table · ${truthTableAbout(table)}`;
  return {
    ...payloadEntry(TRUTH_TABLE, table),
    'text/html': toHtml(drawTruthTable(table)),
    'text/markdown': markdownDocument(
      heading,
      markdownTable(
        signColumns(table),
        rows.map((row) => signRow(table, row)),
      ),
      [...warnings, ...notes, ...legend, ...tableNotes(table)],
    ),
    'text/latex': latexTable(
      signColumns(table),
      rows.map((row) => signRow(table, row)),
    ),
    'text/plain': [
      paragraphs(heading, warnings),
      plainTable(table, rows),
      paragraphs(...notes, ...legend, ...tableNotes(table)),
    ].join('\n\n'),
  };
}

const center = (title: string): TextColumn => ({ title, align: 'center' });
const right = (title: string): TextColumn => ({ title, align: 'right' });
const left = (title: string): TextColumn => ({ title, align: 'left' });
const cases: TextColumn = { title: 'cases', align: 'left', yields: true };

function signColumns(table: TruthTablePayload): TextColumn[] {
  return [
    right('row'),
    ...table.conditions.map(center),
    center(table.outcome),
    right('n'),
    right('inclusion'),
    right('PRI'),
    right('SYM'),
    ...testColumns(table).map((column) => right(TESTS[column])),
    cases,
  ];
}

function sign(table: TruthTablePayload, index: number, value: number): string {
  if (value < 0) return '-';
  if (isMultiValue(table, index)) return String(value);
  return value === 1 ? '●' : '○';
}

function signRow(table: TruthTablePayload, row: TruthTableRowPayload): string[] {
  return [String(row.row), ...row.configuration.map((value, index) => sign(table, index, value)), ...rest(table, row)];
}

function rest(table: TruthTablePayload, row: TruthTableRowPayload): string[] {
  const output = row.output === null ? `? (${row.remainder})` : `${row.output}${row.contradictory ? ' ▲' : ''}`;
  return [
    output,
    String(row.n),
    ratio(row.inclusion, table.cutoffs.inclusion),
    ratio(row.pri, table.cutoffs.pri ?? undefined),
    ratio(row.sym),
    ...testColumns(table).map((column) => ratio(testValue(row, column))),
    caseText(row),
  ];
}

function caseText(row: TruthTableRowPayload): string {
  const without = new Set(row.casesWithoutOutcome);
  const marked = (name: string): boolean =>
    row.output === 1 ? without.has(name) : row.contradictory && !without.has(name);
  return row.cases.map((name) => `${name}${marked(name) ? '*' : ''}`).join(', ');
}

/** In a terminal: a column a condition where they fit, else the configuration in one, with the conditions named above. */
function plainTable(table: TruthTablePayload, rows: readonly TruthTableRowPayload[]): string {
  const wide = table.conditions.reduce((sum, name) => sum + places(name) + 2, 0) > 52;
  const test = testColumns(table).map((column) => right(TESTS[column]));
  const end = [left(table.outcome), right('n'), right('incl'), right('PRI'), right('SYM'), ...test, cases];
  if (!wide) {
    const columns = [right('row'), ...table.conditions.map(center), ...end];
    return textTable(
      columns,
      rows.map((row) => [String(row.row), ...row.configuration.map((value) => bits([value])), ...rest(table, row)]),
    );
  }
  const key = `configuration: ${table.conditions.join(', ')}`;
  const columns = [right('row'), left('configuration'), ...end];
  return `${paragraphs(key)}\n\n${textTable(
    columns,
    rows.map((row) => [String(row.row), bits(row.configuration), ...rest(table, row)]),
  )}`;
}
