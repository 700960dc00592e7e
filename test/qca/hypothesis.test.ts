import { expect, test } from 'vitest';
import { type DesignOptions, design, hypothesis, minimize, setData, truthTable } from '../../src/qca/index.js';

/** Rows: ABC 7 cases; 011 and 101 have no case. */
const columns = {
  A: [1, 1, 1, 0, 0, 1, 1],
  B: [1, 1, 0, 1, 0, 0, 1],
  C: [1, 1, 0, 0, 1, 0, 0],
  Y: [1, 1, 1, 0, 0, 0, 1],
};
const sample = (given: Record<string, number[]> = columns) =>
  setData(
    ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'],
    Object.entries(given).map(([name, memberships]) => ({ name, memberships })),
  );
const made = (options: Partial<DesignOptions> = {}, data = sample()) =>
  design(data, { outcome: 'Y', conditions: ['A', 'B', 'C'], expectations: { Y: 'all present' }, ...options });

test('hypothesis(design) gives fit, members and deviant cases of sufficiency', () => {
  const [one] = hypothesis(made({ hypotheses: { H: 'A -> Y' } })).hypotheses;
  expect(one).toMatchObject({ arrow: '->', outcome: 'Y', inclusion: 4 / 5, pri: 4 / 5, coverage: 1 });
  expect(one?.cases).toEqual(['c1', 'c2', 'c3', 'c6', 'c7']);
  expect(one?.deviant).toEqual(['c6']);
});

test('hypothesis(design) gives fit and deviant cases of necessity the other way round, and no PRI', () => {
  const [one] = hypothesis(made({ hypotheses: { H: 'B <- Y' } })).hypotheses;
  expect(one).toMatchObject({ arrow: '<-', inclusion: 3 / 4, coverage: 3 / 4, deviant: ['c3'] });
  expect(one?.pri).toBeNaN();
});

test('hypothesis(design) calls sufficiency implied by models that cover all of it', () => {
  // Positive rows: 110 and 111; negative: 100 (one of two cases), 010, 001. Conservative and parsimonious: A*B.
  const q = made({ hypotheses: { whole: 'A*B -> Y', part: 'A*B*C -> Y', more: 'A -> Y', other: '~A -> ~Y' } });
  const implied = (name: string) =>
    hypothesis(q)
      .hypotheses.find((one) => one.name === name)
      ?.impliedBy.filter((by) => by.implied)
      .map((by) => `${by.type} ${by.model}`);
  expect(implied('whole')).toEqual(['conservative C1', 'intermediate I1', 'parsimonious P1']);
  expect(implied('part')).toEqual(['conservative C1', 'intermediate I1', 'parsimonious P1']);
  expect(implied('more')).toEqual([]);
  expect(implied('other')).toEqual(['parsimonious P1']);
});

test('hypothesis(design) calls necessity implied by models that lie wholly inside it', () => {
  const q = made({ hypotheses: { wide: 'A <- Y', exact: 'A*B <- Y', narrow: 'A*B*C <- Y' } });
  expect(hypothesis(q).hypotheses.map((one) => one.impliedBy.map((by) => by.implied))).toEqual([
    [true, true, true],
    [true, true, true],
    [false, false, false],
  ]);
});

test('hypothesis(design) calls sufficiency implied only by models that cover all of its products', () => {
  const q = made({ hypotheses: { both: 'A*B + ~A*B -> Y', sum: 'A*B*C + A*B*~C -> Y' } });
  expect(hypothesis(q).hypotheses.map((one) => one.impliedBy.map((by) => by.implied))).toEqual([
    [false, false, false],
    [true, true, true],
  ]);
});

test('hypothesis(design) takes a case at exactly 0.5 as neither in the hypothesis nor in the outcome', () => {
  const half = { A: [1, 0.5, 1, 0, 0, 1, 1], B: [1, 1, 0, 1, 0, 0, 1], C: columns.C, Y: [0.5, 1, 1, 0, 0, 0, 1] };
  const q = made({ hypotheses: { H: 'A -> Y', N: 'A <- Y' } }, sample(half));
  const [one, other] = hypothesis(q).hypotheses;
  expect([one?.cases, one?.deviant]).toEqual([
    ['c1', 'c3', 'c6', 'c7'],
    ['c1', 'c6'],
  ]);
  expect(other?.deviant).toEqual(['c2']);
});

