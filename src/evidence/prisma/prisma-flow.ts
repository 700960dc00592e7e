import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import type { SourceType } from '../records/types.js';
import type { Screening, StageResult, StudyRegister } from '../screening/types.js';
import { assemble, type Count } from './assemble.js';
import { checkInput, type PrismaFlowInput, studyItems } from './flow-input.js';
import { warningsOf } from './flow-warnings.js';
import { Found } from './found.js';
import { decided, excluded, idsOf, reached } from './stage-results.js';
import type { PrismaFlow, PrismaForm, PrismaPart } from './types.js';

export type { PrismaFlowInput };

/**
 * The PRISMA 2020 flow, counted from records and decisions; no number is typed. Its form follows from what is there: with a
 * previous version it is an updated review's, with records from websites, organisations or citation searching it has the
 * column of other methods. Duplicates are counted where they were found; a group with one record from a database or register
 * belongs to the left column. Records nobody has decided on are not counted as screened; a warning names how many.
 *
 * @param input see {@link PrismaFlowInput}
 * @throws for ids that no record has
 * @see Page et al. 2021, BMJ 372:n71
 *
 * @example
 * const text = ['Trust in banks', 'Loyalty of students'].map((title) => `TY  - JOUR\nTI  - ${title}\nER  - \n`).join('')
 * const records = await readRecords([{ name: 'a.ris', source: 'Scopus', bytes: new TextEncoder().encode(text) }])
 * const decisions = [{ record: 'a.ris#1', stage: 'title and abstract', answer: 'exclude', reviewer: 'Ana' }]
 * const flow = prismaFlow({ records, screening: screen(records, decisions) })
 * flow.boxes.find(({ box }) => box === 'box5').lines[0].n // => 1
 */
export function prismaFlow(input: PrismaFlowInput): PrismaFlow {
  checkOptions('prismaFlow', input, [
    'records',
    'duplicates',
    'screening',
    'studies',
    'removed',
    'automation',
    'previous',
    'metaAnalysis',
  ]);
  checkInput(input);
  const { automation = 'before screening' } = input;
  if (automation !== 'before screening' && automation !== 'while screening') {
    fail(`prismaFlow: automation is ${describeValue(automation)}; it is 'before screening' or 'while screening'`);
  }
  const found = new Found(input);
  checkRemoved(input, found);
  checkScreened(input, found);
  const form: PrismaForm = `${input.previous ? 'updated' : 'new'}, ${found.hasOther ? 'with other methods' : 'databases and registers'}`;
  const counts = new Map<string, Count>([
    ...identified(found),
    ...removedBefore(found, input, automation),
    ...screened(found, input.screening, automation),
    ...reports(found, input.screening, 'left', 'dbr'),
    ...(found.hasOther ? reports(found, input.screening, 'other', 'other') : []),
    ...included(input),
  ]);
  return assemble({
    form,
    origin: 'computed',
    source: null,
    counts,
    items: [...found.items(), ...studyItems(input)],
    warnings: warningsOf(found, input, counts),
  });
}

function checkRemoved({ removed = [], screening }: PrismaFlowInput, found: Found): void {
  const seen = new Set(idsOf(decided(screening.stages['title and abstract'])));
  const before = new Set<string>();
  for (const { record } of removed) {
    if (seen.has(record))
      fail(`prismaFlow: "${record}" was removed before screening, and screened; take one of the two away`);
    if (before.has(record)) fail(`prismaFlow: "${record}" was removed before screening twice; name each record once`);
    if (!found.groups.has(record))
      fail(`prismaFlow: "${record}" is removed as a duplicate already; leave it out, or name the kept record`);
    if (found.column(record) === 'other')
      fail(
        `prismaFlow: "${record}" is from other methods, where PRISMA 2020 removes nothing before screening; exclude it at retrieval`,
      );
    before.add(record);
  }
}

/** What was screened are reports of these records, after the same de-duplication. */
function checkScreened({ screening }: PrismaFlowInput, found: Found): void {
  const strange = Object.values(screening.stages)
    .flatMap(idsOf)
    .find((id) => !found.groups.has(id));
  if (strange === undefined) return;
  fail(
    `prismaFlow: "${strange}" was screened, but is no record here, or a duplicate; pass the same records and duplicates to screen()`,
  );
}

const count = (ids: readonly string[], parts: readonly PrismaPart[] = []): Count => ({ n: ids.length, ids, parts });

/** Ids by a name of each, names in order of code units. */
function partsBy<Item>(items: readonly Item[], name: (item: Item) => string, id: (item: Item) => string): PrismaPart[] {
  const parts = new Map<string, string[]>();
  for (const item of items) {
    const known = parts.get(name(item));
    if (known) known.push(id(item));
    else parts.set(name(item), [id(item)]);
  }
  return [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([label, ids]) => ({ label, n: ids.length, ids }));
}

