import type { Cubes } from '../../algorithms/cubes.js';
import { TOLERANCE } from '../../util/compare.js';
import { displayable } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import type { Warning } from '../../util/warning.js';
import { type Design, designOf } from '../design.js';
import type { DesignOptions } from '../design-options.js';
import type { SetData } from '../sets.js';
import { type Corners, cornersOf } from './corners.js';
import { excludedCubes, exclusionCubes, pointsOutside, readExclusions, type StatedExclusion } from './exclusions.js';
import { fsqcaLayout } from './fsqca-layout.js';
import { type Rules, readOutside, readRules, TRUTH_TABLE_OPTIONS, type TruthTableOptions } from './options.js';
import { digitsOf } from './row-number.js';
import { buildRows, isExcluded, LISTED } from './rows.js';
import type { Exclusion, FsqcaLayout, TruthTable, TruthTableRow } from './types.js';
import { truthTableWarnings } from './warnings.js';

/**
 * The truth table of one outcome: every configuration of the conditions that has a case, with its number of cases, its
 * consistency, PRI and SYM, its output, and the names of its cases (Ragin 1987, 2008).
 *
 * Membership in a row is the minimum over its literals; a case belongs to the row in which it has more than 0.5; a case at
 * exactly 0.5 in a condition belongs to none, and is named in a warning. The output is 1 where the consistency, over all
 * cases, reaches the cut-off `inclusion` and the PRI, if there is one, the cut-off `pri`; `C`, contradictory, where the
 * consistency lies below `inclusion` and reaches the second cut-off `contradiction`, if there is one; else 0. Every
 * comparison is within {@link TOLERANCE}. What has no output is a remainder, of one of three kinds that are never merged: no
 * case, below the frequency cut-off, excluded.
 *
 * A multi-value condition has a row for each of its values; a temporal one (Caren & Panofsky 2005) for 0, for 1 and for `-`,
 * “does not apply”, which is a value of its own: membership in it is 1 for the cases to which the condition does not apply.
 *
 * @param source a design, or sets with the design's options among `options`
 * @param options cut-offs and exclusions; by default `inclusion` 0.8, `frequency` 1, no other cut-off, nothing excluded
 * @throws when an option is unknown, a cut-off is out of range, an exclusion names something else than a condition, a binomial
 *   test is asked for of data that are not crisp, or a case is outside every row and `outside` is `error`
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
  const rules = readRules(options);
  const stated = readExclusions(options.exclude ?? [], design);
  const policy = readOutside(options);
  const table = tableOf(design, rules, stated, options.complete ?? false);
  if (policy === 'error' && table.outside.length > 0) {
    const which = table.outside.join(', ');
    fail(`truthTable: outside every row, at exactly 0.5 in a condition: ${which}; move an anchor, or choose oneHalf`);
  }
  return table;
}

/** The truth table that follows from rules and exclusions that are read. */
export function tableOf(
  design: Design,
  rules: Rules,
  stated: readonly StatedExclusion[],
  complete: boolean,
): TruthTable {
  const corners = cornersOf(design);
  if (rules.binomialTest !== null) demandCrisp(design, corners);
  const excluded = excludedCubes(stated, design.conditions, corners.levels);
  const rows = buildRows(design, corners, { ...rules, excluded, complete });
  const remainders = countRemainders(rows, excluded);
  const data = {
    kind: 'truth-table' as const,
    design,
    cutoffs: rules.cutoffs,
    binomialTest: rules.binomialTest,
    rows,
    complete,
    remainders,
    outside: outsideRows(design, corners),
    exclusions: stated.map((one) => ({ ...one, observed: observedRows(rows, one, design, corners) })),
    warnings: [...truthTableWarnings(design, rows), ...unlisted(remainders, rows, complete)],
  };
  const layout = { value: (name: 'fsqca') => layOut(table, name), enumerable: false };
  const table = displayable(Object.defineProperty(data, 'as', layout) as typeof data & Pick<TruthTable, 'as'>);
  return table;
}

function outsideRows({ sets }: Design, { conditions, fuzzy }: Corners): string[] {
  const some = conditions.filter((_, c) => fuzzy[c]);
  return some.length === 0 ? [] : sets.cases.filter((_, i) => some.some((memberships) => memberships[i] === 0.5));
}

function layOut(table: TruthTable, name: string): FsqcaLayout {
  if (name !== 'fsqca') fail(`truthTable: there is no layout "${name}"; there is "fsqca"`);
  return fsqcaLayout(table);
}

function demandCrisp(design: Design, { fuzzy, outcome }: Corners): void {
  const c = fuzzy.indexOf(true);
  const name = c < 0 ? design.outcome : design.conditions[c];
  if (c < 0 && outcome.every(Number.isInteger)) return;
  fail(`truthTable: ${name} is fuzzy; a binomial test counts cases, so leave binomialTest out or make the sets crisp`);
}

function observedRows(
  rows: readonly TruthTableRow[],
  stated: StatedExclusion,
  { conditions }: Design,
  { levels }: Corners,
): Exclusion['observed'] {
  const cubes = exclusionCubes(stated, conditions, levels);
  return rows
    .filter(({ n, configuration }) => n > 0 && isExcluded(digitsOf(configuration, levels), cubes))
    .map(({ row }) => row);
}

function countRemainders(rows: readonly TruthTableRow[], excluded: Cubes): TruthTable['remainders'] {
  const all = excluded.levels.reduce((product, count) => product * count, 1);
  const notExcluded = pointsOutside(excluded);
  const observed = rows.filter((row) => row.remainder !== 'excluded' && row.n > 0).length;
  const belowFrequency = rows.filter((row) => row.remainder === 'below frequency').length;
  return { noCase: notExcluded - observed, belowFrequency, excluded: all - notExcluded };
}

/** Says what is counted and not listed. */
function unlisted(
  { noCase, excluded }: TruthTable['remainders'],
  rows: readonly TruthTableRow[],
  complete: boolean,
): Warning[] {
  const missing = (kind: TruthTableRow['remainder'], count: number) =>
    count - rows.filter((row) => row.remainder === kind).length;
  const without = [missing('excluded', excluded), complete ? missing('no case', noCase) : 0] as const;
  return [
    ...(without[0] > 0 ? [{ code: 'exclusions-not-listed', message: notListed(excluded, 'are excluded') }] : []),
    ...(without[1] > 0 ? [{ code: 'remainders-not-listed', message: notListed(noCase, 'have no case') }] : []),
  ];
}

function notListed(count: number, what: string): string {
  return `${count} configurations ${what}; of those without a case, the first ${LISTED} are listed.`;
}
