import { NECESSITY, type NecessityFitPayload, type NecessityPayload } from '../mime/types.js';
import type { MimeBundle } from '../util/displayable.js';
import { payloadEntry } from './bundle.js';
import { toHtml } from './html.js';
import { latexTable } from './latex.js';
import { markdownDocument, markdownTable } from './markdown.js';
import { drawNecessity } from './necessity.js';
import { counted, ratio } from './number.js';
import { paragraphs, type TextColumn, textTable } from './text.js';

/** A necessity table in every form. */
export function necessityBundle(table: NecessityPayload): MimeBundle {
  const columns = columnsOf(table);
  const rows = table.rows.map((row) => [
    row.condition,
    ...fitTexts(table, row.forOutcome),
    ...fitTexts(table, row.forNegation),
  ]);
  const heading = `Necessity for ${table.outcome} and for ${table.negatedOutcome} · ${counted(table.cases, 'case')} · consistency from ${ratio(table.cut)}`;
  const notes = ['* reaches the cut-off · RoN: relevance of necessity, low for a trivial condition'];
  const warnings = table.warnings.map((warning) => `▲ ${warning.message}`);
  return {
    ...payloadEntry(NECESSITY, table),
    'text/html': toHtml(drawNecessity(table)),
    'text/markdown': markdownDocument(heading, markdownTable(columns, rows), [...warnings, ...notes]),
    'text/latex': latexTable(columns, rows),
    'text/plain': [paragraphs(heading, warnings), textTable(columns, rows), paragraphs(notes)].join('\n\n'),
  };
}

function columnsOf(table: NecessityPayload): TextColumn[] {
  const side = (name: string): TextColumn[] =>
    [`${name}: consistency`, 'coverage', 'RoN'].map((title) => ({ title, align: 'right' }));
  return [{ title: 'condition', align: 'left' }, ...side(table.outcome), ...side(table.negatedOutcome)];
}

function fitTexts(table: NecessityPayload, one: NecessityFitPayload): string[] {
  return [`${ratio(one.inclusion, table.cut)}${one.necessary ? '*' : ''}`, ratio(one.coverage), ratio(one.ron)];
}
