import { expect, test } from 'vitest';
import { checkCertificate, minimize, type Progress, primeImplicantChart } from '../../../src/index.js';
import { type Found, insideOf, limitsOf } from '../../../src/qca/minimize/found.js';
import { MOST_STEPS, SearchStop } from '../../../src/qca/minimize/search-stop.js';
import type { Solved } from '../../../src/qca/minimize/solve.js';
import { hardTable, tableOfCodes } from './tables.js';

const nothing = { timeBudget: null, signal: null, progress: null };

test('minimize(table) without a bound proves what it says', () => {
  const { parsimonious } = minimize(hardTable(8, 40));
  expect(parsimonious.limits).toEqual({
    primeImplicants: { found: parsimonious.primeImplicants.length, exhausted: true, completeTo: 8 },
    size: { value: parsimonious.models[0]?.terms.length, lower: parsimonious.models[0]?.terms.length, proved: true },
    models: { listed: parsimonious.models.length, count: parsimonious.count, exact: true },
    stoppedBy: null,
  });
  expect(parsimonious.warnings.map(({ code }) => code)).toEqual(['several-models', 'not-exhausted']);
});

test('minimize(table, {maxLiterals}) says up to how many literals the prime implicants are complete', () => {
  // C*D*E*F is the shortest model: with three literals at most there is only A + B.
  const table = tableOfCodes(['1011111', '0111111', '0001110', '0010110', '0011010', '0011100']);
  const { parsimonious, conservative } = minimize(table, { maxLiterals: 3 });
  expect(parsimonious.models.map((model) => model.expression)).toEqual(['A + B']);
  expect(parsimonious.limits).toEqual({
    primeImplicants: { found: 2, exhausted: false, completeTo: 3 },
    size: { value: 2, lower: 1, proved: false },
    models: { listed: 1, count: 1, exact: false },
    stoppedBy: 'maxLiterals',
  });
  expect(parsimonious).toMatchObject({ exhausted: false, essential: null, termUse: null, fewestLiterals: null });
  expect(parsimonious.models[0]?.fewestLiterals).toBeNull();
  const codes = ['not-exhausted', 'minimum-not-proved', 'prime-implicants-not-exhausted'];
  expect(parsimonious.warnings.map(({ code }) => code)).toEqual(codes);
  // Conservative terms are longer than that: there is no model.
  expect(conservative.models).toEqual([]);
  expect(conservative.limits).toMatchObject({
    size: { value: null, lower: 0, proved: false },
    models: { count: 0, exact: false },
  });
  expect(checkCertificate(parsimonious)).toMatchObject({ holds: false, prime: true, exhausted: false });
  expect(checkCertificate(conservative)).toMatchObject({ holds: false, minimum: null });
  expect(primeImplicantChart(parsimonious).columns.map((column) => [column.use, column.models])).toEqual([
    [null, null],
    [null, null],
  ]);
});

test('minimize(table, {maxLiterals}) that leaves nothing out is complete', () => {
  const { parsimonious } = minimize(tableOfCodes(['111', '000']), { maxLiterals: 1 });
  expect(parsimonious.limits).toMatchObject({ primeImplicants: { exhausted: true, completeTo: 2 }, stoppedBy: null });
});

test('minimize(table, {timeBudget}) that is used up ends with what is proved, and says that time ended it', () => {
  const { parsimonious, conservative, intermediate } = minimize(hardTable(16, 200), { timeBudget: 0 });
  for (const solution of [parsimonious, intermediate]) {
    expect(solution.limits.models.exact).toBe(false);
    expect(solution.exhausted).toBe(false);
    expect(solution.warnings.map(({ code }) => code)).toContain('stopped-by-time');
  }
  expect(parsimonious.limits.stoppedBy).toBe('time');
  expect(conservative.limits.size.lower).toBeLessThanOrEqual(
    conservative.limits.size.value ?? Number.POSITIVE_INFINITY,
  );
});

