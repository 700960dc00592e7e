import { expect, test } from 'vitest';
import { codeFlips } from '../../../src/evidence/coding/code-flips.js';
import { codebook } from '../../../src/evidence/coding/codebook.js';
import { coding } from '../../../src/evidence/coding/coding.js';
import { codingSets } from '../../../src/evidence/coding/coding-sets.js';
import { minimize, truthTable } from '../../../src/qca/index.js';
import { adjudicated, book, R4 } from './review.js';

const model = { outcome: 'LOY', conditions: R4 };
const found = codeFlips(adjudicated, model);

test('codeFlips(coding, options) finds the 28 of 95 cells of the published review that alone alter the solution', () => {
  expect([found.cells, found.changes, found.flips.length]).toEqual([95, 95, 28]);
  expect(found.before.models.map(({ expression }) => expression)).toEqual(['EXP + ~TEC*~REL']);
  expect(found.flips[0]).toMatchObject({
    study: 'S04',
    code: 'LOY',
    from: 1,
    to: 0,
    before: ['EXP + ~TEC*~REL'],
    after: ['REL*EXP + TEC*EXP + ~TEC*~REL*~EXP'],
    lost: ['EXP', '~TEC*~REL'],
    distance: 1,
  });
  expect(found.flips[0]?.cell.note).toMatch(/loyalty in title/);
});

test('codeFlips(coding, options) is right about every cell, changed by hand', () => {
  const flipped = new Set(found.flips.map(({ study, code }) => `${study} ${code}`));
  for (const cell of adjudicated.cells.filter(({ code }) => [...R4, 'LOY'].includes(code))) {
    const rows = adjudicated.cells.map((one) => (one === cell ? { ...one, value: 1 - Number(one.value) } : one));
    const { models } = minimize(truthTable(codingSets(coding(book, rows, {})), model)).parsimonious;
    const same =
      models.length === 1 &&
      models[0]?.terms
        .map(({ expression }) => expression)
        .sort()
        .join(' + ') === 'EXP + ~TEC*~REL';
    expect([cell.study, cell.code, !same]).toEqual([cell.study, cell.code, flipped.has(`${cell.study} ${cell.code}`)]);
  }
});

test('codeFlips(coding, options) ranks by terms, then by fit, then by name', () => {
  const order = found.flips.map(({ distance, fitChange }) => [distance, fitChange] as const);
  order.slice(1).forEach(([distance, fit], i) => {
    const [before, fitBefore] = order[i] as readonly [number, number];
    expect(distance < before || (distance === before && fit <= fitBefore)).toBe(true);
  });
});

const rules = { definition: 'd', present: 'p', absent: 'a' };

test('codeFlips(coding, {notReported}) changes a silent cell to 0 and to 1, and drops studies as told', () => {
  const two = codebook(
    [
      { name: 'A', ...rules },
      { name: 'Y', ...rules },
    ],
    { version: '1' },
  );
  const rows = [
    { study: 's', A: 1, Y: 1 },
    { study: 't', A: 0, Y: 0 },
    { study: 'u', A: 'not reported', Y: 0 },
  ];
  const coded = coding(two, rows, { coder: 'x' });
  expect(() => codeFlips(coded, { outcome: 'Y' })).toThrow('codingSets: not reported are A of u');
  const dropped = codeFlips(coded, { outcome: 'Y', notReported: 'drop' });
  expect(dropped.changes).toBe(7);
  expect(dropped.warnings.map(({ code }) => code)).toEqual(['cases-dropped']);
  const absent = codeFlips(coded, { outcome: 'Y', notReported: 'absent' });
  expect(absent.warnings.map(({ code }) => code)).toEqual(['memberships-changed']);
  for (const { flips } of [dropped, absent]) {
    const silent = flips.filter(({ study, code }) => study === 'u' && code === 'A');
    expect(silent.map(({ from, to, after }) => [from, to, after])).toEqual([['not reported', 1, []]]);
  }
});

test('codeFlips(coding, options) goes through the degrees of a fuzzy code, and says where nothing is sufficient any more', () => {
  const fuzzy = codebook(
    [
      {
        name: 'A',
        ...rules,
        degrees: [
          [0.33, 'x'],
          [0.67, 'y'],
        ],
      },
      { name: 'Y', ...rules },
    ],
    { version: '1' },
  );
  const coded = coding(
    fuzzy,
    [
      { study: 's', A: 1, Y: 1 },
      { study: 't', A: 0, Y: 0 },
    ],
    { coder: 'x' },
  );
  const { changes, flips } = codeFlips(coded, { outcome: 'Y', conditions: ['A'] });
  expect(changes).toBe(8);
  const none = flips.find(({ study, code }) => study === 's' && code === 'Y');
  expect(none).toMatchObject({ after: [], lost: ['A'], gained: [], distance: 1 });
  expect(none?.fitChange).toBeNaN();
  expect(flips[0]?.fitChange).toBeNaN();
});

test('codeFlips(coding, options) says what is wrong', () => {
  expect(() => codeFlips(adjudicated, {} as never)).toThrow('codeFlips: the outcome is not said');
  expect(() => codeFlips({} as never, model)).toThrow('codeFlips: the coding is another kind of object');
  expect(() => codeFlips(adjudicated, { ...model, silentZeros: true } as never)).toThrow(
    'codeFlips: there is no option "silentZeros"',
  );
});
