import { describe, expect, test } from 'vitest';
import { checkFlow } from '../../../src/evidence/prisma/check-flow.js';
import { reportedFlow } from '../../../src/evidence/prisma/reported-flow.js';
import type { PrismaForm } from '../../../src/evidence/prisma/types.js';

const source = 'made up';
const WHOLE = {
  previous_studies: 5,
  previous_reports: 6,
  database_results: 100,
  register_results: 10,
  duplicates: 20,
  excluded_automatic: 5,
  excluded_other: 1,
  records_screened: 84,
  records_excluded: 60,
  dbr_sought_reports: 24,
  dbr_notretrieved_reports: 2,
  dbr_assessed: 22,
  dbr_excluded: 15,
  website_results: 3,
  organisation_results: 0,
  citations_results: 4,
  other_sought_reports: 7,
  other_notretrieved_reports: 1,
  other_assessed: 6,
  other_excluded: 4,
  new_studies: 8,
  new_reports: 9,
  total_studies: 13,
  total_reports: 15,
};
const PARTS = {
  database_results: [
    ['Scopus', 60],
    ['SciELO', 40],
  ],
  dbr_excluded: [
    ['wrong outcome', 10],
    ['wrong design', 5],
  ],
} as const;
const form: PrismaForm = 'updated, with other methods';
const failing = (counts: Partial<typeof WHOLE>, parts: object = PARTS) =>
  checkFlow(reportedFlow({ ...WHOLE, ...counts }, { form, source, parts: parts as never }))
    .identities.filter(({ answer }) => answer === 'fails')
    .map(({ identity }) => identity);

describe('checkFlow(flow)', () => {
  test('finds nothing wrong with a whole flow', () => {
    const check = checkFlow(reportedFlow(WHOLE, { form, source, parts: PARTS }));
    expect(check).toMatchObject({ fails: 0, notReported: 0, warnings: [] });
    expect(check.holds).toBe(check.identities.length);
    expect(check.holds).toBe(16);
  });

  test.each([
    ['previous_studies', { previous_studies: 7 }],
    ['database_results', { database_results: 101 }],
    ['register_results', { register_results: 9 }],
    ['duplicates', { duplicates: 21 }],
    ['excluded_automatic', { excluded_automatic: 4 }],
    ['excluded_other', { excluded_other: 0 }],
    ['records_screened', { records_screened: 85 }],
    ['records_excluded', { records_excluded: 59 }],
    ['dbr_sought_reports', { dbr_sought_reports: 23 }],
    ['dbr_notretrieved_reports', { dbr_notretrieved_reports: 3 }],
    ['dbr_assessed', { dbr_assessed: 21 }],
    ['dbr_excluded', { dbr_excluded: 16 }],
    ['other_sought_reports', { other_sought_reports: 8 }],
    ['other_notretrieved_reports', { other_notretrieved_reports: 0 }],
    ['other_assessed', { other_assessed: 7 }],
    ['other_excluded', { other_excluded: 3 }],
    ['new_reports', { new_reports: 10 }],
    ['total_studies', { total_studies: 14 }],
    ['total_reports', { total_reports: 16 }],
  ] as const)('finds one wrong number: %s', (name, counts) => {
    const found = failing(counts);
    expect(found.length).toBeGreaterThan(0);
    expect(found.some((identity) => identity.includes(name))).toBe(true);
  });

  test('explains a failure with both sides and their numbers', () => {
    const check = checkFlow(reportedFlow({ ...WHOLE, records_screened: 85 }, { form, source }));
    expect(check.warnings.map(({ message }) => message)).toEqual([
      'Records screened 85 is not 84: Databases 100 + Registers 10 − Duplicate records removed 20 − Records marked as ' +
        'ineligible by automation tools 5 − Records removed for other reasons 1; what is identified and not removed is screened.',
      'Reports sought for retrieval 24 is not 25: Records screened 85 − Records excluded 60; what is screened and not excluded is sought.',
    ]);
  });

  test('finds more studies than reports, and parts that do not add up', () => {
    expect(failing({ new_studies: 10, total_studies: 15 })).toContain('new_studies ≤ new_reports');
    expect(failing({}, { ...PARTS, dbr_excluded: [['wrong design', 14]] })).toEqual([
      'dbr_excluded = sum of its parts',
    ]);
  });

  test('says nothing of an identity that needs a number which is not reported, and says which', () => {
    const check = checkFlow(reportedFlow({ database_results: 31, new_studies: 19 }, { source }));
    expect(check.fails).toBe(0);
    expect(check.holds).toBe(0);
    expect(check.identities[0]).toEqual({
      identity:
        'records_screened = database_results + register_results − duplicates − excluded_automatic − excluded_other',
      answer: 'not reported',
      words:
        'not reported: Records screened, Registers, Duplicate records removed, Records marked as ineligible by automation ' +
        'tools, Records removed for other reasons',
    });
  });

  test('refuses what is no flow', () => {
    expect(() => checkFlow({} as never)).toThrow('checkFlow: this is no flow; pass what prismaFlow()');
  });
});
