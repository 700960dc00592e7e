/** What the readers normalise a record's fields with; the raw text stays beside them. */
export { parseAuthor } from './author.js';
export { parseAuthors } from './authors.js';
export { normaliseDoi } from './doi.js';
export { folded } from './fold.js';
export { normaliseIssn } from './issn.js';
export { languageOf } from './language.js';
export { type Pages, pageRange } from './pages.js';
export { titleKey } from './title-key.js';
export { yearOf } from './year.js';
