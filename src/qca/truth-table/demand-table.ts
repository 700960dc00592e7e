import { isResult } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import type { TruthTable } from './types.js';

/** Refuses what did not come from `truthTable()`. */
export function demandTable(caller: string, table: TruthTable): void {
  if (!isResult(table, 'truth-table')) fail(`${caller}: this is no truth table; pass the result of truthTable()`);
}
