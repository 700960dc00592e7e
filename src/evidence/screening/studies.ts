import { displayable, isResult } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import type { Warning } from '../../util/warning.js';
import { demandNames } from '../demand-list.js';
import type { Deduplication } from '../duplicates/types.js';
import type { Screening, Study, StudyRegister, StudyReport } from './types.js';

/** A report as it is stated; by its id alone where it has one record of the same id, or none is known. */
export interface ReportInput {
  readonly id: string;
  /** Default: the id. */
  readonly label?: string;
  /** Ids of the records it was found as. Default: none. */
  readonly records?: readonly string[];
}

/** Values of attributes by name, or as a list of pairs where names come from a file. */
export type AttributesInput =
  | { readonly [name: string]: string | number | null }
  | readonly (readonly [name: string, value: string | number | null])[];

/** A study as it is stated. */
export interface StudyInput {
  readonly id: string;
  /** As it is cited. Default: the id. */
  readonly label?: string;
  /** Default: one report with the id and label of the study and no records. */
  readonly reports?: readonly ReportInput[];
  /** What is known of it: `{country: 'Chile', design: 'survey', year: 2023}`. Default: nothing. */
  readonly attributes?: AttributesInput;
}

/**
 * The studies of a review, each with its reports, each of these with its records: PRISMA 2020 counts the three apart.
 *
 * @param list one study each
 * @throws for an id that is missing or used twice, and for a record that is in two reports
 *
 * @example
 * studies([{ id: 'S01', label: 'Barra 2023', attributes: { country: 'Argentina' } }]).studies[0].reports.length // => 1
 */
export function studies(list: readonly StudyInput[]): StudyRegister {
  if (!Array.isArray(list) || list.length === 0) {
    fail(`studies: the studies are ${describeValue(list)}; pass a list, like [{id: 'S01', label: 'Barra 2023'}]`);
  }
  const read = list.map(readStudy);
  unique(
    'study',
    read.map(({ id }) => id),
  );
  unique(
    'report',
    read.flatMap(({ reports }) => reports.map(({ id }) => id)),
  );
  unique(
    'record',
    read.flatMap(({ reports }) => reports.flatMap(({ records }) => [...records])),
  );
  return displayable({ kind: 'studies', studies: read, warnings: attributeGaps(read) });
}

function readStudy(given: StudyInput, i: number): Study {
  checkOptions(`studies: number ${i + 1}`, given, ['id', 'label', 'reports', 'attributes']);
  const id = idOf(`studies: number ${i + 1}`, given.id);
  const label = given.label ?? id;
  const reports = (given.reports ?? [{ id, label }]).map((report): StudyReport => {
    checkOptions(`studies: a report of ${id}`, report, ['id', 'label', 'records']);
    const own = idOf(`studies: a report of ${id}`, report.id);
    return { id: own, label: report.label ?? own, records: [...(report.records ?? [])] };
  });
  if (reports.length === 0)
    fail(`studies: ${id} has an empty list of reports; a study has at least one, or leave the list out`);
  return { id, label, reports, attributes: readAttributes(id, given.attributes ?? []) };
}

function readAttributes(study: string, given: AttributesInput): Study['attributes'] {
  const pairs: readonly (readonly [string, unknown])[] = Array.isArray(given) ? given : Object.entries(given);
  unique(
    `attribute of ${study}`,
    pairs.map(([name]) => name),
  );
  return pairs.map(([name, value]) => {
    if (value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))) {
      return [name, value === '' ? null : value] as const;
    }
    return fail(`studies: ${name} of ${study} is ${describeValue(value)}; an attribute is text, a number or null`);
  });
}

function idOf(where: string, id: unknown): string {
  if (typeof id !== 'string' || id.trim() === '') fail(`${where} has the id ${describeValue(id)}; give one as text`);
  return id as string;
}

function unique(what: string, names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) fail(`studies: the ${what} "${name}" is there twice; each belongs in one place`);
    seen.add(name);
  }
}

function attributeGaps(list: readonly Study[]): Warning[] {
  const names = [...new Set(list.flatMap(({ attributes }) => attributes.map(([name]) => name)))];
  return names.flatMap((name) => {
    const without = list.filter(({ attributes }) => (attributes.find(([one]) => one === name)?.[1] ?? null) === null);
    if (without.length === 0) return [];
    return [
      { code: 'attribute-missing', message: `No ${name} is known of ${without.map(({ id }) => id).join(', ')}.` },
    ];
  });
}

