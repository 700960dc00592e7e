import { Contained, combinationCount, eachCombination } from '../../algorithms/combinations.js';
import { type PairedSums, pairedSums, smallestAbove0 } from '../../algorithms/paired-sums.js';
import type { Literal } from '../../expression/expression.js';
import type { Warning } from '../../util/warning.js';
import { type Design, outcomeMemberships } from '../design.js';
import { type LiteralSet, literalSets } from './literal-sets.js';

/** A combination under judgement: Σ x, Σ min(x, y), and its memberships, which are overwritten after the call. */
export interface Combination {
  readonly literals: readonly Literal[];
  readonly sums: PairedSums;
  readonly memberships: Float64Array;
}

export interface SearchLimits {
  readonly maxRows: number;
  readonly maxCandidates: number;
}

export interface BySize<Row> extends SearchLimits {
  /** What the combinations are called in warnings. */
  readonly what: 'conjunction' | 'disjunction';
  readonly depth: number;
  /** Whether combinations that contain an accepted one are left out. */
  readonly minimal: boolean;
  /** Whether a combination with these sums, or any that contains it, may still be accepted. */
  readonly hopeful: (sums: PairedSums) => boolean;
  /** The row of a combination, or `null` where it is not accepted. */
  readonly judge: (combination: Combination) => Row | null;
}

/** What was found, shorter combinations first, and up to which size all were looked at. */
export interface Found<Row> {
  readonly rows: readonly Row[];
  readonly searchedTo: number;
  readonly warnings: readonly Warning[];
}

/**
 * Looks at all combinations of 1, 2, … literals of different conditions. A size at which a limit is met is left out whole, so that
 * what is found does not depend on the order of the conditions. O(candidates × cases) beside the judging.
 */
export function searchBySize<Row>(design: Design, asked: BySize<Row>): Found<Row> {
  const sets = literalSets(design);
  const flat = sets.flat();
  const groups = sets.map((group) => group.map((set) => Float64Array.from(set.memberships)));
  const y = Float64Array.from(outcomeMemberships(design));
  const sumsOf = pairedSums(y, smallestAbove0([y, ...groups.flat()]));
  const grouped = {
    groups,
    places: y.length,
    join: asked.what === 'conjunction' ? ('min' as const) : ('max' as const),
  };
  const accepted = new Contained();
  const rows: Row[] = [];
  let candidates = 0;
  for (let size = 1; size <= asked.depth; size++) {
    candidates += combinationCount(
      groups.map((group) => group.length),
      size,
    );
    if (candidates > asked.maxCandidates) return stopped(asked, rows, size, tooManyCandidates(asked, candidates));
    const level = levelOf(asked, asked.maxRows - rows.length);
    const whole = eachCombination(
      grouped,
      size,
      (columns, joined) => {
        if (asked.minimal && accepted.endsWithin(columns)) return false;
        level.sums = sumsOf(joined);
        return asked.hopeful(level.sums);
      },
      (columns, memberships) =>
        level.take(columns, { literals: literalsOf(flat, columns), sums: level.sums, memberships }),
    );
    if (!whole) return stopped(asked, rows, size, tooManyRows(asked));
    for (const columns of level.columns) accepted.add(columns);
    rows.push(...level.rows);
  }
  return { rows, searchedTo: asked.depth, warnings: [] };
}

/** What one size gives; `take` says no at the first row too many. */
function levelOf<Row>(asked: BySize<Row>, room: number) {
  const rows: Row[] = [];
  const columns: (readonly number[])[] = [];
  const take = (found: readonly number[], combination: Combination): boolean => {
    const row = asked.judge(combination);
    if (row === null) return true;
    rows.push(row);
    columns.push([...found]);
    return rows.length <= room;
  };
  return { rows, columns, take, sums: { x: 0, both: 0 } as PairedSums };
}

function literalsOf(flat: readonly LiteralSet[], columns: readonly number[]): Literal[] {
  return columns.map((column) => (flat[column] as LiteralSet).literal);
}

function stopped<Row>(asked: BySize<Row>, rows: readonly Row[], size: number, why: string): Found<Row> {
  const upTo =
    size === 1 ? `No ${asked.what} was looked at` : `${capital(asked.what)}s of up to ${size - 1} conditions only`;
  return { rows, searchedTo: size - 1, warnings: [{ code: 'search-limit', message: `${upTo}: ${why}.` }] };
}

function tooManyCandidates<Row>(asked: BySize<Row>, candidates: number): string {
  return `with the next size there would be ${candidates} to look at, more than maxCandidates, ${asked.maxCandidates}`;
}

function tooManyRows<Row>(asked: BySize<Row>): string {
  return `the next size brings the list above maxRows, ${asked.maxRows}; raise the cut-offs or maxRows`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
