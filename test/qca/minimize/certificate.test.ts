import { expect, test } from 'vitest';
import { checkCertificate, minimize, type Solution } from '../../../src/index.js';
import { type Found, insideOf, remember } from '../../../src/qca/minimize/found.js';
import type { Solved } from '../../../src/qca/minimize/solve.js';
import { tableOfCodes } from './tables.js';

/** The check of a solution whose search is told to have found something else. */
function checkOf(solution: Solution, change: (solved: Solved) => Partial<Solved>): ReturnType<typeof checkCertificate> {
  const found = insideOf(solution) as Found;
  const other = { ...solution };
  remember(other, { ...found, solved: found.solved.map((solved) => ({ ...solved, ...change(solved) })) });
  return checkCertificate(other);
}

// A*B + ~A*~B, and nothing shorter.
const { parsimonious } = minimize(tableOfCodes(['111', '001', '100', '010']));

test('checkCertificate(solution) finds a term that covers a negative row', () => {
  const check = checkOf(parsimonious, ({ implicants }) => ({
    implicants: { ...implicants, cells: implicants.cells.map((cell, i) => (i === 0 ? 255 : cell)) },
  }));
  expect(check).toMatchObject({ holds: false, prime: false, minimum: true });
});

test('checkCertificate(solution) finds a literal that can be left out', () => {
  const { parsimonious: wide } = minimize(tableOfCodes(['111', '000']));
  const check = checkOf(wide, ({ implicants }) => ({
    implicants: { ...implicants, cells: Uint8Array.of(1, 1, 1, 1) },
  }));
  expect(check).toMatchObject({ holds: false, prime: false, chart: true });
});

test('checkCertificate(solution) finds a chart that says of a term what it does not cover', () => {
  const check = checkOf(parsimonious, ({ chart }) => ({ chart: { ...chart, sets: chart.sets.map(() => 3) } }));
  expect(check).toMatchObject({ holds: false, prime: true, chart: false });
});

test('checkCertificate(solution) finds a cover that leaves a row open, and a proof that proves another number', () => {
  const proved = (cover: readonly number[]) =>
    checkOf(parsimonious, ({ covers }) => ({
      covers: { ...covers, proof: covers.proof && { ...covers.proof, cover } },
    })).minimum;
  expect(proved([0, 1])).toBe(true);
  expect(proved([0])).toBe(false);
  expect(proved([0, 1, 2])).toBe(false);
});

test('checkCertificate(solution) finds a value that a literal could allow too', () => {
  // M{0,1}*A, where M{2} is negative.
  const table = tableOfCodes(['011', '111', '210', '000', '100', '200']);
  const { conservative } = minimize(table, { literals: 'sets' });
  expect(conservative.models.map((model) => model.expression)).toEqual(['A{0,1}*B']);
  expect(checkCertificate(conservative)).toMatchObject({ holds: true, prime: true, chart: true });
  expect(checkCertificate(minimize(table).conservative)).toMatchObject({ holds: true, prime: true, chart: true });
  const narrow = checkOf(conservative, ({ implicants }) => ({
    implicants: { ...implicants, cells: Uint8Array.of(0, 1) },
  }));
  expect(narrow).toMatchObject({ holds: false, prime: false, chart: false });
});

test('checkCertificate(solution) of several searches holds only where the proof of each does', () => {
  const found = insideOf(parsimonious) as Found;
  const [right] = found.solved as readonly [Solved];
  const proof = right.covers.proof && { ...right.covers.proof, cover: [0] };
  const wrong = { ...right, covers: { ...right.covers, proof } };
  const minimumOf = (...solved: readonly Solved[]) => {
    const other = { ...parsimonious };
    remember(other, { ...found, solved });
    return checkCertificate(other).minimum;
  };
  expect([minimumOf(right, right), minimumOf(right, wrong), minimumOf(wrong, right)]).toEqual([true, false, false]);
  expect(minimumOf()).toBe(null);
});

test('checkCertificate(solution) leaves open what has no proof', () => {
  expect(checkOf(parsimonious, ({ covers }) => ({ covers: { ...covers, proof: null } }))).toMatchObject({
    holds: false,
    minimum: null,
  });
});
