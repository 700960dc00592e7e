import { byCodeUnits } from '../../util/compare.js';
import { displayable } from '../../util/displayable.js';
import type { Warning } from '../../util/warning.js';
import { byRecords, disjoint, duplicateGroups, grouped } from './groups.js';
import type { Deduplication, PairDecision, RecordPair } from './types.js';

/** What a result is made of: the rest of it follows. */
export interface Parts {
  readonly records: Deduplication['records'];
  readonly pairs: readonly RecordPair[];
  readonly decisions: readonly PairDecision[];
  readonly overruled: readonly RecordPair[];
  readonly warnings: readonly Warning[];
}

/** The result with its groups, the records kept, and the studies of several reports. */
export function deduplicationOf({ records, pairs, decisions, overruled, warnings }: Parts): Deduplication {
  const ids = records.map(({ id }) => id);
  const { groupOf } = grouped(ids, pairs);
  const groups = duplicateGroups(records, groupOf);
  const keptFor = new Map(groups.flatMap(({ kept, duplicates }) => duplicates.map((id) => [id, kept] as const)));
  const sorted = [...pairs].sort(byRecords);
  return displayable({
    kind: 'deduplication',
    count: records.length,
    records,
    pairs: sorted,
    groups,
    kept: ids.filter((id) => !keptFor.has(id)),
    sameStudy: studies(ids, keptFor, sorted),
    pleaseLook: sorted.filter(({ zone }) => zone === 'please look'),
    decisions,
    overruled: [...overruled].sort(byRecords),
    warnings,
  });
}

function studies(
  ids: readonly string[],
  keptFor: ReadonlyMap<string, string>,
  pairs: readonly RecordPair[],
): string[][] {
  const place = new Map(ids.map((id, i) => [id, i]));
  const reportOf = (id: string): number => place.get(keptFor.get(id) ?? id) as number;
  const sets = disjoint(ids.length);
  const several = new Set<number>();
  for (const { answer, records } of pairs) {
    const [a, b] = [reportOf(records[0]), reportOf(records[1])];
    if (answer !== 'same study' || a === b) continue;
    sets.join(a, b);
    several.add(a);
    several.add(b);
  }
  const firsts = new Set([...several].map(sets.first));
  const found = [...firsts].map((first) =>
    sets
      .members(first)
      .map((i) => ids[i] as string)
      .sort(byCodeUnits),
  );
  return found.sort((a, b) => byCodeUnits(a[0] as string, b[0] as string));
}
