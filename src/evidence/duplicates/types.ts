import type { Warning } from '../../util/warning.js';

/** What two records are to one another: one report twice, two reports of one study, or nothing. */
export type PairAnswer = 'duplicate' | 'same study' | 'different';

/** Two records that were compared, with what speaks for and against their being one. */
export interface RecordPair {
  /** The two ids, the lesser (by code units) first. */
  readonly records: readonly [string, string];
  readonly answer: PairAnswer;
  /** `automatic`: sure either way. `please look`: near the border; answered cautiously until a person says. `person`: said by one. */
  readonly zone: 'automatic' | 'please look' | 'person';
  /** From 0 to 1: how sure the rule is that both are one report. */
  readonly score: number;
  readonly agree: readonly string[];
  readonly differ: readonly string[];
  /** One sentence. */
  readonly reason: string;
}

/** Records that are one report: the one that is kept, and the others. */
export interface DuplicateGroup {
  readonly kept: string;
  readonly duplicates: readonly string[];
}

/** The records of a search, each in one report, and reports of the same study together. Frozen. */
export interface Deduplication {
  readonly kind: 'deduplication';
  /** How many records there were. */
  readonly count: number;
  /** Pairs that are duplicates, same study, or near the border. */
  readonly pairs: readonly RecordPair[];
  readonly groups: readonly DuplicateGroup[];
  /** Ids of the records that are kept, one a report, in the order of the record set. */
  readonly kept: readonly string[];
  /** Reports (by kept record) that are of one study, where there are several. */
  readonly sameStudy: readonly (readonly string[])[];
  /** Pairs a person should look at. */
  readonly pleaseLook: readonly RecordPair[];
  readonly warnings: readonly Warning[];
}
