import { fail } from '../../../util/fail.js';
import { describeValue } from '../../../util/options.js';

/** A concept: one term, or several that stand for one another. */
export type Concept = string | readonly string[];

interface Syntax {
  readonly term: (term: string) => string;
  /** Around the whole of one concept, and of all. */
  readonly concept: (terms: string) => string;
}

const phrase = (term: string): string => (/[\s-]/.test(term) ? `"${term}"` : term);
const bracketed = (terms: string): string => `(${terms})`;

/** How databases that are named here want terms in title, abstract and keywords; others get plain Boolean text. */
const SYNTAXES: readonly (readonly [RegExp, Syntax])[] = [
  [/^scopus/i, { term: phrase, concept: (terms) => `TITLE-ABS-KEY(${terms})` }],
  [/^(?:web of science|wos)/i, { term: phrase, concept: (terms) => `TS=(${terms})` }],
  [/^(?:pubmed|medline)/i, { term: (term) => `"${term}"[tiab]`, concept: bracketed }],
];

const PLAIN: Syntax = { term: phrase, concept: bracketed };

/**
 * The search string that terms make for a database: terms of one concept joined by OR, concepts by AND. For Scopus, Web of Science and
 * PubMed in their field syntax (title, abstract, keywords), for others as plain Boolean text. Signs in a term that quote are left out.
 *
 * @example
 * searchString([['loyalty', 'customer loyalty'], 'service'], 'Scopus') // => 'TITLE-ABS-KEY(loyalty OR "customer loyalty") AND TITLE-ABS-KEY(service)'
 */
export function searchString(terms: readonly Concept[], database: string): string {
  const isText = (one: unknown): one is string => typeof one === 'string';
  const isConcept = (one: unknown): boolean => isText(one) || (Array.isArray(one) && one.every(isText));
  if (!Array.isArray(terms) || !(terms as readonly unknown[]).every(isConcept))
    fail(`searchString: the terms are ${describeValue(terms)}; pass a list, like [['loyalty', 'fidelity'], 'service']`);
  if (!isText(database)) fail(`searchString: the database is ${describeValue(database)}; name it, like 'Scopus'`);
  const syntax = SYNTAXES.find(([name]) => name.test(database))?.[1] ?? PLAIN;
  return terms
    .map((concept): readonly string[] => (typeof concept === 'string' ? [concept] : concept))
    .map((words) => syntax.concept(words.map((word) => syntax.term(word.replace(/"/g, '').trim())).join(' OR ')))
    .join(' AND ');
}
