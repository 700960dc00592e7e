import { expect, test } from 'vitest';
import { fitTable } from '../../../src/display/fit-table.js';
import { tableBundle } from '../../../src/display/table.js';
import {
  asGiven,
  consistency,
  coverage,
  design,
  fit as fitOf,
  haesebrouckConsistency,
  pri,
  relevanceOfNecessity,
  setCoincidence,
  setData,
  sym,
  trivialnessOfNecessity,
  uniqueCoverages,
} from '../../../src/qca/index.js';
import { complement } from './support.js';

const A = [0.75, 0.5, 0.25, 1];
const B = [0.25, 1, 0.5, 0];
const Y = [0.5, 0.75, 1, 0];
const data = setData(
  ['a', 'b', 'c', 'd'],
  [
    { name: 'A', memberships: A },
    { name: 'B', memberships: B },
    { name: 'M', memberships: [0, 1, 2, 2], levels: 3 },
    { name: 'C', memberships: [1, 1, 0, 0] },
    { name: 'D', memberships: [1, 0, 1, 0] },
    { name: 'Y', memberships: Y },
  ],
);

test("fit(sets, 'A + ~B*C -> Y') gives every measure of sufficiency for each term and for the union", () => {
  const found = fitOf(data, 'A + ~B*C -> Y');
  const second = [0.75, 0, 0, 0];
  const union = [0.75, 0.5, 0.25, 1];
  expect(found).toMatchObject({
    expression: 'A + ~B*C',
    outcome: 'Y',
    direction: 'sufficiency',
    cases: 4,
    compat: null,
  });
  expect(found.terms.map((row) => row.term)).toEqual(['A', '~B*C']);
  expect(found.terms.map((row) => row.necessity)).toEqual([null, null]);
  expect(found.terms[1]?.sufficiency).toMatchObject({
    inclusion: consistency(second, Y),
    pri: pri(second, Y),
    sym: sym(second, Y),
    coverage: coverage(second, Y),
    uniqueCoverage: uniqueCoverages([A, second], Y)[1],
    haesebrouck: haesebrouckConsistency(second, Y),
    product: consistency(second, Y) * pri(second, Y),
    pValues: [],
  });
  expect(found.whole.term).toBe('A + ~B*C');
  expect(found.whole.sufficiency).toMatchObject({
    inclusion: consistency(union, Y),
    uniqueCoverage: coverage(union, Y),
  });
  expect(found.whole.coincidence).toBe(setCoincidence([union, Y]));
});

test("fit(sets, 'A*B <- ~Y') gives every measure of necessity", () => {
  const both = [0.25, 0.5, 0.25, 0];
  const notY = complement(Y);
  const found = fitOf(data, 'A*B <- ~Y');
  expect(found).toMatchObject({ outcome: '~Y', direction: 'necessity', warnings: [] });
  expect(found.whole.sufficiency).toBeNull();
  expect(found.whole.necessity).toEqual({
    inclusion: consistency(notY, both),
    coverage: coverage(notY, both),
    ron: relevanceOfNecessity(both, notY),
    trivialness: trivialnessOfNecessity(both, notY),
    haesebrouck: haesebrouckConsistency(notY, both),
    pValues: [],
  });
});

test('fit(sets, expression, {outcome}) gives both directions', () => {
  const found = fitOf(data, 'A', { outcome: '~Y' });
  expect(found.direction).toBeNull();
  expect(found.whole.sufficiency).toEqual(fitOf(data, 'A -> ~Y').whole.sufficiency);
  expect(found.whole.necessity).toEqual(fitOf(data, 'A <- ~Y').whole.necessity);
});

test('fit(design, expression) is about the outcome of the design', () => {
  const made = design(data, { outcome: 'Y', conditions: ['A'] });
  expect(fitOf(made, 'A').whole).toEqual(fitOf(data, 'A', { outcome: 'Y' }).whole);
  expect(fitOf(made.negated, 'A').whole).toEqual(fitOf(data, 'A', { outcome: '~Y' }).whole);
  expect(fitOf(made, 'A -> ~Y').outcome).toBe('~Y');
  expect(fitOf(made, 'A', { outcome: 'B' }).outcome).toBe('B');
});

