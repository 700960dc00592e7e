import type { SomePayload, WarningPayload } from './common-types.js';

/** What a person may answer about two records. */
export type PairAnswerPayload = 'duplicate' | 'same study' | 'different';

/** Two records beside each other, field by field. */
export interface LookPayload {
  readonly records: readonly [string, string];
  /** The rule's answer. */
  readonly answer: PairAnswerPayload;
  readonly score: number;
  readonly reason: string;
  readonly fields: readonly {
    readonly field: string;
    readonly values: readonly string[];
    readonly verdict: 'agree' | 'partly' | 'differ' | 'unknown';
  }[];
}

export interface DeduplicationPayload {
  readonly count: number;
  readonly kept: number;
  readonly groups: SomePayload<{
    readonly kept: string;
    readonly duplicates: readonly string[];
    readonly reason: string;
  }>;
  readonly sameStudy: SomePayload<readonly string[]>;
  readonly pleaseLook: SomePayload<LookPayload>;
  readonly decisions: SomePayload<{
    readonly records: readonly string[];
    readonly answer: PairAnswerPayload;
    readonly by: string;
    readonly date: string | null;
    readonly reason: string | null;
  }>;
  readonly warnings: readonly WarningPayload[];
}
