import { describe, expect, test } from 'vitest';
import type { Deduplication } from '../../../src/evidence/duplicates/types.js';
import { lineNamed } from '../../../src/evidence/prisma/assemble.js';
import { checkFlow } from '../../../src/evidence/prisma/check-flow.js';
import { type PrismaFlowInput, prismaFlow } from '../../../src/evidence/prisma/prisma-flow.js';
import type { RecordSet, SourceType } from '../../../src/evidence/records/types.js';
import { screen } from '../../../src/evidence/screening/screen.js';
import { studies } from '../../../src/evidence/screening/studies.js';
import { displayable } from '../../../src/util/displayable.js';

/** Records by file: `{a: ['database', 'Scopus', 3]}` are a#1, a#2 and a#3. */
function recordSet(files: { readonly [name: string]: readonly [SourceType, string, number] }): RecordSet {
  const entries = Object.entries(files);
  const ids = (name: string, n: number) => Array.from({ length: n }, (_, i) => `${name}#${i + 1}`);
  return displayable({
    kind: 'records',
    files: entries.map(([name, [sourceType, source, n]]) => ({ name, source, sourceType, records: ids(name, n) })),
    records: entries.flatMap(([name, [, source, n]]) =>
      ids(name, n).map((id) => ({
        id,
        file: name,
        source,
        view: { authors: [{ family: 'Doe', given: 'J.' }], year: 2020, title: `Title ${id}` },
      })),
    ),
    problems: [],
    warnings: [],
  } as unknown as RecordSet);
}

/** What `deduplicate` would say of a record set in which these are one report each, the first one kept. */
function groups(set: RecordSet, ...all: readonly (readonly string[])[]): Deduplication {
  const double = new Set(all.flatMap(([, ...others]) => others));
  const ids = set.records.map(({ id }) => id);
  return displayable({
    kind: 'deduplication',
    count: ids.length,
    kept: ids.filter((id) => !double.has(id)),
    groups: all.map(([kept, ...duplicates]) => ({ kept, duplicates })),
  } as unknown as Deduplication);
}

const records = recordSet({ a: ['database', 'Scopus', 5], b: ['database', 'SciELO', 3], r: ['register', 'ICTRP', 1] });
const duplicates = groups(records, ['a#1', 'b#1'], ['a#2', 'b#2']);
const decision =
  (stage: 'title and abstract' | 'retrieval' | 'full text') =>
  (answer: 'include' | 'exclude', reason: string | null, ...ids: readonly string[]) =>
    ids.map((record) => ({ record, stage, answer, reason, reviewer: 'Ana' }));
const title = decision('title and abstract');
const decisions = [
  ...title('exclude', 'off topic', 'a#4', 'r#1'),
  ...title('include', null, 'a#1', 'a#2', 'a#3', 'a#5', 'b#3'),
  ...decision('retrieval')('exclude', null, 'a#5'),
  ...decision('full text')('exclude', 'wrong outcome', 'a#3'),
  ...decision('full text')('include', null, 'a#1', 'a#2', 'b#3'),
];
const input: PrismaFlowInput = { records, duplicates, screening: screen(records, decisions, { duplicates }) };
const numbers = (flow: ReturnType<typeof prismaFlow>) =>
  Object.fromEntries(flow.boxes.flatMap(({ lines }) => lines.map(({ name, n }) => [name, n])));

