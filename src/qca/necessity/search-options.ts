import { fail } from '../../util/fail.js';
import { describeValue } from '../../util/options.js';
import type { SearchLimits } from './search-by-size.js';
import type { SearchSettings } from './search-types.js';

/** Options of both searches. */
interface SearchOptions {
  /** The least coverage. Default: 0.5 for necessity, as below it most of the combination lies outside the outcome; 0 for sufficiency. */
  readonly coverage?: number;
  /** The least PRI. Default 0, no demand. */
  readonly pri?: number;
  /**
   * The most conditions in a combination. Default 3, or all where there are fewer: what joins more than three conditions seldom has
   * a meaning in common.
   */
  readonly depth?: number;
  /** The most rows of each sort, conjunctions and disjunctions. Default 10,000. A size that would bring more is left out, with a warning. */
  readonly maxRows?: number;
  /**
   * The most combinations of each sort to look at. Default 5,000,000, seconds of work: all of 13 conditions. A size that would go above
   * is left out, with a warning.
   */
  readonly maxCandidates?: number;
}

/** The cut-offs and limits of `searchNecessity`. */
export interface NecessitySearchOptions extends SearchOptions {
  /** The least consistency. Default 0.9, as for single conditions: a necessary condition is claimed for every case. */
  readonly inclusion?: number;
  /** The least relevance of necessity. Default 0.5: below it the combination is nearer to holding everywhere than to the outcome. */
  readonly ron?: number;
}

/** The cut-offs and limits of `searchSufficiency`. */
export interface SufficiencySearchOptions extends SearchOptions {
  /** The least consistency. Default 0.8, as in `truthTable`. */
  readonly inclusion?: number;
}

export const SUFFICIENCY_SEARCH = ['inclusion', 'coverage', 'pri', 'depth', 'maxRows', 'maxCandidates'] as const;
export const NECESSITY_SEARCH = [...SUFFICIENCY_SEARCH, 'ron'] as const;

/** The options of one search with its defaults filled in, checked. */
export function searchSettings(
  caller: string,
  given: SearchOptions & { readonly inclusion?: number },
  conditions: number,
  defaults: { readonly inclusion: number; readonly coverage: number },
): { readonly settings: SearchSettings; readonly limits: SearchLimits } {
  const settings = {
    inclusion: given.inclusion ?? defaults.inclusion,
    coverage: given.coverage ?? defaults.coverage,
    pri: given.pri ?? 0,
    depth: given.depth ?? Math.min(3, conditions),
  };
  const { inclusion, coverage, pri, depth } = settings;
  if (!(typeof inclusion === 'number' && inclusion > 0 && inclusion <= 1)) {
    fail(`${caller}: inclusion is ${describeValue(inclusion)}; the consistency cut-off lies above 0 and at most at 1`);
  }
  checkCut(caller, 'coverage', coverage);
  checkCut(caller, 'pri', pri);
  if (!(Number.isInteger(depth) && depth >= 1 && depth <= conditions)) {
    fail(`${caller}: depth is ${describeValue(depth)}; pass a whole number of conditions from 1 to ${conditions}`);
  }
  const limits = { maxRows: given.maxRows ?? 10_000, maxCandidates: given.maxCandidates ?? 5_000_000 };
  for (const [name, limit] of Object.entries(limits)) {
    if (!(Number.isInteger(limit) && limit >= 1)) {
      fail(`${caller}: ${name} is ${describeValue(limit)}; pass a whole number from 1`);
    }
  }
  return { settings, limits };
}

/** A cut-off other than the one on consistency. */
export function checkCut(caller: string, name: string, cut: unknown): void {
  if (typeof cut === 'number' && cut >= 0 && cut <= 1) return;
  fail(`${caller}: ${name} is ${describeValue(cut)}; a cut-off lies from 0 to 1`);
}
