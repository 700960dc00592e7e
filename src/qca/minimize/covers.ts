import type { Certificate } from '../../algorithms/certificate.js';
import type { Chart } from '../../algorithms/chart.js';
import { minimumCovers } from '../../algorithms/minimum-covers.js';
import type { SearchStop } from './search-stop.js';

/** What covers a chart: the models of a solution, as columns. */
export interface Covers {
  /** Columns of the smallest cover found; `null`: there is none. */
  readonly size: number | null;
  /** No cover has fewer. */
  readonly lower: number;
  readonly count: bigint;
  /** Whether `count` is all of them, else a lower bound. */
  readonly exact: boolean;
  /** In how many of the covers each column is. */
  readonly occurrences: readonly bigint[];
  /** The least weight of a cover of this size, and how many covers have it; `null`: not known. */
  readonly lightest: { readonly weight: number; readonly count: bigint } | null;
  /** A smallest cover and the proof that there is no smaller one; `null`: there is none. */
  readonly proof: { readonly cover: readonly number[]; readonly certificate: Certificate } | null;
  /** Every cover, as ascending columns, in an order that is always the same. */
  readonly each: () => Generator<readonly number[]>;
}

/** Of a chart without rows, and of one with a row that no column covers. */
export function noCovers(exact: boolean): Covers {
  return {
    size: null,
    lower: 0,
    count: 0n,
    exact,
    occurrences: [],
    lightest: null,
    proof: null,
    each: function* () {},
  };
}

/** @param weights what each column weighs: its literals */
export function coversOf(
  chart: Chart,
  models: 'minimum' | 'irredundant',
  weights: readonly number[],
  stop: SearchStop,
): Covers {
  void models;
  const { size, lower, best, certificate, exhausted, count, occurrences, lightest, covers } = minimumCovers(chart, {
    stop,
    weights,
  });
  return {
    size,
    lower,
    count,
    exact: exhausted && size === lower,
    occurrences,
    lightest,
    proof: certificate && { cover: best, certificate },
    each: covers,
  };
}