function identified(found: Found): [string, Count][] {
  const line = (name: string, type: SourceType): [string, Count] => {
    const records = found.ofType(type);
    return [
      name,
      count(
        records.map(({ id }) => id),
        partsBy(
          records,
          ({ source }) => source,
          ({ id }) => id,
        ),
      ),
    ];
  };
  return [
    line('database_results', 'database'),
    line('register_results', 'register'),
    line('website_results', 'website'),
    line('organisation_results', 'organisation'),
    line('citations_results', 'citation searching'),
  ];
}

function removedBefore(
  found: Found,
  { duplicates, removed = [], screening }: PrismaFlowInput,
  automation: 'before screening' | 'while screening',
): [string, Count][] {
  const lines: [string, Count][] = [
    [
      'excluded_other',
      count(
        removed.map(({ record }) => record),
        partsBy(
          removed,
          ({ reason }) => reason,
          ({ record }) => record,
        ),
      ),
    ],
    [
      'excluded_automatic',
      count(automation === 'before screening' ? byTools(found, screening).map(({ record }) => record) : []),
    ],
  ];
  return duplicates ? [['duplicates', count(found.doubles())], ...lines] : lines;
}

/** Excluded at the first stage, by a tool alone. */
function byTools(found: Found, { stages }: Screening): StageResult[] {
  return stages['title and abstract'].filter(
    ({ record, answer, by }) => answer === 'exclude' && by === 'automation' && found.column(record) === 'left',
  );
}

function screened(
  found: Found,
  screening: Screening,
  automation: 'before screening' | 'while screening',
): [string, Count][] {
  const all = decided(reached(found, screening, 'title and abstract', 'left'));
  const before = new Set(automation === 'before screening' ? idsOf(byTools(found, screening)) : []);
  const seen = all.filter(({ record }) => !before.has(record));
  const out = excluded(seen);
  const tools = out.some(({ by }) => by === 'automation');
  const name = ({ by }: StageResult): string => (by === 'automation' ? 'by automation tools' : 'by a human');
  return [
    ['records_screened', count(idsOf(seen))],
    ['records_excluded', count(idsOf(out), tools ? partsBy(out, name, ({ record }) => record) : [])],
  ];
}

function reports(
  found: Found,
  screening: Screening,
  column: 'left' | 'other',
  prefix: 'dbr' | 'other',
): [string, Count][] {
  const sought = reached(found, screening, 'retrieval', column);
  const assessed = decided(reached(found, screening, 'full text', column));
  const out = excluded(assessed);
  const reason = (result: StageResult): string => result.reason ?? 'no reason given';
  return [
    [`${prefix}_sought_reports`, count(idsOf(sought))],
    [`${prefix}_notretrieved_reports`, count(idsOf(excluded(sought)))],
    [`${prefix}_assessed`, count(idsOf(assessed))],
    [
      `${prefix}_excluded`,
      count(
        idsOf(out),
        partsBy(out, reason, ({ record }) => record),
      ),
    ],
  ];
}

function included({ screening, studies, previous, metaAnalysis }: PrismaFlowInput): [string, Count][] {
  const own = studies && { studies: studies.studies.map(({ id }) => id), reports: reportIds(studies) };
  const before = previousCounts(previous);
  const newReports = own?.reports ?? screening.included;
  const lines: [string, Count][] = [
    ['new_studies', own ? count(own.studies) : { n: null }],
    ['new_reports', count(newReports)],
  ];
  if (before) {
    lines.push(['previous_studies', before.studies], ['previous_reports', before.reports]);
    lines.push(['total_studies', sum(before.studies, own ? count(own.studies) : { n: null })]);
    lines.push(['total_reports', sum(before.reports, count(newReports))]);
  }
  return metaAnalysis ? [...lines, ['total_studies_ma', count(metaAnalysis)]] : lines;
}

const reportIds = ({ studies }: StudyRegister): string[] =>
  studies.flatMap((study) => study.reports.map(({ id }) => id));

function previousCounts(previous: PrismaFlowInput['previous']): { studies: Count; reports: Count } | null {
  if (previous === undefined) return null;
  if ('kind' in previous)
    return { studies: count(previous.studies.map(({ id }) => id)), reports: count(reportIds(previous)) };
  return { studies: { n: previous.studies }, reports: { n: previous.reports } };
}

/** Both numbers together; not reported where either is not. Ids only where both have all of theirs. */
function sum(a: Count, b: Count): Count {
  if (a.n === null || b.n === null) return { n: null };
  const ids = [...(a.ids ?? []), ...(b.ids ?? [])];
  const n = a.n + b.n;
  return { n, ids: ids.length === n ? ids : [] };
}
