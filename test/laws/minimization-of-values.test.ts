import { expect, test } from 'vitest';
import {
  checkCertificate,
  design,
  type ExpectationsInput,
  type MinimizeOptions,
  type Model,
  minimize,
  primeImplicantChart,
  type Solution,
  setData,
  type TermLiteral,
  type TruthTable,
  truthTable,
} from '../../src/index.js';
import {
  allPoints,
  covers,
  type Expected,
  easyRemainders,
  irredundantModels,
  minimumModelsOf,
  primeTerms,
} from '../support/brute-force-values.js';
import { fc, runs } from '../support/fc.js';
import { figure } from '../support/figures.js';

/** A random study of conditions with two or three values: crisp codes, cut-offs, expectations. */
interface ValueStudy {
  readonly levels: readonly number[];
  readonly cases: readonly (readonly number[])[];
  readonly inclusion: number;
  readonly contradiction: number | null;
  readonly frequency: number;
  readonly alone: readonly (readonly number[] | null)[];
  readonly together: readonly (readonly [number, number, number, number])[];
}

const NAMES = ['A', 'B', 'C', 'D', 'E'];

const valueStudies: fc.Arbitrary<ValueStudy> = fc
  .oneof(
    { arbitrary: fc.array(fc.constantFrom(2, 3), { minLength: 1, maxLength: 3 }), weight: 3 },
    { arbitrary: fc.constantFrom([2, 2, 2, 2], [3, 2, 2, 2], [2, 2, 2, 2, 2], [3, 3, 2, 2]), weight: 2 },
  )
  .chain((levels) =>
    fc.record({
      levels: fc.constant(levels),
      cases: fc.array(
        fc.tuple(...levels.map((count) => fc.integer({ min: 0, max: count - 1 })), fc.constantFrom(0, 1)),
        { minLength: 1, maxLength: 16 },
      ),
      inclusion: fc.constantFrom(0.5, 0.8, 1),
      contradiction: fc.constantFrom(null, null, 0.3),
      frequency: fc.constantFrom(1, 1, 1, 2),
      alone: fc.tuple(...levels.map((count) => fc.constantFrom(null, [0], [1], [count - 1]))),
      together: fc.array(
        fc.tuple(
          fc.integer({ min: 0, max: levels.length - 1 }),
          fc.constantFrom(0, 1),
          fc.integer({ min: 0, max: levels.length - 1 }),
          fc.constantFrom(0, 1),
        ),
        { maxLength: 2 },
      ),
    }),
  );

function tableOf(study: ValueStudy): TruthTable {
  const names = NAMES.slice(0, study.levels.length);
  const sets = setData(
    study.cases.map((_, i) => `case ${i}`),
    [...names, 'Y'].map((name, c) => ({
      name,
      levels: study.levels[c] ?? 2,
      memberships: study.cases.map((codes) => codes[c] as number),
    })),
  );
  const { inclusion, frequency, contradiction } = study;
  const q = design(sets, { outcome: 'Y', conditions: names, expectations: { Y: written(study) } });
  return truthTable(q, { inclusion, frequency, ...(contradiction !== null && { contradiction }) });
}

function literal(study: ValueStudy, c: number, value: number): string {
  const name = NAMES[c] as string;
  if (study.levels[c] === 2) return value === 1 ? name : `~${name}`;
  return `${name}{${value}}`;
}

/** The expectations as a sum, in the way a researcher writes them; empty where there is none. */
function written(study: ValueStudy): ExpectationsInput {
  const alone = study.alone.flatMap((values, c) => (values === null ? [] : values.map((v) => literal(study, c, v))));
  const together = products(study).map(([a, x, b, y]) => `${literal(study, a, x)}*${literal(study, b, y)}`);
  return [...alone, ...together].length === 0 ? {} : [...alone, ...together].join(' + ');
}

function products(study: ValueStudy) {
  return study.together.filter(([a, , b]) => a !== b);
}

function expectedOf(study: ValueStudy): Expected {
  const together = products(study).map(([a, x, b, y]) =>
    study.levels.map((_, c) => (c === a ? String(x) : c === b ? String(y) : '.')).join(''),
  );
  return { alone: study.alone, together };
}

const text = (configuration: readonly TermLiteral[]) => configuration.map((value) => value ?? '.').join('');
const termsOf = (model: Model) => model.terms.map((term) => text(term.literals));
const modelTexts = (models: readonly Model[]) => models.map((model) => termsOf(model).sort().join(' + ')).sort();

