/**
 * Sums that do not depend on the order of their terms.
 *
 * Plain `a + b + c` rounds at each step, so the same memberships in another row order give another last digit, and a
 * consistency of exactly 0.8 falls below its cut-off. Here the running sum is kept as a list of non-overlapping doubles
 * (Shewchuk 1997, “Adaptive precision floating-point arithmetic”), which is exact, and rounded once at the end.
 */
export interface ExactSum {
  readonly add: (term: number) => void;
  /** The exact sum of all terms so far, rounded once to the nearest double. */
  readonly value: () => number;
}

/** An empty exact sum. O(1) a term: memberships, and anything else from −1 to 1, go the quick way. */
export function exactSum(): ExactSum {
  return new PiecedSum();
}

/**
 * Cuts each term into multiples of 2^-28, 2^-57 and 2^-86; pieces of one size add up without rounding for up to 2^24 terms
 * (see exact-sums.ts, which keeps many sums in this way). A term that needs more goes to the list of partials.
 */
class PiecedSum implements ExactSum {
  private readonly partials: number[] = [];
  private terms = 0;
  private high = 0;
  private middle = 0;
  private low = 0;

  add(term: number): void {
    const high = term + CUT_HIGH - CUT_HIGH;
    const rest = term - high;
    const middle = rest + CUT_MIDDLE - CUT_MIDDLE;
    const last = rest - middle;
    const low = last + CUT_LOW - CUT_LOW;
    if (last !== low || !(term <= 1 && term >= -1)) {
      grow(this.partials, term);
      return;
    }
    this.high += high;
    this.middle += middle;
    this.low += low;
    if (++this.terms === MOST_TERMS) this.collect();
  }

  value(): number {
    this.collect();
    return round(this.partials);
  }

  private collect(): void {
    for (const piece of [this.low, this.middle, this.high]) grow(this.partials, piece);
    this.high = 0;
    this.middle = 0;
    this.low = 0;
    this.terms = 0;
  }
}

const MOST_TERMS = 16_777_216;
/** 1.5 × 2^52 times the size of a piece: what is added and taken away again to cut a term there. */
const CUT_HIGH = 25_165_824;
const CUT_MIDDLE = CUT_HIGH / 536_870_912;
const CUT_LOW = CUT_MIDDLE / 536_870_912;

/**
 * The sum of `terms`, exact but for one final rounding: the same double in whatever order they come.
 *
 * @example
 * sumOf([0.1, 0.2, 0.3, 0.4, 1e17, -1e17]) // => 1
 */
export function sumOf(terms: Iterable<number>): number {
  const sum = exactSum();
  for (const term of terms) sum.add(term);
  return sum.value();
}

/** Adds `term` to the partials; afterwards they are again non-overlapping, of ascending size, with the same exact sum. */
function grow(partials: number[], term: number): void {
  let x = term;
  let kept = 0;
  for (let i = 0; i < partials.length; i++) {
    let y = partials[i] as number;
    if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
    const high = x + y;
    const low = y - (high - x);
    if (low !== 0) partials[kept++] = low;
    x = high;
  }
  partials.length = kept;
  if (x !== 0) partials.push(x);
}

/** Rounds the partials to one double, half to even over the whole of them and not only over the two largest. */
function round(partials: readonly number[]): number {
  let i = partials.length - 1;
  if (i < 0) return 0;
  let high = partials[i] as number;
  let low = 0;
  while (i > 0) {
    const x = high;
    const y = partials[--i] as number;
    high = x + y;
    low = y - (high - x);
    if (low !== 0) break;
  }
  if (i > 0 && Math.sign(low) === Math.sign(partials[i - 1] as number)) {
    const twice = low * 2;
    const next = high + twice;
    if (next - high === twice) return next;
  }
  return high;
}
