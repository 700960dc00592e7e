import { expect, test } from 'vitest';
import {
  checklistTable,
  flowCheckTable,
  prismaCsvTable,
  reviewLintTable,
} from '../../../src/display/evidence/review-tables.js';
import { lintReview } from '../../../src/evidence/linter/lint-review.js';
import { checkFlow } from '../../../src/evidence/prisma/check-flow.js';
import { prismaChecklist } from '../../../src/evidence/prisma/checklist.js';
import { reportedFlow } from '../../../src/evidence/prisma/reported-flow.js';
import { writePrismaCsv } from '../../../src/evidence/prisma/write-prisma-csv.js';
import { clean } from '../../evidence/linter/clean-review.js';

const flow = reportedFlow(
  { records_screened: 30, records_excluded: 10, dbr_sought_reports: 19 },
  { source: 'Figure 1' },
);

test('flowCheckTable(check) has what fails first', () => {
  const table = flowCheckTable(checkFlow(flow));
  expect(table.title).toMatch(/^Arithmetic of the flow: 1 hold, 1 fail, \d+ not reported$/);
  expect(table.rows[0]?.[1]).toBe('fails');
  expect(table.warnings).toHaveLength(1);
});

test('checklistTable(list) has a row a line', () => {
  const table = checklistTable(prismaChecklist({ said: { '25': 'None.' } }));
  expect(table.title).toBe('PRISMA 2020 checklist: 41 lines of 42 missing');
  expect(table.rows.find((row) => row[1] === '25')?.slice(4)).toEqual(['said', 'None.']);
});

test('prismaCsvTable(csv) shows the text, a row a line', () => {
  expect(prismaCsvTable(writePrismaCsv(flow)).rows).toHaveLength(35);
});

test('reviewLintTable(lint) has the findings, and what was looked at in vain', () => {
  const review = { ...clean(), flowDiagram: 'none' as const, counts: [] };
  const table = reviewLintTable(lintReview(review));
  expect(table.title).toBe('“Reminders and vaccination: a systematic review” against itself: 1 finding');
  expect(table.rows.map(([rule]) => rule)).toEqual(['flow-not-reported']);
  expect(table.notes?.[1]).toContain('the arithmetic of the PRISMA flow');
});
