import { expect, test } from 'vitest';
import { pointOf } from '../../../src/algorithms/cubes.js';
import {
  checkCertificate,
  compareTheory,
  contradictions,
  design,
  type ExpectationsInput,
  evaluate,
  fit,
  type MinimizeOptions,
  type Model,
  minimize,
  primeImplicantChart,
  type Solution,
  setData,
  type Term,
  type TermLiteral,
  truthTable,
  whyDifferent,
} from '../../../src/index.js';
import { lexicographic } from '../../support/brute-force-covers.js';
import { minimalHittingSets } from '../../support/brute-force-problems.js';
import { coversPoint, literalCount, primeSetTerms, type SetTerm, setProblems } from '../../support/brute-force-sets.js';
import { fc, runs } from '../../support/fc.js';
import { tableOfCodes } from './tables.js';

const SETS = { literals: 'sets', maxModels: 1000 } as const;

const full = (values: number) => 2 ** values - 1;

function masked(literals: readonly TermLiteral[], levels: readonly number[]): SetTerm {
  return literals.map((literal, c) =>
    literal === null ? full(levels[c] as number) : [literal].flat().reduce((mask, value) => mask + 2 ** value, 0),
  );
}

type Points = readonly (readonly number[])[];

/** Every minimum model by definition, each as the texts of its terms; `null` where there are too many on the way. */
function modelsByDefinition(levels: readonly number[], on: Points, off: Points): string[] | null {
  const terms = primeSetTerms(levels, on, off);
  const rows = on.map((point) => terms.flatMap((term, i) => (coversPoint(term, point) ? [i] : [])));
  const found = minimalHittingSets(rows, 300);
  if (found === null) return null;
  const size = Math.min(...found.map((model) => model.length));
  return found
    .filter((model) => model.length === size)
    .sort(lexicographic)
    .map((model) => modelText(model.map((i) => terms[i] as SetTerm)))
    .sort();
}

const modelText = (terms: readonly SetTerm[]) => terms.map(String).sort().join(' + ');
const modelTexts = (solution: Pick<Solution, 'models'>, levels: readonly number[]) =>
  solution.models.map((model) => modelText(model.terms.map((term) => masked(term.literals, levels)))).sort();

function checkSolution(solution: Solution, levels: readonly number[], on: Points, off: Points): void {
  const terms = primeSetTerms(levels, on, off);
  const chart = primeImplicantChart(solution);
  expect(chart.columns.map((column) => String(masked(column.literals, levels))).sort()).toEqual(
    terms.map(String).sort(),
  );
  const models = modelsByDefinition(levels, on, off);
  if (models === null) return;
  expect(modelTexts(solution, levels)).toEqual(models);
  expect(solution).toMatchObject({ count: models.length, exhausted: true });
  const weights = models.map((model) =>
    model.split(' + ').reduce((sum, term) => sum + literalCount(term.split(',').map(Number), levels), 0),
  );
  expect(solution.fewestLiterals?.literals).toBe(Math.min(...weights));
  expect(checkCertificate(solution)).toMatchObject({ holds: true, prime: true, chart: true, minimum: true });
}

const problems = setProblems.chain((problem) =>
  fc.record({
    problem: fc.constant(problem),
    expected: fc.array(fc.subarray([0, 1]), { minLength: problem.levels.length, maxLength: problem.levels.length }),
  }),
);

test("minimize(table, {literals: 'sets'}) finds the prime implicants and models of the definition", () => {
  fc.assert(
    fc.property(problems, ({ problem: { levels, numbers, positive }, expected }) => {
      const points = numbers.map((number) => pointOf(number, levels));
      const [on, off] = [points.slice(0, positive), points.slice(positive)];
      const names = levels.map((_, c) => 'ABCD'[c] as string);
      const sets = setData(
        points.map((_, i) => `case ${i}`),
        [
          ...names.map((name, c) => ({
            name,
            memberships: points.map((point) => point[c] as number),
            levels: levels[c] as number,
          })),
          { name: 'Y', memberships: points.map((_, i) => (i < positive ? 1 : 0)) },
        ],
      );
      const theory = Object.fromEntries(
        names.flatMap((name, c) => ((expected[c] ?? []).length === 0 ? [] : [[name, expected[c] as number[]]])),
      );
      const table = truthTable(design(sets, { outcome: 'Y', expectations: { Y: theory as ExpectationsInput } }));
      const made = minimize(table, SETS);
      checkSolution(made.parsimonious, levels, on, off);
      const every = Array.from({ length: levels.reduce((n, values) => n * values, 1) }, (_, n) => pointOf(n, levels));
      const isOn = (point: readonly number[]) => on.some((one) => String(one) === String(point));
      checkSolution(
        made.conservative,
        levels,
        on,
        every.filter((point) => !isOn(point)),
      );
      checkIntermediate(made, levels, expected, on, every);
    }),
    { numRuns: runs(3000) },
  );
});

