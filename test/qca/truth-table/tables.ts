import { setData, type TruthTable, type TruthTableOptions, truthTable } from '../../../src/qca/index.js';
import type { SetColumnInput, SetData } from '../../../src/qca/sets.js';

/** Set data from one text a case: a digit for each set, `-` where a temporal one does not apply. */
export function coded(
  names: readonly string[],
  codes: readonly string[],
  more: Partial<Record<string, Partial<SetColumnInput>>> = {},
): SetData {
  const value = (digit: string | undefined) => (digit === '-' ? -1 : Number(digit));
  return setData(
    codes.map((_, i) => `c${i + 1}`),
    names.map((name, c) => ({ name, memberships: codes.map((code) => value(code[c])), ...more[name] })),
  );
}

/** A table of conditions A and B with the given numbers of cases with and without the outcome in the rows 1 to 4. */
export function counted(
  rows: readonly (readonly [withOutcome: number, without: number])[],
  options: TruthTableOptions = {},
): TruthTable {
  const codes = rows.flatMap(([yes, no], r) => [
    ...new Array<string>(yes).fill(`${r >> 1}${r & 1}1`),
    ...new Array<string>(no).fill(`${r >> 1}${r & 1}0`),
  ]);
  return truthTable(coded(['A', 'B', 'Y'], codes), { outcome: 'Y', ...options });
}

/** Row number and output of each row. */
export function outputs(table: TruthTable): [number, TruthTable['rows'][number]['output']][] {
  return table.rows.map((row) => [row.row, row.output]);
}
