import { expect, test } from 'vitest';
import {
  contradictions,
  type DesignOptions,
  hypothesis,
  minimize,
  setData,
  type TruthTableOptions,
  truthTable,
} from '../../../src/qca/index.js';
import { hardTable } from './tables.js';

/** Set data from codes, the outcome last. */
function tableOf(
  codes: readonly string[],
  options: Partial<DesignOptions & TruthTableOptions> = {},
): ReturnType<typeof truthTable> {
  const names = ['A', 'B', 'C', 'D', 'E', 'F'].slice(0, (codes[0]?.length ?? 1) - 1);
  const data = setData(
    codes.map((_, i) => `case ${i}`),
    [...names, 'Y'].map((name, c) => ({ name, memberships: codes.map((code) => Number(code[c])) })),
  );
  return truthTable(data, { outcome: 'Y', ...options });
}

test('minimize(table) without a negative row is a tautology that says so', () => {
  const made = minimize(tableOf(['111', '101']));
  expect(made.parsimonious.models.map((model) => model.expression)).toEqual(['1']);
  expect(made.parsimonious.models[0]).toMatchObject({ inclusion: 1, coverage: 1, simplifyingAssumptions: [1, 2] });
  expect(made.warnings.map((warning) => warning.code)).toContain('tautology');
  expect(made.conservative.models.map((model) => model.expression)).toEqual(['A']);
});
test('minimize(table) finds the one-term model that R QCA 3.25 stops before', () => {
  const on = ['1011111', '0111111'];
  const off = ['0001110', '0010110', '0011010', '0011100'];
  const made = minimize(tableOf([...on, ...off]));
  expect(made.parsimonious.models.map((model) => model.expression)).toEqual(['C*D*E*F']);
});
test('minimize(table, {maxModels}) lists so many, counts all, and says that it is not exhausted', () => {
  const codes = ['11111', '00000'];
  const all = minimize(tableOf(codes)).parsimonious;
  expect(all).toMatchObject({ count: 4, exhausted: true });
  const some = minimize(tableOf(codes), { maxModels: 2 }).parsimonious;
  expect(some.models.length).toBe(2);
  expect(some).toMatchObject({ count: 4, exhausted: false });
  expect(some.warnings.map((warning) => warning.code)).toEqual(['several-models', 'not-exhausted']);
  expect(() => minimize(tableOf(codes), { maxModels: 0 })).toThrow('minimize: maxModels is 0');
});
test('minimize(table).intermediate warns when the design expects nothing, and is the conservative solution', () => {
  const made = minimize(tableOf(['111', '000']));
  expect(made.intermediate.warnings.map((warning) => warning.code)).toContain('no-expectations');
  expect(made.intermediate.models.map((model) => model.expression)).toEqual(
    made.conservative.models.map((model) => model.expression),
  );
});
test('minimize(table).warnings tells what each solution warns of, and each thing once', () => {
  const codes = (table: ReturnType<typeof truthTable>) => minimize(table).warnings.map((warning) => warning.code);
  expect(codes(tableOf(['111', '000']))).toEqual(['no-expectations', 'several-models']);
  expect(codes(tableOf(['110', '000']))).toEqual(['no-variation', 'no-positive-row', 'no-expectations']);
});
test('minimize(table) without a row that counts is no tautology', () => {
  const table = tableOf(['111', '000'], { frequency: 2 });
  expect(minimize(table).parsimonious.warnings.map((warning) => warning.code)).toEqual(['no-positive-row']);
});
test('minimize(table).intermediate with expectations does not warn that there are none', () => {
  const made = minimize(tableOf(['111', '000'], { expectations: { Y: 'A' } }));
  expect(made.intermediate.warnings).toEqual([]);
  expect(Object.keys(made.intermediate)).not.toContain('eachPair');
});
test('minimize(table, bound) does its work at once: what happens later ends nothing', () => {
  const table = hardTable(8, 20, 'A + B*C');
  const exact = (made: ReturnType<typeof minimize>) =>
    [made.conservative, made.parsimonious, made.intermediate].map(({ limits }) => [
      limits.stoppedBy,
      limits.models.exact,
    ]);
  const all = [1, 2, 3].map(() => [null, true]);
  const controller = new AbortController();
  const signalled = minimize(table, { signal: controller.signal });
  controller.abort();
  expect(exact(signalled)).toEqual(all);
  let calls = 0;
  const told = minimize(table, { progress: () => calls++ });
  expect(calls).toBeGreaterThan(0);
  const before = calls;
  expect(exact(told)).toEqual(all);
  expect(calls).toBe(before);
  const timed = minimize(table, { timeBudget: 60_000 });
  const { now } = performance;
  performance.now = () => now.call(performance) + 120_000;
  try {
    expect(exact(timed)).toEqual(all);
  } finally {
    performance.now = now;
  }
});
test('minimize(…) refuses what is no truth table', () => {
  expect(() => minimize({} as ReturnType<typeof truthTable>)).toThrow('minimize: this is no truth table');
  expect(() => minimize(tableOf(['111', '000']), { maxModel: 5 } as never)).toThrow('did you mean "maxModels"?');
});
test('minimization.negationOf(other) is a mirror when the models are each other’s negation', () => {
  const table = tableOf(['111', '100', '010', '000']);
  const no = truthTable(table.design.negated);
  const check = minimize(no).negationOf(minimize(table));
  expect(check.mirror).toBe(true);
  expect(check.comparisons.every((one) => one.differ.length === 0)).toBe(true);
  expect(() => minimize(table).negationOf(minimize(table))).toThrow("are not each other's negation");
});
test('contradictions(a, b) refuses two results for the same outcome', () => {
  const made = minimize(tableOf(['111', '000']));
  expect(() => contradictions(made, made)).toThrow("are not each other's negation");
});
test('hypothesis(design) tests necessity the other way round', () => {
  const { design } = tableOf(['111', '101', '001', '000'], { hypotheses: { H1: 'A <- Y', H2: 'A*B + ~A -> ~Y' } });
  const [necessary, sufficient] = hypothesis(design).hypotheses;
  expect(necessary).toMatchObject({ expression: 'A <- Y', coverage: 1, deviant: ['case 2'], outcome: 'Y' });
  expect(necessary?.inclusion).toBeCloseTo(2 / 3, 12);
  expect(necessary?.pri).toBeNaN();
  expect(sufficient).toMatchObject({ outcome: '~Y', cases: ['case 0', 'case 2', 'case 3'] });
  expect(() => hypothesis(tableOf(['111', '000']).design)).toThrow('the design states none');
});
