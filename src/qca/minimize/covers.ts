import type { Certificate } from '../../algorithms/certificate.js';
import type { Chart } from '../../algorithms/chart.js';
import { countIrredundant, irredundantCovers } from '../../algorithms/irredundant-covers.js';
import { minimumCovers } from '../../algorithms/minimum-covers.js';
import type { Stop } from '../../algorithms/stop.js';

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

/** @param weights what each column weighs: its literals; `null`: nothing */
export function coversOf(
  chart: Chart,
  models: 'minimum' | 'irredundant',
  weights: readonly number[] | null,
  stop: Stop,
): Covers {
  const found = minimumCovers(chart, { stop, weights });
  const { size, lower, best, certificate, exhausted, count, occurrences, lightest } = found;
  const minimum = {
    size,
    lower,
    count,
    exact: exhausted && size === lower,
    occurrences,
    lightest: weights && lightest,
    proof: certificate && { cover: best, certificate },
    each: found.covers,
  };
  return models === 'minimum' ? minimum : irredundant(chart, minimum, stop);
}

/** All irredundant covers, with what is known of the smallest ones. */
function irredundant(chart: Chart, minimum: Covers, stop: Stop): Covers {
  const counted = countIrredundant(chart, stop);
  const each = () => irredundantCovers(chart);
  // The minimum covers are among them.
  if (counted === null) return { ...minimum, exact: false, each };
  const { count, occurrences } = counted;
  return { ...minimum, count, occurrences, exact: true, each };
}
