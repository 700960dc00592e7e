import { describe, expect, test } from 'vitest';
import { codingSets } from '../../../src/evidence/coding/coding-sets.js';
import { compareCoders } from '../../../src/evidence/coding/compare-coders.js';
import { reportedFlow } from '../../../src/evidence/prisma/reported-flow.js';
import { agreement } from '../../../src/evidence/screening/agreement/agreement.js';
import { studies } from '../../../src/evidence/screening/studies.js';
import { type NarrativeInput, narrative } from '../../../src/evidence/tables/narrative.js';
import { minimize } from '../../../src/qca/minimize/minimize.js';
import { setData } from '../../../src/qca/sets.js';
import { truthTable } from '../../../src/qca/truth-table/truth-table.js';
import { displayable } from '../../../src/util/displayable.js';
import { adjudicated, coderA, coderB, R4 } from '../coding/review.js';
import { register } from './review.js';

const texts = (input: NarrativeInput) => narrative(input).sentences.map(({ text }) => text);
const crispSets = (columns: { readonly [name: string]: readonly number[] }) =>
  setData(
    (columns.Y ?? []).map((_, i) => `S${i + 1}`),
    Object.entries(columns).map(([name, memberships]) => ({ name, memberships })),
  );
const parsimonious = (columns: { readonly [name: string]: readonly number[] }, more = {}) =>
  minimize(truthTable(crispSets(columns), { outcome: 'Y' }), more).parsimonious;
const source = 'a test';

describe('narrative({flow})', () => {
  test('says what is not reported', () => {
    expect(texts({ flow: reportedFlow({ database_results: 31, new_studies: 19 }, { source }) })).toEqual([
      'Databases gave 31 records; the number from registers is not reported.',
      'The number of duplicates that were removed is not reported.',
      'The number of records screened is not reported; the number excluded is not reported.',
      'The number of reports sought is not reported; the number not retrieved is not reported; the number assessed in full is not reported; the number excluded is not reported.',
      'The review includes 19 studies; the number of reports is not reported.',
    ]);
  });

  test('tells a whole flow with its parts, one thing in the singular', () => {
    const counts = {
      database_results: 12,
      register_results: 0,
      duplicates: 1,
      records_screened: 11,
      records_excluded: 1,
      dbr_sought_reports: 10,
      dbr_notretrieved_reports: 1,
      dbr_assessed: 9,
      dbr_excluded: 3,
      new_studies: 1,
      new_reports: 6,
    };
    const parts = {
      database_results: [
        ['Scopus', 7],
        ['SciELO', 5],
      ],
      dbr_excluded: [['wrong outcome', 3]],
    } as const;
    expect(texts({ flow: reportedFlow(counts, { source, parts }) })).toEqual([
      'Databases gave 12 records (Scopus 7, SciELO 5); registers gave 0.',
      '1 duplicate was removed.',
      '11 records were screened by title and abstract; 1 record was excluded.',
      '10 reports were sought; 1 report was not retrieved; 9 reports were assessed in full; 3 reports were excluded (wrong outcome 3).',
      'The review includes 1 study; it includes 6 reports.',
    ]);
  });

  test('tells of other methods and of the previous version where the form has them', () => {
    const counts = {
      previous_studies: 4,
      website_results: 2,
      organisation_results: 1,
      citations_results: 3,
      other_sought_reports: 5,
      new_studies: 2,
      total_studies: 6,
    };
    const said = texts({ flow: reportedFlow(counts, { source, form: 'updated, with other methods' }) });
    expect(said[0]).toBe('The previous version had 4 studies.');
    expect(said[2]).toBe('Websites gave 2 records; organisations gave 1; citation searching gave 3.');
    expect(said[6]).toContain('5 reports were sought from other methods; the number not retrieved is not reported');
    expect(said.at(-1)).toBe('Both versions together have 6 studies.');
  });
});

describe('narrative({studies})', () => {
  test('counts the published review by year and database', () => {
    const said = texts({ studies: register });
    expect(said[0]).toBe('There are 19 studies.');
    expect(said).toContain('Studies by year: 2020 1, 2021 3, 2022 5, 2023 3, 2024 7.');
    expect(said).toContain('Studies by database: Scopus 14, SciELO 5.');
    expect(said.find((one) => one.includes('country'))).toMatch(/, not reported 2; and 2 more values\.$/);
  });

  test('leaves out an attribute that no two studies share, and years without a study', () => {
    const own = studies([
      { id: 'a', attributes: { title: 'one', year: 2020, n: 1 } },
      { id: 'b', attributes: { title: 'two', year: 2022, n: 1 } },
      { id: 'c', attributes: { title: 'three', year: 2020, n: 1 } },
    ]);
    expect(texts({ studies: own })).toEqual([
      'There are 3 studies.',
      'Studies by year: 2020 2, 2022 1.',
      'Studies by n: 1 3.',
    ]);
    expect(texts({ studies: studies([{ id: 'a' }]) })).toEqual(['There is 1 study.']);
  });

  test('says how many more values there are', () => {
    const many = (extra: number) =>
      studies(
        Array.from({ length: 13 + extra }, (_, i) => ({
          id: `s${i}`,
          attributes: { x: `v${String(Math.max(0, i - 1)).padStart(2, '0')}` },
        })),
      );
    expect(texts({ studies: many(0) })[1]).toMatch(/v10 1, v11 1\.$/);
    expect(texts({ studies: many(1) })[1]).toMatch(/v11 1; and 1 more value\.$/);
    expect(texts({ studies: many(2) })[1]).toMatch(/; and 2 more values\.$/);
  });
});

