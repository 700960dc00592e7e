import { expect, test } from 'vitest';
import { setData, type TruthTable, truthTable } from '../../src/index.js';
import { byCodeUnits } from '../../src/util/compare.js';
import { fc, runs } from '../support/fc.js';
import { CONDITIONS, type MixedStudy, mixedStudies } from '../support/mixed-tables.js';
import { permutation } from '../support/random-tables.js';

/** How the same study is written down: the order of cases and conditions, their names, and the codes of values. */
interface Writing {
  readonly cases: readonly number[];
  readonly conditions: readonly number[];
  readonly rename: (name: string) => string;
  readonly recode: (code: number, levels: number) => number;
}

const options = { outcome: 'Y', inclusion: 0.8, contradiction: 0.5, frequency: 2, complete: true };

function tableOf(
  { conditions, outcome }: MixedStudy,
  { cases, conditions: order, rename, recode }: Writing,
): TruthTable {
  const columns = order.map((c) => {
    const { levels, temporal, memberships } = conditions[c] as MixedStudy['conditions'][number];
    const value = (x: number) => (levels > 2 && x >= 0 ? recode(x, levels) : x);
    return {
      name: rename(CONDITIONS[c] as string),
      levels,
      temporal,
      memberships: cases.map((i) => value(memberships[i] as number)),
    };
  });
  const data = setData(
    cases.map((i) => rename(`case ${i}`)),
    [...columns, { name: 'Y', memberships: cases.map((i) => outcome[i] as number) }],
  );
  return truthTable(data, options);
}

/** All that a table says, as text to the last digit, whatever the order and names of conditions, cases and codes. */
function said(table: TruthTable, { rename, recode }: Writing): string[] {
  const nameless = new Map(CONDITIONS.map((name) => [rename(name), name]));
  return table.rows
    .map(({ row: _, configuration, cases, casesWithoutOutcome, ...rest }) => {
      const values = table.design.conditions.map((name, c) => {
        const levels = table.design.levels[c] as number;
        const value = configuration[c] as number;
        // Codes are told apart by what they were before: the recoding is its own inverse.
        return `${nameless.get(name)}=${levels > 2 && value >= 0 ? recode(value, levels) : value}`;
      });
      const plain = Object.entries(rest).map(([key, value]) => `${key} ${String(value)}`);
      return [...values.sort(byCodeUnits), ...plain, cases.length, casesWithoutOutcome.length].join('; ');
    })
    .sort(byCodeUnits);
}

test('truthTable(…) says the same whatever the order and the names of cases and conditions, and the codes of values', () => {
  const plain = (study: MixedStudy): Writing => ({
    cases: [...study.outcome.keys()],
    conditions: [...study.conditions.keys()],
    rename: (name) => name,
    recode: (code) => code,
  });
  const written = mixedStudies().chain((study) =>
    fc.tuple(fc.constant(study), permutation(study.outcome.length), permutation(study.conditions.length)),
  );
  fc.assert(
    fc.property(written, ([study, cases, conditions]) => {
      const other: Writing = {
        cases,
        conditions,
        rename: (name) => `the ${name}`,
        recode: (code, levels) => levels - 1 - code,
      };
      const one = plain(study);
      expect(said(tableOf(study, other), other)).toEqual(said(tableOf(study, one), one));
    }),
    { numRuns: runs(3000) },
  );
});
