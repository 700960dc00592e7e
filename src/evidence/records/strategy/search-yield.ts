import { displayable, isResult } from '../../../util/displayable.js';
import { fail } from '../../../util/fail.js';
import { describeValue } from '../../../util/options.js';
import type { Warning } from '../../../util/warning.js';
import type { BibliographicRecord, RecordSet } from '../types.js';
import { checkStrategy, inLanguages, searchOf, withinWindow } from './computed-criteria.js';
import type { SearchStrategy, SearchYield, SourceYield, ThreeAnswers } from './types.js';

/**
 * A search strategy against the records that were read: for each source the hits as reported, the records and problems read, and how
 * many are within window and languages. Hits that are not the number of records (problems counted), sources that were searched and
 * have no file, and files of sources the strategy does not name are warnings.
 *
 * @example
 * const strategy = searchStrategy({ terms: ['loyalty'], searches: [{ source: 'Scopus', hits: 2 }] })
 * const bytes = new TextEncoder().encode('TY  - JOUR\nTI  - Trust\nER  - \n')
 * const set = await readRecords([{ name: 'one.ris', bytes, source: 'Scopus' }])
 * searchYield(strategy, set).warnings[0].message // => 'Scopus: 2 hits are reported, but 1 was read.'
 */
export function searchYield(strategy: SearchStrategy, set: RecordSet): SearchYield {
  checkStrategy('searchYield', strategy);
  if (!isResult(set, 'records'))
    fail(`searchYield: the second argument is ${describeValue(set)}; pass what readRecords() returned`);
  const read = [...new Set(set.files.map(({ source }) => source))];
  const unnamed = read.filter((source) => searchOf(strategy, source) === undefined);
  const names = [...strategy.searches.map(({ source }) => source), ...unnamed];
  const sources = names.map((source) => yieldOf(source, strategy, set));
  const warnings = [
    ...sources.flatMap((own) => hitsWarning(own, read)),
    ...unnamed.map((source) => ({
      code: 'source-not-in-strategy',
      message: `${source}: records were read, but the strategy names no such source.`,
    })),
  ];
  return displayable<SearchYield>({ kind: 'search-yield', sources, warnings });
}

function yieldOf(source: string, strategy: SearchStrategy, set: RecordSet): SourceYield {
  const is = (name: string): boolean => name.toLowerCase() === source.toLowerCase();
  const records = set.records.filter((record) => is(record.source));
  const files = new Set(set.files.filter((file) => is(file.source)).map(({ name }) => name));
  const count = (rule: (record: BibliographicRecord) => ThreeAnswers): SourceYield['window'] => {
    const answers = records.map(rule);
    const of = (answer: ThreeAnswers): number => answers.filter((own) => own === answer).length;
    return { yes: of('yes'), no: of('no'), 'not said': of('not said') };
  };
  return {
    source,
    hits: searchOf(strategy, source)?.hits ?? null,
    records: records.length,
    problems: set.problems.filter(({ file }) => files.has(file)).length,
    window: count((record) => withinWindow(strategy, record)),
    languages: count((record) => inLanguages(strategy, record)),
  };
}

function hitsWarning({ source, hits, records, problems }: SourceYield, read: readonly string[]): Warning[] {
  if (!read.some((name) => name.toLowerCase() === source.toLowerCase())) {
    return [{ code: 'source-without-file', message: `${source}: it was searched, but no file of it was read.` }];
  }
  if (hits === null || hits === records) return [];
  const aside = problems > 0 ? ` (${problems} put aside)` : '';
  const were = records === 1 ? 'was' : 'were';
  const message = `${source}: ${hits} hits are reported, but ${records} ${were} read${aside}.`;
  return [{ code: 'hits-against-records', message }];
}
