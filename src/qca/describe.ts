import { displayable } from '../util/displayable.js';
import { fail } from '../util/fail.js';
import type { Warning } from '../util/warning.js';
import { oneHalfCases, type SetData, type SetRecord } from './sets.js';
import { skewFindings } from './skew.js';

export interface SetDescription {
  readonly name: string;
  /** Cases with a membership. */
  readonly n: number;
  /** Cases with membership above 0.5, and their share of n. */
  readonly members: number;
  readonly share: number;
  readonly missing: number;
  /** Names of the cases at exactly 0.5. */
  readonly atOneHalf: readonly string[];
  readonly record: SetRecord;
}

/** N, skew, missing values and cases at 0.5, per set. */
export interface Description {
  readonly kind: 'description';
  readonly cases: number;
  readonly sets: readonly SetDescription[];
  readonly warnings: readonly Warning[];
}

/**
 * How each set is filled: cases with a membership, members (above 0.5) and their share, missing values, cases at exactly
 * 0.5, and how the set was made. A share below 0.2 or above 0.8 is a warning: measures of fit are easily high for skewed
 * sets (Oana, Schneider & Thomann 2021).
 *
 * @example
 * describe(setData(['a', 'b'], [{ name: 'A', memberships: [1, 0] }])).sets[0].share // => 0.5
 */
export function describe(sets: SetData): Description {
  if (sets?.kind !== 'sets') fail('describe: this is no set data; pass the result of sets()');
  const graded = sets.columns.filter(({ levels, temporal }) => levels === 2 && !temporal);
  const described = sets.columns.map((column): SetDescription => {
    const known = column.memberships.filter((membership) => !Number.isNaN(membership));
    const members = known.filter((membership) => membership > 0.5).length;
    return {
      name: column.name,
      n: known.length,
      members,
      share: members / known.length,
      missing: sets.cases.length - known.length,
      atOneHalf: oneHalfCases(column, sets.cases),
      record: column.record,
    };
  });
  return displayable({
    kind: 'description',
    cases: sets.cases.length,
    sets: described,
    warnings: [...sets.warnings, ...graded.flatMap(({ name, memberships }) => skewFindings(name, memberships))],
  });
}
