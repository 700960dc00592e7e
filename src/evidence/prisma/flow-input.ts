import { isResult } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import type { Deduplication } from '../duplicates/types.js';
import type { RecordSet } from '../records/types.js';
import type { Screening, StudyRegister } from '../screening/types.js';
import type { PrismaItem } from './types.js';

/** What a flow is counted from. */
export interface PrismaFlowInput {
  /** All records found, with the files they came from. */
  readonly records: RecordSet;
  /** Default: none; then the line of duplicates says "not reported" and every record is screened by itself. */
  readonly duplicates?: Deduplication;
  readonly screening: Screening;
  /** Default: none; then studies are "not reported", and reports are those included after the full text. */
  readonly studies?: StudyRegister;
  /** Records removed before screening for other reasons than being double. Default: none. */
  readonly removed?: readonly { readonly record: string; readonly reason: string }[];
  /**
   * Where records excluded by a tool alone are counted: removed `before screening` (the default, the box PRISMA 2020 has for
   * them), or `while screening`, where the box of excluded records is split into people and tools.
   */
  readonly automation?: 'before screening' | 'while screening';
  /** Of an updated review, the studies of the version before; then the flow has the form of an updated review. Default: none. */
  readonly previous?: StudyRegister | { readonly studies: number | null; readonly reports: number | null };
  /** Ids of the studies that a meta-analysis of the review takes in. Default: none, and the box is left out. */
  readonly metaAnalysis?: readonly string[];
}

/** Each part is what the function named with it returned, not only something that says so. */
export function checkInput(input: PrismaFlowInput): void {
  const { records, duplicates, screening, studies, removed = [] } = input;
  if (!isResult(records, 'records')) fail('prismaFlow: records is no record set; pass what readRecords() returned');
  if (!isResult(screening, 'screening')) fail('prismaFlow: screening is none; pass what screen() returned');
  if (duplicates !== undefined && !isResult(duplicates, 'deduplication'))
    fail(`prismaFlow: duplicates is ${describeValue(duplicates)}; pass what deduplicate() returned`);
  if (studies !== undefined && !isResult(studies, 'studies'))
    fail(`prismaFlow: studies is ${describeValue(studies)}; pass what studies() or linkStudies() returned`);
  if (!Array.isArray(removed)) {
    fail(
      `prismaFlow: removed is ${describeValue(removed)}; pass a list, like [{record: 'a.ris#1', reason: 'no abstract'}]`,
    );
  }
  removed.forEach((one, i) => {
    checkOptions(`prismaFlow: removed, number ${i + 1}`, one, ['record', 'reason']);
    if (typeof one.reason !== 'string' || one.reason.trim() === '')
      fail(`prismaFlow: "${one.record}" was removed before screening without a reason; say it`);
  });
  checkPrevious(input);
  checkMetaAnalysis(input);
}

function checkPrevious({ previous, studies }: PrismaFlowInput): void {
  if (previous === undefined) return;
  if (isResult(previous as StudyRegister, 'studies')) {
    const known = new Set(studyItems({ previous }).map(({ id }) => id));
    const both = (studies ? studyItems({ studies }) : []).find(({ id }) => known.has(id));
    if (both) {
      fail(
        `prismaFlow: "${both.id}" is an id of this version and of the previous one; name them apart, as with {name: …} of linkStudies()`,
      );
    }
    return;
  }
  checkOptions('prismaFlow: previous', previous, ['studies', 'reports']);
  for (const what of ['studies', 'reports'] as const) {
    const n: unknown = (previous as { readonly studies: unknown; readonly reports: unknown })[what];
    if (n === null || (Number.isSafeInteger(n) && (n as number) >= 0)) continue;
    fail(`prismaFlow: previous.${what} is ${describeValue(n)}; it is a whole number, or null where it is not reported`);
  }
}

function checkMetaAnalysis({ metaAnalysis, studies, previous }: PrismaFlowInput): void {
  if (metaAnalysis === undefined) return;
  if (!Array.isArray(metaAnalysis))
    fail(`prismaFlow: metaAnalysis is ${describeValue(metaAnalysis)}; list ids of studies`);
  const twice = metaAnalysis.find((id, i) => metaAnalysis.indexOf(id) !== i);
  if (twice !== undefined) fail(`prismaFlow: metaAnalysis names "${twice}" twice; name each study once`);
  if (studies === undefined || (previous !== undefined && !('kind' in previous))) return;
  const known = [studies, previous].flatMap((one) => (one && 'kind' in one ? one.studies.map(({ id }) => id) : []));
  const wrong = metaAnalysis.find((id) => !known.includes(id));
  if (wrong !== undefined)
    fail(`prismaFlow: metaAnalysis names "${wrong}", which is no study here; name ids of studies`);
}

/** Studies and their reports; a study with one report of its own id is one item. */
export function studyItems({ studies, previous }: Pick<PrismaFlowInput, 'studies' | 'previous'>): PrismaItem[] {
  const registers = [studies, previous && 'kind' in previous ? previous : undefined];
  return registers.flatMap((register) =>
    (register?.studies ?? []).flatMap((study) => [
      { id: study.id, label: study.label, records: study.reports.flatMap(({ records }) => records) },
      ...study.reports
        .filter(({ id }) => id !== study.id)
        .map(({ id, label, records }) => ({ id, label, records: [...records] })),
    ]),
  );
}
