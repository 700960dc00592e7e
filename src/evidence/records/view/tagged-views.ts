import { normaliseDoi, parseAuthor } from '../normalise/index.js';
import type { Author, Field, RecordView } from '../types.js';
import { countryOf, firstOf, keywordsOf, valuesOf } from './fields.js';
import { recordView } from './record-view.js';

const authorsOf = (names: readonly string[]): Author[] => names.map(parseAuthor).filter(({ family }) => family !== '');

const body = (name: string): Author => ({ family: name.trim(), given: '' });

/** First and last page, joined; the first alone where it is a range already; else the number of the article. */
export function pagesOf(first: string | null, last: string | null, article: string | null): string | null {
  if (first === null) return article;
  return last === null || last === first || /[-–]/.test(first) ? first : `${first}-${last}`;
}

/** The view of a record in RIS, in the dialects of Scopus, SciELO, Emerald, Springer, Zotero and EndNote. */
export function risView(fields: readonly Field[]): RecordView {
  const first = (...tags: readonly string[]): string | null => firstOf(fields, ...tags);
  const urls = valuesOf(fields, 'UR', 'L2', 'LK').flatMap((value) => value.split(/[\s;]+(?=https?:)|\n/));
  const scopus = /[?&]eid=(2-s2\.0-\d+)/.exec(urls.join(' '))?.[1] ?? null;
  const pmid = /^\d{5,9}$/.exec(scopus === null ? '' : (first('C2') ?? ''))?.[0] ?? null;
  return recordView({
    type: first('TY'),
    title: first('TI', 'T1', 'CT', 'BT'),
    authors: authorsOf(valuesOf(fields, 'AU', 'A1')),
    year: first('PY', 'Y1', 'DA'),
    journal: first('T2', 'JF', 'JO', 'JA', 'J1', 'J2'),
    volume: first('VL'),
    number: first('IS', 'CP'),
    pages: pagesOf(first('SP'), first('EP'), first('C7')),
    // Some put the DOI into a note, and then say so.
    dois: [...valuesOf(fields, 'DO'), ...valuesOf(fields, 'M3', 'N1').filter((value) => /^doi[:\s]/i.test(value))],
    issns: valuesOf(fields, 'SN'),
    abstract: first('AB', 'N2'),
    keywords: keywordsOf(valuesOf(fields, 'KW')),
    language: first('LA'),
    country: countryOf(first('AD')),
    urls,
    identifiers: [
      ['scopus', scopus],
      ['pmid', pmid],
      ['accession', first('AN')],
      ['id', first('ID')],
    ],
  });
}

/** The view of a record of PubMed. */
export function nbibView(fields: readonly Field[]): RecordView {
  const first = (...tags: readonly string[]): string | null => firstOf(fields, ...tags);
  const full = valuesOf(fields, 'FAU');
  const dois = valuesOf(fields, 'LID', 'AID').filter((value) => /\[doi\]\s*$/.test(value));
  return recordView({
    type: first('PT'),
    title: first('TI', 'BTI', 'TT'),
    authors: [...authorsOf(full.length > 0 ? full : valuesOf(fields, 'AU')), ...valuesOf(fields, 'CN').map(body)],
    year: first('DP', 'DEP'),
    journal: first('JT', 'TA'),
    volume: first('VI'),
    number: first('IP'),
    pages: first('PG'),
    dois: dois.map((value) => value.replace(/\s*\[doi\]\s*$/, '')),
    issns: valuesOf(fields, 'IS'),
    abstract: first('AB'),
    keywords: keywordsOf(valuesOf(fields, 'OT', 'MH'), /\n/),
    language: first('LA'),
    country: countryOf(first('AD')) ?? first('PL'),
    urls: [],
    identifiers: [
      ['pmid', first('PMID')],
      ['pmc', first('PMC')],
    ],
  });
}

/** The view of a record of Web of Science. */
export function ciwView(fields: readonly Field[]): RecordView {
  const first = (...tags: readonly string[]): string | null => firstOf(fields, ...tags);
  const full = valuesOf(fields, 'AF');
  const dois = valuesOf(fields, 'DI').filter((value) => normaliseDoi(value) !== null);
  return recordView({
    type: first('DT', 'PT'),
    title: first('TI'),
    authors: [...authorsOf(full.length > 0 ? full : valuesOf(fields, 'AU')), ...valuesOf(fields, 'CA').map(body)],
    year: first('PY', 'EA'),
    journal: first('SO', 'JI', 'J9'),
    volume: first('VL'),
    number: first('IS'),
    pages: pagesOf(first('BP'), first('EP'), first('AR')),
    dois,
    issns: valuesOf(fields, 'SN', 'EI'),
    abstract: first('AB'),
    keywords: keywordsOf(
      valuesOf(fields, 'DE', 'ID').map((value) => value.replace(/\n/g, ' ')),
      /;/,
    ),
    language: first('LA'),
    country: countryOf(first('C1')?.replace(/^\[[^\]]*\]\s*/, '') ?? first('RP')),
    urls: [],
    identifiers: [
      ['wos', first('UT')],
      ['pmid', first('PM')],
    ],
  });
}
