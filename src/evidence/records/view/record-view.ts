import { languageOf, normaliseDoi, normaliseIssn, pageRange, yearOf } from '../normalise/index.js';
import type { Author, RecordView } from '../types.js';
import { plain } from './fields.js';

/** What a record says in its own words, from whatever tags its format has; normalised by {@link recordView}. */
export interface Said {
  readonly type: string | null;
  readonly title: string | null;
  readonly authors: readonly Author[];
  readonly year: string | null;
  readonly journal: string | null;
  readonly volume: string | null;
  readonly number: string | null;
  readonly pages: string | null;
  /** Texts that hold a DOI if they hold one; the first that does counts. */
  readonly dois: readonly string[];
  readonly issns: readonly string[];
  readonly abstract: string | null;
  readonly keywords: readonly string[];
  readonly language: string | null;
  readonly country: string | null;
  readonly urls: readonly string[];
  readonly identifiers: readonly (readonly [name: string, value: string | null])[];
}

/** The normalised view of what a record says. */
export function recordView(said: Said): RecordView {
  const urls = said.urls.flatMap((url) => webAddress(url));
  const language = plain(said.language);
  return {
    type: plain(said.type),
    title: plain(said.title),
    authors: said.authors,
    year: said.year === null ? null : yearOf(said.year),
    journal: plain(said.journal),
    volume: plain(said.volume),
    number: plain(said.number),
    ...pageRange(plain(said.pages) ?? ''),
    doi: doiOf([...said.dois, ...urls.filter((url) => /^https?:\/\/(?:dx\.)?doi\.org\//i.test(url))]),
    issn: [...new Set(said.issns.flatMap(issnsOf))],
    abstract: plain(said.abstract),
    keywords: said.keywords,
    language: language === null ? null : languageOf(language),
    country: plain(said.country),
    url: urls[0] ?? null,
    identifiers: said.identifiers.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
  };
}

function doiOf(texts: readonly string[]): string | null {
  for (const text of texts) {
    const doi = normaliseDoi(text);
    if (doi !== null) return doi;
  }
  return null;
}

function issnsOf(text: string): string[] {
  return text.split(/[\s;,()]+/).flatMap((word) => {
    const issn = normaliseIssn(word);
    return issn === null ? [] : [issn];
  });
}

/** The address where it is one of the web, without blanks and control characters; else nothing. */
function webAddress(text: string): string[] {
  const address = text.trim();
  return /^https?:\/\/[^\s<>"`\\\p{Cc}\p{Cf}]+$/iu.test(address) && address.length <= 4000 ? [address] : [];
}
