import type { Deduplication } from '../../../src/evidence/duplicates/index.js';

/** How groups do against the reports the records are of: a group removes all but one of its members. */
export interface Score {
  readonly sensitivity: number;
  readonly specificity: number;
  /** Share of the records that stand in the pile. */
  readonly pile: number;
}

export function scored(result: Deduplication, reportOf: ReadonlyMap<string, string>): Score {
  const group = new Map(
    result.groups.flatMap(({ kept, duplicates }) => [kept, ...duplicates].map((id) => [id, kept] as const)),
  );
  const ids = result.records.map(({ id }) => id);
  const parts = new Set(ids.map((id) => `${group.get(id) ?? id}\n${reportOf.get(id)}`)).size;
  const reports = new Set(ids.map((id) => reportOf.get(id))).size;
  const wrong = parts - result.kept.length;
  return {
    sensitivity: (ids.length - parts) / (ids.length - reports),
    specificity: (reports - wrong) / reports,
    pile: new Set(result.pleaseLook.flatMap(({ records }) => records)).size / ids.length,
  };
}

/** The groups as sets of ids, in an order of their own. */
export function groupsOf(result: Deduplication): string[] {
  return result.groups.map(({ kept, duplicates }) => [kept, ...duplicates].join(' = ')).sort();
}