test('minimize(table, {signal, progress}) ends when progress aborts, and reports its stages', () => {
  const controller = new AbortController();
  const seen: Progress[] = [];
  const progress = (one: Progress) => {
    seen.push(one);
    if (one.stage === 'parsimonious') controller.abort();
  };
  const made = minimize(hardTable(14, 150), { signal: controller.signal, progress });
  expect(made.parsimonious.limits.stoppedBy).toBe('signal');
  expect(made.parsimonious.limits.models.exact).toBe(false);
  // Without expectations the intermediate models are the conservative ones, whatever the parsimonious ones are.
  expect(made.intermediate.limits).toMatchObject({ stoppedBy: null, models: { exact: true } });
  expect(made.intermediate.count).toBe(made.conservative.count);
  expect(made.intermediate.byCounterfactuals.map(({ easy }) => easy)).toEqual([[]]);
  expect(
    seen.every(({ steps }, i) => steps >= (seen[i - 1]?.stage === seen[i]?.stage ? (seen[i - 1]?.steps ?? 0) : 0)),
  ).toBe(true);
});

test('minimize(table, {timeBudget, signal, progress}) with time to spare changes nothing', () => {
  const table = hardTable(8, 30);
  const options = { timeBudget: 600_000, signal: new AbortController().signal, progress: () => {} };
  const [one, other] = [minimize(table, options).parsimonious, minimize(table).parsimonious];
  expect(one.limits).toEqual(other.limits);
  expect(one.models.map((model) => model.expression)).toEqual(other.models.map((model) => model.expression));
});

test('new SearchStop(…) ends a search at a number of steps, unless there is a time budget', () => {
  const stop = new SearchStop('parsimonious', nothing, 0);
  expect(stop.check(MOST_STEPS)).toBe(false);
  expect(stop.check(1)).toBe(true);
  expect(stop.reason).toBe('steps');
  const timed = new SearchStop('parsimonious', { ...nothing, timeBudget: 1e12 }, 0);
  expect(timed.check(2 * MOST_STEPS)).toBe(false);
  expect(timed.reason).toBeNull();
});

test('new SearchStop(…) ends a search when the time budget is reached', () => {
  const { now } = performance;
  let time = 104;
  performance.now = () => time;
  try {
    const stop = new SearchStop('parsimonious', { ...nothing, timeBudget: 5 }, 100);
    expect(stop.check(1)).toBe(false);
    time = 105;
    expect(stop.check(1)).toBe(true);
    expect(stop.reason).toBe('time');
  } finally {
    performance.now = now;
  }
});

test('limitsOf(solved) has the size proved where no smaller one can be', () => {
  const found = insideOf(minimize(hardTable(6, 16)).parsimonious) as Found;
  const [solved] = found.solved as [Solved];
  expect(limitsOf(solved).size).toMatchObject({ value: solved.covers.size, proved: true });
  const covers = { ...solved.covers, lower: solved.covers.lower - 1 };
  expect(limitsOf({ ...solved, covers }).size).toEqual({
    value: solved.covers.size,
    lower: covers.lower,
    proved: false,
  });
  expect(found.listed.map(({ pairs }) => pairs())).toEqual(found.listed.map(() => []));
});

test('new SearchStop(…) keeps the first reason', () => {
  const controller = new AbortController();
  const stop = new SearchStop('parsimonious', { ...nothing, signal: controller.signal }, 0);
  expect(stop.check(MOST_STEPS + 1)).toBe(true);
  controller.abort();
  expect(stop.check(1)).toBe(true);
  expect(stop.reason).toBe('steps');
});

test('minimize(table, options) refuses what it does not understand, with the value', () => {
  const table = tableOfCodes(['111', '000']);
  const refused = (options: object) => () => minimize(table, options);
  expect(refused({ models: 'all' })).toThrow('minimize: models is "all"; it is one of minimum, irredundant');
  expect(refused({ contradictions: 'positive' })).toThrow('minimize: contradictions is "positive"');
  expect(refused({ compat: 'fsqca' })).toThrow('minimize: compat is "fsqca"; it is one of r');
  for (const explain of [[], [2], 'C', null]) expect(refused({ explain })).toThrow('minimize: explain is');
  for (const wrong of [0, 1.5, '3', Number.NaN]) {
    expect(refused({ maxModels: wrong })).toThrow('minimize: maxModels is');
    expect(refused({ maxLiterals: wrong })).toThrow('minimize: maxLiterals is');
  }
  for (const wrong of [-1, '5', Number.NaN]) expect(refused({ timeBudget: wrong })).toThrow('minimize: timeBudget is');
  for (const wrong of [{}, 5, 'now']) expect(refused({ signal: wrong })).toThrow('minimize: signal is');
  expect(refused({ progress: true })).toThrow('minimize: progress is true; pass a function');
  expect(refused({ maxModel: 1 })).toThrow('did you mean "maxModels"?');
});