/** Each pair by the rule: a literal gives way to that of the parsimonious term unless all of its values are expected. */
function checkIntermediate(
  { conservative, intermediate, parsimonious }: ReturnType<typeof minimize>,
  levels: readonly number[],
  expected: readonly (readonly number[])[],
  on: Points,
  every: Points,
): void {
  for (const group of intermediate.byCounterfactuals.slice(0, 3)) {
    const [, c, p] = /^C(\d+)P(\d+)$/.exec(group.pairs[0] ?? '') ?? [];
    const terms = (solution: Solution, number: unknown) =>
      (solution.models[Number(number) - 1]?.terms ?? []).map((term) => masked(term.literals, levels));
    const reduced = terms(conservative, c).flatMap((term) =>
      terms(parsimonious, p)
        .filter((wide) => every.every((point) => !coversPoint(term, point) || coversPoint(wide, point)))
        .map((wide) =>
          term.map((mask, i) => {
            const theory = expected[i] ?? [];
            const allExpected = theory.reduce((sum, value) => sum + 2 ** value, 0) | mask;
            const kept = theory.length === 0 || allExpected === theory.reduce((sum, value) => sum + 2 ** value, 0);
            return kept ? mask : (wide[i] as number);
          }),
        ),
    );
    const known = new Set(on.map(String));
    const easy = every.filter((point) => !known.has(String(point)) && reduced.some((term) => coversPoint(term, point)));
    expect(group.easy).toEqual(easy.map((point) => every.indexOf(point) + 1));
    const off = every.filter((point) => !known.has(String(point)) && !easy.includes(point));
    const models = modelsByDefinition(levels, on, off);
    if (models !== null) expect(modelTexts(group, levels)).toEqual(models);
  }
}

const table = tableOfCodes(['0010', '0111', '1010', '1110', '2011', '2111', '1000', '0000', '2000']);
const labelled = (options: MinimizeOptions = SETS) => minimize(table, options);

test("minimize(table, {literals: 'sets'}) writes a set of values as A{0,2}, and takes it wherever an expression stands", () => {
  const { parsimonious, conservative } = labelled();
  expect(conservative.models.map(({ expression }) => expression)).toEqual(['A{2}*C + A{0,2}*B*C']);
  expect(parsimonious.models.map(({ expression }) => expression)).toEqual(['A{2}*C + A{0,2}*B']);
  const [first, second] = (parsimonious.models[0] as Model).terms as unknown as [Term, Term];
  expect(second.literals).toEqual([[0, 2], 1, null]);
  expect(first.literals).toEqual([2, null, 1]);
  expect(second.cases).toEqual(['case 1', 'case 5']);
  expect(first.uniqueCoverage + second.uniqueCoverage).toBeCloseTo(2 / 3);
  const { terms } = fit(table.design, 'A{0,2}*B -> Y');
  expect(terms[0]?.sufficiency?.coverage).toBe(second.rawCoverage);
  expect(evaluate(table.design.sets, 'A{0,2}*B')).toEqual([0, 1, 0, 0, 0, 1, 0, 0, 0]);
  expect(parsimonious.choose('B*A{2,0} + C*A{2}', { reason: 'the only one' }).label).toBe('P1');
  expect(() => parsimonious.choose('B*A{0} + C*A{2}', { reason: 'x' })).toThrow('no parsimonious model is');
  expect(parsimonious.literalUse?.map(({ expression }) => expression)).toEqual(['A{2}', 'C', 'A{0,2}', 'B']);
  expect(parsimonious.models[0]).toMatchObject({ literals: 4, fewestLiterals: true });
  expect(labelled({}).parsimonious.models[0]?.expression).toBe('A{2}*C + A{0}*B');
  expect(parsimonious.models[0]?.simplifyingAssumptions).toEqual([3, 11]);
});

