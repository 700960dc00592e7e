import { parseAuthors } from '../normalise/index.js';
import type { Author, RecordView } from '../types.js';
import { countryOf, keywordsOf, plain } from '../view/fields.js';
import { recordView } from '../view/record-view.js';
import { pagesOf } from '../view/tagged-views.js';
import type { Columns, MappedField } from './mapping.js';

/** The view of a row of a table by its columns. */
export function tableView(cells: readonly string[], columns: Columns): RecordView {
  const at = (field: MappedField): string | null => plain(cells[columns.places.get(field) ?? -1]);
  const list = (text: string | null): string[] => (text === null ? [] : [text]);
  const view = recordView({
    type: at('type'),
    title: at('title'),
    authors: authorsOf(at('authors'), columns.authorSeparator),
    year: at('year'),
    journal: at('journal'),
    volume: at('volume'),
    number: at('number'),
    pages: pagesOf(at('firstPage'), at('lastPage'), at('pages')),
    dois: list(at('doi')),
    issns: list(at('issn')),
    abstract: at('abstract'),
    keywords: keywordsOf(list(at('keywords'))),
    language: at('language'),
    country: country(at('country')),
    urls: list(at('url')),
    identifiers: [...(['scopus', 'wos', 'pmid', 'id'] as const).map((field) => [field, at(field)] as const)],
  });
  const own = columns.own ? ownIdentifiers(plain(cells[columns.identifiers])) : [];
  return { ...view, identifiers: [...view.identifiers, ...own] };
}

/** A column of countries has names, a column of affiliations has addresses that end in one. */
const country = (text: string | null): string | null => (text?.includes(',') ? countryOf(text) : text);

/** Names, without the numbers in brackets that Scopus puts behind them. */
function authorsOf(text: string | null, separator: string | undefined): Author[] {
  if (text === null || /^\[No author name available\]$/i.test(text)) return [];
  return parseAuthors(text.replace(/\s*\(\d{5,15}\)/g, ''), separator);
}

/** Our own export writes identifiers as `pmid:123; wos:WOS:1`. */
function ownIdentifiers(text: string | null): (readonly [string, string])[] {
  return (text ?? '').split(/;\s*/).flatMap((part) => {
    const colon = part.indexOf(':');
    return colon > 0 ? [[part.slice(0, colon), part.slice(colon + 1)] as const] : [];
  });
}
