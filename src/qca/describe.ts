import { displayable, isResult } from '../util/displayable.js';
import { fail } from '../util/fail.js';
import type { Warning } from '../util/warning.js';
import { DOES_NOT_APPLY, oneHalfCases, type SetColumn, type SetData, type SetRecord } from './sets.js';
import { skewFindings } from './skew.js';

/** How many cases have one value of a set. */
export interface ValueCount {
  /** The label of the value, or its code; `-` where the set does not apply. */
  readonly value: string;
  readonly n: number;
}

export interface SetDescription {
  readonly name: string;
  /** Cases with a membership. */
  readonly n: number;
  /** Cases with membership above 0.5, and their share of n; `null` in a multi-value or temporal set, which has none. */
  readonly members: number | null;
  readonly share: number | null;
  /** Of a multi-value or temporal set the cases with each value, lowest first; else `null`. */
  readonly counts: readonly ValueCount[] | null;
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
  if (!isResult(sets, 'sets')) fail('describe: this is no set data; pass the result of sets()');
  const graded = sets.columns.filter((column) => valueCounts(column) === null);
  const described = sets.columns.map((column): SetDescription => {
    const known = column.memberships.filter((membership) => !Number.isNaN(membership));
    const counts = valueCounts(column);
    const members = counts === null ? known.filter((membership) => membership > 0.5).length : null;
    return {
      name: column.name,
      n: known.length,
      members,
      share: members === null ? null : members / known.length,
      counts,
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

/** The cases with each value of a multi-value or temporal set; `null` for a set that cases are in by degree. */
export function valueCounts({ memberships, levels, labels, temporal }: SetColumn): readonly ValueCount[] | null {
  if (levels === 2 && !temporal) return null;
  const count = (code: number) => memberships.filter((value) => value === code).length;
  const values = Array.from({ length: levels }, (_, code) => ({
    value: labels?.[code] ?? String(code),
    n: count(code),
  }));
  return temporal ? [...values, { value: '-', n: count(DOES_NOT_APPLY) }] : values;
}
