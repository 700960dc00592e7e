import { lineBreakOf } from '../lines.js';
import type { BibliographicRecord, RecordFormat } from '../types.js';
import { labelOf, notesOf, REASON, type Settled } from './settled.js';

const LABEL = /\bASReview_(?:relevant|irrelevant|not_seen)\b/g;

/** The tags of notes in each format, the first of them the one we write. */
export const NOTE_TAGS: Readonly<Record<Exclude<RecordFormat, 'csv' | 'xlsx'>, readonly string[]>> = {
  ris: ['N1'],
  nbib: ['GN'],
  ciw: ['N1'],
  bibtex: ['annote', 'annotation', 'note', 'addendum'],
  'endnote-xml': ['notes', 'research-notes', 'custom8', 'custom7'],
};

type NoteFormat = keyof typeof NOTE_TAGS;

/**
 * The raw text of a record with a decision as its last note. A label that is there already is replaced: two that differ are an error
 * to ASReview. Everything else stays as it is.
 */
export function withNote(
  record: BibliographicRecord,
  format: NoteFormat,
  settled: Settled,
  breakOfFile: string,
): string {
  const labelled = record.fields.some(([tag, value]) => NOTE_TAGS[format].includes(tag) && value.search(LABEL) >= 0);
  if (labelled) return record.raw.replace(LABEL, labelOf(settled));
  const notes = notesOf(settled);
  const found = lineBreakOf(record.raw);
  const ends = record.raw.includes(found) ? found : breakOfFile;
  switch (format) {
    case 'ris':
    case 'ciw':
      return beforeLastLine(record.raw, notes, ends);
    case 'nbib':
      return record.raw + notes.map((note) => `${ends}GN  - ${note}`).join('');
    case 'bibtex':
      return inEntry(record, notes.join('; '), ends);
    case 'endnote-xml':
      return inElement(record, notes.join('; '));
  }
}

/** Before the line ER, written as that is: `N1  - `, `N1 - ` or `N1 `. */
function beforeLastLine(raw: string, notes: readonly string[], ends: string): string {
  const last = Math.max(raw.lastIndexOf('\n'), raw.lastIndexOf('\r')) + 1;
  const sign = /^ER( {1,2}-)?/.exec(raw.slice(last))?.[1] ?? '';
  return raw.slice(0, last) + notes.map((note) => `N1${sign} ${note}${ends}`).join('') + raw.slice(last);
}

/** The first of the names of notes that the record has no field of; with all taken, the last once more. */
function freeTag({ fields }: BibliographicRecord, format: NoteFormat): string {
  const names = NOTE_TAGS[format];
  return names.find((name) => !fields.some(([tag]) => tag === name)) ?? (names.at(-1) as string);
}

function inEntry(record: BibliographicRecord, note: string, ends: string): string {
  const { raw } = record;
  const body = raw.slice(0, -1);
  const filled = body.trimEnd();
  const safe = note.replace(/[{}\\]/g, ' ').replace(/[%&#_$]/g, (sign) => (sign === '_' ? sign : `\\${sign}`));
  const comma = filled.endsWith(',') ? '' : ',';
  const field = `${comma}${ends}\t${freeTag(record, 'bibtex')} = {${safe}}`;
  return filled + field + (body.slice(filled.length) || ends) + raw.slice(-1);
}

function inElement(record: BibliographicRecord, note: string): string {
  const { raw } = record;
  const name = freeTag(record, 'endnote-xml');
  const safe = note.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const end = raw.length - '</record>'.length;
  return `${raw.slice(0, end)}<${name}>${safe}</${name}>${raw.slice(end)}`;
}

/** The decision that the notes of a record hold; `null` where none does, or `open` where it was not seen. */
export function noteDecision(texts: readonly string[]): {
  readonly labels: readonly string[];
  readonly reason: string | null;
} {
  const all = texts.join('\n');
  const from = all.indexOf(REASON);
  const reason = from < 0 ? null : (all.slice(from + REASON.length).split(/[;\n]/)[0] as string).trim();
  return { labels: [...new Set(all.match(LABEL) ?? [])], reason: reason === '' ? null : reason };
}
