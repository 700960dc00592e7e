import { fail } from '../../util/fail.js';
import { describeValue } from '../../util/options.js';
import { demandTable } from './demand-table.js';
import { readExclusions, type StatedExclusion } from './exclusions.js';
import type { FoundRows } from './found-rows.js';
import type { ExclusionInput } from './options.js';
import { tableOf } from './truth-table.js';
import type { TruthTable } from './types.js';

/**
 * The same table with more configurations excluded, and the reason on record. The given table stays as it is; every later
 * exclusion adds to the ones before, and minimization, necessity claims and displays all go by the table that comes out, so
 * an exclusion cannot get lost on the way.
 *
 * Remainders are excluded as untenable assumptions: impossible configurations, or such as contradict a necessity claim or
 * another assumption (Schneider & Wagemann 2013). A row with cases is another matter: it is taken out of the analysis, as is
 * done with rows that are sufficient for the outcome and for its negation at once. The record names those rows under
 * `observed`, and a warning names their cases.
 *
 * @param table a truth table
 * @param what an expression, for all configurations that it covers; row numbers; or what {@link findRows} has found
 * @param reason why, in your own words: it stands in the table and in its display
 * @throws when there is no reason, or nothing to exclude
 *
 * @example
 * const table = truthTable(
 *   setData(['a'], ['A', 'B', 'Y'].map((name) => ({ name, memberships: [1] }))), { outcome: 'Y' },
 * )
 * exclude(table, '~A*B', 'B follows from A').remainders.excluded // => 1
 */
export function exclude(table: TruthTable, what: string | readonly number[] | FoundRows, reason: string): TruthTable {
  demandTable('exclude', table);
  if (typeof reason !== 'string' || reason.trim() === '') {
    fail(`exclude: the reason is ${describeValue(reason)}; say in words why these configurations are excluded`);
  }
  const [stated] = readExclusions([{ ...exclusionOf(what), reason }], table.design) as [StatedExclusion];
  if (stated.rows?.length === 0) fail('exclude: there is no row to exclude; leave the call out');
  const { design, cutoffs, binomialTest, complete, exclusions } = table;
  return tableOf(design, { cutoffs, binomialTest }, [...exclusions, stated], complete);
}

function exclusionOf(what: string | readonly number[] | FoundRows): Exclude<ExclusionInput, string> {
  if (typeof what === 'string') return { expression: what };
  if (Array.isArray(what)) return { rows: what };
  const found = what as FoundRows;
  if (found?.kind === 'found-rows') return { rows: found.rows };
  return fail(
    `exclude: ${describeValue(what)} says no rows; pass an expression, row numbers, or the result of findRows()`,
  );
}
