import { expect, test } from 'vitest';
import '../../../src/display/register.js';
import { configurationTables, evidenceTableTable } from '../../../src/display/evidence/evidence-tables.js';
import { codebook } from '../../../src/evidence/coding/codebook.js';
import { coding } from '../../../src/evidence/coding/coding.js';
import { codingSets } from '../../../src/evidence/coding/coding-sets.js';
import { compareCoders } from '../../../src/evidence/coding/compare-coders.js';
import { reportedFlow } from '../../../src/evidence/prisma/reported-flow.js';
import { studies } from '../../../src/evidence/screening/studies.js';
import { evidenceByConfiguration } from '../../../src/evidence/tables/configuration-table.js';
import { countStudies } from '../../../src/evidence/tables/count-studies.js';
import { evidenceTable } from '../../../src/evidence/tables/evidence-table.js';
import { gapMap } from '../../../src/evidence/tables/gap-map.js';
import { narrative } from '../../../src/evidence/tables/narrative.js';
import { minimize } from '../../../src/qca/minimize/minimize.js';
import { truthTable } from '../../../src/qca/truth-table/truth-table.js';
import { adjudicated, coderA, coderB, R4 } from '../../evidence/coding/review.js';
import { register } from '../../evidence/tables/review.js';
import { expectGolden } from '../../support/golden.js';
import { bundleOf } from '../shown.js';

const folder = new URL('../golden/', import.meta.url);
const split = (html: string): string => html.replace(/(<\/(?:tr|div|p)>)/g, '$1\n');
const table = truthTable(codingSets(adjudicated), { outcome: 'LOY', conditions: R4, inclusion: 0.8 });
const solution = minimize(table).parsimonious;
const flow = reportedFlow({ database_results: 31, new_studies: 19 }, { source: 'Results' });

test.each([
  [
    'evidence-by-configuration',
    evidenceByConfiguration(solution, register, { coding: adjudicated, attributes: ['country', 'design'] }),
  ],
  ['evidence-table', evidenceTable(register, { columns: ['study', 'label', 'country', 'LOY'], coding: adjudicated })],
  [
    'narrative',
    narrative({ flow, studies: register, agreement: compareCoders(coderA, coderB).overall, solutions: [solution] }),
  ],
])('the display of %s is as committed', (name, result) => {
  const bundle = bundleOf(result);
  expectGolden(folder, `${name}.html`, split(String(bundle['text/html'])));
  expectGolden(folder, `${name}.md`, String(bundle['text/markdown']));
  expectGolden(folder, `${name}.txt`, String(bundle['text/plain']));
});

test('the displays of counts and of a gap map are registered', () => {
  expect(bundleOf(countStudies(register, 'year'))['text/plain']).toContain('Studies by year · 19 studies');
  expect(bundleOf(gapMap(table))['text/plain']).toContain('▲ Studies nobody has done: 8 of 16 configurations');
});

const two = codebook(
  ['TEC', 'LOY'].map((name) => ({ name, definition: name, present: 'it is named', absent: 'it is said not to be' })),
  { version: '1' },
);
const codes = coding(
  two,
  [
    { study: 'S1', code: 'TEC', value: 1, quotation: 'a platform', locator: 'p. 4', note: 'clear' },
    { study: 'S1', code: 'LOY', value: 1, quotation: 'they return', note: 'clear' },
    { study: 'S2', code: 'TEC', value: 1, locator: 'Table 2' },
    { study: 'S2', code: 'LOY', value: 0 },
    { study: 'S3', code: 'TEC', value: 1 },
    { study: 'S3', code: 'LOY', value: 1 },
    { study: 'S4', code: 'TEC', value: 0 },
    { study: 'S4', code: 'LOY', value: 0 },
  ],
  { coder: 'A' },
);
const small = minimize(truthTable(codingSets(codes), { outcome: 'LOY', inclusion: 0.6 })).parsimonious;
const four = studies(['S1', 'S2', 'S3', 'S4'].map((id) => ({ id, reports: [{ id: `${id}r`, records: [] }] })));

test('configurationTables(evidence) has quotations with their places, and what contradicts a term apart', () => {
  const [overview, within, against, ...more] = configurationTables(
    evidenceByConfiguration(small, four, { coding: codes }),
  );
  expect(more).toEqual([]);
  expect(overview?.rows).toEqual([['TEC', '0.667', '1.000', '1.000', 2, 1]]);
  expect(within?.title).toBe('TEC · 2 studies');
  expect(within?.columns).toEqual(['study', 'cited as', 'row', 'codes', 'quotation', 'note']);
  expect(within?.rows[0]).toEqual(['S1', 'S1', 2, 'TEC 1', 'TEC: “a platform” (p. 4)', 'clear']);
  expect(within?.rows[1]?.slice(3)).toEqual(['TEC 1', null, null]);
  expect(against?.title).toBe('▲ Against TEC · 1 study without the outcome');
  expect(against?.rows).toEqual([['S2', 'S2', 2, 'TEC 1', 'TEC: (Table 2)']]);
});

test('configurationTables(evidence) without a coding has no column of codes', () => {
  expect(configurationTables(evidenceByConfiguration(small, four))[1]?.columns).toEqual(['study', 'cited as', 'row']);
});

test('evidenceTableTable(table) counts the studies', () => {
  expect(evidenceTableTable(evidenceTable(four)).title).toBe('Evidence table · 4 studies');
});