test("minimize(table, {literals: 'sets'}) is read by what comes after it", () => {
  const made = labelled();
  const { parsimonious, conservative } = made;
  const [wide, narrow] = [parsimonious.models[0] as Model, conservative.models[0] as Model];
  expect(whyDifferent(wide, narrow)).toMatchObject({ shared: ['A{2}*C'], onlyA: ['A{0,2}*B'], onlyB: ['A{0,2}*B*C'] });
  const theory = compareTheory(parsimonious, 'A{0,2}*B');
  expect(JSON.stringify(theory)).toContain('A{0,2}*B');
  // The complement of {0,2} is {1}, row by row: of complete data the other outcome's models are the mirror.
  const whole = design(
    setData(
      [...'abcdef'],
      [
        { name: 'A', memberships: [0, 1, 2, 0, 1, 2], levels: 3 },
        { name: 'B', memberships: [0, 0, 0, 1, 1, 1] },
        { name: 'Y', memberships: [1, 0, 1, 1, 0, 1] },
      ],
    ),
    { outcome: 'Y' },
  );
  const [one, other] = [whole, whole.negated].map((of) => minimize(truthTable(of), SETS)) as [typeof made, typeof made];
  expect([one, other].map((each) => each.parsimonious.models[0]?.expression)).toEqual(['A{0,2}', 'A{1}']);
  expect(one.negationOf(other).mirror).toBe(true);
  const both = minimize(truthTable(table.design.negated), SETS);
  const mirror = made.negationOf(both).comparisons.find(({ type }) => type === 'parsimonious');
  expect(mirror?.mirror).toBe(mirror?.differ.length === 0);
  expect(contradictions(made, both).pairs.length).toBeGreaterThan(0);
});

test("minimize(table, {literals: 'sets'}) leaves crisp and temporal conditions as they are", () => {
  const codes = ['1110', '0-01', '1011', '0100', '1-11', '0110', '0011', '1101'];
  const plain = tableOfCodes(codes);
  const shown = (options: MinimizeOptions) => {
    const { conservative, intermediate, parsimonious } = minimize(plain, options);
    return [conservative, intermediate, parsimonious].map((one) => one.models.map(({ expression }) => expression));
  };
  expect(shown(SETS)).toEqual(shown({ maxModels: 1000 }));
  const mixed = tableOfCodes(['0-1', '1-1', '210', '001', '2-0', '101']);
  expect(minimize(mixed, SETS).conservative.models[0]?.expression).toBe('A{0,1}');
  const apart = tableOfCodes(['0-1', '000', '2-1', '200', '1-0']);
  expect(minimize(apart, SETS).parsimonious.models[0]?.expression).toBe('A{0,2}*B{-}');
});

test('minimize(table, {literals}) names what is wrong, and what to do', () => {
  const with8 = tableOfCodes(['00', '70', '11', '21']);
  expect(() => minimize(with8, SETS)).toThrow(
    "minimize: A has 8 values, and literals: 'sets' takes conditions with at most 7; leave literals out, or group its values",
  );
  expect(minimize(with8).parsimonious.models.length).toBe(1);
  const seven = tableOfCodes(['01', '61', '11', '20', '50']);
  expect(minimize(seven, SETS).parsimonious.models[0]?.expression).toBe('A{0,1,3,4,6}');
  expect(minimize(seven, SETS).conservative.models[0]?.expression).toBe('A{0,1,6}');
  expect(() => minimize(table, { literals: 'set' as never })).toThrow(
    'minimize: literals is "set"; it is one of values, sets',
  );
  expect(() => minimize(table, { literals: 'sets', compat: 'r' })).toThrow(
    'minimize: the R package has no sets of values as literals; leave out compat, or literals',
  );
});

test("minimize(table, {literals: 'sets', maxLiterals}) counts a set as one literal", () => {
  const { parsimonious } = minimize(table, { ...SETS, maxLiterals: 1 });
  expect(parsimonious).toMatchObject({
    models: [],
    limits: { primeImplicants: { found: 0, exhausted: false, completeTo: 1 }, stoppedBy: 'maxLiterals' },
  });
  expect(minimize(table, { ...SETS, maxLiterals: 2 }).parsimonious.models[0]?.expression).toBe('A{2}*C + A{0,2}*B');
});
