import { parseAuthor } from '../normalise/index.js';
import type { Field, RecordView } from '../types.js';
import { countryOf, firstOf, keywordsOf, valuesOf } from '../view/fields.js';
import { recordView } from '../view/record-view.js';

/** The view of a record in EndNote XML, of EndNote, Zotero or Mendeley. */
export function endnoteView(fields: readonly Field[]): RecordView {
  const first = (...paths: readonly string[]): string | null => firstOf(fields, ...paths);
  const authors = valuesOf(fields, 'contributors/authors/author');
  const urls = ['web-urls', 'related-urls', 'text-urls'].map((kind) => `urls/${kind}/url`);
  return recordView({
    type: first('ref-type/@name', 'ref-type'),
    title: first('titles/title'),
    // Mendeley's names end in a comma where nothing is given.
    authors: authors.map((name) => parseAuthor(name.replace(/,\s*$/, ''))).filter(({ family }) => family !== ''),
    year: first('dates/year', 'dates/pub-dates/date'),
    journal: first('periodical/full-title', 'titles/secondary-title', 'periodical/abbr-1', 'alt-periodical/full-title'),
    volume: first('volume'),
    number: first('number', 'issue'),
    pages: first('pages'),
    dois: valuesOf(fields, 'electronic-resource-num'),
    issns: valuesOf(fields, 'isbn', 'issn'),
    abstract: first('abstract'),
    keywords: keywordsOf(valuesOf(fields, 'keywords/keyword'), /[\r\n]/),
    language: first('language'),
    country: countryOf(first('auth-address')),
    urls: valuesOf(fields, ...urls, 'urls/url'),
    identifiers: [
      ['accession', first('accession-num')],
      ['record', first('rec-number')],
    ],
  });
}
