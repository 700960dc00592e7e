import { pointOf } from '../../algorithms/cubes.js';
import { excludedCubes } from './exclusions.js';
import { isExcluded } from './rows.js';
import type { Remainder, TruthTable } from './types.js';

/** One configuration without an output, with the reason why it has none. */
export interface RemainderRow {
  readonly row: number;
  readonly configuration: readonly number[];
  readonly remainder: Remainder;
}

/**
 * Every remainder of a truth table, one after the other, ascending by row number; nothing is stored, so it also works
 * where 2^conditions is too many to list.
 *
 * @param kind only this kind of remainder; default all three
 *
 * @example
 * [...remainderRows(truthTable(
 *   setData(['a'], [{ name: 'A', memberships: [1] }, { name: 'Y', memberships: [1] }]), { outcome: 'Y' },
 * ))].map(({ row, remainder }) => [row, remainder]) // => [[1, 'no case']]
 */
export function* remainderRows(table: TruthTable, kind?: Remainder): Generator<RemainderRow> {
  const width = table.design.conditions.length;
  const excluded = excludedCubes(table.exclusions, table.design.conditions);
  const listed = new Map(table.rows.map((row) => [row.row, row.remainder]));
  const last = Number(1n << BigInt(width));
  for (let row = 1; row <= last; row++) {
    const known = listed.get(row);
    if (known === null) continue;
    const remainder = known ?? (isExcluded(row, excluded) ? 'excluded' : 'no case');
    if (kind === undefined || kind === remainder) yield { row, configuration: pointOf(row - 1, width), remainder };
  }
}