/** Points by their output. */
function pointsOf(table: TruthTable, ...outputs: readonly (0 | 1 | 'C')[]): string[] {
  return table.rows.filter(({ output }) => outputs.some((one) => one === output)).map((row) => text(row.configuration));
}

function checkSolution(solution: Solution, terms: readonly string[], on: readonly string[]): void {
  const models = minimumModelsOf(terms, on);
  expect(modelTexts(solution.models)).toEqual(models);
  expect(solution).toMatchObject({ count: models.length, exhausted: true });
  const { columns } = primeImplicantChart(solution);
  expect(columns.map((column) => text(column.literals)).sort()).toEqual([...terms].sort());
  for (const column of columns) {
    const its = models.filter((model) => model.split(' + ').includes(text(column.literals)));
    expect(column.models).toBe(its.length);
  }
  if (on.length > 0) expect(checkCertificate(solution)).toMatchObject({ holds: true, minimum: true });
}

const OPTIONS: readonly MinimizeOptions[] = [
  {},
  { contradictions: "don't care" },
  { explain: [1, 'C'] },
  { explain: ['C'] },
  { explain: [0] },
];

test('minimize(table, {explain, contradictions}) has the prime implicants, the models and their counts of a brute-force search', () => {
  const done = runs(10_000, 100_000);
  fc.assert(
    fc.property(valueStudies, fc.constantFrom(...OPTIONS), (study, options) => {
      const table = tableOf(study);
      const explained = options.explain ?? [1];
      const on = pointsOf(table, ...explained);
      const free = options.contradictions === "don't care" ? pointsOf(table, 'C') : [];
      const off = pointsOf(table, 0, 1, 'C').filter((point) => !on.includes(point) && !free.includes(point));
      const rest = allPoints(study.levels).filter((point) => !on.includes(point) && !free.includes(point));
      const made = minimize(table, { ...options, maxModels: 100_000 });
      checkSolution(made.conservative, primeTerms(study.levels, on, rest), on);
      checkSolution(made.parsimonious, primeTerms(study.levels, on, off), on);
    }),
    { numRuns: done },
  );
  figure('method', 'random multi-value problems equal to a brute-force search', done, `of ${done}`);
}, 7_200_000);

test("minimize(table, {models: 'irredundant'}) lists the irredundant models of a brute-force search", () => {
  fc.assert(
    fc.property(valueStudies, (study) => {
      const table = tableOf(study);
      const on = pointsOf(table, 1);
      const off = pointsOf(table, 0, 'C');
      const { parsimonious } = minimize(table, { models: 'irredundant', maxModels: 100_000 });
      const models = irredundantModels(primeTerms(study.levels, on, off), on);
      expect(modelTexts(parsimonious.models)).toEqual(models);
      expect(parsimonious).toMatchObject({ count: models.length, exhausted: true });
      const sizes = parsimonious.models.map((model) => model.terms.length);
      expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    }),
    { numRuns: runs(3000) },
  );
});

test('minimize(table).intermediate follows individual and conjunctural expectations together, pair by pair', () => {
  fc.assert(
    fc.property(valueStudies, (study) => {
      const table = tableOf(study);
      const made = minimize(table, { maxModels: 100_000 });
      const [on, observed] = [pointsOf(table, 1), pointsOf(table, 0, 1, 'C')];
      const { byCounterfactuals, pairCount } = made.intermediate;
      const pairs = byCounterfactuals.flatMap((group) => group.pairs);
      expect(new Set(pairs).size).toBe(pairs.length);
      expect(pairCount).toBe(made.conservative.models.length * made.parsimonious.models.length);
      const points = allPoints(study.levels);
      for (const group of byCounterfactuals) {
        const easy = group.easy.map((row) => points[row - 1] as string);
        const off = points.filter((point) => !on.includes(point) && !easy.includes(point));
        expect(modelTexts(group.models)).toEqual(minimumModelsOf(primeTerms(study.levels, on, off), on));
        group.pairs.forEach((pair, i) => {
          const [, c, p] = /^C(\d+)P(\d+)$/.exec(pair) ?? [];
          const conservative = termsOf(made.conservative.models[Number(c) - 1] as Model);
          const wide = termsOf(made.parsimonious.models[Number(p) - 1] as Model);
          expect(easy).toEqual(easyRemainders(study.levels, conservative, wide, expectedOf(study), observed));
          const assumed = points.filter((one) => !observed.includes(one) && wide.some((term) => covers(term, one)));
          const difficult = assumed.filter((one) => !easy.includes(one));
          expect(group.difficult[i]?.map((row) => points[row - 1])).toEqual(difficult);
        });
      }
    }),
    { numRuns: runs(10_000) },
  );
});
