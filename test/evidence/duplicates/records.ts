import { normaliseDoi, pageRange, parseAuthors, yearOf } from '../../../src/evidence/records/normalise/index.js';
import type { BibliographicRecord, RecordView } from '../../../src/evidence/records/types.js';
import { HAND_MADE } from './hand-made.js';

/** What a record of a test says; what is left out it does not say. */
export interface Said {
  readonly title?: string;
  readonly authors?: string;
  readonly year?: string;
  readonly journal?: string;
  readonly volume?: string;
  readonly number?: string;
  readonly pages?: string;
  readonly doi?: string;
  readonly abstract?: string;
}

/** A record of a test. */
export function record(id: string, said: Said, more: Partial<RecordView> = {}): BibliographicRecord {
  const view: RecordView = {
    type: null,
    title: said.title || null,
    authors: parseAuthors(said.authors ?? ''),
    year: yearOf(said.year ?? ''),
    journal: said.journal || null,
    volume: said.volume || null,
    number: said.number || null,
    ...pageRange(said.pages ?? ''),
    doi: normaliseDoi(said.doi ?? ''),
    issn: [],
    abstract: said.abstract || null,
    keywords: [],
    language: null,
    country: null,
    url: null,
    identifiers: [],
    ...more,
  };
  return { id, file: 'test', source: 'test', line: 1, raw: '', fields: [], view };
}

/** A labelled record: of which report and study it is. */
export interface Labelled {
  readonly record: BibliographicRecord;
  readonly report: string;
  readonly study: string;
}

/** The records written by hand. */
export function handMade(): Labelled[] {
  const lines = HAND_MADE.split('\n').filter((line) => line.includes('|'));
  return lines.map((line, i) => {
    const [
      report = '',
      title = '',
      authors = '',
      year = '',
      journal = '',
      volume = '',
      number = '',
      pages = '',
      doi = '',
    ] = line.split('|').map((cell) => cell.trim());
    const id = `${String(i + 1).padStart(3, '0')} ${report}`;
    return {
      record: record(id, { title, authors, year, journal, volume, number, pages, doi }),
      report,
      study: report.split('.')[0] as string,
    };
  });
}
