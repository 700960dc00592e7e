import { describe, expect, test } from 'vitest';
import type { Deduplication } from '../../../src/evidence/duplicates/types.js';
import type { RecordSet } from '../../../src/evidence/records/types.js';
import { screeningAgreement } from '../../../src/evidence/screening/agreement/screening-agreement.js';
import { computedDecisions, criteria } from '../../../src/evidence/screening/criteria.js';
import type { DecisionInput } from '../../../src/evidence/screening/read-decisions.js';
import { screen } from '../../../src/evidence/screening/screen.js';
import type { Stage } from '../../../src/evidence/screening/types.js';
import { displayable } from '../../../src/util/displayable.js';
import { fc, runs } from '../../support/fc.js';

const by =
  (stage: Stage) =>
  (reviewer: string, record: string, answer: 'include' | 'exclude', reason: string | null = null): DecisionInput => ({
    reviewer,
    record,
    answer,
    reason,
    stage,
  });
const early = by('title and abstract');
const sought = by('retrieval');
const full = by('full text');
const settles = (one: DecisionInput): DecisionInput => ({ ...one, adjudicates: true });
const answers = (results: readonly { record: string; answer: string }[]) =>
  results.map(({ record, answer }) => [record, answer]);

describe('screen(records, decisions)', () => {
  test('takes records through the three stages', () => {
    const found = screen(
      ['a', 'b', 'c', 'd'],
      [
        early('Ana', 'a', 'include'),
        early('Ana', 'b', 'include'),
        early('Ana', 'c', 'exclude', 'off topic'),
        early('Ana', 'd', 'include'),
        sought('Ana', 'b', 'exclude', 'not retrieved'),
        sought('Ana', 'd', 'include'),
        full('Ana', 'a', 'include'),
        full('Ben', 'd', 'exclude', 'no outcome'),
      ],
    );
    expect(answers(found.stages['title and abstract'])).toEqual([
      ['a', 'include'],
      ['b', 'include'],
      ['c', 'exclude'],
      ['d', 'include'],
    ]);
    expect(answers(found.stages.retrieval)).toEqual([
      ['a', 'include'],
      ['b', 'exclude'],
      ['d', 'include'],
    ]);
    expect(found.stages.retrieval[0]).toMatchObject({ by: null, decisions: [] });
    expect(answers(found.stages['full text'])).toEqual([
      ['a', 'include'],
      ['d', 'exclude'],
    ]);
    expect(found.stages['full text'][1]).toMatchObject({ reason: 'no outcome', by: 'person' });
    expect(found.included).toEqual(['a']);
    expect(found.reviewers).toEqual(['Ana', 'Ben']);
    expect(found.warnings).toEqual([]);
  });

  test('lists conflicts, settles them by adjudication, and keeps what is not decided open', () => {
    const said = [
      early('Ana', 'a', 'include'),
      early('Ben', 'a', 'exclude', 'off topic'),
      early('Ana', 'b', 'include'),
    ];
    const found = screen(['a', 'b', 'c'], said, { reviewers: 2 });
    expect(answers(found.stages['title and abstract'])).toEqual([
      ['a', 'conflict'],
      ['b', 'open'],
      ['c', 'open'],
    ]);
    expect(found.conflicts.map(({ record, decisions }) => [record, decisions.map(({ reviewer }) => reviewer)])).toEqual(
      [['a', ['Ana', 'Ben']]],
    );
    expect(found.stages['title and abstract'][0]).toMatchObject({ by: null, reason: null });
    expect(found.warnings.map(({ message }) => message)).toEqual([
      'One record is at title and abstract in conflict between reviewers: a.',
      'One record is at title and abstract not decided by anybody: c.',
      'One record is at title and abstract decided by fewer than 2 people: b.',
    ]);
    const settled = screen(['a', 'b', 'c'], [...said, settles(early('Eva', 'a', 'exclude', 'off topic'))]);
    expect(settled.conflicts).toEqual([]);
    expect(settled.stages['title and abstract'][0]).toMatchObject({
      answer: 'exclude',
      reason: 'off topic',
      by: 'person',
    });
    expect(settled.stages['title and abstract'][0]?.decisions.at(-1)).toMatchObject({
      reviewer: 'Eva',
      adjudicates: true,
    });
  });

  test('names up to ten records in a warning, takes several kinds of decisions together, and tells the dates of two', () => {
    const ids = Array.from({ length: 12 }, (_, i) => `r${i}`);
    expect(screen(ids, []).warnings[0]?.message).toMatch(/^12 records are .*: r0, .*r9 and 2 more\.$/);
    const twice = [
      { ...early('Ana', 'a', 'include'), date: '2024-05-01' },
      { ...early('Ana', 'a', 'exclude'), date: '2024-05-02' },
    ];
    expect(() => screen(['a'], twice)).toThrow('include on 2024-05-01 and exclude on 2024-05-02');
    const loud = ['a', 'b'].map((record) => full('Ana', record, 'exclude'));
    const found = screen(['a', 'b'], [early('Ana', 'a', 'include'), early('Ana', 'b', 'include'), ...loud]);
    expect(found.warnings.map(({ message }) => message)).toEqual([
      '2 records are excluded by full text without a reason, which PRISMA 2020 asks for: a, b.',
    ]);
  });

  test('leaves the reason open where reviewers differ in it, and says where a full text has none', () => {
    const found = screen(
      ['a', 'b'],
      [
        early('Ana', 'a', 'include'),
        early('Ana', 'b', 'exclude', 'off topic'),
        early('Ben', 'b', 'exclude', 'wrong window'),
        full('Ana', 'a', 'exclude'),
      ],
    );
    expect(found.stages['title and abstract'][1]).toMatchObject({ answer: 'exclude', reason: null });
    expect(found.warnings.map(({ code }) => code)).toEqual(['reasons-differ', 'no-reason']);
  });

  test('counts a tool apart, and a tool and a person as a person; one tool is enough', () => {
    const rules = criteria([
      { name: 'window', text: 'since 2020', years: [2020, null] },
      { name: 'off topic', kind: 'exclusion', text: 'no loyalty' },
    ]);
    const records = ['old', 'both', 'new'].map((id) => ({ id, view: { year: id === 'new' ? 2024 : 1999 } })) as never;
    const tool = computedDecisions(records, rules);
    const found = screen(['old', 'both', 'new'], [tool, early('Ana', 'both', 'exclude', 'off topic')], {
      criteria: rules,
      reviewers: 2,
    });
    expect(found.stages['title and abstract'].map(({ record, answer, by: whom }) => [record, answer, whom])).toEqual([
      ['old', 'exclude', 'automation'],
      ['both', 'exclude', 'person'],
      ['new', 'open', null],
    ]);
    expect(found.criteria.map(({ name }) => name)).toEqual(['window', 'off topic']);
    expect(screen(['old', 'both', 'new'], tool).reviewers).toEqual(['automation: window']);
  });

  test('screens one record a report, and sends what other methods found straight to retrieval', () => {
    const duplicates = displayable({
      kind: 'deduplication',
      count: 3,
      kept: ['a', 'c'],
      groups: [{ kept: 'a', duplicates: ['b'] }],
    });
    const options = { duplicates: duplicates as unknown as Deduplication };
    const found = screen(['a', 'b', 'c'], [early('Ana', 'a', 'include')], options);
    expect(found.stages['title and abstract'].map(({ record }) => record)).toEqual(['a', 'c']);
    expect(() => screen(['a', 'b', 'c'], [early('Ana', 'b', 'include')], options)).toThrow(
      'screen: Ana decided on "b", a duplicate of "a"; decide on the kept record',
    );
    expect(() => screen(['a'], [], options)).toThrow('screen: 1 records, but 3 were de-duplicated');
    const other = screen(['a', 'w'], [early('Ana', 'a', 'exclude'), full('Ana', 'w', 'include')], {
      otherMethods: ['w'],
    });
    expect(other.stages['title and abstract'].map(({ record }) => record)).toEqual(['a']);
    expect(other.included).toEqual(['w']);
    const set = {
      kind: 'records',
      records: [{ id: 'a' }, { id: 'w' }],
      files: [
        { sourceType: 'database', records: ['a'] },
        { sourceType: 'website', records: ['w'] },
      ],
    } as unknown as RecordSet;
    expect(screen(set, [full('Ana', 'w', 'include')]).included).toEqual(['w']);
  });

  test.each([
    [
      [early('Ana', 'a', 'exclude', 'off topic'), full('Ben', 'a', 'include')],
      'Ben decided on "a" at full text, but at title and abstract it was excluded (off topic)',
    ],
    [
      [early('Ana', 'a', 'exclude'), sought('Ben', 'a', 'include')],
      'at retrieval, but at title and abstract it was excluded; change one of the two',
    ],
    [
      [early('Ana', 'a', 'include'), sought('Ana', 'a', 'exclude', 'not retrieved'), full('Ben', 'a', 'include')],
      'at full text, but at retrieval it was excluded (not retrieved)',
    ],
    [
      [early('Ana', 'a', 'include'), early('Ben', 'a', 'exclude'), full('Ben', 'a', 'include')],
      'but at title and abstract there is a conflict (Ana: include, Ben: exclude)',
    ],
    [[full('Ben', 'a', 'include')], 'at full text, but at title and abstract not enough people decided on it'],
    [[early('Ana', 'z', 'include')], 'screen: Ana decided on "z", which is no record'],
    [
      [early('Ana', 'a', 'include'), early('Ana', 'a', 'exclude')],
      'screen: Ana decided twice on "a" at title and abstract: include and exclude',
    ],
    [
      [early('Ana', 'a', 'include'), sought('Ana', 'a', 'exclude', 'off topic')],
      'the reason "off topic" at retrieval; there a report is only \'not retrieved\'',
    ],
    [
      [settles(early('Ana', 'a', 'include')), settles(early('Ben', 'a', 'exclude'))],
      'screen: "a" is adjudicated both ways at title and abstract (Ana: include, Ben: exclude)',
    ],
    [[{ ...early('Ana', 'a', 'include'), answer: 'perhaps' }], 'screen: decision 1: the answer is "perhaps"'],
    [[{ ...early('Ana', 'a', 'include'), reviewer: '' }], 'screen: decision 1 has no reviewer'],
    [[{ ...early('Ana', 'a', 'include'), reason: 7 }], 'screen: decision 1: the reason is 7'],
    [[{ ...early('Ana', 'a', 'include'), stage: 'full' }], 'screen: decision 1: the stage is "full"'],
    [[{ ...early('Ana', 'a', 'include'), date: 'May' }], 'screen: decision 1: the date is "May"'],
    [[7], 'screen: decision 1 is 7'],
  ])('says what is wrong with decisions %#', (decisions, message) => {
    expect(() => screen(['a', 'b'], decisions as never)).toThrow(message);
  });

  test('says what is wrong with records and options', () => {
    const rules = criteria([{ name: 'off topic', text: 't' }]);
    const said = [early('Ana', 'a', 'exclude', 'of topic')];
    expect(() => screen(['a'], said, { criteria: rules })).toThrow('is no criterion; did you mean "off topic"?');
    expect(() => screen(['a', 'a'], [])).toThrow('screen: two records have the id "a"');
    expect(() => screen([''], [])).toThrow('screen: the id of record 1 is ""');
    expect(() => screen(null as never, [])).toThrow('screen: the records are null');
    expect(() => screen(['a'], [], { reviewers: 0 })).toThrow('screen: reviewers is 0');
    expect(() => screen(['a'], [], { criteria: [] as never })).toThrow('screen: the criteria are a list');
    expect(() => screen(['a'], [], { duplicates: [] as never })).toThrow('screen: duplicates is a list');
    expect(() => screen(['a'], [], { otherMethods: ['b'] })).toThrow(
      'screen: otherMethods names "b", which is no record',
    );
    expect(() => screen(['a'], [], { otherMethods: 'a' as never })).toThrow('screen: otherMethods is "a"');
  });

  const many = Array.from(
    { length: 12 },
    (_, i) => ({ early: i % 3 === 0 ? 'exclude' : 'include', full: i % 2 === 0 ? 'exclude' : 'include' }) as const,
  );

  test('does not depend on the order of decisions, and every stage adds up', () => {
    const ids = many.map((_, i) => `r${i}`);
    const said = many.flatMap((one, i) => [
      early('Ana', `r${i}`, one.early, one.early === 'exclude' ? 'off topic' : null),
      early('Ben', `r${i}`, one.early),
      ...(one.early === 'include' ? [full('Ana', `r${i}`, one.full, 'no outcome')] : []),
    ]);
    const once = screen(ids, said);
    fc.assert(
      fc.property(fc.shuffledSubarray(said, { minLength: said.length }), (shuffled) => {
        expect(screen(ids, shuffled)).toEqual(once);
      }),
      { numRuns: runs(300) },
    );
    const included = (stage: Stage) => once.stages[stage].filter(({ answer }) => answer === 'include').length;
    expect(once.stages.retrieval).toHaveLength(included('title and abstract'));
    expect(once.stages['full text']).toHaveLength(included('retrieval'));
    expect(once.included).toHaveLength(included('full text'));
  });
});

