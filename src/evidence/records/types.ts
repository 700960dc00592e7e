import type { Warning } from '../../util/warning.js';

/** The forms of exports that are read. */
export type RecordFormat = 'ris' | 'bibtex' | 'nbib' | 'endnote-xml' | 'ciw' | 'csv' | 'xlsx';

/** How a source of records is counted by PRISMA 2020: the first two in the left column, the others under "other methods". */
export type SourceType = 'database' | 'register' | 'website' | 'organisation' | 'citation searching';

/** One person or body that wrote something. */
export interface Author {
  /** The family name, particles and all; of a body its whole name. */
  readonly family: string;
  /** Given names or initials as printed; `''` where none stands, or where it is a body. */
  readonly given: string;
}

/** One line or element of a record, as it stands: `['T1', 'A title']`. Repeated tags stand repeatedly, in their order. */
export type Field = readonly [tag: string, value: string];

/** What a record says, normalised for comparing and counting, beside its raw text. `null` or an empty list: it says nothing. */
export interface RecordView {
  /** As the format says it: `JOUR`, `article`, `Journal Article` … */
  readonly type: string | null;
  readonly title: string | null;
  readonly authors: readonly Author[];
  readonly year: number | null;
  readonly journal: string | null;
  readonly volume: string | null;
  readonly number: string | null;
  /** As printed, `123-45`; the view of a range in full is `firstPage` to `lastPage`: 123 to 145. */
  readonly pages: string | null;
  readonly firstPage: string | null;
  readonly lastPage: string | null;
  /** Lower case, without resolver or prefix: `10.1016/j.x.2020.1`. */
  readonly doi: string | null;
  /** Each as `1234-567X`. */
  readonly issn: readonly string[];
  readonly abstract: string | null;
  readonly keywords: readonly string[];
  /** ISO 639-1 where known (`en`), else as printed. */
  readonly language: string | null;
  /** Of the first author's address or the publication, as printed. */
  readonly country: string | null;
  /** Only an address with http or https; others stay in the fields. */
  readonly url: string | null;
  /** Numbers of databases: `[['pmid', '123'], ['wos', 'WOS:…']]`; a list, since names come from strangers. */
  readonly identifiers: readonly (readonly [name: string, value: string])[];
}

/** One hit of a search: its raw text, its fields, and the view of them. */
export interface BibliographicRecord {
  /** `<file>#<place in the file from 1>`; unique in a record set, and the same whenever the same file is read. */
  readonly id: string;
  /** The name of its file. */
  readonly file: string;
  /** The database, register or other source it was found in. */
  readonly source: string;
  /** The line of the file on which it begins, from 1; of a workbook the row. */
  readonly line: number;
  /** Its text, byte for byte when encoded again as the file was; of a workbook its cells as JSON. */
  readonly raw: string;
  readonly fields: readonly Field[];
  readonly view: RecordView;
}

/** A piece of a file that is no record: kept, shown, never guessed at. */
export interface RecordProblem {
  readonly file: string;
  readonly line: number;
  /** What is wrong with it, in words. */
  readonly message: string;
  /** The text that was put aside. */
  readonly raw: string;
}

/** One export: where it came from, and all its text in order, so that it can be written back byte for byte. */
export interface RecordFile {
  readonly name: string;
  readonly source: string;
  readonly sourceType: SourceType;
  readonly format: RecordFormat;
  readonly encoding: string;
  /** SHA-256 of the bytes of the file, in hexadecimal. */
  readonly sha256: string;
  /** Ids of its records, in their order. */
  readonly records: readonly string[];
  /**
   * The whole text in pieces: what stands between the records, and the records by id. Joined and encoded again, these are the
   * bytes of the file. `null` for a workbook, whose bytes are kept as they are.
   */
  readonly pieces: readonly (string | { readonly record: string })[] | null;
}

/** All records of a search, with the files they came from. Frozen. */
export interface RecordSet {
  readonly kind: 'records';
  readonly files: readonly RecordFile[];
  readonly records: readonly BibliographicRecord[];
  readonly problems: readonly RecordProblem[];
  readonly warnings: readonly Warning[];
}