test('minimize(table).intermediate groups the first 20,000 of many pairs, counts them all, and says so', () => {
  const { intermediate, conservative, parsimonious } = minimize(hardTable(12, 26, 'A + B*C'));
  expect(intermediate.pairCount).toBe(Number(conservative.count) * Number(parsimonious.count));
  expect(Number(intermediate.pairCount)).toBeGreaterThan(20_000);
  expect(intermediate.pairsExamined).toBe(20_000);
  expect(intermediate.limits.models.exact).toBe(false);
  expect(intermediate.warnings.map(({ code }) => code)).toContain('pairs-not-examined');
  const examined = intermediate.byCounterfactuals.reduce((sum, group) => sum + Number(group.pairCount), 0);
  expect(examined).toBe(20_000);
  const listed = intermediate.byCounterfactuals.map(({ pairs }) => pairs.length);
  expect(Math.max(...listed)).toBe(100);
  expect(Math.min(...listed)).toBe(1);
  expect(listed.reduce((sum, n) => sum + n, 0)).toBeLessThan(1000 + listed.length);
  const [group] = intermediate.byCounterfactuals;
  expect(group?.difficult.length).toBe(group?.pairs.length);
  let walked = 0;
  for (const { pair } of intermediate.eachPair()) {
    walked++;
    if (pair === 'C1P20001') break;
  }
  expect(walked).toBe(20_001);
});

test('minimize(table).intermediate without expectations counts all pairs without going through them', () => {
  const { intermediate, parsimonious } = minimize(hardTable(12, 26));
  expect(intermediate).toMatchObject({ pairCount: parsimonious.count, pairsExamined: parsimonious.count });
  const [group] = intermediate.byCounterfactuals;
  expect(group).toMatchObject({ pairCount: parsimonious.count, easy: [] });
  expect(group?.pairs.length).toBe(100);
});

test('minimize(table, {signal}) that was aborted, and yet all was done, says that nothing ended it', () => {
  const controller = new AbortController();
  controller.abort();
  const { parsimonious } = minimize(tableOfCodes(['111', '000']), { signal: controller.signal });
  expect(parsimonious.limits).toMatchObject({ stoppedBy: null, size: { proved: true }, models: { exact: true } });
});

test('minimize(table).intermediate ends when progress aborts in its own stage', () => {
  const controller = new AbortController();
  const progress = ({ stage }: Progress) => {
    if (stage === 'intermediate') controller.abort();
  };
  const { intermediate, parsimonious } = minimize(hardTable(8, 20, 'A + B*C'), { signal: controller.signal, progress });
  expect(parsimonious.limits).toMatchObject({ stoppedBy: null, models: { exact: true } });
  expect(intermediate.limits.models).toMatchObject({ listed: 0, count: 0, exact: false });
  expect(intermediate.limits.stoppedBy).toBe('signal');
  expect(intermediate).toMatchObject({ pairsExamined: 0, models: [], termUse: null, literalUse: null });
  const message = `Of ${intermediate.pairCount} pairs of a conservative and a parsimonious model for Y, 0 were looked at.`;
  expect(intermediate.warnings).toContainEqual({ code: 'pairs-not-examined', message });
});

test('minimize(table) with more than 20 conditions lists the first 1,048,576 assumptions of a model, and says so', () => {
  const wide = '1'.repeat(22);
  const { parsimonious, conservative } = minimize(tableOfCodes([`${wide}1`, `${'0'.repeat(22)}0`]), { maxModels: 1 });
  expect(parsimonious.warnings.map(({ code }) => code)).toContain('assumptions-cut');
  expect(conservative.warnings.map(({ code }) => code)).not.toContain('assumptions-cut');
  expect(parsimonious.models[0]?.simplifyingAssumptions.length).toBe(1_048_576);
});