test('fit(sets, …) takes multi-value conditions and outcomes of several sets', () => {
  expect(fitOf(data, 'M{2} -> C').whole.sufficiency?.inclusion).toBe(0);
  expect(fitOf(data, 'M{0,1} -> C').whole.sufficiency?.inclusion).toBe(1);
  expect(fitOf(data, 'C -> M{1}').whole.sufficiency?.inclusion).toBe(0.5);
  expect(fitOf(data, 'C*D -> A*B').whole.sufficiency?.inclusion).toBe(0.25);
});

test("fit(sets, '1 -> Y') and fitOf(sets, '0 -> Y') are about all cases and about none", () => {
  expect(fitOf(data, '1 -> Y').whole.sufficiency).toMatchObject({ inclusion: 2.25 / 4, coverage: 1 });
  const never = fitOf(data, '0 -> Y');
  expect(never.terms).toEqual([]);
  expect(never.whole.sufficiency).toMatchObject({ inclusion: Number.NaN, coverage: 0, uniqueCoverage: 0 });
});

test('fit(x, y) takes memberships themselves, one list or several by name', () => {
  expect(fitOf(A, Y).whole).toEqual({ ...fitOf(data, 'A', { outcome: 'Y' }).whole, term: 'x' });
  const several = fitOf({ theory: A, rival: new Float64Array(B) }, Y);
  expect(several).toMatchObject({ expression: 'theory + rival', outcome: 'y', direction: null });
  expect(several.whole.sufficiency).toEqual(fitOf(data, 'A + B -> Y').whole.sufficiency);
});

test('fit(…, {binomialTest}) tests each consistency against each share, in its own direction', () => {
  const crisp = setData(
    ['a', 'b', 'c', 'd'],
    [
      { name: 'X', memberships: [1, 1, 1, 0] },
      { name: 'Y', memberships: [1, 1, 0, 0] },
    ],
  );
  const found = fitOf(crisp, 'X', { outcome: 'Y', binomialTest: [0.5, 0.75] });
  expect(found.binomialTest).toEqual([0.5, 0.75]);
  // 2 of 3 cases of X have Y; both cases of Y have X.
  expect(found.whole.sufficiency?.pValues[0]).toBeCloseTo(0.5, 14);
  expect(found.whole.sufficiency?.pValues[1]).toBeCloseTo(0.84375, 14);
  expect(found.whole.necessity?.pValues[0]).toBe(0.25);
  expect(() => fitOf(data, 'A -> Y', { binomialTest: [0.5] })).toThrow(
    'fit: a binomial test counts cases, but a membership is 0.75; leave binomialTest out, or use crisp sets',
  );
  expect(() => fitOf(data, 'C <- Y', { binomialTest: [0.5] })).toThrow('a membership is 0.5');
  for (const wrong of [[0], [1], 0.5, ['a'], [0.5, 1]]) {
    expect(() => fitOf(crisp, 'X -> Y', { binomialTest: wrong as never })).toThrow('fit: binomialTest is');
  }
});

test("fit(…, {compat: 'r'}) sets what is under 1e-5 to 0, and leaves the unique coverage of an only term blank", () => {
  const [x, y] = [
    [1, 0.000004],
    [0.000005, 1],
  ];
  expect(fitOf(x, y).whole.sufficiency?.inclusion).toBeGreaterThan(0);
  const found = fitOf({ x }, y, { compat: 'r' });
  expect(found.compat).toBe('r');
  expect(found.terms[0]?.sufficiency).toMatchObject({ inclusion: 0, coverage: 0, uniqueCoverage: Number.NaN });
  expect(found.terms[0]?.necessity).toMatchObject({ inclusion: 0, coverage: 0 });
  const two = fitOf({ x, z: y }, y, { compat: 'r' });
  expect(two.terms[1]?.sufficiency?.uniqueCoverage).toBeCloseTo(1, 4);
  expect(two.whole.sufficiency?.uniqueCoverage).toBeNaN();
  expect(fitOf(data, 'A <- Y', { compat: 'r' }).whole.sufficiency).toBeNull();
});

test('fit(…) warns that SYM is unconfirmed only where it is given for fuzzy sets', () => {
  const codes = (expression: string) => fitOf(data, expression).warnings.map((warning) => warning.code);
  expect(codes('A -> Y')).toEqual(['sym-unconfirmed']);
  expect(codes('C -> Y')).toEqual(['sym-unconfirmed']);
  expect(codes('A -> C')).toEqual(['sym-unconfirmed']);
  expect(codes('D -> C')).toEqual([]);
  expect(codes('A <- Y')).toEqual([]);
});

