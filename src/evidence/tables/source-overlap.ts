import { displayable, isResult } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { checkOptions } from '../../util/options.js';
import type { Warning } from '../../util/warning.js';
import type { Deduplication } from '../duplicates/types.js';
import { shortReference } from '../prisma/short-reference.js';
import type { RecordSet } from '../records/types.js';
import { cellOf, grouped, type Tally } from './tally.js';

/** What one source brought. */
export interface SourceCount {
  readonly source: string;
  readonly records: number;
  /** Reports found there; a report that it holds twice counts once. */
  readonly reports: number;
  /** Reports found nowhere else. */
  readonly unique: number;
}

/** Which sources found the same reports. Frozen. */
export interface SourceOverlap extends Tally {
  readonly kind: 'source-overlap';
  readonly sources: readonly SourceCount[];
  readonly warnings: readonly Warning[];
}

export interface SourceOverlapOptions {
  /** Ids of records: only reports among them are counted, such as the included ones. Default: all. */
  readonly only?: readonly string[];
}

/**
 * The overlap of sources, as in an UpSet plot (Lex et al. 2014): for every combination of sources how many reports were found in
 * just these, the largest first; and for each source what it alone brought.
 *
 * @param records what `readRecords` returned
 * @param duplicates what `deduplicate` returned for them; a report is a group of records
 * @param options see {@link SourceOverlapOptions}
 * @throws for what is no record set or de-duplication, and for ids that are no records
 *
 * @example
 * const bytes = new TextEncoder().encode('TY  - JOUR\nTI  - Trust and loyalty in banks\nPY  - 2021\nDO  - 10.1000/x\nER  - \n')
 * const both = ['Scopus', 'SciELO'].map((source) => ({ name: `${source}.ris`, source, bytes }))
 * const records = await readRecords(both)
 * sourceOverlap(records, deduplicate(records)).rows[0].label // => 'SciELO & Scopus'
 */
export function sourceOverlap(
  records: RecordSet,
  duplicates: Deduplication,
  options: SourceOverlapOptions = {},
): SourceOverlap {
  if (!isResult(records, 'records')) fail('sourceOverlap: this is no record set; pass what readRecords() returned');
  if (!isResult(duplicates, 'deduplication')) {
    fail('sourceOverlap: duplicates is none; pass what deduplicate() returned');
  }
  checkOptions('sourceOverlap', options, ['only']);
  const sourceOf = new Map(records.records.map(({ id, source }) => [id, source]));
  const unknown = (ids: readonly string[]): string | undefined => ids.find((id) => !sourceOf.has(id));
  const stray = unknown(duplicates.records.map(({ id }) => id));
  if (stray !== undefined)
    fail(`sourceOverlap: duplicates has "${stray}", which is no record here; use the same records`);
  const missing = unknown(options.only ?? []);
  if (missing !== undefined)
    fail(`sourceOverlap: only names "${missing}", which is no record here; give ids of records`);
  const groups = new Map(duplicates.groups.map((group) => [group.kept, [group.kept, ...group.duplicates]]));
  const only = options.only && new Set(options.only);
  const reports = duplicates.kept
    .map((kept) => groups.get(kept) ?? [kept])
    .filter((ids) => only === undefined || ids.some((id) => only.has(id)))
    .map((ids) => ({ kept: ids[0] as string, ids, sources: new Set(ids.map((id) => sourceOf.get(id) as string)) }));
  const marks = [...new Set(records.files.map(({ source }) => source))].sort();
  const sets = grouped(
    reports,
    ({ sources }) => marks.map((mark) => (sources.has(mark) ? '1' : '0')).join(''),
    ({ kept }) => kept,
  );
  const rows = [...sets]
    .sort(([a, x], [b, y]) => y.length - x.length || (a > b ? -1 : 1))
    .map(([key, ids]) => ({
      label: marks.filter((_, i) => key[i] === '1').join(' & '),
      marks: marks.map((_, i) => key[i] === '1'),
      cells: [cellOf(ids)],
      gap: false,
    }));
  return displayable({
    kind: 'source-overlap',
    rowTitle: 'found in',
    columns: ['reports'],
    marks,
    rows,
    items: records.records.map(({ id, view }) => ({ id, label: shortReference(view) })),
    sources: marks.map((source) => {
      const own = reports.filter((report) => report.sources.has(source));
      return {
        source,
        records: reports.reduce((sum, { ids }) => sum + ids.filter((id) => sourceOf.get(id) === source).length, 0),
        reports: own.length,
        unique: own.filter((report) => report.sources.size === 1).length,
      };
    }),
    warnings: [],
  });
}
