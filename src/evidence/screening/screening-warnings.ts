import type { Warning } from '../../util/warning.js';
import { STAGES } from './stages.js';
import type { StageResult } from './types.js';

/** What the reader of a screening must see: open records, conflicts, reasons that differ or are missing where PRISMA 2020 asks for them. */
export function screeningWarnings(results: readonly StageResult[], needed: number): Warning[] {
  return STAGES.flatMap((stage) => {
    const own = results.filter((one) => one.stage === stage);
    const excluded = own.filter(({ answer }) => answer === 'exclude');
    const differ = excluded.filter((one) => one.reason === null && reasonsOf(one).length > 1);
    const without = stage === 'full text' ? excluded.filter((one) => reasonsOf(one).length === 0) : [];
    const open = own.filter(({ answer }) => answer === 'open');
    const short = open.filter(({ decisions }) => decisions.length > 0);
    return [
      ...finding(
        'conflicts',
        own.filter(({ answer }) => answer === 'conflict'),
        `at ${stage} in conflict between reviewers`,
      ),
      ...finding(
        'open',
        open.filter(({ decisions }) => decisions.length === 0),
        `at ${stage} not decided by anybody`,
      ),
      ...finding('too-few-reviewers', short, `at ${stage} decided by fewer than ${needed} people`),
      ...finding(
        'reasons-differ',
        differ,
        `at ${stage} excluded for reasons that differ, so without one reason; adjudicate them`,
      ),
      ...finding('no-reason', without, 'excluded by full text without a reason, which PRISMA 2020 asks for'),
    ];
  });
}

/** The different reasons that count: of the adjudicating decisions where there are any; tools and people alike. */
function reasonsOf({ decisions, answer }: StageResult): string[] {
  const settling = decisions.filter(({ adjudicates }) => adjudicates);
  const counting = (settling.length > 0 ? settling : decisions).filter((one) => one.answer === answer);
  return [...new Set(counting.flatMap(({ reason }) => (reason === null ? [] : [reason])))];
}

function finding(code: string, results: readonly StageResult[], what: string): Warning[] {
  if (results.length === 0) return [];
  const some = results.slice(0, SHOWN).map(({ record }) => record);
  const more = results.length > SHOWN ? ` and ${results.length - SHOWN} more` : '';
  const count = results.length === 1 ? 'One record is' : `${results.length} records are`;
  return [{ code, message: `${count} ${what}: ${some.join(', ')}${more}.` }];
}

const SHOWN = 10;
