import type { Deduplication, RecordPair } from '../../evidence/duplicates/types.js';
import type { DeduplicationPayload, LookPayload } from '../../mime/types.js';
import { plain } from '../payloads.js';

/** Groups, studies, pairs and answers in a payload at most; longer texts than these are cut: an abstract is there to be compared, not read. */
const MOST = 500;
const LONGEST = 800;

/** The payload of a deduplication. */
export function deduplicationPayload(result: Deduplication): DeduplicationPayload {
  const reasons = new Map(result.pairs.map((pair) => [pair.records.join('\n'), pair.reason]));
  return {
    count: result.count,
    kept: result.kept.length,
    groups: some(result.groups, ({ kept, duplicates }) => ({
      kept,
      duplicates: [...duplicates.slice(0, MOST)],
      reason: cut(reasonFor(reasons, kept, duplicates)),
    })),
    sameStudy: some(result.sameStudy, (ids) => [...ids.slice(0, MOST)]),
    pleaseLook: some(result.pleaseLook, look),
    decisions: some(result.decisions, (one) => ({ ...one, records: [...one.records] })),
    warnings: plain(result.warnings),
  };
}

function some<Item, Read>(all: readonly Item[], read: (item: Item) => Read): { first: Read[]; count: number } {
  return { first: all.slice(0, MOST).map(read), count: all.length };
}

/** Of the kept record and one of the others; where those two share no block, through a third, nothing stands there. */
function reasonFor(reasons: ReadonlyMap<string, string>, kept: string, duplicates: readonly string[]): string {
  const found = duplicates.map((id) => reasons.get((kept < id ? [kept, id] : [id, kept]).join('\n')));
  return found.find((reason) => reason !== undefined) ?? 'Through another record of the group.';
}

function look({ records, answer, score, reason, fields }: RecordPair): LookPayload {
  return {
    records: [...records],
    answer,
    score,
    reason: cut(reason),
    fields: fields.map(({ field, values, verdict }) => ({ field, values: values.map(cut), verdict })),
  };
}

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text);
