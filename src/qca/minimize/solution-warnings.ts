import type { Warning } from '../../util/warning.js';
import type { TruthTable } from '../truth-table/types.js';
import type { SolutionType } from './types.js';

/** What the reader of any solution must see. */
export function solutionWarnings(
  type: SolutionType,
  table: TruthTable,
  found: { readonly listed: number; readonly count: number; readonly exhausted: boolean; readonly proved: boolean },
): Warning[] {
  const { outcome, conditions } = table.design;
  const warnings: Warning[] = [];
  const warn = (code: string, message: string) => warnings.push({ code, message });
  if (!table.rows.some((row) => row.output === 1)) {
    warn('no-positive-row', `No row reaches the cut-offs for ${outcome}: the ${type} solution is empty.`);
  }
  if (found.count > 1) {
    warn(
      'several-models',
      `${found.count} ${type} models for ${outcome} fit the truth table equally; none is better by the method.`,
    );
  }
  if (!found.exhausted) {
    warn('not-exhausted', `${found.listed} ${type} models for ${outcome} are listed; there may be more.`);
  }
  if (!found.proved) {
    warn('minimum-not-proved', `The search for ${type} models was stopped: models with fewer terms may exist.`);
  }
  if (type !== 'conservative' && conditions.length > 20) {
    warn(
      'assumptions-cut',
      `With ${conditions.length} conditions, at most 1,048,576 remainders are listed for a model.`,
    );
  }
  return warnings;
}
