import { sumOf } from './exact-sum.js';

/**
 * Many exact sums at once, in one flat array, for terms from −1 to 1: what {@link exactSum} gives, many times faster.
 *
 * Each term is cut into pieces that are whole multiples of 2^-28, 2^-57, 2^-86, …; pieces of one size add up without any
 * rounding for up to 2^24 terms, because a double holds 52 more binary digits than its smallest piece. Cutting costs three
 * additions a piece (the error-free transformation of Rump, Ogita & Oishi 2008). The pieces are put together, and rounded
 * once, when a sum is read.
 */
export interface ExactSums {
  /** Pieces a sum: how many are needed depends on the terms, see {@link piecesFor}. */
  readonly pieces: number;
  /** Sum by sum its pieces, the largest first. */
  readonly cells: Float64Array;
}

/** Each sum is exact for so many terms. */
export const MOST_TERMS = 16_777_216;

/** The first piece is a multiple of 2^-28: with 24 binary digits for the number of terms that makes 52. */
const FIRST = 28;
/** What is left of a term is at most half a piece, so the next one can be 29 digits smaller. */
const STEP = 29;
/** A double has no digit below 2^-1074. */
const SMALLEST = 1074;
const DEEPEST = Math.ceil((SMALLEST - FIRST) / STEP) + 1;

/** For each piece the number that, added and taken away again, cuts a term at it: 1.5 × 2^52 times its size. */
const CUTS = Float64Array.from({ length: DEEPEST }, (_, piece) => cutAt(piece));

function cutAt(piece: number): number {
  let cut = 1.5;
  for (let digit = 0; digit < 52 - FIRST; digit++) cut *= 2;
  for (let digit = 0; digit < STEP * piece; digit++) cut /= 2;
  return cut;
}

const FIRST_CUT = cutAt(0);
/** The number that cuts at 1: 1.5 × 2^52. */
const CUT_OF_ONE = FIRST_CUT * 268_435_456;

/**
 * How many pieces are enough for terms that are 0 or at least `smallest`, and for their complements 1 − term: at least 2,
 * for a complement is a multiple of 2^-53.
 */
export function piecesFor(smallest: number): number {
  // The last digit of a double x is worth more than x × 2^-53.
  const digit = (smallest * Number.EPSILON) / 2;
  let pieces = 2;
  while (pieces < DEEPEST && (CUTS[pieces - 1] as number) / CUT_OF_ONE > digit) pieces++;
  return pieces;
}

/** `count` empty sums, for at most {@link MOST_TERMS} terms each that need at most `pieces` pieces. */
export function exactSums(count: number, pieces: number): ExactSums {
  return { pieces, cells: new Float64Array(count * pieces) };
}

/** Adds `term` to one sum. */
export function addTo({ cells, pieces }: ExactSums, index: number, term: number): void {
  addAt(cells, index * pieces, term);
}

/** Adds `term` to the sum whose first piece is at `at`: for where a hundred million terms are added. */
export function addAt(cells: Float64Array, at: number, term: number): void {
  const first = term + FIRST_CUT - FIRST_CUT;
  cells[at] = (cells[at] as number) + first;
  let rest = term - first;
  for (let piece = 1; rest !== 0; piece++) {
    const cut = CUTS[piece] as number;
    const part = rest + cut - cut;
    cells[at + piece] = (cells[at + piece] as number) + part;
    rest -= part;
  }
}

/** What some sums come to together, less some others: exact but for one final rounding. */
export function totalOf(sums: ExactSums, plus: readonly number[], minus: readonly number[] = []): number {
  const terms: number[] = [];
  for (const index of plus) addPieces(terms, sums, index, 1);
  for (const index of minus) addPieces(terms, sums, index, -1);
  return terms.length === 0 ? 0 : sumOf(terms);
}

function addPieces(terms: number[], { cells, pieces }: ExactSums, index: number, sign: number): void {
  for (let at = index * pieces; at < (index + 1) * pieces; at++) {
    const piece = cells[at] as number;
    if (piece !== 0) terms.push(sign * piece);
  }
}
