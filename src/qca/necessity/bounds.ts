import { reaches } from '../../util/compare.js';

/** What a combination, or any that contains it, can still reach: where it cannot, the search leaves them out unseen. */

/** A cut-off of 0 demands nothing, not even that the ratio is defined. */
export function passes(value: number, cut: number): boolean {
  return cut === 0 || reaches(value, cut);
}

/** Far above any rounding error and the tolerance of a cut-off: what is left out by it misses the cut-off for certain. */
const SLACK = 1e-6;

/**
 * Whether a disjunction with Σ x may still be relevant: as it grows, Σ min(x, y) stays at most Σ y and Σ (1 − min(x, y)) at
 * least Σ (1 − y), so coverage is at most Σ y / Σ x and RoN at most Σ (1 − x) / Σ (1 − y).
 */
export function mayBeRelevant(
  { x, y, cases }: { readonly x: number; readonly y: number; readonly cases: number },
  cut: { readonly coverage: number; readonly ron: number },
): boolean {
  return !(y / x < cut.coverage - SLACK) && !((cases - x) / (cases - y) < cut.ron - SLACK);
}

/** Whether a conjunction with these sums may still be sufficient: as it grows, Σ x and Σ min(x, y) only fall. */
export function mayBeSufficient(
  { x, both, y }: { readonly x: number; readonly both: number; readonly y: number },
  cut: { readonly coverage: number },
): boolean {
  return x > 0 && passes(both / y, cut.coverage);
}