test('narrative({agreement}) tells Cohen’s kappa of two raters, Fleiss’ of more', () => {
  const two = compareCoders(coderA, coderB).overall;
  expect(texts({ agreement: two })).toEqual(['A and B agreed on a share of 0.947 of 152 units (Cohen’s kappa 0.869).']);
  const ratings = [
    ['yes', 'no'],
    ['yes', 'no'],
    ['yes', 'yes'],
  ];
  const [three] = texts({ agreement: agreement(ratings) });
  expect(three).toMatch(/, .* and .* agreed on a share of 0\.667 of 2 units \(Fleiss’ kappa -?0\.\d{3}\)\.$/);
  expect(texts({ agreement: agreement([['yes'], ['yes']]) })[0]).toContain('Cohen’s kappa undefined');
});

describe('narrative({solutions})', () => {
  test('calls the solution of the published review by its type, with what it does not cover', () => {
    const table = truthTable(codingSets(adjudicated), { outcome: 'LOY', conditions: R4, inclusion: 0.8 });
    const [said, ...more] = texts({ solutions: [minimize(table).parsimonious] });
    expect(more).toEqual([]);
    expect(said).toBe(
      'The parsimonious solution for LOY is ~TEC*~REL + EXP (consistency 1.000, coverage 0.929; it does not cover S09).',
    );
  });

  test('says how many models there are, and tells the first three', () => {
    const said = texts({ solutions: [parsimonious({ A: [1, 0], B: [1, 0], C: [1, 0], D: [1, 0], Y: [1, 0] })] });
    expect(said[0]).toBe('The parsimonious solution for Y has 4 models; the first 3 are told.');
    expect(said.slice(1)).toEqual(
      ['A', 'B', 'C'].map((name, i) => `Its model P${i + 1} is ${name} (consistency 1.000, coverage 1.000).`),
    );
    const two = parsimonious({ A: [1, 0], B: [1, 0], Y: [1, 0] });
    expect(texts({ solutions: [two] })[0]).toBe('The parsimonious solution for Y has 2 models.');
    const chosen = two.choose(2, { reason: 'theory' });
    expect(texts({ solutions: [chosen] })).toEqual([
      'The parsimonious solution for Y, model P2, chosen of 2 (theory), is B (consistency 1.000, coverage 1.000).',
    ]);
  });

  test('says where the number of models is but a lower bound', () => {
    const two = parsimonious({ A: [1, 0], B: [1, 0], Y: [1, 0] });
    const limits = { ...two.limits, models: { ...two.limits.models, exact: false } };
    expect(texts({ solutions: [displayable({ ...two, limits })] })[0]).toContain(' has 2 models or more.');
    const chosen = displayable({ ...two.choose(1, { reason: 'theory' }), exhausted: false });
    expect(texts({ solutions: [chosen] })[0]).toContain('model P1, chosen of 2 or more (theory), is A');
  });

  test('names the cases against it, and says so where there is no model', () => {
    const loose = (A: readonly number[], Y: readonly number[]) =>
      minimize(truthTable(crispSets({ A, Y }), { outcome: 'Y', inclusion: 0.4 })).parsimonious;
    expect(texts({ solutions: [loose([1, 1, 1, 0], [1, 1, 0, 0])] })[0]).toContain('; against it is S3)');
    expect(texts({ solutions: [loose([1, 1, 1, 1, 0], [1, 1, 0, 0, 0])] })[0]).toContain('; against it are S3 and S4)');
    expect(texts({ solutions: [parsimonious({ A: [1, 0], Y: [0, 0] })] })).toEqual([
      'The parsimonious solution for Y has no model.',
    ]);
  });
});

test('narrative(input) says what each sentence is about, and passes all warnings on', () => {
  const flow = reportedFlow({ new_studies: 19 }, { source });
  const solution = parsimonious({ A: [1, 0], Y: [1, 0] });
  const told = narrative({ flow, studies: register, solutions: [solution] });
  expect([...new Set(told.sentences.map(({ about }) => about))]).toEqual(['flow', 'studies', 'solution']);
  expect(told.warnings).toEqual([...flow.warnings, ...register.warnings, ...solution.warnings]);
});

test.each([
  [{}, 'there is nothing to tell'],
  [{ solutions: [] }, 'there is nothing to tell'],
  [{ flow: {} }, 'the flow is none'],
  [{ studies: {} }, 'the studies are none'],
  [{ agreement: {} }, 'the agreement is none'],
  [{ solutions: [{}] }, 'solutions are no list of solutions'],
  [{ solutions: {} }, 'solutions are no list of solutions'],
])('narrative(%j) says %s', (input, message) => {
  expect(() => narrative(input as never)).toThrow(`narrative: ${message}`);
});
