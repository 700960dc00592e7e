import { exactSum } from '../../util/exact-sum.js';
import type { Warning } from '../../util/warning.js';
import { beyond, checkMemberships, type Memberships } from './sums.js';

/**
 * Symmetric consistency (SYM) as fs/QCA's truth tables print it:
 * (Σ min(x, y) − Σ min(x, y, 1 − y)) / (Σ min(x, max(y, 1 − y)) − Σ min(x, y, 1 − y)).
 *
 * fs/QCA publishes no formula. This one is inferred from its crisp print-outs, where SYM equals the raw consistency; it is
 * unconfirmed for fuzzy data, and every display says so. `NaN` when nothing of X is left. O(cases).
 *
 * @param x memberships from 0 to 1, one a case
 * @param y memberships in the outcome, of the same cases in the same order
 * @throws when a membership is missing or outside [0, 1], or the numbers of cases differ
 *
 * @example
 * sym([1, 1, 0], [1, 0, 0]) // => 0.5
 */
export function sym(x: Memberships, y: Memberships): number {
  checkMemberships('sym', x, y);
  const [both, either, ambiguous] = [exactSum(), exactSum(), exactSum()];
  for (let i = 0; i < x.length; i++) {
    const a = x[i] as number;
    const b = y[i] as number;
    both.add(Math.min(a, b));
    either.add(Math.min(a, Math.max(b, 1 - b)));
    ambiguous.add(Math.min(a, b, 1 - b));
  }
  return beyond(both.value(), ambiguous.value()) / beyond(either.value(), ambiguous.value());
}

/** Goes with every display of SYM for fuzzy data. */
export const SYM_UNCONFIRMED: Warning = {
  code: 'sym-unconfirmed',
  message: 'SYM is unconfirmed for fuzzy data: its formula is inferred from crisp print-outs of fs/QCA.',
};
