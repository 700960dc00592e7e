import type { Levels } from '../../algorithms/cubes.js';
import { conditionMemberships, type Design, outcomeMemberships } from '../design.js';
import { DOES_NOT_APPLY } from '../sets.js';
import { rowLevels } from './row-number.js';

/** The cases of a design as the sums over rows need them. */
export interface Corners {
  /** Memberships or value codes, condition by condition. */
  readonly conditions: readonly Float64Array[];
  /** Whether a condition has memberships between 0 and 1, so that a case can be in several rows at once. */
  readonly fuzzy: readonly boolean[];
  /** The values of a row number's digits: see {@link rowLevels}. */
  readonly levels: Levels;
  readonly outcome: Float64Array;
  /** The smallest of all memberships above 0, or 1. */
  readonly smallest: number;
}

/** Reads the design's columns once into flat arrays. */
export function cornersOf(design: Design): Corners {
  const conditions = conditionMemberships(design).map(flat);
  const outcome = flat(outcomeMemberships(design));
  return {
    conditions,
    fuzzy: conditions.map((memberships) => !memberships.every(Number.isInteger)),
    levels: rowLevels(design),
    outcome,
    smallest: [...conditions, outcome].reduce(smallestOf, 1),
  };
}

function smallestOf(before: number, memberships: Float64Array): number {
  let smallest = before;
  for (let i = 0; i < memberships.length; i++) {
    const x = memberships[i] as number;
    if (x < smallest && x > 0) smallest = x;
  }
  return smallest;
}

/** A copy; for a million numbers many times faster than `Float64Array.from`. */
function flat(memberships: readonly number[]): Float64Array {
  const copy = new Float64Array(memberships.length);
  for (let i = 0; i < copy.length; i++) copy[i] = memberships[i] as number;
  return copy;
}

/** The digit of the row to which a crisp membership or a value code belongs. */
export function digitOf(value: number, levels: number): number {
  return value === DOES_NOT_APPLY ? levels - 1 : value;
}

/** The number of the row in which a case has more than 0.5, or 0 when a condition is at exactly 0.5: then there is none. */
export function caseRows({ conditions, fuzzy, levels, outcome }: Corners): Float64Array {
  const rows = new Float64Array(outcome.length);
  conditions.forEach((memberships, c) => {
    const count = levels[c] as number;
    for (let i = 0; i < rows.length; i++) {
      const x = memberships[i] as number;
      const digit = fuzzy[c] && x !== DOES_NOT_APPLY ? Number(x > 0.5) : digitOf(x, count);
      rows[i] = x === 0.5 ? Number.NaN : (rows[i] as number) * count + digit;
    }
  });
  return rows.map((digits) => (Number.isNaN(digits) ? 0 : digits + 1));
}
