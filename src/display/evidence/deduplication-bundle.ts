import { DEDUPLICATION, type DeduplicationPayload } from '../../mime/types.js';
import type { MimeBundle } from '../../util/displayable.js';
import { payloadEntry } from '../bundle.js';
import { toHtml } from '../html.js';
import { markdownTable, markdownText } from '../markdown.js';
import { paragraphs, textTable } from '../text.js';
import {
  decisionsTable,
  deduplicationAbout,
  drawDeduplication,
  groupsTable,
  pairTable,
  pairTitle,
  studiesTable,
} from './deduplication.js';

/** Pairs written out as text; more would bury what follows. */
const PAIRS = 20;

/** A deduplication in every form. */
export function deduplicationBundle(payload: DeduplicationPayload): MimeBundle {
  const heading = `De-duplication · ${deduplicationAbout(payload)}`;
  const warnings = payload.warnings.map(({ message }) => `▲ ${message}`);
  const parts = partsOf(payload);
  return {
    ...payloadEntry(DEDUPLICATION, payload),
    'text/html': toHtml(drawDeduplication(payload)),
    'text/markdown': [
      `**${markdownText(heading)}**`,
      ...warnings.map(markdownText),
      ...parts.flatMap(({ title, columns, rows }) => [markdownText(title), markdownTable(columns, rows)]),
    ].join('\n\n'),
    'text/plain': [
      paragraphs(heading, warnings),
      ...parts.flatMap(({ title, columns, rows }) => [title, textTable(columns, rows)]),
    ].join('\n\n'),
  };
}

function partsOf(payload: DeduplicationPayload) {
  const pairs = payload.pleaseLook.first
    .slice(0, PAIRS)
    .map((pair, i) => ({ title: `${pairTitle(pair, i, payload)}. ${pair.reason}`, ...pairTable(pair) }));
  const tables = [
    { title: 'Groups of duplicates', ...groupsTable(payload) },
    { title: 'Studies of several reports', ...studiesTable(payload) },
    { title: 'Answers of persons', ...decisionsTable(payload) },
  ].filter(({ rows }) => rows.length > 0);
  return [...pairs, ...tables].map(({ title, columns, rows, of }) => ({
    title: of > rows.length ? `${title} (${rows.length} of ${of})` : title,
    columns: columns.map((name) => ({ title: name, align: 'left' as const, yields: true })),
    rows: rows.map((row) => [...row]),
  }));
}
