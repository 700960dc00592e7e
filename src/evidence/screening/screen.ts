import { displayable, isResult } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import { distinctWarnings } from '../../util/warning.js';
import type { Deduplication } from '../duplicates/types.js';
import type { RecordSet } from '../records/types.js';
import { checkDecisions, type DecisionsInput, readDecisions } from './read-decisions.js';
import { screeningWarnings } from './screening-warnings.js';
import { settle } from './settle.js';
import { STAGES } from './stages.js';
import type { Criteria, Criterion, Decision, Screening, Stage, StageResult } from './types.js';

/** What {@link screen} needs to know beside records and decisions. */
export interface ScreenOptions {
  /** What `criteria` returned; a reason must be one of them. Default: none, and any reason is taken. */
  readonly criteria?: Criteria;
  /** What `deduplicate` returned: then only the kept records are screened. Default: every record is. */
  readonly duplicates?: Deduplication;
  /**
   * How many people decide on each record before it counts as decided. Default 1: then two people count where two decided. With 2,
   * a record that one person decided stays open. One tool is enough.
   */
  readonly reviewers?: number;
  /**
   * Ids of records found by other methods, which PRISMA 2020 does not screen by title and abstract. Default: of a record set those
   * from websites, organisations and citation searching; of a list of ids none. A report that a database or register found too is
   * screened by title and abstract.
   */
  readonly otherMethods?: readonly string[];
}

/**
 * Takes records through title and abstract, retrieval and full text by the decisions of reviewers (PRISMA 2020): at each stage what
 * became of each record that reached it.
 *
 * A record is included or excluded where all who decided agree, or as the adjudicating decision says; where they differ and nobody
 * adjudicated it is a conflict; where too few decided it is open. Only what is included reaches the next stage. A full-text decision
 * implies that the report was retrieved. Reviewers who exclude for different reasons agree on the answer; the reason is then `null`,
 * and a warning names the records.
 *
 * @param records a record set, or the ids
 * @param decisions as lists, or as `decisionsFrom` and `computedDecisions` return them
 * @param options criteria, de-duplication, how many reviewers each record needs
 * @throws where a decision is about an unknown record, a duplicate, or a record that did not reach the stage (naming both stages),
 *   where a reviewer decides twice on the same, or a reason is no criterion
 *
 * @example
 * const by = (reviewer, record, answer) => ({ record, answer, reviewer, stage: 'title and abstract' })
 * screen(['a', 'b'], [by('Ana', 'a', 'include'), by('Ben', 'a', 'exclude'), by('Ana', 'b', 'include')]).conflicts[0].record // => 'a'
 */
export function screen(
  records: RecordSet | readonly string[],
  decisions: DecisionsInput,
  options: ScreenOptions = {},
): Screening {
  checkOptions('screen', options, ['criteria', 'duplicates', 'reviewers', 'otherMethods']);
  const all = idsOf(records);
  const listed = criteriaOf(options.criteria);
  const kept = keptOf(all, options.duplicates);
  const other = onlyOther(otherMethods(records, options.otherMethods, new Set(all)), options.duplicates);
  const given = readDecisions(decisions);
  checkDecisions(given, new Set(all), keptBy(options.duplicates), listed);
  const needed = neededOf(options.reviewers);
  const results = (reached: readonly string[], stage: Stage): StageResult[] => {
    const own = byRecord(given.filter((one) => one.stage === stage));
    return reached.map((record) => settle(record, stage, own.get(record) ?? [], needed));
  };
  const decidedAt = (stage: Stage): Set<string> =>
    new Set(given.filter((one) => one.stage === stage).map((one) => one.record));
  const early = decidedAt('title and abstract');
  const first = results(
    kept.filter((id) => !other.has(id) || early.has(id)),
    'title and abstract',
  );
  const passed = new Map(first.map((one) => [one.record, one]));
  const sought = kept.filter((id) => (passed.get(id)?.answer ?? 'include') === 'include');
  const full = decidedAt('full text');
  const second = results(sought, 'retrieval').map((one) =>
    one.answer === 'open' && full.has(one.record) ? retrieved(one) : one,
  );
  const third = results(
    second.filter(({ answer }) => answer === 'include').map(({ record }) => record),
    'full text',
  );
  const stages = { 'title and abstract': first, retrieval: second, 'full text': third };
  checkReached(given, stages);
  const flat = STAGES.flatMap((stage) => stages[stage]);
  return displayable({
    kind: 'screening',
    criteria: listed,
    reviewers: [...new Set(given.map(({ reviewer }) => reviewer))].sort(),
    stages,
    conflicts: flat.filter(({ answer }) => answer === 'conflict'),
    included: third.filter(({ answer }) => answer === 'include').map(({ record }) => record),
    warnings: distinctWarnings(screeningWarnings(flat, needed)),
  });
}