describe('prismaFlow({records, duplicates, screening})', () => {
  const flow = prismaFlow(input);

  test('counts every line of the left column', () => {
    expect(flow.form).toBe('new, databases and registers');
    expect(flow.origin).toBe('computed');
    expect(numbers(flow)).toEqual({
      database_results: 8,
      register_results: 1,
      duplicates: 2,
      excluded_automatic: 0,
      excluded_other: 0,
      records_screened: 7,
      records_excluded: 2,
      dbr_sought_reports: 5,
      dbr_notretrieved_reports: 1,
      dbr_assessed: 4,
      dbr_excluded: 1,
      new_studies: null,
      new_reports: 3,
    });
    expect(checkFlow(flow)).toMatchObject({ fails: 0, notReported: 2 });
  });

  test('says which ones each line counts, and what each id is', () => {
    expect(lineNamed(flow, 'duplicates')?.ids).toEqual(['b#1', 'b#2']);
    expect(lineNamed(flow, 'records_excluded')?.ids).toEqual(['a#4', 'r#1']);
    expect(lineNamed(flow, 'dbr_excluded')?.parts).toEqual([{ label: 'wrong outcome', n: 1, ids: ['a#3'] }]);
    expect(lineNamed(flow, 'database_results')?.parts).toEqual([
      { label: 'SciELO', n: 3, ids: ['b#1', 'b#2', 'b#3'] },
      { label: 'Scopus', n: 5, ids: ['a#1', 'a#2', 'a#3', 'a#4', 'a#5'] },
    ]);
    expect(flow.items.find(({ id }) => id === 'a#1')).toEqual({
      id: 'a#1',
      label: 'Doe 2020. Title a#1',
      records: ['a#1', 'b#1'],
    });
  });

  test('counts studies and reports apart', () => {
    const register = studies([
      {
        id: 'S1',
        reports: [
          { id: 'R1', records: ['a#1', 'b#1'] },
          { id: 'R2', records: ['a#2'] },
        ],
      },
      { id: 'S2', reports: [{ id: 'R3', records: ['b#3'] }] },
    ]);
    const counted = prismaFlow({ ...input, studies: register });
    expect(numbers(counted)).toMatchObject({ new_studies: 2, new_reports: 3 });
    expect(counted.warnings).toEqual([]);
    expect(counted.items.find(({ id }) => id === 'S1')?.records).toEqual(['a#1', 'b#1', 'a#2']);
    const short = prismaFlow({ ...input, studies: studies([{ id: 'S1', reports: [{ id: 'R1', records: ['b#1'] }] }]) });
    expect(short.warnings.map(({ message }) => message)).toEqual(['2 included reports are in no study: a#2, b#3.']);
  });

  test('warns where duplicates were not looked for, and does not report any', () => {
    const alone = prismaFlow({ records, screening: screen(records, []) });
    expect(numbers(alone)).toMatchObject({ duplicates: null, records_screened: 0 });
    expect(alone.warnings.map(({ code }) => code)).toEqual(['not-screened', 'duplicates-not-looked-for']);
    expect(alone.warnings[0]?.message).toBe(
      '9 wait for a decision at the stage "title and abstract" and are not counted there: a#1, a#2, a#3, a#4, a#5 and 4 more.',
    );
  });

  test('warns of conflicts, and of pieces that could not be read', () => {
    const torn = [...decisions, { ...title('include', null, 'a#4')[0], reviewer: 'Ben' }];
    const broken = displayable({ ...records, problems: [{ file: 'a', line: 9, message: 'x', raw: '' }] });
    const warnings = prismaFlow({
      ...input,
      records: broken,
      screening: screen(records, torn as never, { duplicates }),
    }).warnings;
    expect(warnings.map(({ code }) => code)).toEqual(['open-conflict', 'unread-records']);
    expect(warnings[1]?.message).toContain('a, line 9');
  });

  test('counts what a tool alone excluded before screening, or while screening, split by people and tools', () => {
    const byTool = decisions.map((one) => (one.record === 'r#1' ? { ...one, reviewer: 'automation: ranking' } : one));
    const screening = screen(records, byTool, { duplicates });
    const before = prismaFlow({ ...input, screening });
    expect(numbers(before)).toMatchObject({ excluded_automatic: 1, records_screened: 6, records_excluded: 1 });
    expect(checkFlow(before).fails).toBe(0);
    const during = prismaFlow({ ...input, screening, automation: 'while screening' });
    expect(numbers(during)).toMatchObject({ excluded_automatic: 0, records_screened: 7, records_excluded: 2 });
    expect(lineNamed(during, 'records_excluded')?.parts).toEqual([
      { label: 'by a human', n: 1, ids: ['a#4'] },
      { label: 'by automation tools', n: 1, ids: ['r#1'] },
    ]);
  });

  test('counts records removed for other reasons', () => {
    const left = decisions.filter(({ record }) => record !== 'a#4');
    const removed = [{ record: 'a#4', reason: 'retracted' }];
    const counted = prismaFlow({ ...input, removed, screening: screen(records, left, { duplicates }) });
    expect(numbers(counted)).toMatchObject({ excluded_other: 1, records_screened: 6 });
    expect(lineNamed(counted, 'excluded_other')?.parts).toEqual([{ label: 'retracted', n: 1, ids: ['a#4'] }]);
    expect(checkFlow(counted).fails).toBe(0);
    expect(counted.warnings).toEqual([]);
  });

  test('does not depend on the order of files and decisions', () => {
    const turned: RecordSet = displayable({ ...records, files: [...records.files].reverse() });
    const again = prismaFlow({
      ...input,
      records: turned,
      screening: screen(records, [...decisions].reverse(), { duplicates }),
    });
    expect(again.boxes).toEqual(flow.boxes);
  });
});