test('hypothesis(design) passes on what minimization warns of, but not that there are several models', () => {
  const cross = setData(
    ['c1', 'c2'],
    ['A', 'B', 'Y'].map((name) => ({ name, memberships: [1, 0] })),
  );
  const q = design(cross, { outcome: 'Y', hypotheses: { H: 'A -> Y' } });
  const minimization = minimize(truthTable(q, { exclude: ['A*B'] }));
  const codes = (options: object) => hypothesis(q, options).warnings.map(({ code }) => code);
  expect(minimize(truthTable(q)).warnings.map(({ code }) => code)).toContain('several-models');
  expect(codes({})).not.toContain('several-models');
  expect(codes({ minimizations: [minimization] })).toContain('excluded-row-with-cases');
});

test('hypothesis(design, {minimizations}) goes by the rows that were explained', () => {
  // Row 8 (111) is contradictory, C; row 7 (110) is 1. Row 6 (101) differs from 111 in B alone, from 110 in C too.
  const data = sample({ ...columns, Y: [1, 0, 1, 0, 0, 0, 1], A: [1, 1, 1, 0, 0, 0, 1], C: [1, 1, 0, 0, 1, 0, 0] });
  const q = made({ expectations: { Y: { B: 'absent' } }, hypotheses: { H: 'A -> Y' } }, data);
  const table = truthTable(q, { contradiction: 0.4 });
  expect(table.rows.map(({ row, output }) => [row, output])).toContainEqual([8, 'C']);
  const kinds = (own: ReturnType<typeof minimize>) => {
    const [one] = hypothesis(q, { minimizations: [own] }).hypotheses;
    return Object.fromEntries(one?.remainders.map(({ row, counterfactual }) => [row, counterfactual]) ?? []);
  };
  expect(kinds(minimize(table))[6]).toBe('difficult');
  expect(kinds(minimize(table, { explain: [1, 'C'] }))[6]).toBe('easy');
});

test('hypothesis(design) lists the remainders it takes, easy and difficult, and none for necessity', () => {
  // Remainders: rows 1 (000), 4 (011) and 6 (101). Row 6 differs from 111 in B absent, from 110 in B absent and C present.
  const q = made({ hypotheses: { H: 'A -> Y', B: 'B -> Y', N: 'A <- Y' } });
  const [a, b, n] = hypothesis(q).hypotheses;
  expect(a?.remainders).toEqual([{ row: 6, counterfactual: 'difficult' }]);
  expect(b?.remainders).toEqual([{ row: 4, counterfactual: 'difficult' }]);
  expect(n?.remainders).toEqual([]);
  const absent = made({ expectations: { Y: { A: 'absent' } }, hypotheses: { B: 'B -> Y' } });
  expect(hypothesis(absent).hypotheses[0]?.remainders).toEqual([{ row: 4, counterfactual: 'easy' }]);
});

test('hypothesis(design) calls a remainder easy only where something is expected', () => {
  // Row 6 (101) differs from the positive row 111 in B, absent; nothing is expected of B.
  const [one] = hypothesis(made({ expectations: {}, hypotheses: { H: 'A -> Y' } })).hypotheses;
  expect(one?.remainders).toEqual([{ row: 6, counterfactual: 'difficult' }]);
});

test('hypothesis(design) names of a model only those assumptions that lie in the hypothesis', () => {
  // The parsimonious model of ~Y is ~A, which assumes rows 1 (000) and 4 (011).
  const [one] = hypothesis(made({ hypotheses: { H: '~A*B -> ~Y' } })).hypotheses;
  expect(one?.impliedBy.map((by) => [by.type, by.implied, [...by.assumptions]])).toEqual([
    ['conservative', false, []],
    ['intermediate', false, []],
    ['parsimonious', true, [4]],
  ]);
  const [two] = hypothesis(made({ hypotheses: { H: '~A*B + A*~B -> ~Y' } })).hypotheses;
  expect(two?.impliedBy.map((by) => [...by.assumptions])).toEqual([[], [], [4]]);
});

test('hypothesis(design) calls an excluded configuration difficult, whatever is expected', () => {
  const q = made({ expectations: { Y: { A: 'absent' } }, hypotheses: { B: 'B -> Y' } });
  const [one] = hypothesis(q, { exclude: ['~A*B*C'] }).hypotheses;
  expect(one?.remainders).toEqual([{ row: 4, counterfactual: 'difficult' }]);
});

