import { reaches } from '../../util/compare.js';
import type { Output, TruthTable, TruthTableRow } from '../truth-table/types.js';

/** What happens to a case that is perturbed: its outcome is read wrongly, or the case is lost. */
export type Perturbation = 'corruption' | 'deletion';

/** A row's cases by outcome, and which perturbations leave its output as it is. */
export interface RowCounts {
  readonly row: TruthTableRow;
  readonly members: number;
  readonly others: number;
  /** Whether the output is the same after so many members of the outcome and so many others are perturbed. */
  readonly retains: (members: number, others: number) => boolean;
}

/** The rows that have cases; one that is excluded by rule is a remainder whatever its cases are. */
export function rowCounts(table: TruthTable, perturbation: Perturbation): RowCounts[] {
  return table.rows
    .filter((row) => row.n > 0)
    .map((row) => {
      const others = row.casesWithoutOutcome.length;
      const members = row.n - others;
      const retains = (ofMembers: number, ofOthers: number): boolean => {
        if (row.remainder === 'excluded') return true;
        const moved = perturbation === 'corruption' ? ofOthers - ofMembers : -ofMembers;
        const left = perturbation === 'corruption' ? row.n : row.n - ofMembers - ofOthers;
        return outputOf(members + moved, left, table.cutoffs) === outputOf(members, row.n, table.cutoffs);
      };
      return { row, members, others, retains };
    });
}

/** The output of a crisp row by its counts. */
function outputOf(members: number, n: number, cutoffs: TruthTable['cutoffs']): Output | null {
  const { inclusion, contradiction, pri, frequency } = cutoffs;
  if (n < frequency) return null;
  const consistency = members / n;
  // PRI is the consistency where nothing is in the outcome and in its negation at once.
  if (reaches(consistency, inclusion)) return reaches(consistency, pri) ? 1 : 0;
  return contradiction !== null && reaches(consistency, contradiction) ? 'C' : 0;
}
