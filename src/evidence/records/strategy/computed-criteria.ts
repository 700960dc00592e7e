import { isResult } from '../../../util/displayable.js';
import { fail } from '../../../util/fail.js';
import { describeValue } from '../../../util/options.js';
import type { BibliographicRecord } from '../types.js';
import type { Search, SearchStrategy, ThreeAnswers } from './types.js';

/**
 * Whether a record was published within the window of its source's search (of the whole strategy, for a source it does not name), both
 * ends within. `not said` where the record has no year or the strategy no window.
 *
 * @example
 * const strategy = searchStrategy({ terms: ['loyalty'], searches: [{ source: 'Scopus' }], window: { from: 2020, to: 2024 } })
 * const bytes = new TextEncoder().encode('TY  - JOUR\nTI  - Trust\nPY  - 2019\nER  - \n')
 * const set = await readRecords([{ name: 'one.ris', bytes, source: 'Scopus' }])
 * withinWindow(strategy, set.records[0]) // => 'no'
 */
export function withinWindow(strategy: SearchStrategy, record: BibliographicRecord): ThreeAnswers {
  checkPair('withinWindow', strategy, record);
  const { window } = searchOf(strategy, record.source) ?? strategy;
  const { year } = record.view;
  if (window === null || year === null) return 'not said';
  return year >= (window.from ?? year) && year <= (window.to ?? year) ? 'yes' : 'no';
}

/**
 * Whether a record is in one of the languages of its source's search. `not said` where the record names none or the strategy has none.
 *
 * @example
 * const strategy = searchStrategy({ terms: ['loyalty'], searches: [{ source: 'Scopus' }], languages: ['English', 'Spanish'] })
 * const bytes = new TextEncoder().encode('TY  - JOUR\nTI  - Vertrauen\nLA  - German\nER  - \n')
 * const set = await readRecords([{ name: 'one.ris', bytes, source: 'Scopus' }])
 * inLanguages(strategy, set.records[0]) // => 'no'
 */
export function inLanguages(strategy: SearchStrategy, record: BibliographicRecord): ThreeAnswers {
  checkPair('inLanguages', strategy, record);
  const { languages } = searchOf(strategy, record.source) ?? strategy;
  const { language } = record.view;
  if (languages === null || language === null) return 'not said';
  return languages.includes(language) ? 'yes' : 'no';
}

/** Refuses what is no strategy. */
export function checkStrategy(caller: string, strategy: SearchStrategy): void {
  if (!isResult(strategy, 'search-strategy'))
    fail(`${caller}: the first argument is ${describeValue(strategy)}; pass what searchStrategy() returned`);
}

function checkPair(caller: string, strategy: SearchStrategy, record: BibliographicRecord): void {
  checkStrategy(caller, strategy);
  if (typeof record?.source !== 'string' || typeof record.view !== 'object')
    fail(`${caller}: the second argument is ${describeValue(record)}; pass one of the records of readRecords()`);
}

/** The search of a source; names are compared without regard to letter case. */
export function searchOf(strategy: SearchStrategy, source: string): Search | undefined {
  return strategy.searches.find((own) => own.source.toLowerCase() === source.toLowerCase());
}