describe('screeningAgreement(screening, {stage})', () => {
  const said = [
    early('Ana', 'a', 'include'),
    early('Ben', 'a', 'include'),
    early('Ana', 'b', 'exclude'),
    early('Ben', 'b', 'exclude'),
    early('Ana', 'c', 'exclude'),
    early('Ben', 'c', 'include'),
    settles(early('Eva', 'c', 'exclude')),
    early('automation: window', 'd', 'exclude'),
  ];
  const screening = screen(['a', 'b', 'c', 'd'], said);

  test('is that of the people before adjudication', () => {
    const found = screeningAgreement(screening, { stage: 'title and abstract', reviewers: ['Ana', 'Ben'] });
    expect(found.units).toBe(3);
    expect(found.percentage.value).toBeCloseTo(2 / 3, 12);
    expect(found.cohensKappa?.value).toBeCloseTo(0.4, 12);
    expect(() => screeningAgreement(screening, { stage: 'full text' })).toThrow('0 people decided at full text');
    expect(() => screeningAgreement(screening, { stage: 'title and abstract', reviewers: ['Ana', 'Zoe'] })).toThrow(
      '"Zoe" decided on nothing at title and abstract',
    );
    expect(() => screeningAgreement([] as never, { stage: 'full text' })).toThrow('the first argument is a list');
  });

  test('takes for raters all who decided, but neither tools nor who only settled', () => {
    expect(screeningAgreement(screening, { stage: 'title and abstract', bootstrap: { draws: 10 } }).raters).toEqual([
      'Ana',
      'Ben',
    ]);
  });
});
