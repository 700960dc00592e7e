import {
  type Cubes,
  cubeAt,
  holdsPoint,
  type Levels,
  pointNumber,
  pointNumbers,
  pointOf,
} from '../../algorithms/cubes.js';
import { reaches } from '../../util/compare.js';
import { conditionMemberships, type Design, outcomeMemberships } from '../design.js';
import { rowFit, rowSums } from './row-sums.js';
import type { Remainder, TruthTableRow } from './types.js';

/** Excluded configurations without a case are listed up to this many, then only counted. */
export const LISTED_EXCLUSIONS = 65_536;

export interface Cutoffs {
  readonly inclusion: number;
  readonly frequency: number;
}

/** All rows that have a case or are excluded, ascending by number. */
export function buildRows(design: Design, cutoffs: Cutoffs, excluded: Cubes): TruthTableRow[] {
  const conditions = conditionMemberships(design);
  const outcome = outcomeMemberships(design);
  const numbers = design.sets.cases.map((_, i) => caseRow(conditions, design.levels, i));
  const listed = [...new Set([...numbers.filter((number) => number > 0), ...excludedRows(excluded)])].sort(
    (a, b) => a - b,
  );
  const index = new Map(listed.map((number, r) => [number, r]));
  const members: number[][] = listed.map(() => []);
  numbers.forEach((number, i) => {
    const row = index.get(number);
    if (row !== undefined) members[row]?.push(i);
  });
  const configurations = listed.map((number) => pointOf(number - 1, design.levels));
  const sums = rowSums(
    configurations,
    conditions,
    outcome,
    numbers.map((number) => index.get(number) ?? -1),
  );
  return listed.map((row, r) => {
    const cases = members[r] as number[];
    const fit = rowFit(sums[r] as (typeof sums)[number]);
    const remainder = kindOf(row, cases.length, cutoffs, excluded);
    const without = cases.filter((i) => !((outcome[i] as number) > 0.5));
    return {
      row,
      configuration: configurations[r] as number[],
      output: remainder !== null ? null : reaches(fit.inclusion, cutoffs.inclusion) ? 1 : 0,
      remainder,
      n: cases.length,
      ...fit,
      cases: cases.map((i) => design.sets.cases[i] as string),
      casesWithoutOutcome: without.map((i) => design.sets.cases[i] as string),
      contradictory: without.length > 0 && without.length < cases.length,
    };
  });
}

/** The number of the row in which case `i` has more than 0.5, or 0 when a condition is at exactly 0.5: then there is none. */
function caseRow(conditions: readonly (readonly number[])[], levels: Levels, i: number): number {
  const own = conditions.map((memberships) => memberships[i] as number);
  if (own.includes(0.5)) return 0;
  const point = own.map((membership, c) => (levels[c] === 2 ? Number(membership > 0.5) : membership));
  return 1 + pointNumber(point, levels);
}

function* excludedRows(excluded: Cubes): Generator<number> {
  let left = LISTED_EXCLUSIONS;
  for (let i = 0; i < excluded.count; i++) {
    for (const number of pointNumbers(cubeAt(excluded, i), excluded.levels)) {
      if (left-- <= 0) return;
      yield number + 1;
    }
  }
}

function kindOf(row: number, n: number, cutoffs: Cutoffs, excluded: Cubes): Remainder | null {
  if (isExcluded(row, excluded)) return 'excluded';
  if (n === 0) return 'no case';
  return n < cutoffs.frequency ? 'below frequency' : null;
}

/** Whether the row with this number lies in one of the excluded cubes. */
export function isExcluded(row: number, excluded: Cubes): boolean {
  for (let i = 0; i < excluded.count; i++) if (holdsPoint(cubeAt(excluded, i), row - 1, excluded.levels)) return true;
  return false;
}