/** What {@link linkStudies} goes by. */
export interface LinkStudiesOptions {
  /** What `screen` returned: only included reports are linked. Default: every kept record is a report. */
  readonly screening?: Screening;
  /** Statements of the team: ids of records that report one study, whatever the de-duplication says. Default: none. */
  readonly sameStudy?: readonly (readonly string[])[];
  /** Statements of the team: ids of records that are of studies of their own, although they look alike. Default: none. */
  readonly apart?: readonly string[];
  /** The id and label of a study, by the records of its reports. Default: `S01`, `S02`, … in order of records. */
  readonly name?: (reports: readonly string[], place: number) => { readonly id: string; readonly label?: string };
  /** What is known of a study, by its reports. Default: nothing. */
  readonly attributes?: (reports: readonly string[]) => AttributesInput;
}

/**
 * The studies behind de-duplicated records: records that are duplicates are one report, reports that are “same study” are one study,
 * and so are those the team says are. Links go on: where a and b are one study, and b and c, all three are.
 *
 * @param duplicates what `deduplicate` returned
 * @param options the screening, and what the team says
 * @throws where a statement names something that is no report here, or says of a record both
 *
 * @example
 * const text = ['Trust in banks', 'Coffee houses'].map((title) => `TY  - JOUR\nTI  - ${title}\nER  - \n`).join('')
 * const records = await readRecords([{ name: 'a.ris', source: 'Scopus', bytes: new TextEncoder().encode(text) }])
 * const found = linkStudies(deduplicate(records), { sameStudy: [['a.ris#1', 'a.ris#2']] })
 * found.studies.map((one) => one.reports.map((report) => report.records)) // => [[['a.ris#1'], ['a.ris#2']]]
 */
export function linkStudies(duplicates: Deduplication, options: LinkStudiesOptions = {}): StudyRegister {
  if (!isResult(duplicates, 'deduplication')) {
    fail(`linkStudies: the first argument is ${describeValue(duplicates)}; pass what deduplicate() returned`);
  }
  checkOptions('linkStudies', options, ['screening', 'sameStudy', 'apart', 'name', 'attributes']);
  if (options.screening !== undefined && !isResult(options.screening, 'screening')) {
    fail(`linkStudies: screening is ${describeValue(options.screening)}; pass what screen() returned`);
  }
  const reports = options.screening === undefined ? duplicates.kept : options.screening.included;
  const keptOf = new Map(
    duplicates.groups.flatMap(({ kept, duplicates: others }) => others.map((id) => [id, kept] as const)),
  );
  const reportOf = (id: string): string => keptOf.get(id) ?? id;
  const links = options.sameStudy ?? [];
  if (!Array.isArray(links)) fail(`linkStudies: sameStudy is ${describeValue(links)}; pass a list of lists of ids`);
  const stated = links.map((ids) =>
    demandNames('linkStudies: sameStudy', ids).map((id) => known(reportOf(id), reports)),
  );
  const apart = new Set(
    demandNames('linkStudies: apart', options.apart ?? []).map((id) => known(reportOf(id), reports)),
  );
  const both = stated.flat().find((id) => apart.has(id));
  if (both !== undefined)
    fail(`linkStudies: "${both}" is said to be a study of its own and part of another; say one of the two`);
  const computed = duplicates.sameStudy.map((ids) => ids.filter((id) => reports.includes(id) && !apart.has(id)));
  const groups = connected(reports, [...computed, ...stated]);
  const recordsOf = new Map(duplicates.groups.map((group) => [group.kept, [group.kept, ...group.duplicates]]));
  const digits = Math.max(2, String(groups.length).length);
  return studies(
    groups.map((ids, i) => ({
      ...(options.name?.(ids, i) ?? { id: `S${String(i + 1).padStart(digits, '0')}` }),
      reports: ids.map((id) => ({ id, records: recordsOf.get(id) ?? [id] })),
      attributes: options.attributes?.(ids) ?? [],
    })),
  );
}

function known(id: string, reports: readonly string[]): string {
  if (!reports.includes(id)) fail(`linkStudies: "${id}" is no report here; name records that are kept and included`);
  return id;
}

/** Reports in groups, each with all that links lead to; both in the order of reports. */
function connected(reports: readonly string[], links: readonly (readonly string[])[]): string[][] {
  const groupOf = new Map(reports.map((id) => [id, [id]]));
  for (const ids of links) {
    const whole = [...new Set(ids.flatMap((id) => groupOf.get(id) ?? []))];
    for (const id of whole) groupOf.set(id, whole);
  }
  const order = new Map(reports.map((id, i) => [id, i]));
  const place = (id: string): number => order.get(id) as number;
  return [...new Set(reports.map((id) => groupOf.get(id) as string[]))].map((ids) =>
    [...ids].sort((a, b) => place(a) - place(b)),
  );
}
