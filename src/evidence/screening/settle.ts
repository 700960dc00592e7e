import { byCodeUnits } from '../../util/compare.js';
import { fail } from '../../util/fail.js';
import { isAutomation } from './stages.js';
import type { Decision, Stage, StageResult } from './types.js';

/** What became of a record at a stage by the decisions about it; their order does not matter. */
export function settle(record: string, stage: Stage, given: readonly Decision[], needed: number): StageResult {
  const decisions = [...given].sort(
    (a, b) => Number(a.adjudicates) - Number(b.adjudicates) || byCodeUnits(a.reviewer, b.reviewer),
  );
  const settling = decisions.filter(({ adjudicates }) => adjudicates);
  if (settling.length > 1 && new Set(settling.map(({ answer }) => answer)).size > 1) {
    const said = settling.map(({ reviewer, answer }) => `${reviewer}: ${answer}`).join(', ');
    fail(`screen: "${record}" is adjudicated both ways at ${stage} (${said}); keep one of these decisions`);
  }
  const answer = answerOf(decisions, settling, needed);
  const counting = (settling.length > 0 ? settling : decisions).filter((one) => one.answer === answer);
  const people = counting.some(({ reviewer }) => !isAutomation(reviewer));
  const settled = answer === 'include' || answer === 'exclude';
  return {
    record,
    stage,
    answer,
    reason: answer === 'exclude' ? commonReason(counting) : null,
    by: settled ? (people ? 'person' : 'automation') : null,
    decisions,
  };
}

function answerOf(all: readonly Decision[], settling: readonly Decision[], needed: number): StageResult['answer'] {
  const [last] = settling;
  if (last !== undefined) return last.answer;
  const [first] = all;
  if (first === undefined) return 'open';
  if (all.some(({ answer }) => answer !== first.answer)) return 'conflict';
  const people = all.filter(({ reviewer }) => !isAutomation(reviewer)).length;
  return people >= needed || people < all.length ? first.answer : 'open';
}

/** The one reason that all who give any give; `null` where they differ or none is given. */
function commonReason(decisions: readonly Decision[]): string | null {
  const reasons = new Set(decisions.flatMap(({ reason }) => (reason === null ? [] : [reason])));
  return reasons.size === 1 ? ([...reasons][0] as string) : null;
}
