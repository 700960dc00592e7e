import type { Warning } from '../../util/warning.js';
import type { Count } from './assemble.js';
import type { PrismaFlowInput } from './flow-input.js';
import type { Found } from './found.js';
import { excluded, idsOf, reached } from './stage-results.js';

export function warningsOf(found: Found, input: PrismaFlowInput, counts: ReadonlyMap<string, Count>): Warning[] {
  const { screening, studies, records } = input;
  const removed = new Set(input.removed?.map(({ record }) => record));
  const warnings: Warning[] = [];
  const say = (code: string, ids: readonly string[], words: string): void => {
    if (ids.length > 0) warnings.push({ code, message: `${ids.length} ${words}: ${some(ids)}.` });
  };
  for (const stage of ['title and abstract', 'retrieval', 'full text'] as const) {
    const open = screening.stages[stage].filter(({ answer, record }) => answer === 'open' && !removed.has(record));
    say('not-screened', idsOf(open), `wait for a decision at the stage "${stage}" and are not counted there`);
    const conflicts = screening.stages[stage].filter(({ answer }) => answer === 'conflict');
    say('open-conflict', idsOf(conflicts), `have conflicting decisions at the stage "${stage}"`);
  }
  const early = excluded(reached(found, screening, 'title and abstract', 'other'));
  say(
    'other-excluded-early',
    idsOf(early),
    'from other methods were excluded by title and abstract, for which PRISMA 2020 has no box',
  );
  say(
    'other-duplicates',
    found.otherDoubles(),
    'from other methods were found elsewhere too; PRISMA 2020 has no box for them',
  );
  say(
    'unread-records',
    records.problems.map(({ file, line }) => `${file}, line ${line}`),
    'pieces of the files could not be read as records and are counted nowhere',
  );
  if (studies) {
    const linked = new Set(studies.studies.flatMap((study) => study.reports.flatMap((report) => report.records)));
    const loose = screening.included.filter((id) => !(found.groups.get(id) ?? [id]).some((one) => linked.has(one)));
    say('included-without-study', loose, 'included reports are in no study');
  }
  if ((counts.get('database_results')?.n ?? 0) > 0 && !input.duplicates) {
    warnings.push({
      code: 'duplicates-not-looked-for',
      message: 'Duplicates were not looked for; pass what deduplicate() returned.',
    });
  }
  return warnings;
}

function some(ids: readonly string[]): string {
  const first = ids.slice(0, 5).join(', ');
  return ids.length > 5 ? `${first} and ${ids.length - 5} more` : first;
}
