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

/** An empty exact sum. O(1) a term for memberships of usual sizes. */
export function exactSum(): ExactSum {
  const partials: number[] = [];
  return { add: (term) => grow(partials, term), value: () => round(partials) };
}

/**
 * The sum of `terms`, exact but for one final rounding: the same double in whatever order they come.
 *
 * @example
 * sumOf([0.1, 0.2, 0.3, 0.4, 1e17, -1e17]) // => 1
 */
export function sumOf(terms: Iterable<number>): number {
  const partials: number[] = [];
  for (const term of terms) grow(partials, term);
  return round(partials);
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
