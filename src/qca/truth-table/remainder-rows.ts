import { pointOf } from '../../algorithms/cubes.js';
import { suggestion } from '../../util/did-you-mean.js';
import { fail } from '../../util/fail.js';
import { describeValue } from '../../util/options.js';
import { demandTable } from './demand-table.js';
import { excludedCubes } from './exclusions.js';
import { rowLevels, valuesOf } from './row-number.js';
import { isExcluded } from './rows.js';
import type { Remainder, TruthTable } from './types.js';

const KINDS: readonly Remainder[] = ['no case', 'below frequency', 'excluded'];

/** One configuration without an output, with the reason why it has none. */
export interface RemainderRow {
  readonly row: number;
  readonly configuration: readonly number[];
  readonly remainder: Remainder;
}

/**
 * Every remainder of a truth table, one after the other, ascending by row number; nothing is stored, so it also works
 * where there are too many to list.
 *
 * @param kind only this kind of remainder; default all three
 *
 * @example
 * [...remainderRows(truthTable(
 *   setData(['a'], [{ name: 'A', memberships: [1] }, { name: 'Y', memberships: [1] }]), { outcome: 'Y' },
 * ))].map(({ row, remainder }) => [row, remainder]) // => [[1, 'no case']]
 */
export function* remainderRows(table: TruthTable, kind?: Remainder): Generator<RemainderRow> {
  demandTable('remainderRows', table);
  if (kind !== undefined && !KINDS.includes(kind)) {
    fail(`remainderRows: there is no kind ${describeValue(kind)} of remainder${suggestion(String(kind), KINDS)}`);
  }
  const levels = rowLevels(table.design);
  const excluded = excludedCubes(table.exclusions, table.design.conditions, levels);
  const listed = new Map(table.rows.map((row) => [row.row, row.remainder]));
  const last = levels.reduce((all, count) => all * count, 1);
  for (let row = 1; row <= last; row++) {
    const known = listed.get(row);
    if (known === null) continue;
    const remainder = known ?? (isExcluded(pointOf(row - 1, levels), excluded) ? 'excluded' : 'no case');
    if (kind === undefined || kind === remainder)
      yield { row, configuration: valuesOf(pointOf(row - 1, levels), table.design.levels), remainder };
  }
}
