import { TOLERANCE } from '../../util/compare.js';
import { displayable } from '../../util/displayable.js';
import type { Warning } from '../../util/warning.js';
import { demandTable } from './demand-table.js';
import { outputOf, rowTest } from './outputs.js';
import type { Output, TruthTable, TruthTableRow } from './types.js';
import { policyWarnings } from './warnings.js';

/** One row by its consistency. */
export interface GapRow {
  readonly row: number;
  readonly inclusion: number;
  readonly pri: number;
  readonly n: number;
  readonly output: Output;
  readonly contradictory: boolean;
}

/** A stretch of consistencies in which no row lies: every cut-off within it gives the same outputs. */
export interface CutoffGap {
  /** The cut-off can be any number above `from`, up to and including `to`. */
  readonly from: number;
  readonly to: number;
  readonly width: number;
  /** Whether the table's own cut-off lies in it. */
  readonly current: boolean;
  /** How many rows would have the output 1. */
  readonly positive: number;
  /** Rows whose output would be another one than it is. */
  readonly changes: readonly { readonly row: number; readonly from: Output; readonly to: Output }[];
}

/** Where a consistency cut-off could lie, and what would follow. */
export interface CutoffGaps {
  readonly kind: 'cutoff-gaps';
  readonly outcome: string;
  readonly conditions: readonly string[];
  readonly cutoffs: TruthTable['cutoffs'];
  /** The rows with an output, by consistency, the highest first. */
  readonly rows: readonly GapRow[];
  /** The gaps between their consistencies, the largest first. */
  readonly gaps: readonly CutoffGap[];
  readonly warnings: readonly Warning[];
}

/**
 * A help for choosing the consistency cut-off: the consistencies of the rows with an output, sorted, the gaps between them, the
 * largest first, and for each gap which outputs change when the cut-off lies there. A cut-off in a wide gap is easier to
 * defend than one that parts neighbours (Schneider & Wagemann 2012, ch. 5); which one is right, the cases decide, and so
 * contradictory rows are marked.
 *
 * Consistencies that are equal within the tolerance {@link TOLERANCE} are one; the other cut-offs stay as they are; a second
 * consistency cut-off that does not lie below codes no row.
 *
 * @throws when the table is none
 *
 * @example
 * const memberships = { A: [1, 1, 1, 0, 0, 0], Y: [1, 1, 1, 1, 0, 0] }
 * const data = setData(['a', 'b', 'c', 'd', 'e', 'f'],
 *   Object.entries(memberships).map(([name, memberships]) => ({ name, memberships })))
 * cutoffGaps(truthTable(data, { outcome: 'Y' })).gaps[0].to // => 1
 */
export function cutoffGaps(table: TruthTable): CutoffGaps {
  demandTable('cutoffGaps', table);
  const rows = table.rows
    .filter((row): row is ObservedRow => row.output !== null)
    .sort((a, b) => b.inclusion - a.inclusion);
  const steps = distinct([1, ...rows.map((row) => row.inclusion)]);
  const gaps = steps.map((to, i) => gapBelow(table, rows, to, steps[i + 1] ?? 0)).filter(({ to }) => to > TOLERANCE);
  return displayable({
    kind: 'cutoff-gaps',
    outcome: table.design.outcome,
    conditions: table.design.conditions,
    cutoffs: table.cutoffs,
    rows: rows.map(({ row, inclusion, pri, n, output, contradictory }) => ({
      row,
      inclusion,
      pri,
      n,
      output,
      contradictory,
    })),
    gaps: gaps.sort((a, b) => b.width - a.width),
    warnings: [...policyWarnings(table.design), ...table.warnings.filter(({ code }) => code === 'contradictory-rows')],
  });
}

type ObservedRow = TruthTableRow & { readonly output: Output };

/** Descending numbers without those that equal the one before within the tolerance. */
function distinct(descending: readonly number[]): number[] {
  const kept: number[] = [];
  for (const one of descending) if ((kept.at(-1) ?? 2) - one > TOLERANCE) kept.push(one);
  return kept;
}

function gapBelow(table: TruthTable, rows: readonly ObservedRow[], to: number, from: number): CutoffGap {
  const { inclusion } = table.cutoffs;
  const rules = { cutoffs: { ...table.cutoffs, inclusion: to }, binomialTest: table.binomialTest };
  const outputs = rows.map((row) => outputOf(row, rowTest(row.inclusion, row.n, rules), rules));
  return {
    from,
    to,
    width: to - from,
    current: inclusion - to <= TOLERANCE && inclusion - from > TOLERANCE,
    positive: outputs.filter((output) => output === 1).length,
    changes: rows.flatMap(({ row, output }, r) => {
      const other = outputs[r] as Output;
      return other === output ? [] : [{ row, from: output, to: other }];
    }),
  };
}
