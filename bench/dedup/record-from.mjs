// A bibliographic record out of plain texts, read by the library's own normalisers.
import {
  normaliseDoi,
  normaliseIssn,
  pageRange,
  parseAuthors,
  yearOf,
} from '../../dist/evidence/records/normalise/index.js';

const or = (text) => (text === undefined || text === '' ? null : text);

/** What a text does not say may be missing or `''`. */
export function recordFrom(texts) {
  const issn = (texts.issn ?? '').split(/[\s;,]+(?=\d{4}-?\d{3})/).map(normaliseIssn);
  return {
    id: texts.id,
    file: texts.file ?? 'set',
    source: texts.source ?? 'labelled set',
    line: texts.line ?? 1,
    raw: '',
    fields: [],
    view: {
      type: or(texts.type),
      title: or(texts.title),
      authors: parseAuthors(texts.authors ?? ''),
      year: yearOf(texts.year ?? ''),
      journal: or(texts.journal),
      volume: or(texts.volume),
      number: or(texts.number),
      ...pageRange(texts.pages ?? ''),
      doi: normaliseDoi(texts.doi ?? ''),
      issn: issn.filter((one) => one !== null),
      abstract: or(texts.abstract),
      keywords: [],
      language: null,
      country: null,
      url: null,
      identifiers: or(texts.pmid) === null ? [] : [['pmid', texts.pmid]],
    },
  };
}
