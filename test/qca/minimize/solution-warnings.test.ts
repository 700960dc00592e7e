import { expect, test } from 'vitest';
import { type MinimizeOptions, minimize } from '../../../src/index.js';
import { type Found, insideOf } from '../../../src/qca/minimize/found.js';
import { solutionWarnings } from '../../../src/qca/minimize/solution-warnings.js';
import type { Limits } from '../../../src/qca/minimize/use-types.js';
import { tableOfCodes } from './tables.js';

function foundIn(codes: readonly string[], options: MinimizeOptions = {}, type: Found['type'] = 'parsimonious'): Found {
  return insideOf(minimize(tableOfCodes(codes), options)[type]) as Found;
}

const WHOLE = foundIn(['111', '000']);
const textOf = (found: Found) => solutionWarnings(found).map(({ code, message }) => `${code}: ${message}`);
const withLimits = (limits: Partial<Limits>) =>
  textOf({ ...WHOLE, limits: { ...WHOLE.limits, models: { listed: 1, count: 1, exact: true }, ...limits } });

test('solutionWarnings(found) says that several models fit, how many, and of which size where it is not proved', () => {
  expect(textOf(WHOLE)).toEqual([
    'several-models: 2 parsimonious models for Y fit the truth table equally; none is better by the method.',
  ]);
  expect(withLimits({})).toEqual([]);
  const models = { listed: 2, count: 2, exact: false };
  expect(withLimits({ models, size: { value: 4, lower: 1, proved: false } })).toEqual([
    'several-models: At least 2 parsimonious models of 4 terms, the fewest found, for Y fit the truth table equally; none is better by the method.',
    'not-exhausted: 2 parsimonious models for Y are listed; there may be more.',
    'minimum-not-proved: The search for parsimonious models was stopped: models with fewer terms may exist.',
  ]);
});

test('solutionWarnings(found) says that models are not listed', () => {
  expect(textOf(foundIn(['111', '000'], { maxModels: 1 }))[1]).toBe(
    'not-exhausted: Of 2 parsimonious models for Y, 1 are listed.',
  );
});

test('solutionWarnings(found) says up to how many literals the prime implicants are all there, if at all', () => {
  const cut = (completeTo: number) => withLimits({ primeImplicants: { found: 3, exhausted: false, completeTo } });
  const all = 'prime-implicants-not-exhausted: Not all prime implicants of the parsimonious solution were found';
  expect(cut(0)).toEqual([`${all}.`]);
  expect(cut(2)).toEqual([`${all}: those with at most 2 literals are all there.`]);
});

test('solutionWarnings(found) says that time or steps ended the search', () => {
  expect(withLimits({ stoppedBy: 'time' })).toEqual([
    'stopped-by-time: The time budget ended the search for parsimonious models; another run may get further.',
  ]);
  expect(withLimits({ stoppedBy: 'steps' })).toEqual([
    'stopped-by-steps: The search for parsimonious models was ended after 3000000 steps; a timeBudget of more than ten seconds lets it go on.',
  ]);
  expect(withLimits({ stoppedBy: 'signal' })).toEqual([]);
});

test('solutionWarnings(found) says that no row is positive, and which other rows are explained', () => {
  expect(textOf(foundIn(['110', '000']))).toEqual([
    'no-positive-row: No row reaches the cut-offs for Y: the parsimonious solution is empty.',
  ]);
  const codes = ['111', '000', '101', '100'];
  expect(textOf(foundIn(codes, { explain: [1, 'C'] }, 'conservative'))).toEqual([
    'other-rows-explained: The conservative models describe the rows of Y with output 1, C.',
  ]);
  expect(textOf(foundIn(codes, { explain: [1] }, 'conservative'))).toEqual([]);
});

test('solutionWarnings(found) says with more than 20 conditions that assumptions are cut, where a type makes any', () => {
  const cut = (width: number, type: Found['type']) => {
    const codes = [`${'1'.repeat(width)}1`, `${'0'.repeat(width)}0`];
    return textOf(foundIn(codes, { maxModels: 1 }, type)).filter((text) => text.startsWith('assumptions-cut'));
  };
  const said = ['assumptions-cut: With 21 conditions, at most 1,048,576 remainders are listed for a model.'];
  expect(cut(21, 'parsimonious')).toEqual(said);
  expect(cut(21, 'conservative')).toEqual([]);
  expect(cut(20, 'parsimonious')).toEqual([]);
});