describe('prismaFlow with other methods and a previous version', () => {
  const all = recordSet({
    a: ['database', 'Scopus', 2],
    w: ['website', 'oecd.org', 2],
    c: ['citation searching', 'snowball', 2],
  });
  const found = groups(all, ['a#1', 'w#1']);
  const said = [
    ...title('include', null, 'a#1', 'a#2'),
    ...decision('retrieval')('exclude', null, 'c#2'),
    ...decision('full text')('include', null, 'a#1', 'w#2'),
    ...decision('full text')('exclude', 'wrong outcome', 'a#2', 'c#1'),
  ];
  const screening = screen(all, said, { duplicates: found });

  test('counts the right column, and says that it has no box for duplicates', () => {
    const flow = prismaFlow({ records: all, duplicates: found, screening });
    expect(flow.form).toBe('new, with other methods');
    expect(numbers(flow)).toMatchObject({
      database_results: 2,
      duplicates: 0,
      website_results: 2,
      organisation_results: 0,
      citations_results: 2,
      other_sought_reports: 3,
      other_notretrieved_reports: 1,
      other_assessed: 2,
      other_excluded: 1,
      dbr_assessed: 2,
      new_reports: 2,
    });
    expect(flow.warnings.map(({ message }) => message)).toEqual([
      '1 from other methods were found elsewhere too; PRISMA 2020 has no box for them: w#1.',
    ]);
    expect(checkFlow(flow).fails).toBe(0);
  });

  test('puts a report into the left column although the kept record is of a website', () => {
    const flow = prismaFlow({
      records: all,
      duplicates: groups(all, ['w#1', 'a#1']),
      screening: screen(all, [], { duplicates: groups(all, ['w#1', 'a#1']) }),
    });
    expect(numbers(flow)).toMatchObject({ duplicates: 0, other_sought_reports: 3 });
  });

  test('adds what was there before', () => {
    const register = studies([{ id: 'S1', reports: [{ id: 'S1', records: ['a#1', 'w#2'] }] }]);
    const flow = prismaFlow({
      records: all,
      duplicates: found,
      screening,
      studies: register,
      previous: { studies: 10, reports: 12 },
    });
    expect(flow.form).toBe('updated, with other methods');
    expect(numbers(flow)).toMatchObject({ previous_studies: 10, total_studies: 11, total_reports: 13 });
    expect(lineNamed(flow, 'new_studies')?.label).toBe('New studies included in review');
    const known = prismaFlow({
      records: all,
      screening,
      studies: register,
      previous: studies([{ id: 'P1' }]),
      metaAnalysis: ['S1'],
    });
    expect(lineNamed(known, 'total_studies')?.ids).toEqual(['P1', 'S1']);
    expect(numbers(known)).toMatchObject({ total_studies_ma: 1 });
    const unknown = prismaFlow({ records: all, screening, previous: { studies: null, reports: 3 } });
    expect(numbers(unknown)).toMatchObject({ total_studies: null, total_reports: 5 });
  });
});

