import { expect, test } from 'vitest';
import { toHtml } from '../../src/display/html.js';
import { drawSolution } from '../../src/display/solution.js';
import { minimizationPayload } from '../../src/display/solution-payload.js';
import { isAmbiguous, termUse, useNotes, useTitle } from '../../src/display/term-use.js';
import { readPayload } from '../../src/mime/read-payload.js';
import { SOLUTION, type SolutionTypePayload } from '../../src/mime/types.js';
import { minimize, setData, truthTable } from '../../src/qca/index.js';
import { frame, solution } from './multi-value.js';
import { strictly } from './strict-markup.js';

const [type] = solution.types as readonly [SolutionTypePayload];
const textOf = (drawn: Parameters<typeof toHtml>[0][]): string =>
  drawn.map((one) => strictly(toHtml(one)).text).join('');

test('termUse(type, of) shows what every model has, what some have and what none has, with shares', () => {
  const text = textOf(termUse(type, frame));
  expect(text).toContain('Region{north}·Union■ essential18,014,398,509,481,9841.000');
  expect(text).toContain('◧ alternative4,503,599,627,370,4960.250');
  expect(text).toContain('□ never used00.000');
});

test('termUse(type, of) folds what is beyond a dozen', () => {
  const uses = Array.from({ length: 15 }, () => type.terms?.first[1]).filter((use) => use !== undefined);
  expect(textOf(termUse({ ...type, terms: { first: uses, count: 15 } }, frame))).toContain('3 more terms');
});

test('isAmbiguous(type) only where several models are counted', () => {
  expect(isAmbiguous(type)).toBe(true);
  expect(isAmbiguous({ ...type, count: 1 })).toBe(false);
  expect(isAmbiguous({ ...type, terms: null })).toBe(false);
  expect(termUse({ ...type, terms: null }, frame)).toEqual([]);
});

test('useTitle(type) and useNotes(type) count what is not listed, and leave out what is not known', () => {
  expect(useTitle(type)).toMatch(/1 essential, 1 alternative, 1 never used, of the first 3$/);
  expect(useNotes(type)[0]).toBe('1201 more prime implicants not shown; they are in .termUse');
  const known = { ...type, terms: { first: [], count: 0 }, fewestLiterals: null, literals: null };
  expect(useNotes(known)).toEqual([]);
  expect(useTitle(known)).toMatch(/0 never used$/);
});

/** So many pairs of a condition that say the same: each doubles the number of models. */
function rivals(pairs: number): ReturnType<typeof minimize> {
  const rows = pairs + 1;
  const columns = Array.from({ length: pairs }, (_, pair) =>
    Array.from({ length: rows }, (__, row) => Number(row === pair)),
  );
  const all = [...columns.flatMap((values, i) => [[`A${i}`, values] as const, [`B${i}`, values] as const])];
  const outcome = Array.from({ length: rows }, (_, row) => Number(row < pairs));
  const data = setData(
    Array.from({ length: rows }, (_, i) => `case ${i}`),
    [...all, ['Y', outcome] as const].map(([name, values]) => ({ name, memberships: [...values] })),
  );
  return minimize(truthTable(data, { outcome: 'Y' }));
}

test('minimizationPayload(result) of a thousand models lists those there is room for, and reads back', () => {
  const result = rivals(5);
  const payload = minimizationPayload(result);
  const parsimonious = payload.types[2] as SolutionTypePayload;
  expect(BigInt(parsimonious.count)).toBe(BigInt(result.parsimonious.count));
  expect(parsimonious.models.length).toBeLessThanOrEqual(100);
  expect(JSON.stringify(payload).length).toBeLessThan(500_000);
  expect(readPayload(SOLUTION, JSON.parse(JSON.stringify(payload)))).toEqual(payload);
  expect(textOf([drawSolution(payload)])).toMatch(/more models of the parsimonious solution not shown/);
});
