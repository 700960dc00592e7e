import type { Warning } from '../../util/warning.js';

/** What two records are to one another: one report twice, two reports of one study, or nothing. */
export type PairAnswer = 'duplicate' | 'same study' | 'different';

/** One field of two records beside each other. */
export interface FieldComparison {
  readonly field: string;
  /** As printed; `''` where a record does not have it. */
  readonly values: readonly [string, string];
  readonly verdict: 'agree' | 'partly' | 'differ' | 'unknown';
}

/** Two records that were compared, with what speaks for and against their being one. */
export interface RecordPair {
  /** The two ids, the lesser (by code units) first. */
  readonly records: readonly [string, string];
  readonly answer: PairAnswer;
  /** `automatic`: sure either way. `please look`: near the border; the answer is the likelier one until a person says. `person`: said by one. */
  readonly zone: 'automatic' | 'please look' | 'person';
  /** From 0 to 1: how sure the rule is that both are one report; from 0.5 on it says so. */
  readonly score: number;
  /** Fields that agree; those that nearly do (a year apart, a title cut) are in the reason only. */
  readonly agree: readonly string[];
  readonly differ: readonly string[];
  /** One sentence. */
  readonly reason: string;
  /** Both records, field by field, where a person is asked to look; else empty. */
  readonly fields: readonly FieldComparison[];
}

/** Records that are one report: the one that is kept, and the others. */
export interface DuplicateGroup {
  readonly kept: string;
  readonly duplicates: readonly string[];
}

/** A person's answer about two records, as it is given to `decidePairs`. */
export interface PairDecisionInput {
  readonly records: readonly [string, string];
  readonly answer: PairAnswer;
  /** Who says so. */
  readonly by: string;
  /** When, in any form; the library has no clock of its own. */
  readonly date?: string;
  readonly reason?: string;
}

/** A person's answer about two records, as it is kept. */
export interface PairDecision {
  /** The lesser id first. */
  readonly records: readonly [string, string];
  readonly answer: PairAnswer;
  readonly by: string;
  readonly date: string | null;
  readonly reason: string | null;
}

/** The records of a search, each in one report, and reports of the same study together. Frozen. */
export interface Deduplication {
  readonly kind: 'deduplication';
  /** How many records there were. */
  readonly count: number;
  /** All records in their order, with how much each says: what decides which of a group is kept. */
  readonly records: readonly { readonly id: string; readonly completeness: number }[];
  /** Pairs that are duplicates, same study, near the border, or keep others apart. */
  readonly pairs: readonly RecordPair[];
  /** In the order of the ids kept, by code units. */
  readonly groups: readonly DuplicateGroup[];
  /** Ids of the records that are kept, one a report, in the order of the record set. */
  readonly kept: readonly string[];
  /** Reports (by kept record) that are of one study, where there are several. */
  readonly sameStudy: readonly (readonly string[])[];
  /** Pairs a person should look at. */
  readonly pleaseLook: readonly RecordPair[];
  /** What persons said, the latest last. */
  readonly decisions: readonly PairDecision[];
  /** The pairs as the rule had answered them that persons answered since: what undoing gives back. */
  readonly overruled: readonly RecordPair[];
  readonly warnings: readonly Warning[];
}