test.each([
  [{ records: {} }, 'records is no record set'],
  [{ screening: undefined }, 'screening is none'],
  [{ automation: 'later' }, 'automation is "later"'],
  [{ removed: [{ record: 'z', reason: 'x' }] }, 'removed names "z", which is no record here'],
  [{ removed: [{ record: 'a#1', reason: 'x' }] }, '"a#1" was removed before screening, and screened'],
  [{ records: { kind: 'records' } }, 'records is no record set'],
  [{ screening: { kind: 'screening' } }, 'screening is none'],
  [{ duplicates: { kind: 'deduplication' } }, 'duplicates is another kind of object'],
  [{ studies: duplicates }, 'studies is another kind of object'],
  [{ removed: 'a#4' }, 'removed is "a#4"; pass a list'],
  [{ removed: [{ record: 'a#4', reason: ' ' }] }, '"a#4" was removed before screening without a reason'],
  [{ removed: [{ record: 'b#1', reason: 'x' }] }, '"b#1" is removed as a duplicate already'],
  [{ previous: null }, 'previous: the options are null'],
  [{ previous: { studies: 1 } }, 'previous.reports is undefined; it is a whole number'],
  [{ previous: { studies: -1, reports: null } }, 'previous.studies is -1; it is a whole number'],
  [{ previous: studies([{ id: 'S1' }]), studies: studies([{ id: 'S1' }]) }, '"S1" is an id of this version and of the'],
  [{ metaAnalysis: 'S1' }, 'metaAnalysis is "S1"; list ids of studies'],
  [{ metaAnalysis: ['S1', 'S1'] }, 'metaAnalysis names "S1" twice'],
  [{ metaAnalysis: ['S2'], studies: studies([{ id: 'S1' }]) }, 'metaAnalysis names "S2", which is no study here'],
  [{ screening: screen(['q'], []) }, '"q" was screened, but is no record here, or a duplicate'],
  [{ screening: screen(records, []) }, '"b#1" was screened, but is no record here, or a duplicate'],
  [{ duplicates: groups(records, ['a#1', 'z']) }, 'duplicates names "z"'],
  [{ duplicate: duplicates }, 'there is no option "duplicate"; did you mean "duplicates"?'],
])('prismaFlow(%j) is refused', (change, message) => {
  expect(() => prismaFlow({ ...input, ...change } as never)).toThrow(`prismaFlow: ${message}`);
});

describe('prismaFlow({records}) with records of other methods', () => {
  const mixed = recordSet({ a: ['database', 'Scopus', 2], w: ['website', 'web', 2] });
  // The website's record says more, so it is the one that is kept.
  const twins = groups(mixed, ['w#1', 'a#1']);

  test('screens a report that a database found too, whichever record of it is kept', () => {
    const screening = screen(mixed, title('include', null, 'w#1', 'a#2'), { duplicates: twins });
    expect(screening.stages['title and abstract'].map(({ record }) => record)).toEqual(['a#2', 'w#1']);
    const flow = prismaFlow({ records: mixed, duplicates: twins, screening });
    expect(numbers(flow)).toMatchObject({
      duplicates: 0,
      records_screened: 2,
      dbr_sought_reports: 2,
      other_sought_reports: 1,
    });
  });

  test('takes no record from other methods, and none twice, as removed before screening', () => {
    const screening = screen(mixed, [], { duplicates: twins });
    const removing =
      (...ids: string[]) =>
      () =>
        prismaFlow({
          records: mixed,
          duplicates: twins,
          screening,
          removed: ids.map((record) => ({ record, reason: 'x' })),
        });
    expect(removing('w#2')).toThrow('prismaFlow: "w#2" is from other methods');
    expect(removing('a#2', 'a#2')).toThrow('prismaFlow: "a#2" was removed before screening twice');
  });

  test('takes ids of a meta-analysis as they are where no study is known by id', () => {
    const screening = screen(mixed, [], { duplicates: twins });
    const given = { records: mixed, duplicates: twins, screening, metaAnalysis: ['S9'] };
    expect(numbers(prismaFlow(given))).toMatchObject({ total_studies_ma: 1 });
    const previous = { studies: 2, reports: 2 };
    const updated = prismaFlow({ ...given, previous, studies: studies([{ id: 'S1' }]) });
    expect(numbers(updated)).toMatchObject({ total_studies_ma: 1, total_studies: 3 });
    const before = prismaFlow({ ...given, previous: studies([{ id: 'S9' }]), studies: studies([{ id: 'S1' }]) });
    expect(numbers(before)).toMatchObject({ total_studies_ma: 1, total_studies: 2 });
  });
});
