import { fail } from '../../../util/fail.js';
import type { Decision, StageResult } from '../../screening/types.js';
import type { RecordSet } from '../types.js';

/** What was decided of a record: a decision of a reviewer, or what became of it at a stage. */
export type RecordDecision = Pick<StageResult, 'record' | 'answer'> &
  Partial<Pick<Decision, 'stage' | 'reason' | 'adjudicates'>>;

/** The one answer of a record, and its reason. */
export interface Settled {
  readonly answer: StageResult['answer'];
  readonly reason: string | null;
}

const STAGES = ['title and abstract', 'retrieval', 'full text'] as const;
const UNDECIDED: Settled = { answer: 'open', reason: null };

/**
 * One answer a record: of several the one of the later stage; at one stage the adjudicating one. Two that differ otherwise are an
 * error, since which of them counts is not for a file to say. Records without a decision are open.
 */
export function settle(set: RecordSet, decisions: readonly RecordDecision[]): (record: string) => Settled {
  const known = new Set(set.records.map(({ id }) => id));
  const settled = new Map<string, RecordDecision>();
  for (const own of decisions) {
    if (!known.has(own.record))
      fail(`writeRecords: there is no record "${own.record}"; decisions name records by their id`);
    const before = settled.get(own.record);
    if (before === undefined || weight(own) > weight(before)) settled.set(own.record, own);
    else if (weight(own) === weight(before) && own.answer !== before.answer) {
      fail(
        `writeRecords: "${own.record}" has both ${before.answer} and ${own.answer}; pass settled decisions, such as the results of a stage`,
      );
    }
  }
  return (record) => {
    const own = settled.get(record);
    return own === undefined ? UNDECIDED : { answer: own.answer, reason: own.reason ?? null };
  };
}

function weight({ stage, adjudicates }: RecordDecision): number {
  return 2 * (stage === undefined ? 0 : STAGES.indexOf(stage)) + (adjudicates ? 1 : 0);
}

const LABELS = {
  include: 'ASReview_relevant',
  exclude: 'ASReview_irrelevant',
  conflict: 'ASReview_not_seen',
  open: 'ASReview_not_seen',
} as const;

/** Before the reason of an exclusion, in a note. */
export const REASON = 'Setwise_reason: ';

/** An answer in the word that ASReview reads in a note (ASReview documentation, "Label format"). */
export function labelOf({ answer }: Settled): string {
  return LABELS[answer];
}

/** An answer in the number that ASReview reads in a column `included`: 1, 0, or nothing. */
export function includedOf({ answer }: Settled): string {
  return answer === 'include' ? '1' : answer === 'exclude' ? '0' : '';
}

/** The notes that say a decision. */
export function notesOf(settled: Settled): string[] {
  const reason = (settled.reason ?? '').replace(/\s+/g, ' ').trim();
  return [labelOf(settled), ...(reason === '' ? [] : [`${REASON}${reason}`])];
}
