import { pointNumber } from '../../algorithms/cubes.js';
import { MOST_TERMS, piecesFor } from '../../util/exact-sums.js';
import { fail } from '../../util/fail.js';
import { addCase, caseSums, fitAt, type PlacedSums, type RowFit, SUMS } from './case-sums.js';
import { type Corners, digitOf } from './corners.js';
import { cellsOf, subcubeSums } from './subcube-sums.js';

/** More numbers than this, 128 MB, are not kept for the sums of all rows at once. */
const MOST_NUMBERS = 16_777_216;

/**
 * The fit of each row over all cases, exact: membership in a row is the minimum over its literals.
 *
 * Either all rows at once through subcubes, or the listed rows one by one, whichever takes fewer steps; both add the same
 * terms exactly, so they give the same bits.
 *
 * @param rows the digits of the rows' numbers, row by row; the own row of every case is among them
 */
export function rowFits(rows: readonly (readonly number[])[], corners: Corners): RowFit[] {
  const cases = corners.outcome.length;
  if (cases > MOST_TERMS) fail(`truthTable: ${cases} cases are too many; up to ${MOST_TERMS} are added up exactly`);
  const pieces = piecesFor(corners.smallest);
  const sumsOf = allAtOnce(cellsOf(corners), cases * rows.length, pieces) ? subcubeSums : listedSums;
  const { sums, places } = sumsOf(rows, corners, pieces);
  return rows.map((_, r) => fitAt(sums, places[r] as number));
}

/** Whether the sums through so many subcubes take fewer steps than those of every case and row, and fit into memory. */
export function allAtOnce(cells: number, steps: number, pieces: number): boolean {
  return cells <= steps && cells * SUMS * pieces <= MOST_NUMBERS;
}

/** Row by row; a case that can be in one row only is added to that one alone. O(crisp cases + fuzzy cases × rows × conditions). */
export function listedSums(rows: readonly (readonly number[])[], corners: Corners, pieces: number): PlacedSums {
  const { conditions, levels, outcome } = corners;
  const sums = caseSums(rows.length, pieces);
  const index = new Map(rows.map((digits, r) => [pointNumber(digits, levels), r]));
  const literals = levels.map((count) => new Float64Array(count));
  outcome.forEach((y, i) => {
    const only = fillLiterals(literals, corners, i);
    if (only >= 0) {
      addCase(sums, index.get(only) as number, 1, y);
      return;
    }
    rows.forEach((digits, r) => {
      let w = 1;
      for (let c = 0; c < conditions.length && w > 0; c++) {
        w = Math.min(w, literals[c]?.[digits[c] as number] as number);
      }
      if (w > 0) addCase(sums, r, w, y);
    });
  });
  return { sums, places: rows.map((_, r) => r) };
}

/** Fills in the memberships of case `i` in every literal; gives the number of its only row, or -1 when there are several. */
function fillLiterals(literals: readonly Float64Array[], { conditions, levels }: Corners, i: number): number {
  let only = 0;
  literals.forEach((own, c) => {
    const x = conditions[c]?.[i] as number;
    own.fill(0);
    if (Number.isInteger(x)) {
      const digit = digitOf(x, levels[c] as number);
      own[digit] = 1;
      only = only * (levels[c] as number) + digit; // below 0 it stays there
    } else {
      own[0] = 1 - x;
      own[1] = x;
      only = -1;
    }
  });
  return only;
}
