import { type ExactSum, exactSum } from '../../util/exact-sum.js';
import { beyond, priOf } from '../fit/sums.js';

/** The sums of one row over all cases; w is the membership in the row, y in the outcome. */
export interface RowSums {
  /** Σ w */
  readonly row: ExactSum;
  /** Σ min(w, y) */
  readonly both: ExactSum;
  /** Σ min(w, y, 1 − y) */
  readonly ambiguous: ExactSum;
  /** Σ min(w, max(y, 1 − y)) */
  readonly either: ExactSum;
}

/** Consistency, PRI and SYM of one row; `NaN` where nothing is in the row. */
export interface RowFit {
  readonly inclusion: number;
  readonly pri: number;
  readonly sym: number;
}

/** The fit that follows from a row's sums, by the formulas of consistency.ts, pri.ts and sym.ts. */
export function rowFit(sums: RowSums): RowFit {
  const [x, both, ambiguous] = [sums.row.value(), sums.both.value(), sums.ambiguous.value()];
  return {
    inclusion: both / x,
    pri: priOf({ x, both, ambiguous }),
    sym: beyond(both, ambiguous) / beyond(sums.either.value(), ambiguous),
  };
}

/**
 * The sums of each of `configurations` over all cases: membership in a row is the minimum over its literals.
 *
 * A case whose conditions are all 0 or 1 is in one row only, and is added to that one alone; any other case is added to
 * every row. O(crisp cases + fuzzy cases × rows × conditions).
 *
 * @param configurations the rows, each 0 or 1 a condition
 * @param conditions memberships, condition by condition
 * @param ownRow for each case the index of its own row in `configurations`, or -1 when it has none
 */
export function rowSums(
  configurations: readonly (readonly number[])[],
  conditions: readonly (readonly number[])[],
  outcome: readonly number[],
  ownRow: readonly number[],
): RowSums[] {
  const all = configurations.map(() => ({
    row: exactSum(),
    both: exactSum(),
    ambiguous: exactSum(),
    either: exactSum(),
  }));
  outcome.forEach((y, i) => {
    if (conditions.every((memberships) => memberships[i] === 0 || memberships[i] === 1)) {
      const own = all[ownRow[i] as number];
      if (own) addCase(own, 1, y);
      return;
    }
    configurations.forEach((configuration, r) => {
      const w = rowMembership(configuration, conditions, i);
      if (w > 0) addCase(all[r] as RowSums, w, y);
    });
  });
  return all;
}

function rowMembership(
  configuration: readonly number[],
  conditions: readonly (readonly number[])[],
  i: number,
): number {
  let w = 1;
  for (let c = 0; c < conditions.length; c++) {
    const x = conditions[c]?.[i] as number;
    w = Math.min(w, configuration[c] === 1 ? x : 1 - x);
  }
  return w;
}

function addCase(sums: RowSums, w: number, y: number): void {
  sums.row.add(w);
  sums.both.add(Math.min(w, y));
  sums.ambiguous.add(Math.min(w, y, 1 - y));
  sums.either.add(Math.min(w, Math.max(y, 1 - y)));
}
