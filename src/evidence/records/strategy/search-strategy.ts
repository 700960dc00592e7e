import { displayable } from '../../../util/displayable.js';
import { fail } from '../../../util/fail.js';
import { checkOptions, describeValue } from '../../../util/options.js';
import type { Warning } from '../../../util/warning.js';
import { SOURCE_TYPES } from '../inputs.js';
import { languageOf } from '../normalise/index.js';
import type { SourceType } from '../types.js';
import { type Concept, searchString } from './search-string.js';
import type { Search, SearchStrategy, YearWindow } from './types.js';

/** One source's search as it is told. */
export interface SearchInput {
  readonly source: string;
  /** Default: `database`. */
  readonly sourceType?: SourceType;
  /** What was typed into it; `null`: not reported. Default: made from the terms. */
  readonly string?: string | null;
  readonly date?: string | null;
  /** Default: the window of the strategy. */
  readonly window?: YearWindow | null;
  /** Names or codes. Default: the languages of the strategy. */
  readonly languages?: readonly string[] | null;
  readonly hits?: number | null;
}

/** A search strategy as it is told. */
export interface SearchStrategyInput {
  /** Concepts; a list within stands for one concept: `[['loyalty', 'fidelización'], 'service']`. */
  readonly terms: readonly Concept[];
  readonly searches: readonly SearchInput[];
  /** Years of publication, both within. Default: `null`, no window. */
  readonly window?: YearWindow | null;
  /** Default: `null`, any language. */
  readonly languages?: readonly string[] | null;
}

/**
 * The search strategy of a review as data: terms, and for each source the string, the date, the window of years, the languages and the
 * hits as reported. What a review does not report is `null`, shown as "not reported" and never filled in; only a string that
 * is left out is made from the terms, and marked so. Window and languages are then criteria: {@link withinWindow}, {@link inLanguages}.
 *
 * @throws for a date that is not `2024-05-01`, a window that ends before it begins, a source named twice, hits that are no whole number
 *
 * @example
 * const strategy = searchStrategy({ terms: ['customer loyalty'], searches: [{ source: 'Scopus', hits: 14 }], window: { from: 2020, to: 2024 } })
 * strategy.searches[0].string // => 'TITLE-ABS-KEY("customer loyalty")'
 */
export function searchStrategy(input: SearchStrategyInput): SearchStrategy {
  checkOptions('searchStrategy', input, ['terms', 'searches', 'window', 'languages']);
  const terms = checkTerms(input.terms);
  if (!Array.isArray(input.searches) || input.searches.length === 0) {
    fail("searchStrategy: there are no searches; list them: [{source: 'Scopus', …}]");
  }
  const window = checkWindow(input.window ?? null);
  const languages = checkLanguages(input.languages ?? null);
  const searches = input.searches.map((own) => checkSearch(own, terms, window, languages));
  const names = searches.map(({ source }) => source.toLowerCase());
  const twice = names.findIndex((name, i) => names.indexOf(name) !== i);
  if (twice >= 0) fail(`searchStrategy: the source "${searches[twice]?.source}" is named twice; name each once`);
  const warnings = gaps(searches);
  return displayable<SearchStrategy>({ kind: 'search-strategy', terms, searches, window, languages, warnings });
}

function checkTerms(terms: unknown): Concept[] {
  if (!Array.isArray(terms)) fail(`searchStrategy: terms is ${describeValue(terms)}; list the concepts`);
  return (terms as unknown[]).map((concept): Concept => {
    const words: unknown[] = Array.isArray(concept) ? concept : [concept];
    const bad = words.find((word) => typeof word !== 'string' || word.trim() === '');
    if (words.length === 0 || bad !== undefined) {
      fail(
        `searchStrategy: a term is ${describeValue(words.length === 0 ? concept : bad)}; give a text, or a list of texts`,
      );
    }
    return Array.isArray(concept) ? [...(words as string[])] : (concept as string);
  });
}

function checkWindow(window: YearWindow | null): YearWindow | null {
  if (window === null) return null;
  checkOptions('searchStrategy', window, ['from', 'to']);
  const { from = null, to = null } = window;
  for (const year of [from, to]) {
    if (year !== null && !Number.isInteger(year)) {
      fail(
        `searchStrategy: the window has the year ${describeValue(year)}; give a whole number, or null where it is open`,
      );
    }
  }
  if (from !== null && to !== null && from > to)
    fail(`searchStrategy: the window from ${from} to ${to} ends before it begins`);
  return { from, to };
}

function checkLanguages(languages: readonly string[] | null): string[] | null {
  if (languages === null) return null;
  if (!Array.isArray(languages) || languages.some((name) => typeof name !== 'string' || name.trim() === '')) {
    fail("searchStrategy: languages is no list of names; give them as ['en', 'es']");
  }
  return languages.map((name) => languageOf(name) ?? name);
}

function checkSearch(
  own: SearchInput,
  terms: readonly Concept[],
  window: YearWindow | null,
  languages: readonly string[] | null,
): Search {
  checkOptions('searchStrategy', own, ['source', 'sourceType', 'string', 'date', 'window', 'languages', 'hits']);
  const { source, sourceType = 'database', date = null, hits = null } = own;
  if (typeof source !== 'string' || source.trim() === '') {
    fail(`searchStrategy: a search has the source ${describeValue(source)}; name it`);
  }
  if (!SOURCE_TYPES.includes(sourceType)) {
    fail(`searchStrategy: sourceType is ${describeValue(sourceType)}; it is one of ${SOURCE_TYPES.join(', ')}`);
  }
  if (date !== null && !/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(date)) {
    fail(`searchStrategy: the date of ${source} is ${describeValue(date)}; write it like 2024-05-01, 2024-05 or 2024`);
  }
  if (hits !== null && !(Number.isInteger(hits) && hits >= 0)) {
    fail(
      `searchStrategy: the hits of ${source} are ${describeValue(hits)}; give a whole number, or null where not reported`,
    );
  }
  const made = own.string === undefined && terms.length > 0;
  return {
    source,
    sourceType,
    string: made ? searchString(terms, source) : (own.string ?? null),
    made,
    date,
    window: own.window === undefined ? window : checkWindow(own.window),
    languages: own.languages === undefined ? languages : checkLanguages(own.languages),
    hits,
  };
}

function gaps(searches: readonly Search[]): Warning[] {
  const without = (what: (own: Search) => boolean): string =>
    searches
      .filter(what)
      .map(({ source }) => source)
      .join(', ');
  const findings: readonly (readonly [code: string, what: string, sources: string])[] = [
    ['search-string-not-reported', 'search string', without(({ string, made }) => string === null || made)],
    ['search-date-not-reported', 'date of the search', without(({ date }) => date === null)],
    ['search-hits-not-reported', 'number of hits', without(({ hits }) => hits === null)],
  ];
  return findings.flatMap(([code, what, sources]) =>
    sources === '' ? [] : [{ code, message: `The ${what} is not reported for ${sources}.` }],
  );
}
