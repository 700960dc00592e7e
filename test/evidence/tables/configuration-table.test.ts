import { describe, expect, test } from 'vitest';
import { codingSets } from '../../../src/evidence/coding/coding-sets.js';
import { studies } from '../../../src/evidence/screening/studies.js';
import { evidenceByConfiguration } from '../../../src/evidence/tables/configuration-table.js';
import { minimize } from '../../../src/qca/minimize/minimize.js';
import { setData } from '../../../src/qca/sets.js';
import { truthTable } from '../../../src/qca/truth-table/truth-table.js';
import { adjudicated, R4 } from '../coding/review.js';
import { register } from './review.js';

const review = minimize(truthTable(codingSets(adjudicated), { outcome: 'LOY', conditions: R4, inclusion: 0.8 }));
const sets = (columns: { readonly [name: string]: readonly number[] }) => {
  const cases = (columns.Y ?? []).map((_, i) => `S${i + 1}`);
  return setData(
    cases,
    Object.entries(columns).map(([name, memberships]) => ({ name, memberships })),
  );
};
const of = (n: number) => studies(Array.from({ length: n }, (_, i) => ({ id: `S${i + 1}` })));

describe('evidenceByConfiguration(solution, register, {coding}) of the published review', () => {
  const evidence = evidenceByConfiguration(review.parsimonious, register, { coding: adjudicated });

  test('has a block for each term of EXP + ~TEC*~REL and one for S09, which none covers', () => {
    expect(evidence.model).toBe('parsimonious solution, P1: ~TEC*~REL + EXP -> LOY');
    expect(evidence.blocks.map(({ term }) => term)).toEqual(['~TEC*~REL', 'EXP', null]);
    const uncovered = evidence.blocks[2];
    expect(uncovered?.studies.map(({ study }) => study)).toEqual(['S09']);
    expect(uncovered).toMatchObject({ inclusion: null, rawCoverage: null, uniqueCoverage: null, contradictory: [] });
    expect(evidence.warnings.map(({ code }) => code)).not.toContain('not-analysed');
  });

  test('leads from a term to row, study, code and record', () => {
    const one = evidence.blocks[0]?.studies.find(({ study }) => study === 'S01');
    expect(one).toMatchObject({ label: 'Barra et al. 2023', row: 1, records: ['table#1'] });
    expect(one?.attributes).toEqual([2023, 'Argentina', 'SciELO', 'primary']);
    expect(one?.quotations.map(({ code, value }) => [code, value])).toEqual([
      ['TEC', 0],
      ['REL', 0],
    ]);
    expect(one?.quotations[0]?.note).toContain('Outsourcing only');
    expect(evidence.blocks[2]?.studies[0]?.quotations.map(({ code }) => code)).toEqual(R4);
  });

  test('shows the attributes asked for, and no quotation without a coding', () => {
    const bare = evidenceByConfiguration(review.parsimonious, register, { attributes: ['country'] });
    expect(bare.attributes).toEqual(['country']);
    expect(bare.blocks[0]?.studies[0]).toMatchObject({ attributes: ['Argentina'], quotations: [] });
  });
});

test('evidenceByConfiguration(chosen) has studies that contradict a term apart, and no block without uncovered ones', () => {
  const both = sets({ A: [1, 1, 1, 0, 0], B: [1, 1, 1, 0, 1], Y: [1, 1, 0, 0, 0] });
  const { parsimonious } = minimize(truthTable(both, { outcome: 'Y', inclusion: 0.6 }));
  const evidence = evidenceByConfiguration(parsimonious, of(5));
  const [only, ...more] = evidence.blocks;
  expect(more).toEqual([]);
  expect(only?.studies.map(({ study }) => study)).toEqual(['S1', 'S2']);
  expect(only?.contradictory.map(({ study }) => study)).toEqual(['S3']);
});

test('evidenceByConfiguration(solution) of several models wants one chosen', () => {
  const both = sets({ A: [1, 1, 0, 0], B: [1, 1, 0, 0], Y: [1, 1, 0, 0] });
  const { parsimonious } = minimize(truthTable(both, { outcome: 'Y' }));
  expect(() => evidenceByConfiguration(parsimonious, of(4))).toThrow(
    'the parsimonious solution has 2 models; pick one',
  );
  const chosen = parsimonious.choose(2, { reason: 'a test' });
  expect(evidenceByConfiguration(chosen, of(4)).model).toBe('parsimonious solution, P2: B -> Y');
});

test('evidenceByConfiguration(solution, register) says which studies are not in the analysis', () => {
  const { parsimonious } = minimize(truthTable(sets({ A: [1, 0], Y: [1, 0] }), { outcome: 'Y' }));
  expect(evidenceByConfiguration(parsimonious, of(3)).warnings.at(-1)).toEqual({
    code: 'not-analysed',
    message: '1 of 3 studies are no cases of this analysis: S3.',
  });
});

test('evidenceByConfiguration(solution, register) gives no row to a case that is in none', () => {
  const half = sets({ A: [1, 0.5, 0], Y: [1, 1, 0] });
  const { parsimonious } = minimize(truthTable(half, { outcome: 'Y' }));
  const rows = evidenceByConfiguration(parsimonious, of(3)).blocks.flatMap(({ studies: own }) =>
    own.map(({ row }) => row),
  );
  expect(rows).toEqual([2, null]);
});

test('evidenceByConfiguration(solution, register, options) refuses what it cannot show', () => {
  const none = minimize(truthTable(sets({ A: [1, 0], Y: [0, 0] }), { outcome: 'Y' })).parsimonious;
  expect(() => evidenceByConfiguration(none, of(2))).toThrow('the parsimonious solution has no model');
  expect(() => evidenceByConfiguration({} as never, register)).toThrow('this is no solution');
  expect(() => evidenceByConfiguration(undefined as never, register)).toThrow('this is no solution');
  expect(() => evidenceByConfiguration(review.parsimonious, of(2))).toThrow('is none of the studies');
  expect(() => evidenceByConfiguration(review.parsimonious, {} as never)).toThrow('the studies are none');
  expect(() => evidenceByConfiguration(review.parsimonious, register, { attributes: ['yaer'] })).toThrow('"year"?');
  expect(() => evidenceByConfiguration(review.parsimonious, register, { coding: {} as never })).toThrow(
    'the coding is none',
  );
});
