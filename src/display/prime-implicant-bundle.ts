import { PRIME_IMPLICANT_CHART, type PrimeImplicantChartPayload } from '../mime/types.js';
import type { MimeBundle } from '../util/displayable.js';
import { payloadEntry } from './bundle.js';
import { toHtml } from './html.js';
import { markdownTable, markdownText } from './markdown.js';
import { digits, ratio } from './number.js';
import { names } from './parts.js';
import {
  chartAbout,
  chartNotes,
  coversOf,
  drawPrimeImplicantChart,
  markSign,
  modelLines,
  shareOf,
} from './prime-implicant-chart.js';
import { USE_SIGNS } from './term-use.js';
import { paragraphs, type TextColumn, textTable } from './text.js';
import { bits, termText } from './values.js';

/** A prime implicant chart in every form. */
export function primeImplicantBundle(chart: PrimeImplicantChartPayload): MimeBundle {
  const heading = `Prime implicant chart · ${chartAbout(chart)}`;
  const key = `configuration: ${chart.conditions.join(', ')}`;
  const warnings = chart.warnings.map((warning) => `▲ ${warning.message}`);
  const notes = chartNotes(chart, null);
  const { columns, rows } = markTable(chart);
  return {
    ...payloadEntry(PRIME_IMPLICANT_CHART, chart),
    'text/html': toHtml(drawPrimeImplicantChart(chart)),
    'text/markdown': [
      `**${markdownText(heading)}**`,
      ...[...warnings, key].map(markdownText),
      markdownTable(columns, rows),
      markdownTable(KEY, keyRows(chart)),
      ...[...notes, ...modelLines(chart)].map(markdownText),
    ].join('\n\n'),
    'text/plain': [
      paragraphs(heading, warnings, key),
      textTable(columns, rows),
      textTable(KEY, keyRows(chart)),
      paragraphs(notes, modelLines(chart)),
    ].join('\n\n'),
  };
}

/** More columns than these would not stand beside each other in a line of text. */
const WIDE = 14;

function markTable(chart: PrimeImplicantChartPayload): { columns: TextColumn[]; rows: string[][] } {
  const covers = coversOf(chart);
  const wide = chart.columns.first.length > WIDE;
  const marks: TextColumn[] = wide
    ? [{ title: 'covered by', align: 'left', yields: true }]
    : chart.columns.first.map(({ number }) => ({ title: String(number), align: 'center' }));
  const columns: TextColumn[] = [
    { title: 'row', align: 'right' },
    { title: 'configuration', align: 'left' },
    ...marks,
    { title: 'cases', align: 'left', yields: true },
  ];
  const rows = chart.rows.first.map(({ row, configuration, cases }) => {
    const covering = new Set(covers.get(row));
    const own = wide ? [[...covering].join(', ')] : chart.columns.first.map(({ number }) => markSign(covering, number));
    return [String(row), bits(configuration), ...own, names(cases)];
  });
  return { columns, rows };
}

const KEY: readonly TextColumn[] = [
  { title: '', align: 'right' },
  { title: 'prime implicant', align: 'left' },
  { title: 'use', align: 'left' },
  { title: 'models', align: 'right' },
  { title: 'share', align: 'right' },
];

function keyRows(chart: PrimeImplicantChartPayload): string[][] {
  return chart.columns.first.map((column) => [
    String(column.number),
    termText(column, chart),
    column.use === null ? '—' : `${USE_SIGNS[column.use]} ${column.use}`,
    column.models === null ? '—' : digits(column.models),
    ratio(shareOf(column, chart)),
  ]);
}