test('fit(sets, …) says what was done to the cases and to the sets that it is about', () => {
  const column = (name: string) => ({
    name,
    memberships: [1, 0],
    record: { ...asGiven(name), changes: [`${name} was changed.`] },
  });
  const changed = setData(['a', 'b'], ['A', 'B', 'Y', 'Z'].map(column), [], [{ name: 'c', missing: ['A'] }]);
  const said = (...given: [string, { outcome: string }?]) =>
    fitOf(changed, ...given).warnings.map(({ message }) => message);
  const dropped = 'One case was left out for missing values: c (A).';
  expect(said('A -> Y')).toEqual([dropped, 'A was changed.', 'Y was changed.']);
  expect(said('B', { outcome: 'Z' })).toEqual([dropped, 'B was changed.', 'Z was changed.']);
  expect(fitOf([1, 0], [1, 0]).warnings).toEqual([]);
});

test("fit(…) without compat: 'r' has the unique coverage of an only term: its coverage", () => {
  expect(fitOf(A, Y).terms[0]?.sufficiency?.uniqueCoverage).toBe(coverage(A, Y));
});

test('fit(…) says what is wrong', () => {
  expect(() => fitOf(data, 'A')).toThrow("fit: the outcome is not said; write it after an arrow ('A -> Y')");
  expect(() => fitOf(data, 'A -> Y', { outcome: 'Y' })).toThrow(
    'fit: the outcome is said twice, by the arrow and as "Y"',
  );
  expect(() => fitOf(data, 'A', { outcome: 'A -> Y' })).toThrow('fit: the outcome "A -> Y" has an arrow of its own');
  expect(() => fitOf(data, 'A -> Z')).toThrow('Z');
  expect(() => fitOf(A as never, 'A -> Y')).toThrow('fit: the first argument is a list; pass set data or a design');
  expect(() => fitOf(null as never, 'A -> Y')).toThrow('fit: the first argument is null; pass set data');
  expect(() => fitOf(A, Y, { outcome: 'Y' } as never)).toThrow(
    'fit: the outcome is said twice, as memberships and as "Y"',
  );
  for (const [wrong, shown] of [
    [{}, 'another kind of object'],
    [null, 'null'],
    [3, '3'],
    ['A', '"A"'],
  ] as const) {
    expect(() => fitOf(wrong as never, Y)).toThrow(`fit: the first argument is ${shown}; pass memberships, or several`);
  }
  expect(() => fitOf({ x: [2, 0, 0, 0] }, Y)).toThrow('fit: x has 2 for case 1');
  expect(() => fitOf(data, 'A -> Y', { compat: 'q' as never })).toThrow('fit: compat is "q"; it is \'r\' or left out');
  expect(() => fitOf(data, 'A -> Y', { outcom: 'Y' } as never)).toThrow('fit: there is no option "outcom"');
});

test('a fit is drawn with the formula and source of each measure', () => {
  const text = tableBundle(fitTable(fitOf(data, 'A + ~B*C -> Y')))['text/plain'] as string;
  expect(text).toContain('Fit of A + ~B*C -> Y · 4 cases');
  for (const piece of ['whole', 'PRI', 'Σ min(x, y) / Σ x', 'Ragin 2006', 'SYM is unconfirmed']) {
    expect(text).toContain(piece);
  }
  const both = fitTable(fitOf([1, 0], [1, 1], { compat: 'r', binomialTest: [0.75] }));
  expect(both.title).toBe('Fit of x and y · 2 cases');
  expect(both.columns).toEqual(['', 'measure', 'x', 'formula', 'source']);
  expect(both.rows.map((row) => row[0]).filter((group) => group !== '')).toEqual(['sufficiency', 'necessity', 'both']);
  expect(both.rows.filter((row) => String(row[1]).startsWith('p (share 0.750)')).map((row) => row[2])).toEqual([
    '0.750',
    '0.938',
  ]);
  expect(both.notes?.[1]).toContain('as the R package QCA has it');
  expect(fitTable(fitOf(data, 'A <- Y')).title).toBe('Fit of A <- Y · 4 cases');
});
