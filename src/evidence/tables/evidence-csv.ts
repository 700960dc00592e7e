import { isResult } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { toCsv } from '../records/write/to-table.js';
import type { EvidenceTable } from './evidence-table.js';

/**
 * An evidence table as CSV for spreadsheet programs: UTF-8 with a byte order mark, one line a study, an empty cell where it says
 * nothing. Text that a spreadsheet would run as a formula has an apostrophe before it, which reading takes off again.
 *
 * @param table what `evidenceTable` returned
 * @throws for what is no evidence table
 *
 * @example
 * const register = studies([{ id: 'S1', label: 'Barra 2023', attributes: { design: '=1+1' } }])
 * evidenceCsv(evidenceTable(register, { columns: ['study', 'design'] })) // => "\ufeffstudy,design\r\nS1,'=1+1\r\n"
 */
export function evidenceCsv(table: EvidenceTable): string {
  if (!isResult(table, 'evidence-table'))
    fail('evidenceCsv: this is no evidence table; pass what evidenceTable() returned');
  return toCsv([table.columns, ...table.rows.map((row) => row.map((cell) => cell ?? ''))]);
}
