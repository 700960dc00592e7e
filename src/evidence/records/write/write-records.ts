import { fail } from '../../../util/fail.js';
import { checkOptions, describeValue } from '../../../util/options.js';
import type { BibliographicRecord, RecordSet } from '../types.js';
import { asRead } from './as-read.js';
import { type RecordDecision, settle } from './settled.js';
import { toBibtex } from './to-bibtex.js';
import { toRis } from './to-ris.js';
import { tableOf, toCsv } from './to-table.js';
import { toXlsx } from './to-xlsx.js';

/** A file to be saved. */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type WriteFormat = 'as read' | 'ris' | 'bibtex' | 'csv' | 'xlsx';

/** How records are written. */
export interface WriteOptions {
  /** `as read`: the files as they were, byte for byte. The others make one new file out of the views. */
  readonly format: WriteFormat;
  /** What was decided: decisions, or the results of a stage. With them every record has an answer, `not seen` where none is known. */
  readonly decisions?: readonly RecordDecision[];
  /** Ids of the records to write, for instance those kept of duplicates; not with `as read`. Default: all. */
  readonly records?: readonly string[];
}

const FORMATS: readonly WriteFormat[] = ['as read', 'ris', 'bibtex', 'csv', 'xlsx'];

/**
 * Writes records, with what was decided about them, so that Zotero, Rayyan or ASReview open them again.
 *
 * `as read` gives each file back byte for byte; with decisions, a note is appended to each record: RIS `N1  - ASReview_relevant`,
 * `ASReview_irrelevant` or `ASReview_not_seen` (the words ASReview reads), and the reason in another; BibTeX and EndNote XML a note
 * field; PubMed `GN`; tables a column `included` with 1, 0 or nothing. What was put aside as a problem stays where it stood.
 * `ris`, `bibtex`, `csv` and `xlsx` write one file from the views. CSV is for spreadsheet programs: a text that begins like a formula
 * (`=`, `+`, `@`, tab, or a minus that is no number's) gets an apostrophe, which `readRecords` takes off again; in `xlsx` texts
 * are typed as texts.
 *
 * @param set the records
 * @param options the format, decisions, and which records
 * @throws for a decision about an unknown record, two that differ, or a sign that the encoding of a file does not have
 *
 * @example
 * const bytes = new TextEncoder().encode('TY  - JOUR\nTI  - Trust\nER  - \n')
 * const set = await readRecords([{ name: 'one.ris', bytes, source: 'Scopus' }])
 * const [file] = writeRecords(set, { format: 'as read', decisions: [{ record: 'one.ris#1', answer: 'include' }] })
 * new TextDecoder().decode(file.bytes) // => 'TY  - JOUR\nTI  - Trust\nN1  - ASReview_relevant\nER  - \n'
 */
export function writeRecords(set: RecordSet, options: WriteOptions): WrittenFile[] {
  checkOptions('writeRecords', options, ['format', 'decisions', 'records']);
  const { format, decisions, records: wanted } = options;
  if (!FORMATS.includes(format)) {
    fail(`writeRecords: format is ${describeValue(format)}; it is one of ${FORMATS.join(', ')}`);
  }
  const decided = decisions === undefined ? null : settle(set, decisions);
  const byId = new Map(set.records.map((record) => [record.id, record]));
  const recordOf = (id: string): BibliographicRecord =>
    byId.get(id) ?? fail(`writeRecords: there is no record "${id}"; see the ids of set.records`);
  if (format === 'as read') {
    if (wanted !== undefined)
      fail("writeRecords: 'as read' writes whole files; leave out {records}, or write another format");
    return set.files.map((file) => ({ name: file.name, bytes: asRead(file, recordOf, decided) }));
  }
  const records = wanted === undefined ? set.records : wanted.map(recordOf);
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  const own = (record: BibliographicRecord) => decided?.(record.id) ?? null;
  switch (format) {
    case 'ris':
      return [{ name: 'records.ris', bytes: text(records.map((record) => toRis(record, own(record))).join('\r\n')) }];
    case 'bibtex': {
      const entries = records.map((record, i) => toBibtex(record, own(record), i + 1));
      return [{ name: 'records.bib', bytes: text(entries.join('\n')) }];
    }
    case 'csv':
      return [{ name: 'records.csv', bytes: text(toCsv(tableOf(records, decided))) }];
    case 'xlsx':
      return [{ name: 'records.xlsx', bytes: toXlsx(tableOf(records, decided)) }];
  }
}
