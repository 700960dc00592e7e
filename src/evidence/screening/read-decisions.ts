import { suggestion } from '../../util/did-you-mean.js';
import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import { checkDate } from '../rows.js';
import { NOT_RETRIEVED, readStage } from './stages.js';
import type { Criterion, Decision, Decisions } from './types.js';

/** A decision as it is given: reason and date may be left out (`null`), and so may `adjudicates` (false). */
export type DecisionInput = Pick<Decision, 'record' | 'stage' | 'answer' | 'reviewer'> & Partial<Decision>;

/** Decisions as a list, as they were read or computed, or several of these. */
export type DecisionsInput = Decisions | readonly (DecisionInput | Decisions)[];

/** All decisions, checked each by itself. */
export function readDecisions(given: DecisionsInput): readonly Decision[] {
  const list: readonly (DecisionInput | Decisions)[] = Array.isArray(given) ? given : [given as Decisions];
  return list
    .flatMap((one): readonly DecisionInput[] => (isRead(one) ? one.decisions : [one]))
    .map((one, i) => readDecision(`screen: decision ${i + 1}`, one));
}

function isRead(one: DecisionInput | Decisions): one is Decisions {
  return typeof one === 'object' && one !== null && 'decisions' in one;
}

function readDecision(where: string, one: DecisionInput): Decision {
  if (typeof one !== 'object' || one === null) {
    fail(`${where} is ${describeValue(one)}; a decision is {record, stage, answer, reviewer, reason, date}`);
  }
  checkOptions(where, one, ['record', 'stage', 'answer', 'reason', 'reviewer', 'date', 'adjudicates']);
  const { record, answer, reviewer, reason = null, date = null, adjudicates = false } = one;
  if (answer !== 'include' && answer !== 'exclude') {
    fail(`${where}: the answer is ${describeValue(answer)}; it is 'include' or 'exclude'`);
  }
  if (typeof reviewer !== 'string' || reviewer.trim() === '') fail(`${where} has no reviewer; say who decided`);
  if (reason !== null && typeof reason !== 'string') {
    fail(`${where}: the reason is ${describeValue(reason)}; name a criterion, or leave it null`);
  }
  const stage = readStage(where, one.stage);
  return { record, stage, answer, reason, reviewer, date: checkDate(where, date), adjudicates };
}

/** Refuses decisions about what is not screened, reasons that are none, and two decisions of one reviewer on the same. */
export function checkDecisions(
  given: readonly Decision[],
  known: ReadonlySet<string>,
  keptOfDuplicate: ReadonlyMap<string, string>,
  listed: readonly Criterion[],
): void {
  const names = listed.map(({ name }) => name);
  const seen = new Map<string, Decision>();
  for (const one of given) {
    const { record, stage, reason, reviewer, answer } = one;
    const kept = keptOfDuplicate.get(record);
    if (kept !== undefined) {
      fail(`screen: ${reviewer} decided on "${record}", a duplicate of "${kept}"; decide on the kept record`);
    }
    if (!known.has(record)) {
      fail(
        `screen: ${reviewer} decided on "${record}", which is no record${suggestion(String(record), [...known].slice(0, 1000))}`,
      );
    }
    if (reason !== null && reason !== NOT_RETRIEVED && names.length > 0 && !names.includes(reason)) {
      fail(`screen: the reason "${reason}" of ${reviewer} for "${record}" is no criterion${suggestion(reason, names)}`);
    }
    const key = JSON.stringify([record, stage, reviewer, one.adjudicates]);
    const before = seen.get(key);
    if (before !== undefined) {
      const dated = [before, one]
        .map(({ answer: said, date }) => (date === null ? said : `${said} on ${date}`))
        .join(' and ');
      fail(`screen: ${reviewer} decided twice on "${record}" at ${stage}: ${dated}; keep one of these decisions`);
    }
    if (stage === 'retrieval' && answer === 'exclude' && reason !== null && reason !== NOT_RETRIEVED) {
      fail(
        `screen: ${reviewer} gives "${record}" the reason "${reason}" at retrieval; there a report is only '${NOT_RETRIEVED}'`,
      );
    }
    seen.set(key, one);
  }
}