test('hypothesis(design, {minimizations}) says which cut-offs it was laid beside', () => {
  const q = made({ hypotheses: { H1: 'A -> Y', H2: '~A -> ~Y' } });
  const own = minimize(truthTable(q, { inclusion: 0.5, frequency: 2 }));
  const table = hypothesis(q, { minimizations: [own], inclusion: 0.7 });
  expect(table.beside).toEqual([
    { outcome: 'Y', inclusion: 0.5, frequency: 2 },
    { outcome: '~Y', inclusion: 0.7, frequency: 1 },
  ]);
  expect(table.hypotheses[0]?.impliedBy[0]?.implied).toBe(false);
});

test('hypothesis(design, {minimizations}) refuses those that are about something else', () => {
  const q = made({ hypotheses: { H: 'A -> Y' } });
  const of = (other: ReturnType<typeof made>) => () => hypothesis(q, { minimizations: [minimize(truthTable(other))] });
  expect(of(made())).not.toThrow();
  expect(of(made({}, sample()))).not.toThrow(); // the same data, read again
  expect(of(made({}, sample({ ...columns, A: [0, 1, 1, 0, 0, 1, 1] })))).toThrow('is of other data than the design');
  expect(of(design(sample(), { outcome: 'C' }))).toThrow('a minimization is about C, the design about Y');
  expect(of(made({ conditions: ['B', 'A', 'C'] }))).toThrow('has the conditions B, A, C, the design A, B, C');
  const own = minimize(truthTable(q));
  expect(() => hypothesis(q, { minimizations: [own, own] })).toThrow('two minimizations for Y');
  expect(() => hypothesis(q, { minimizations: [own], inclusion: 0.7 })).toThrow(
    'inclusion has no effect on the minimization that is given for Y',
  );
  expect(() => hypothesis(q, { minimizations: [own], inclusion: 0.8, frequency: 1 })).not.toThrow();
  expect(() => hypothesis(q, { minimizations: [own], inclusion: 1 })).toThrow('inclusion has no effect');
  expect(() => hypothesis(q, { minimizations: [null as never] })).toThrow('one of the minimizations is none');
  expect(() => hypothesis(q, { minimizations: [own], maxModels: 5 })).toThrow('maxModels has no effect');
  expect(() => hypothesis(q, { minimizations: [own.conservative as never] })).toThrow(
    'one of the minimizations is none',
  );
  expect(() => hypothesis(q, { minimization: [own] } as never)).toThrow('did you mean "minimizations"?');
});

test('hypothesis(sets, options) takes the options of a design, and says when it has none to test', () => {
  const table = hypothesis(sample(), { outcome: 'Y', hypotheses: { H: 'A -> Y' }, inclusion: 0.6 });
  expect(table.beside).toEqual([{ outcome: 'Y', inclusion: 0.6, frequency: 1 }]);
  expect(() => hypothesis(made())).toThrow('hypothesis: the design states none');
});

test('hypothesis(design) calls a remainder easy where a conjunctural expectation holds in it as a whole', () => {
  // 110 leads to the outcome; of the remainders in A + B + C, 111 has both B and C.
  const data = setData(
    ['c1', 'c2'],
    Object.entries({ A: [1, 0], B: [1, 0], C: [0, 0], Y: [1, 0] }).map(([name, memberships]) => ({
      name,
      memberships,
    })),
  );
  const kinds = (expectations: string) => {
    const q = design(data, { outcome: 'Y', expectations: { Y: expectations }, hypotheses: { H: 'A -> Y' } });
    const [one] = hypothesis(q).hypotheses;
    return Object.fromEntries(one?.remainders.map(({ row, counterfactual }) => [row, counterfactual]) ?? []);
  };
  // Rows 5 (100), 6 (101), 8 (111).
  expect(kinds('B*C')).toEqual({ 5: 'difficult', 6: 'difficult', 8: 'easy' });
  expect(kinds('B*C + ~B')).toEqual({ 5: 'easy', 6: 'difficult', 8: 'easy' });
  expect(kinds('A*~C')).toEqual({ 5: 'difficult', 6: 'difficult', 8: 'difficult' });
  expect(kinds('~B*C')).toEqual({ 5: 'difficult', 6: 'easy', 8: 'difficult' });
});

test('hypothesis(design, {minimizations}) refuses what is no list', () => {
  const q = made({ hypotheses: { H: 'A -> Y' } });
  expect(() => hypothesis(q, { minimizations: minimize(truthTable(q)) as never })).toThrow('minimizations is no list');
});