/** A report whose full text somebody judged was there to be read. */
const retrieved = (one: StageResult): StageResult => ({ ...one, answer: 'include' });

function idsOf(records: RecordSet | readonly string[]): readonly string[] {
  const ids: unknown = Array.isArray(records) ? records : (records as RecordSet)?.records?.map(({ id }) => id);
  if (!Array.isArray(ids)) {
    return fail(`screen: the records are ${describeValue(records)}; pass a record set, or a list of ids`);
  }
  const seen = new Set<string>();
  ids.forEach((id: unknown, i) => {
    if (typeof id !== 'string' || id === '')
      fail(`screen: the id of record ${i + 1} is ${describeValue(id)}; pass ids as text`);
    if (seen.has(id as string)) fail(`screen: two records have the id "${id}"; give each its own`);
    seen.add(id as string);
  });
  return ids as string[];
}

function criteriaOf(given: Criteria | undefined): readonly Criterion[] {
  if (given === undefined) return [];
  if (!isResult(given, 'criteria'))
    fail(`screen: the criteria are ${describeValue(given)}; pass what criteria() returned`);
  return given.criteria;
}

function keptOf(all: readonly string[], duplicates: Deduplication | undefined): readonly string[] {
  if (duplicates === undefined) return all;
  if (!isResult(duplicates, 'deduplication')) {
    fail(`screen: duplicates is ${describeValue(duplicates)}; pass what deduplicate() returned`);
  }
  if (duplicates.count !== all.length) {
    fail(`screen: ${all.length} records, but ${duplicates.count} were de-duplicated; pass the same records to both`);
  }
  const kept = new Set(duplicates.kept);
  return all.filter((id) => kept.has(id));
}

/** The kept record of each duplicate. */
function keptBy(duplicates: Deduplication | undefined): ReadonlyMap<string, string> {
  return new Map(
    duplicates?.groups.flatMap(({ kept, duplicates: others }) => others.map((id) => [id, kept] as const)) ?? [],
  );
}

function otherMethods(
  records: RecordSet | readonly string[],
  stated: readonly string[] | undefined,
  known: ReadonlySet<string>,
): ReadonlySet<string> {
  if (stated === undefined) {
    const files = Array.isArray(records) ? [] : ((records as RecordSet).files ?? []);
    const others = files.filter(({ sourceType }) => sourceType !== 'database' && sourceType !== 'register');
    return new Set(others.flatMap((file) => file.records));
  }
  if (!Array.isArray(stated)) fail(`screen: otherMethods is ${describeValue(stated)}; pass a list of ids`);
  const wrong = stated.find((id) => !known.has(id));
  if (wrong !== undefined) fail(`screen: otherMethods names "${wrong}", which is no record; pass ids of the records`);
  return new Set(stated);
}

/** Without reports that a database or register found too, which are screened as such, whichever of their records is kept. */
function onlyOther(other: ReadonlySet<string>, duplicates: Deduplication | undefined): ReadonlySet<string> {
  const both = new Set(
    duplicates?.groups.flatMap((group) => (group.duplicates.every((id) => other.has(id)) ? [] : [group.kept])),
  );
  return new Set([...other].filter((id) => !both.has(id)));
}

function neededOf(given: number | undefined): number {
  if (given === undefined) return 1;
  if (!(Number.isInteger(given) && given >= 1)) {
    fail(`screen: reviewers is ${describeValue(given)}; say how many people decide on each record, 1 or more`);
  }
  return given;
}

/** Every decision is about a record that came so far. */
function checkReached(given: readonly Decision[], stages: Screening['stages']): void {
  const at = STAGES.map((stage) => new Map(stages[stage].map((one) => [one.record, one])));
  for (const { record, stage, reviewer } of given) {
    const place = STAGES.indexOf(stage);
    if (at[place]?.has(record)) continue;
    for (let before = place - 1; before >= 0; before--) {
      const result = at[before]?.get(record);
      if (result === undefined) continue;
      fail(`screen: ${reviewer} decided on "${record}" at ${stage}, but at ${STAGES[before]} ${stopped(result)}`);
    }
  }
}

function stopped({ answer, reason, decisions }: StageResult): string {
  if (answer === 'exclude') {
    return `it was excluded${reason === null ? '' : ` (${reason})`}; change one of the two decisions`;
  }
  if (answer === 'conflict') {
    const said = decisions.map((one) => `${one.reviewer}: ${one.answer}`).join(', ');
    return `there is a conflict (${said}); settle it with a decision that {adjudicates: true}`;
  }
  return 'not enough people decided on it; add their decisions';
}

function byRecord(decisions: readonly Decision[]): Map<string, Decision[]> {
  const found = new Map<string, Decision[]>();
  for (const one of decisions) {
    const own = found.get(one.record);
    if (own === undefined) found.set(one.record, [one]);
    else own.push(one);
  }
  return found;
}
