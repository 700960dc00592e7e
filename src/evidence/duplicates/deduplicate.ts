import { byCodeUnits } from '../../util/compare.js';
import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import type { Warning } from '../../util/warning.js';
import type { BibliographicRecord, RecordSet } from '../records/types.js';
import { LARGEST_BLOCK } from './blocks.js';
import { candidatesOf } from './candidates.js';
import { contradictions } from './contradictions.js';
import { asked } from './look.js';
import { type Prepared, prepare } from './prepare.js';
import { deduplicationOf } from './result.js';
import type { Deduplication } from './types.js';

/** Options of {@link deduplicate}. */
export interface DeduplicateOptions {
  /** Largest share of the records in the "please look" pile, from 0 to 1; 0.05, since nobody looks at more. One pair always has room. */
  readonly pleaseLook?: number;
  /** Called now and then with how many of all records are done. */
  readonly progress?: (done: number, all: number) => void;
}

/**
 * Finds the records that are one report, and the reports that are of one study.
 *
 * Records that share a key (DOI, title, its beginning, end or rarest words, first author with pages, volume with pages …) are
 * compared field by field: title, authors, abstract say whether it is the same work; year, journal (abbreviations read), volume,
 * issue, pages, DOI and database numbers whether it is the same publication of it. The same work in the same publication is a
 * `duplicate`; in another one (a meeting's abstract and the article, a preprint, a corrected version) it is the `same study`;
 * anything else is `different`. Weights are added (Fellegi & Sunter 1969), set by judgement, and the score is 0.5 plus a tenth of
 * the distance from the border. Pairs next to the border are put before a person, at most 5 % of the records; each pair says
 * which fields agree and which differ. Groups are joined surest pair first, and never across a pair that surely differs.
 * The most complete record of a group is kept. The order of the records changes nothing but the order of `kept` and `records`.
 *
 * @throws where two records have one id, or an option is out of range
 * @example
 * const view = (title: string, pages: string) => ({ type: null, title, authors: [{ family: 'Roe', given: 'L' }], year: 2020, journal: null,
 *   volume: null, number: null, pages, firstPage: pages, lastPage: null, doi: null, issn: [], abstract: null, keywords: [],
 *   language: null, country: null, url: null, identifiers: [] });
 * const record = (id: string, title: string) => ({ id, file: 'a.ris', source: 'A', line: 1, raw: '', fields: [], view: view(title, '12') });
 * deduplicate([record('1', 'Trust and loyalty of bank customers'), record('2', 'TRUST AND LOYALTY OF BANK CUSTOMERS.')]).kept // => ['1']
 */
export function deduplicate(
  records: RecordSet | readonly BibliographicRecord[],
  options: DeduplicateOptions = {},
): Deduplication {
  checkOptions('deduplicate', options, ['pleaseLook', 'progress']);
  const share = checkedShare(options.pleaseLook ?? 0.05);
  const given = listOf(records);
  const prepared = inCanonicalOrder(given);
  const every = Math.max(1, Math.floor(prepared.length / 100));
  const candidates = candidatesOf(prepared, (done) => {
    if (done % every === 0 || done === prepared.length) options.progress?.(done, prepared.length);
  });
  const { pairs, warnings } = contradictions(prepared, candidates.pairs);
  const looked = asked(prepared, pairs, share);
  const completeness = new Map(prepared.map((one) => [one.id, one.completeness]));
  return deduplicationOf({
    records: given.map(({ id }) => ({ id, completeness: completeness.get(id) as number })),
    pairs: looked.pairs,
    decisions: [],
    overruled: [],
    warnings: [...splitWarning(candidates), ...warnings, ...looked.warnings],
  });
}

function listOf(records: RecordSet | readonly BibliographicRecord[]): readonly BibliographicRecord[] {
  const given: unknown =
    typeof records === 'object' && records !== null && 'records' in records ? records.records : records;
  if (!Array.isArray(given)) {
    fail(`deduplicate: the records are ${describeValue(records)}; pass a record set or a list of records`);
  }
  (given as readonly unknown[]).forEach((one, i) => {
    const { id, view } = (one ?? {}) as Partial<BibliographicRecord>;
    if (typeof id !== 'string' || typeof view !== 'object' || view === null)
      fail(`deduplicate: record ${i + 1} is ${describeValue(one)}; pass records as readRecords() returns them`);
  });
  return given as readonly BibliographicRecord[];
}

function checkedShare(share: number): number {
  if (!(share >= 0 && share <= 1)) fail(`deduplicate: pleaseLook is ${describeValue(share)}; pass a share from 0 to 1`);
  return share;
}

/** By id: the order they were given in must change nothing. */
function inCanonicalOrder(records: readonly BibliographicRecord[]): Prepared[] {
  const sorted = [...records].sort((a, b) => byCodeUnits(a.id, b.id));
  sorted.forEach((record, i) => {
    if (i > 0 && record.id === sorted[i - 1]?.id)
      fail(`deduplicate: two records have the id "${record.id}"; give each its own`);
  });
  return sorted.map(prepare);
}

function splitWarning({ split, largest }: { readonly split: number; readonly largest: number }): Warning[] {
  if (split === 0) return [];
  const [are, what] = split === 1 ? ['A block', 'it was'] : [`${split} blocks`, 'they were'];
  return [
    {
      code: 'blocks-split',
      message: `${are} of records with one key had more than ${LARGEST_BLOCK} (the largest ${largest}): ${what} compared by first author only, so a duplicate under another first author that shares no other key would be missed.`,
    },
  ];
}
