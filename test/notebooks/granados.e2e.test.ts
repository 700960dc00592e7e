import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  COVERAGE,
  NECESSITY,
  type NecessityPayload,
  readPayload,
  type SetwiseMime,
  SOLUTION,
  type SolutionPayload,
  TRUTH_TABLE,
  type TruthTablePayload,
  VENN,
  type VennPayload,
} from '../../src/mime/index.js';
import { type Notebook, readNotebook, runNotebook, textOf } from '../support/run-notebook.js';

/** What the notebook shows, read from its executed copy, beside values computed by another program and the cases' file. */
const recomputed = JSON.parse(readFileSync('test/oracle/granados-recomputed.json', 'utf8'));
const csv = readFileSync('notebooks/data/granados-2022/cases.csv', 'utf8').trim().split('\n').slice(1);
const out = mkdtempSync(join(tmpdir(), 'setwise-granados-'));
let executed: Notebook;
beforeAll(async () => {
  const run = await runNotebook('notebooks/01-granados-2022.ipynb', out);
  expect(run.cause).toBe('');
  executed = readNotebook(run.copy);
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** The payload that one cell shows, through the validator that the plugin uses. */
function payload<T>(cell: string, mime: SetwiseMime): T {
  const output = executed.cells.find(({ id }) => id === cell)?.outputs?.find(({ data }) => data?.[mime]);
  expect(output, `${cell} shows ${mime}`).toBeDefined();
  return readPayload(mime, output?.data?.[mime]) as T;
}

interface ExpectedFit {
  readonly condition: string;
  readonly inclN: number;
  readonly covN: number;
  readonly RoN: number;
}
interface ExpectedRow {
  readonly row: number;
  readonly OUT: number;
  readonly n: number;
  readonly incl: number;
  readonly PRI: number;
  readonly cases: readonly string[];
}
interface ExpectedTerm {
  readonly term: string;
  readonly inclS: number;
  readonly PRI: number;
  readonly covS: number;
  readonly covU: number | null;
}
interface ExpectedModel {
  readonly terms: readonly ExpectedTerm[];
  readonly model: { readonly inclS: number; readonly PRI: number; readonly covS: number };
}

test('the notebook shows the necessity of every condition for both outcomes', () => {
  const { rows } = payload<NecessityPayload>('necessity-code', NECESSITY);
  for (const [side, outcome] of [
    ['forOutcome', 'loyal'],
    ['forNegation', 'not_loyal'],
  ] as const) {
    const expected: ExpectedFit[] = recomputed[outcome].necessity;
    expect(rows).toHaveLength(expected.length);
    for (const { condition, inclN, covN, RoN } of expected) {
      const fit = rows.find((row) => row.condition === condition)?.[side];
      expect(fit?.inclusion).toBeCloseTo(inclN, 9);
      expect(fit?.coverage).toBeCloseTo(covN, 9);
      expect(fit?.ron).toBeCloseTo(RoN, 9);
    }
  }
});

test.each([
  ['truth-table-code', 'loyal', 1],
  ['negation-code', 'not_loyal', 0],
] as const)('the notebook shows the truth table in %s, with the cases of the file', (cell, outcome, member) => {
  const table = payload<TruthTablePayload>(cell, TRUTH_TABLE);
  const expected: ExpectedRow[] = recomputed[outcome].truth_table.rows;
  expect(table.rows.map(({ row }) => row)).toEqual(expected.map(({ row }) => row));
  expect(table.remainders).toEqual({ noCase: 13, belowFrequency: 0, excluded: 0 });
  table.rows.forEach((row, i) => {
    expect([row.output, row.n, row.cases]).toEqual([expected[i]?.OUT, expected[i]?.n, expected[i]?.cases]);
    expect(row.inclusion).toBeCloseTo(expected[i]?.incl ?? Number.NaN, 9);
    expect(row.pri).toBeCloseTo(expected[i]?.PRI ?? Number.NaN, 9);
    const lines = csv.filter((line) => line.split(',').slice(1, 6).join('') === row.configuration.join(''));
    expect(row.cases).toEqual(lines.map((line) => line.split(',')[0]));
    expect(row.n).toBe(lines.length);
    const without = lines.filter((line) => Number(line.split(',')[6]) !== member);
    expect(row.casesWithoutOutcome).toEqual(without.map((line) => line.split(',')[0]));
  });
});

test.each([
  ['loyal-solutions', 'loyal', 'intermediate'],
  ['low-solutions', 'not_loyal', 'intermediate_direxp0'],
] as const)('the notebook shows every model of the three types in %s', (cell, outcome, intermediate) => {
  const { types } = payload<SolutionPayload>(cell, SOLUTION);
  const byPair = Object.values(recomputed[outcome][intermediate].by_pair) as { models: ExpectedModel[] }[];
  const expected: Record<string, ExpectedModel[]> = {
    conservative: recomputed[outcome].complex.models,
    parsimonious: recomputed[outcome].parsimonious.models,
    intermediate: byPair.flatMap(({ models }) => models),
  };
  for (const { type, models, exact, count } of types) {
    const key = (terms: readonly string[]) => [...terms].sort().join(' + ');
    const wanted = new Map(expected[type]?.map((model) => [key(model.terms.map(({ term }) => term)), model]));
    expect(exact).toBe(true);
    expect(count).toBe(wanted.size);
    expect(new Set(models.map((model) => key(model.terms.map(({ expression }) => expression))))).toEqual(
      new Set(wanted.keys()),
    );
    for (const model of models) {
      const other = wanted.get(key(model.terms.map(({ expression }) => expression)));
      expect(model.inclusion).toBeCloseTo(other?.model.inclS ?? Number.NaN, 9);
      expect(model.pri).toBeCloseTo(other?.model.PRI ?? Number.NaN, 9);
      expect(model.coverage).toBeCloseTo(other?.model.covS ?? Number.NaN, 9);
      for (const term of model.terms) {
        const same = other?.terms.find((candidate) => candidate.term === term.expression);
        expect(term.inclusion).toBeCloseTo(same?.inclS ?? Number.NaN, 9);
        expect(term.rawCoverage).toBeCloseTo(same?.covS ?? Number.NaN, 9);
        const unique = other?.terms.length === 1 ? same?.covS : same?.covU;
        expect(term.uniqueCoverage).toBeCloseTo(unique ?? Number.NaN, 9);
      }
    }
  }
});

test('the notebook draws both charts, each with a picture for readers without the plugin', () => {
  const venn = payload<VennPayload>('venn-code', VENN);
  expect(venn.regions.reduce((sum, { n }) => sum + n, 0)).toBe(50);
  for (const [cell, mime] of [
    ['venn-code', VENN],
    ['coverage-code', COVERAGE],
    ['low-choose', COVERAGE],
  ] as const) {
    payload(cell, mime);
    const data = executed.cells.find(({ id }) => id === cell)?.outputs?.[0]?.data ?? {};
    expect(Buffer.from(textOf(data['image/png']), 'base64').subarray(1, 4).toString()).toBe('PNG');
    expect(/<img [^>]*src="data:image\/svg\+xml;base64,/.test(textOf(data['text/html'])), cell).toBe(true);
  }
});

test('the notebook explains every figure that differs from print, each by its identifier, and no other differs', () => {
  const text = textOf(executed.cells.find(({ id }) => id === 'print-code')?.outputs?.[0]?.data?.['text/html']);
  expect(/\b0 unexplained/.test(text)).toBe(true);
  for (const id of [
    'table2-calidad-coverage',
    'table5-term1-count',
    'table5-terms23-counts',
    'table5-low-term1-count',
    'table5-solution-type',
    'table5-low-terms',
    'text-all-absent',
    'table4-row',
    'table4-one-case-row',
    'annex3-duplicate-row',
    'response-rate',
    'cases-51-50',
    'discussion-third-term',
    'contradictory-simplifying-assumption',
    'necessary-conditions-claimed',
    'table1-percentages',
  ]) {
    expect(text.includes(id), id).toBe(true);
  }
});
