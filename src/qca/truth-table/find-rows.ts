import { pointOf } from '../../algorithms/cubes.js';
import { displayable } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { checkOptions } from '../../util/options.js';
import type { ModelSource } from '../contradictions.js';
import { labelsOf } from '../design.js';
import { demandTable } from './demand-table.js';
import { contradicting, impossible } from './find-by-expression.js';
import { contradictoryAssumptions, simultaneousSubsets } from './find-contradictions.js';
import type { FoundRow, FoundRows, Sighting } from './found-rows.js';
import { rowLevels, valuesOf } from './row-number.js';
import type { TruthTable } from './types.js';
import { policyWarnings } from './warnings.js';

const FIND_OPTIONS = [
  'impossible',
  'contradicts',
  'contradictoryAssumptions',
  'simultaneousSubsets',
  'observed',
] as const;

/** What {@link findRows} looks for; several at once give all rows that any of them finds. */
export interface FindRowsOptions {
  /** Configurations that cannot be: those that this expression covers, `'Pregnant*Male'`. Default: none. */
  readonly impossible?: string;
  /**
   * A claim of necessity, `'A + B'` or `'A + B <- Y'`: found are the configurations that contradict it, here `~A*~B`. Default:
   * none, because whether a condition is necessary is for the researcher to say.
   */
  readonly contradicts?: string;
  /**
   * Contradictory simplifying assumptions: remainders assumed for the outcome and for its negation (Yamasaki & Rihoux 2009).
   * `true` minimizes this table and that of the negation with the same cut-offs, and takes the assumptions of all
   * parsimonious models; or pass what is meant, one for each outcome: minimizations, solutions or chosen models. Default: not
   * looked for.
   */
  readonly contradictoryAssumptions?: boolean | readonly [ModelSource, ModelSource];
  /**
   * Observed rows with output 1 here and in the table of the negation: simultaneous subset relations. `true` makes that table
   * with the same cut-offs; or pass it. Default: not looked for.
   */
  readonly simultaneousSubsets?: boolean | TruthTable;
  /** Whether `impossible` and `contradicts` find rows with an output too, and not only remainders. Default: false. */
  readonly observed?: boolean;
}

/**
 * Finds rows that may have to be excluded before minimization (enhanced standard analysis, Schneider & Wagemann 2013):
 * impossible configurations, such as contradict a necessity claim, contradictory simplifying assumptions, and simultaneous
 * subset relations. Nothing is excluded by it: pass the result to {@link exclude}, with the reason.
 *
 * Rows that the table excludes already are not found again.
 *
 * @throws when nothing is looked for, an option is unknown, an expression is about something else than the conditions, or
 *   a table or a minimization is about other data or not about the negation
 *
 * @example
 * const table = truthTable(
 *   setData(['a'], ['A', 'B', 'Y'].map((name) => ({ name, memberships: [1] }))), { outcome: 'Y' },
 * )
 * findRows(table, { contradicts: 'A + B <- Y' }).rows // => [1]
 */
export function findRows(table: TruthTable, options: FindRowsOptions): FoundRows {
  demandTable('findRows', table);
  checkOptions('findRows', options, FIND_OPTIONS);
  const { observed = false } = options;
  const sightings: Sighting[] = [
    ...(options.impossible === undefined ? [] : [impossible(table, options.impossible, observed)]),
    ...(options.contradicts === undefined ? [] : [contradicting(table, options.contradicts, observed)]),
    ...(options.contradictoryAssumptions ? [contradictoryAssumptions(table, options.contradictoryAssumptions)] : []),
    ...(options.simultaneousSubsets ? [simultaneousSubsets(table, options.simultaneousSubsets)] : []),
  ];
  if (sightings.length === 0) {
    fail("findRows: nothing is looked for; say what: {impossible: 'A*B'}, {contradicts: 'A <- Y'}, …");
  }
  const { outcome, conditions } = table.design;
  const found = foundRows(table, sightings);
  const warnings = [...policyWarnings(table.design), ...sightings.flatMap((one) => one.warnings)];
  const rows = found.map(({ row }) => row);
  return displayable({
    kind: 'found-rows',
    outcome,
    conditions,
    labels: labelsOf(table.design),
    rows,
    found,
    warnings,
  });
}

/** Each row once, with all reasons for which it was seen; rows that are excluded already are left out. */
function foundRows({ design, rows }: TruthTable, sightings: readonly Sighting[]): FoundRow[] {
  const listed = new Map(rows.map((row) => [row.row, row]));
  const levels = rowLevels(design);
  const reasons = new Map<number, string[]>();
  for (const { rows: seen, why } of sightings) {
    for (const row of new Set(seen)) {
      if (listed.get(row)?.remainder !== 'excluded') reasons.set(row, [...(reasons.get(row) ?? []), why]);
    }
  }
  return [...reasons]
    .sort(([a], [b]) => a - b)
    .map(([row, why]) => {
      const { output, remainder, cases } = listed.get(row) ?? NO_CASE;
      return { row, configuration: valuesOf(pointOf(row - 1, levels), design.levels), output, remainder, cases, why };
    });
}

const NO_CASE = { output: null, remainder: 'no case', cases: [] } as const;
