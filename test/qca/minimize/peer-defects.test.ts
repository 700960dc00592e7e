import { expect, test } from 'vitest';
import { checkCertificate, minimize } from '../../../src/index.js';
import { fc, runs } from '../../support/fc.js';
import { tableOfCodes } from './tables.js';

/** Prime implicants by definition: for an ON row the smallest sets of conditions in which it differs from every OFF row. */
function primesByDefinition(on: readonly string[], off: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const row of on) {
    let sets = [new Set<number>()];
    for (const other of off) {
      const differs = [...row].flatMap((sign, c) => (sign === other[c] ? [] : [c]));
      sets = sets.flatMap((set) =>
        differs.some((c) => set.has(c)) ? [set] : differs.map((c) => new Set([...set, c])),
      );
    }
    const minimal = sets.filter(
      (set) => !sets.some((less) => less.size < set.size && [...less].every((c) => set.has(c))),
    );
    for (const set of minimal) found.add([...row].map((sign, c) => (set.has(c) ? sign : '.')).join(''));
  }
  return found;
}

const codes = (width: number) =>
  fc.array(fc.constantFrom('0', '1'), { minLength: width, maxLength: width }).map((signs) => signs.join(''));

test('minimize(table) finds every prime implicant with 17 to 20 conditions, where CCubes packs them into too few bits', () => {
  const rows = fc
    .integer({ min: 17, max: 20 })
    .chain((width) => fc.uniqueArray(codes(width), { minLength: 5, maxLength: 6 }));
  fc.assert(
    fc.property(rows, (all) => {
      const [on, off] = [all.slice(0, 3), all.slice(3)];
      const { parsimonious } = minimize(tableOfCodes([...on.map((row) => `${row}1`), ...off.map((row) => `${row}0`)]));
      const expected = primesByDefinition(on, off);
      expect(parsimonious.termUse?.length).toBe(expected.size);
      const found = parsimonious.termUse?.map((term) => term.literals.map((literal) => literal ?? '.').join(''));
      expect(new Set(found)).toEqual(expected);
    }),
    { numRuns: runs(300) },
  );
});

test('minimize(table) finds prime implicants of four literals after levels that bring none, where CCubes has stopped', () => {
  const table = tableOfCodes(['1011111', '0111111', '0001110', '0010110', '0011010', '0011100']);
  const { parsimonious } = minimize(table);
  expect(parsimonious.primeImplicants).toEqual(['A', 'B', 'C*D*E*F']);
  expect(parsimonious.models.map((model) => model.expression)).toEqual(['C*D*E*F']);
  expect(checkCertificate(parsimonious)).toMatchObject({ holds: true });
});

test('minimize(table) with two cut-offs and a frequency cut-off takes no row for contradictory that is none', () => {
  // 11 has two cases with the outcome; 10 one with, one without; 01 two without; 00 a single case.
  const table = tableOfCodes(['111', '111', '101', '100', '010', '010', '001'], {
    inclusion: 0.9,
    contradiction: 0.4,
    frequency: 2,
  });
  expect(table.rows.map((row) => [row.row, row.output])).toEqual([
    [1, null],
    [2, 0],
    [3, 'C'],
    [4, 1],
  ]);
  expect(minimize(table).parsimonious.models.map((model) => model.expression)).toEqual(['A*B']);
  expect(minimize(table, { explain: ['C'] }).conservative.models.map((model) => model.expression)).toEqual(['A*~B']);
});

test('minimize(table).intermediate keeps the individual expectations when there are conjunctural ones beside them', () => {
  // ~A*B*C*D with the outcome, A*~B*~C*~D without: the parsimonious models are the four single literals.
  const rows = ['01111', '10000'];
  const easyFor = (expectations: string) => {
    const { intermediate } = minimize(tableOfCodes(rows, { expectations: { Y: expectations } }));
    return Object.fromEntries(
      intermediate.byCounterfactuals.flatMap(({ pairs, models }) => pairs.map((pair) => [pair, models[0]?.expression])),
    );
  };
  // A is expected, so its absence need not be kept; B is expected too and stays.
  expect(easyFor('A + B')).toMatchObject({ C1P2: 'B*C*D' });
  // The conjunctural expectation of ~C and D does not hold in the term: it loses C and D, and A all the same.
  expect(easyFor('A + B + ~C*D')).toMatchObject({ C1P2: 'B' });
  // That of C and D holds: both stay, and A still goes.
  expect(easyFor('A + B + C*D')).toMatchObject({ C1P2: 'B*C*D' });
});
