import { suggestion } from '../../../util/did-you-mean.js';
import { fail } from '../../../util/fail.js';
import { checkOptions, describeValue } from '../../../util/options.js';

/** What a column of a table may hold. */
const MAPPED = [
  'type',
  'title',
  'authors',
  'year',
  'journal',
  'volume',
  'number',
  'pages',
  'firstPage',
  'lastPage',
  'doi',
  'issn',
  'abstract',
  'keywords',
  'language',
  'country',
  'url',
  'pmid',
  'wos',
  'scopus',
  'id',
] as const;

export type MappedField = (typeof MAPPED)[number];

/** Which column of a table holds what: `{ title: 'Título', authors: 'Autores', year: 'Año' }`. */
export type ColumnMapping = { readonly [field in MappedField]?: string } & {
  /** What stands between two authors. Default: found by the names themselves, since tables write `;`, `, ` or ` and `. */
  readonly authorSeparator?: string;
};

/** Column by field, and how authors are separated. */
export interface Columns {
  readonly places: ReadonlyMap<MappedField, number>;
  readonly authorSeparator: string | undefined;
  /** Where our own export has its identifiers; else -1. */
  readonly identifiers: number;
  /** Whether the table is an export of ours, whose text cells are guarded. */
  readonly own: boolean;
}

/** The columns of the table that `writeRecords` writes for spreadsheets, in their order. */
export const OWN_COLUMNS = [
  'record',
  'file',
  'source',
  'type',
  'title',
  'authors',
  'year',
  'journal',
  'volume',
  'number',
  'pages',
  'doi',
  'issn',
  'abstract',
  'keywords',
  'language',
  'country',
  'url',
  'identifiers',
] as const;

const SCOPUS: readonly (readonly [MappedField, string])[] = [
  ['type', 'Document Type'],
  ['title', 'Title'],
  ['authors', 'Author full names'],
  ['authors', 'Authors'],
  ['year', 'Year'],
  ['journal', 'Source title'],
  ['volume', 'Volume'],
  ['number', 'Issue'],
  ['pages', 'Art. No.'],
  ['firstPage', 'Page start'],
  ['lastPage', 'Page end'],
  ['doi', 'DOI'],
  ['issn', 'ISSN'],
  ['abstract', 'Abstract'],
  ['keywords', 'Author Keywords'],
  ['language', 'Language of Original Document'],
  ['country', 'Affiliations'],
  ['url', 'Link'],
  ['pmid', 'PubMed ID'],
  ['scopus', 'EID'],
];

/** The columns of a table: as stated; else those of Scopus or of our own export, where the header is theirs; else an error. */
export function columnsOf(header: readonly string[], mapping: ColumnMapping | undefined, file: string): Columns {
  const place = (name: string): number => header.findIndex((own) => own.trim() === name);
  if (mapping !== undefined) return stated(header, mapping, place, file);
  const known = (pairs: readonly (readonly [MappedField, string])[]): ReadonlyMap<MappedField, number> => {
    const places = new Map<MappedField, number>();
    for (const [field, name] of pairs) if (!places.has(field) && place(name) >= 0) places.set(field, place(name));
    return places;
  };
  if (isScopus(header)) return { places: known(SCOPUS), authorSeparator: ';', own: false, identifiers: -1 };
  if (OWN_COLUMNS.every((name) => place(name) >= 0)) {
    return {
      places: known(MAPPED.map((field) => [field, field])),
      authorSeparator: ';',
      own: true,
      identifiers: place('identifiers'),
    };
  }
  const names = header.slice(0, 20).map((name) => `"${name}"`);
  return fail(
    `readRecords: the columns of "${file}" are no known export (${names.join(', ')}); say which is which with ` +
      "{mapping: {title: '…', authors: '…', year: '…'}}",
  );
}

/** Whether a header is that of Scopus's CSV export. */
function isScopus(header: readonly string[]): boolean {
  return ['Title', 'Year', 'Source title', 'EID'].every((name) => header.some((own) => own.trim() === name));
}

function stated(
  header: readonly string[],
  mapping: ColumnMapping,
  place: (name: string) => number,
  file: string,
): Columns {
  checkOptions('readRecords', mapping, [...MAPPED, 'authorSeparator']);
  const places = new Map<MappedField, number>();
  for (const field of MAPPED) {
    const name: unknown = mapping[field];
    if (name === undefined) continue;
    if (typeof name !== 'string') fail(`readRecords: mapping.${field} is ${describeValue(name)}; name a column`);
    const found = place(name as string);
    if (found < 0) {
      fail(
        `readRecords: there is no column "${name}" in "${file}" for mapping.${field}${suggestion(name as string, header)}`,
      );
    }
    places.set(field, found);
  }
  if (!places.has('title')) fail("readRecords: the mapping has no title; name its column: {title: '…'}");
  return { places, authorSeparator: mapping.authorSeparator, own: false, identifiers: -1 };
}
