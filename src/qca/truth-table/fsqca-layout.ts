import { displayable } from '../../util/displayable.js';
import { DOES_NOT_APPLY } from '../sets.js';
import type { FsqcaLayout, TruthTable } from './types.js';

/**
 * The table as fs/QCA prints it: conditions, number, outcome, raw consist., PRI consist., SYM consist, for the rows with a
 * case; sorted by raw consistency, then by number of cases, both descending, then by row number.
 */
export function fsqcaLayout(table: TruthTable): FsqcaLayout {
  const { conditions, outcome } = table.design;
  const rows = table.rows
    .filter((row) => row.n > 0)
    .sort((a, b) => b.inclusion - a.inclusion || b.n - a.n)
    .map((row) => [
      ...row.configuration.map((value) => (value === DOES_NOT_APPLY ? '-' : value)),
      row.n,
      row.output,
      ...[row.inclusion, row.pri, row.sym].map(orNull),
    ]);
  const notes = [
    'SYM consist follows a formula inferred from crisp print-outs of fs/QCA; it is unconfirmed for fuzzy data.',
  ];
  if (rows.some((row) => row[conditions.length + 1] === null)) {
    notes.push('A row without an outcome value is below the frequency cut-off or excluded.');
  }
  return displayable({
    kind: 'table',
    title: `Truth table for ${outcome}, in the layout of fs/QCA`,
    columns: [...conditions, 'number', outcome, 'raw consist.', 'PRI consist.', 'SYM consist'],
    rows,
    notes,
  });
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
