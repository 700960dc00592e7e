import { parseAuthor } from '../normalise/index.js';
import type { Author, Field, RecordView } from '../types.js';
import { countryOf, keywordsOf, plain } from '../view/fields.js';
import { recordView } from '../view/record-view.js';
import { latexToUnicode } from './latex.js';

/** The view of a BibTeX entry, as Scopus, Springer, Zotero and others write them. The first of two fields of one name counts. */
export function bibtexView(fields: readonly Field[]): RecordView {
  const raw = (...names: readonly string[]): string | null => {
    for (const name of names) {
      const value = plain(fields.find(([own]) => own === name)?.[1]);
      if (value !== null) return value;
    }
    return null;
  };
  const said = (...names: readonly string[]): string | null => plain(latexToUnicode(raw(...names) ?? ''));
  const url = raw('url')?.replace(/\\([_%&#~])/g, '$1') ?? null;
  return recordView({
    type: said('@'),
    title: withSubtitle(said('title'), said('subtitle')),
    authors: bibtexAuthors(raw('author') ?? ''),
    year: said('year', 'date'),
    journal: said('journal', 'journaltitle', 'booktitle'),
    volume: said('volume'),
    number: said('number', 'issue'),
    pages: said('pages', 'eid', 'art_number'),
    dois: [raw('doi') ?? ''].map((doi) => doi.replace(/\\([_%&#])/g, '$1').replace(/[{}]/g, '')),
    issns: [raw('issn') ?? '', raw('eissn') ?? ''],
    abstract: said('abstract'),
    keywords: bibtexKeywords([said('author_keywords'), said('keywords')]),
    language: said('language', 'langid'),
    country: countryOf(said('affiliations', 'affiliation')),
    urls: url === null ? [] : [url],
    identifiers: [
      ['key', raw('@key')],
      ['scopus', /[?&]eid=(2-s2\.0-\d+)/.exec(url ?? '')?.[1] ?? null],
      ['pmid', raw('pmid')],
      ['wos', raw('unique-id')],
    ],
  });
}

const withSubtitle = (title: string | null, subtitle: string | null): string | null =>
  title !== null && subtitle !== null ? `${title}: ${subtitle}` : title;

/** Scopus separates keywords by semicolons, others by commas. */
function bibtexKeywords(texts: readonly (string | null)[]): string[] {
  return keywordsOf(
    texts.flatMap((text) => (text === null ? [] : text.includes(';') ? text.split(';') : text.split(','))),
  );
}

/** Names joined by `and`, outside of braces; a name in braces is that of a body. */
export function bibtexAuthors(text: string): Author[] {
  return namesOf(text)
    .filter((name) => name !== '' && name.toLowerCase() !== 'others')
    .map((name) => {
      const braced = /^\{[^{}]*\}$/.test(name) && !/^\{\\/.test(name);
      return braced ? { family: plain(latexToUnicode(name)) ?? '', given: '' } : parseAuthor(latexToUnicode(name));
    })
    .filter(({ family }) => family !== '');
}

function namesOf(text: string): string[] {
  const names: string[][] = [[]];
  let depth = 0;
  for (const word of text.split(/\s+/)) {
    if (depth === 0 && word.toLowerCase() === 'and') names.push([]);
    else (names.at(-1) as string[]).push(word);
    for (const sign of word) {
      if (sign === '{') depth++;
      if (sign === '}') depth = Math.max(depth - 1, 0);
    }
  }
  return names.map((words) => words.join(' ').trim());
}
