import { displayable } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import type { Warning } from '../../util/warning.js';
import { cluster, DISTANCES, type Distance, LINKAGES, type Linkage } from './cluster.js';

/** Options of {@link findThresholds}. */
export interface FindThresholdsOptions {
  /** How many thresholds. Default 1, which parts the values in two. */
  readonly count?: number;
  /** `clusters` (the default, as the R package QCA): between the groups of a clustering. `gaps`: in the widest gaps. */
  readonly method?: 'clusters' | 'gaps';
  /** Default `complete`, as in R: groups as narrow as can be. */
  readonly linkage?: Linkage;
  /** Default `euclidean`: the plain difference; on one axis `maximum` and `manhattan` are the same. */
  readonly distance?: Distance;
  /** What the values are called in the display. Default `values`. */
  readonly name?: string;
}

/** One group of neighbouring values. */
export interface ThresholdGroup {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** The space between two neighbouring values. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

/** Proposed thresholds, with the groups they part and all gaps, widest first. A proposal, not a reason. */
export interface Thresholds {
  readonly kind: 'thresholds';
  readonly name: string;
  readonly method: 'clusters' | 'gaps';
  /** `null` under `gaps`. */
  readonly linkage: Linkage | null;
  readonly distance: Distance | null;
  /** Ascending; each in the middle of two neighbouring values. */
  readonly thresholds: readonly number[];
  readonly groups: readonly ThresholdGroup[];
  /** Widest first; of equal ones the lower first. */
  readonly gaps: readonly Gap[];
  /** The values, ascending. */
  readonly values: readonly number[];
  readonly warnings: readonly Warning[];
}

/** Clustering holds the distance of every pair of values: 200 MB at this number of them. */
const MOST_VALUES = 5000;

const KNOWN = ['count', 'method', 'linkage', 'distance', 'name'] as const;

/**
 * Looks where values part by themselves: between the groups of an agglomerative clustering (linkages and distances of R's
 * `hclust` and `dist`, as `findTh` of the R package QCA), or in the widest gaps between neighbours. A threshold found so is
 * a fact about these cases; what it means is for theory to say (Schneider & Wagemann 2012).
 *
 * @param values the raw values, in any order
 * @param options none is needed
 * @throws for a value that is no number, for more thresholds than there are different values to part, and for clusters of
 *   more than 5,000 values, since every pair of them is compared
 *
 * @example
 * findThresholds([1, 2, 10, 11, 30], { count: 2 }).thresholds // => [6, 20.5]
 */
export function findThresholds(values: readonly number[], options: FindThresholdsOptions = {}): Thresholds {
  const { count, method, linkage, distance, name } = readOptions(options);
  const sorted = readValues(values);
  const gaps = allGaps(sorted);
  if (count > gaps.length) {
    fail(
      `findThresholds: count is ${count}, but ${gaps.length + 1} different values have ${gaps.length} gaps; ask for fewer`,
    );
  }
  const byClusters = method === 'clusters';
  if (byClusters && sorted.length > MOST_VALUES) {
    fail(`findThresholds: ${sorted.length} values are too many pairs to cluster; choose {method: 'gaps'}`);
  }
  const thresholds = byClusters
    ? boundaries(sorted, cluster(sorted, count + 1, linkage, distance))
    : gaps
        .slice(0, count)
        .map(middle)
        .sort((a, b) => a - b);
  return displayable({
    kind: 'thresholds',
    name,
    method,
    linkage: byClusters ? linkage : null,
    distance: byClusters ? distance : null,
    thresholds,
    groups: groupsOf(sorted, thresholds),
    gaps,
    values: sorted,
    warnings: byClusters ? [] : ties(gaps, count),
  });
}

function readOptions(options: FindThresholdsOptions): Required<FindThresholdsOptions> {
  checkOptions('findThresholds', options, KNOWN);
  const { count = 1, method = 'clusters', linkage = 'complete', distance = 'euclidean', name = 'values' } = options;
  if (!Number.isInteger(count) || count < 1) {
    fail(`findThresholds: count is ${describeValue(count)}; ask for 1 threshold or more`);
  }
  const oneOf = (option: string, value: unknown, known: readonly string[]) => {
    if (!known.some((one) => one === value)) {
      fail(`findThresholds: ${option} is ${describeValue(value)}; it is one of ${known.join(', ')}`);
    }
  };
  oneOf('method', method, ['clusters', 'gaps']);
  oneOf('linkage', linkage, LINKAGES);
  oneOf('distance', distance, Object.keys(DISTANCES));
  return { count, method, linkage, distance, name };
}

function readValues(values: readonly number[]): number[] {
  if (!Array.isArray(values)) fail(`findThresholds: the values are ${describeValue(values)}; pass a list of numbers`);
  const wrong = values.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0) {
    fail(`findThresholds: value ${wrong + 1} is ${describeValue(values[wrong])}; leave out what is no number`);
  }
  return [...values].sort((a, b) => a - b);
}

/** Gaps between different neighbours, widest first; of equally wide ones the lower first, as the sort is stable. */
function allGaps(sorted: readonly number[]): Gap[] {
  const different = [...new Set(sorted)];
  const gaps = different.slice(1).map((to, i) => {
    const from = different[i] as number;
    return { from, to, width: to - from };
  });
  return gaps.sort((a, b) => size(b) - size(a));
}

/** A width without the rounding error of its subtraction: from 0.1 to 0.2 is as far as from 0.2 to 0.3. */
function size({ width }: Gap): number {
  return Number(width.toPrecision(12));
}

/** Halfway between two values, or the upper one where no number lies between them. */
function middle({ from, to }: Omit<Gap, 'width'>): number {
  const half = (from + to) / 2;
  return half > from ? half : to;
}

/** Where one group ends and another begins; equal values are always in one group. */
function boundaries(sorted: readonly number[], groupOf: readonly number[]): number[] {
  const found = sorted.flatMap((to, i) => {
    const from = sorted[i - 1];
    return from === undefined || groupOf[i] === groupOf[i - 1] ? [] : [middle({ from, to })];
  });
  return found;
}

function groupsOf(sorted: readonly number[], thresholds: readonly number[]): ThresholdGroup[] {
  const edges = [Number.NEGATIVE_INFINITY, ...thresholds, Number.POSITIVE_INFINITY];
  return edges.slice(1).map((high, i) => {
    const inside = sorted.filter((value) => value >= (edges[i] as number) && value < high);
    return { from: inside[0] as number, to: inside.at(-1) as number, count: inside.length };
  });
}

/** That the last gap taken is as wide as the next one, so that which was taken is a matter of order. */
function ties(gaps: readonly Gap[], count: number): Warning[] {
  const [last, next] = [gaps[count - 1] as Gap, gaps[count]];
  if (next === undefined || size(last) !== size(next)) return [];
  const message = `The gaps after ${last.from} and after ${next.from} are equally wide (${size(last)}); the lower one was taken.`;
  return [{ code: 'gaps-tie', message }];
}
