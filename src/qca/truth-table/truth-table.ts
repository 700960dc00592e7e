import type { Levels } from '../../algorithms/cubes.js';
import { TOLERANCE } from '../../util/compare.js';
import { displayable } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { describeValue } from '../../util/options.js';
import type { Warning } from '../../util/warning.js';
import { type Design, designOf } from '../design.js';
import type { DesignOptions } from '../design-options.js';
import type { SetData } from '../sets.js';
import { excludedCubes, pointsOutside, readExclusions } from './exclusions.js';
import { fsqcaLayout } from './fsqca-layout.js';
import { TRUTH_TABLE_OPTIONS, type TruthTableOptions } from './options.js';
import { buildRows, LISTED_EXCLUSIONS } from './rows.js';
import type { FsqcaLayout, TruthTable, TruthTableRow } from './types.js';
import { truthTableWarnings } from './warnings.js';

/**
 * The truth table of one outcome: every configuration of the conditions that has a case, with its number of cases, its
 * consistency, PRI and SYM, its output, and the names of its cases (Ragin 1987, 2008).
 *
 * Membership in a row is the minimum over its literals; a case belongs to the row in which it has more than 0.5; a case at
 * exactly 0.5 in a condition belongs to none, and is named in a warning. The output is 1 where the consistency, over all
 * cases, reaches the cut-off `inclusion` (within {@link TOLERANCE}), else 0. What has no output is a remainder, of one of
 * three kinds that are never merged: no case, below the frequency cut-off, excluded.
 *
 * @param source a design, or sets with the design's options among `options`
 * @param options cut-offs and exclusions; by default `inclusion` 0.8, `frequency` 1, nothing excluded
 * @throws when an option is unknown, a cut-off is out of range or an exclusion names something else than a condition
 *
 * @example
 * truthTable(
 *   setData(['a', 'b', 'c'], [{ name: 'A', memberships: [1, 1, 0] }, { name: 'Y', memberships: [1, 0, 0] }]),
 *   { outcome: 'Y', inclusion: 0.8 },
 * ).rows.map((row) => [row.n, row.inclusion, row.output]) // => [[1, 0, 0], [2, 0.5, 0]]
 */
export function truthTable(design: Design, options?: TruthTableOptions): TruthTable;
export function truthTable(sets: SetData, options: TruthTableOptions & DesignOptions): TruthTable;
export function truthTable(source: Design | SetData, given?: TruthTableOptions & Partial<DesignOptions>): TruthTable {
  const { design, options } = designOf<TruthTableOptions>('truthTable', source, given, TRUTH_TABLE_OPTIONS);
  const cutoffs = { inclusion: options.inclusion ?? 0.8, frequency: options.frequency ?? 1 };
  checkCutoffs(cutoffs.inclusion, cutoffs.frequency);
  const exclusions = readExclusions(options.exclude ?? [], design.conditions, design.levels);
  const excluded = excludedCubes(exclusions, design.conditions, design.levels);
  const rows = buildRows(design, cutoffs, excluded);
  const remainders = countRemainders(rows, pointsOutside(excluded), design.levels);
  const data = {
    kind: 'truth-table' as const,
    design,
    cutoffs: { ...cutoffs, tolerance: TOLERANCE },
    rows,
    remainders,
    exclusions,
    warnings: [...truthTableWarnings(design, rows), ...unlisted(remainders.excluded)],
  };
  const layout = { value: (name: 'fsqca') => layOut(table, name), enumerable: false };
  const table = displayable(Object.defineProperty(data, 'as', layout) as typeof data & Pick<TruthTable, 'as'>);
  return table;
}

function layOut(table: TruthTable, name: string): FsqcaLayout {
  if (name !== 'fsqca') fail(`truthTable: there is no layout "${name}"; there is "fsqca"`);
  return fsqcaLayout(table);
}

function checkCutoffs(inclusion: number, frequency: number): void {
  if (!(typeof inclusion === 'number' && inclusion > 0 && inclusion <= 1)) {
    fail(`truthTable: inclusion is ${describeValue(inclusion)}; the consistency cut-off lies above 0 and at most at 1`);
  }
  if (!(Number.isInteger(frequency) && frequency >= 1)) {
    fail(
      `truthTable: frequency is ${describeValue(frequency)}; the frequency cut-off is a whole number of cases, at least 1`,
    );
  }
}

function countRemainders(
  rows: readonly TruthTableRow[],
  notExcluded: number,
  levels: Levels,
): TruthTable['remainders'] {
  const all = levels.reduce((product, count) => product * count, 1);
  const observed = rows.filter((row) => row.remainder !== 'excluded').length;
  const belowFrequency = rows.filter((row) => row.remainder === 'below frequency').length;
  return { noCase: notExcluded - observed, belowFrequency, excluded: all - notExcluded };
}

function unlisted(excluded: number): Warning[] {
  if (excluded <= LISTED_EXCLUSIONS) return [];
  const message = `${excluded} configurations are excluded; without a case, at most ${LISTED_EXCLUSIONS} are listed.`;
  return [{ code: 'exclusions-not-listed', message }];
}
