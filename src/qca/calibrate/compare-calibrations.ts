import { displayable, isResult } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { describeValue } from '../../util/options.js';
import type { Warning } from '../../util/warning.js';
import { droppedFindings, type SetColumn, type SetData, type SetRecord, setNamed } from '../sets.js';

/** One case under both calibrations. */
export interface ComparedCase {
  readonly name: string;
  readonly one: number;
  readonly other: number;
  /** In (above 0.5) under one and not under the other. */
  readonly crosses: boolean;
}

/** Two ways to make a set, side by side. */
export interface CalibrationComparison {
  readonly kind: 'calibration-comparison';
  readonly one: { readonly name: string; readonly record: SetRecord };
  readonly other: { readonly name: string; readonly record: SetRecord };
  /** In the order of the data. */
  readonly cases: readonly ComparedCase[];
  /** How many cases are in both (above 0.5), in neither, and in one alone; exactly 0.5 is not in. */
  readonly counts: {
    readonly both: number;
    readonly neither: number;
    readonly onlyOne: number;
    readonly onlyOther: number;
  };
  readonly warnings: readonly Warning[];
}

/**
 * Two calibrations of the same cases beside each other, such as a crisp rule on Likert items and its fuzzy alternative: every
 * case with both memberships, and which cases are in (above 0.5) under one and not under the other. These are the cases whose
 * truth-table rows depend on the choice.
 *
 * @param sets the data, which hold both
 * @param one a crisp or fuzzy set
 * @param other another
 * @throws for an unknown set, for a multi-value or temporal one, and for a set compared with itself
 *
 * @example
 * const made = sets(table({ who: ['a', 'b'], q: [5, 4] }), {
 *   cases: 'who',
 *   define: {
 *     Top: crisp(['q'], { when: 'all', is: 5 }),
 *     Graded: sShape('q', { anchors: { exclusion: 1, crossover: 3, inclusion: 5 } }),
 *   },
 * })
 * compareCalibrations(made, 'Top', 'Graded').counts.onlyOther // => 1
 */
export function compareCalibrations(sets: SetData, one: string, other: string): CalibrationComparison {
  if (!isResult(sets, 'sets')) {
    fail(`compareCalibrations: the first argument is ${describeValue(sets)}; pass the result of sets()`);
  }
  if (one === other) fail(`compareCalibrations: both are "${one}"; name two sets`);
  const [a, b] = [graded(sets, one), graded(sets, other)];
  const cases = sets.cases.map((name, i) => {
    const [own, others] = [a.memberships[i] as number, b.memberships[i] as number];
    return { name, one: own, other: others, crosses: own > 0.5 !== others > 0.5 };
  });
  const count = (inOne: boolean, inOther: boolean) =>
    cases.filter((each) => each.one > 0.5 === inOne && each.other > 0.5 === inOther).length;
  return displayable({
    kind: 'calibration-comparison',
    one: { name: one, record: a.record },
    other: { name: other, record: b.record },
    cases,
    counts: {
      both: count(true, true),
      neither: count(false, false),
      onlyOne: count(true, false),
      onlyOther: count(false, true),
    },
    warnings: [...droppedFindings(sets.dropped), ...crossings(one, other, cases)],
  });
}

function graded(sets: SetData, name: string): SetColumn {
  const column = setNamed(sets, name, 'compareCalibrations');
  if (column.levels > 2 || column.temporal) {
    fail(`compareCalibrations: "${name}" has values and no memberships; compare crisp and fuzzy sets`);
  }
  return column;
}

function crossings(one: string, other: string, cases: readonly ComparedCase[]): Warning[] {
  const crossing = cases.filter(({ crosses }) => crosses).map(({ name }) => name);
  if (crossing.length === 0) return [];
  const share = `${crossing.length} of ${cases.length}`;
  const message = `${share} cases are in under ${one} and not under ${other}, or the other way round: ${crossing.join(', ')}.`;
  return [{ code: 'calibrations-differ', message }];
}
