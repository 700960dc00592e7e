import { type Cubes, cubeAt, meets, pointNumbers, pointOf } from '../../algorithms/cubes.js';
import type { Design } from '../design.js';
import type { RowFit } from './case-sums.js';
import { type Corners, caseRows } from './corners.js';
import type { Rules } from './options.js';
import { outputOf, rowTest } from './outputs.js';
import { valuesOf } from './row-number.js';
import { rowFits } from './row-sums.js';
import type { Remainder, TruthTableRow } from './types.js';

/** Configurations without a case are listed up to this many, then only counted. */
export const LISTED = 65_536;

/** What the rows of a table follow from, beside its cases. */
export interface Listing extends Rules {
  readonly excluded: Cubes;
  readonly complete: boolean;
}

/** All rows that have a case, are excluded or are asked for, ascending by number. */
export function buildRows(design: Design, corners: Corners, listing: Listing): TruthTableRow[] {
  const { levels, outcome } = corners;
  const members = membersOf(caseRows(corners));
  const listed = [...new Set([...members.keys(), ...excludedRows(listing.excluded), ...unobserved(levels, listing)])];
  listed.sort((a, b) => a - b);
  const digits = listed.map((row) => pointOf(row - 1, levels));
  const fits = rowFits(digits, corners);
  return listed.map((row, r) => {
    const cases = members.get(row) ?? NOBODY;
    const without = cases.filter((i) => !((outcome[i] as number) > 0.5));
    const fit = fits[r] as RowFit;
    const remainder = kindOf(digits[r] as number[], cases.length, listing);
    const test = rowTest(fit.inclusion, cases.length, listing);
    return {
      row,
      configuration: valuesOf(digits[r] as number[], design.levels),
      output: remainder === null ? outputOf(fit, test, listing) : null,
      remainder,
      n: cases.length,
      ...fit,
      test,
      cases: namesOf(cases, design),
      casesWithoutOutcome: namesOf(without, design),
      contradictory: without.length > 0 && without.length < cases.length,
    };
  });
}

/** One and the same list for all rows without cases: there can be very many. */
const NOBODY: readonly never[] = Object.freeze([]);

function namesOf(cases: readonly number[], { sets }: Design): readonly string[] {
  return cases.length === 0 ? NOBODY : cases.map((i) => sets.cases[i] as string);
}

/** The cases of each row, by its number; a case without a row, at exactly 0.5, is in none. */
function membersOf(rows: Float64Array): Map<number, number[]> {
  const members = new Map<number, number[]>();
  rows.forEach((row, i) => {
    const own = members.get(row);
    if (own) own.push(i);
    else members.set(row, [i]);
  });
  members.delete(0);
  return members;
}

function* excludedRows(excluded: Cubes): Generator<number> {
  let left = LISTED;
  for (let i = 0; i < excluded.count; i++) {
    for (const number of pointNumbers(cubeAt(excluded, i), excluded.levels)) {
      if (left-- <= 0) return;
      yield number + 1;
    }
  }
}

/** The first rows by number, where all are asked for. */
function* unobserved(levels: readonly number[], { complete }: Listing): Generator<number> {
  if (!complete) return;
  const all = levels.reduce((product, count) => product * count, 1);
  for (let row = 1; row <= Math.min(all, LISTED); row++) yield row;
}

function kindOf(digits: readonly number[], n: number, { excluded, cutoffs }: Listing): Remainder | null {
  if (isExcluded(digits, excluded)) return 'excluded';
  if (n === 0) return 'no case';
  return n < cutoffs.frequency ? 'below frequency' : null;
}

/** Whether the row with these digits lies in one of the excluded cubes. */
export function isExcluded(digits: readonly number[], excluded: Cubes): boolean {
  for (let i = 0; i < excluded.count; i++) if (meets(excluded, i, digits)) return true;
  return false;
}
