import { power } from '../../util/power.js';

/** How the distance between two clusters follows from those of their members; the names of R's `hclust`. */
export const LINKAGES = [
  'complete',
  'single',
  'average',
  'mcquitty',
  'centroid',
  'median',
  'ward.D',
  'ward.D2',
] as const;
export type Linkage = (typeof LINKAGES)[number];

/** Distances between two raw values; on one axis the Euclidean, Manhattan and maximum distances are the same. */
export const DISTANCES = {
  euclidean: (a: number, b: number) => Math.abs(a - b),
  maximum: (a: number, b: number) => Math.abs(a - b),
  manhattan: (a: number, b: number) => Math.abs(a - b),
  canberra: (a: number, b: number) => (a === b ? 0 : Math.abs(a - b) / (Math.abs(a) + Math.abs(b))),
} as const satisfies Record<string, (a: number, b: number) => number>;
export type Distance = keyof typeof DISTANCES;

/** A cluster while the tree grows. */
interface Cluster {
  readonly size: number;
  /** The later cluster that is nearest to it, and how far that is. */
  nearest: number;
  distance: number;
}

/**
 * Agglomerative clustering of values into `groups` groups: every value starts alone, and the two nearest clusters become one
 * until so many are left (Lance & Williams 1967; with lists of nearest neighbours, Murtagh 1985). O(n²) in time and memory
 * for well-behaved linkages. Of several pairs equally near the first is merged, by the order of the values.
 *
 * @returns for each value the number of its group; groups are numbered by their first value
 */
export function cluster(values: readonly number[], groups: number, linkage: Linkage, distance: Distance): number[] {
  const n = values.length;
  const between = distances(values, distance, linkage === 'ward.D2');
  const groupOf = values.map((_, i) => i);
  const clusters: (Cluster | null)[] = values.map(() => ({ size: 1, nearest: -1, distance: Number.POSITIVE_INFINITY }));
  for (let i = 0; i < n; i++) findNearest(clusters, between, i);
  for (let left = n; left > groups; left--) {
    const [kept, gone] = nearestPair(clusters);
    merge(clusters, between, kept, gone, linkage);
    groupOf.forEach((group, i) => {
      if (group === gone) groupOf[i] = kept;
    });
  }
  const order = [...new Set(groupOf)];
  return groupOf.map((group) => order.indexOf(group));
}

type Matrix = readonly Float64Array[];

function distances(values: readonly number[], distance: Distance, squared: boolean): Matrix {
  return values.map((a) => Float64Array.from(values, (b) => power(DISTANCES[distance](a, b), squared ? 2 : 1)));
}

function findNearest(clusters: (Cluster | null)[], between: Matrix, i: number): void {
  const own = clusters[i] as Cluster;
  own.distance = Number.POSITIVE_INFINITY;
  for (let j = i + 1; j < clusters.length; j++) {
    const d = at(between, i, j);
    if (clusters[j] === null || d >= own.distance) continue;
    own.distance = d;
    own.nearest = j;
  }
}

/** The first of the pairs that are nearest. */
function nearestPair(clusters: readonly (Cluster | null)[]): readonly [number, number] {
  let best = -1;
  clusters.forEach((one, i) => {
    if (one !== null && one.distance < ((clusters[best]?.distance ?? Number.POSITIVE_INFINITY) as number)) best = i;
  });
  return [best, (clusters[best] as Cluster).nearest];
}

function merge(clusters: (Cluster | null)[], between: Matrix, kept: number, gone: number, linkage: Linkage): void {
  const [a, b] = [clusters[kept] as Cluster, clusters[gone] as Cluster];
  const apart = at(between, kept, gone);
  clusters[gone] = null;
  clusters.forEach((other, k) => {
    if (other === null) return;
    const d = merged(linkage, at(between, kept, k), at(between, gone, k), apart, a.size, b.size, other.size);
    (between[kept] as Float64Array)[k] = d;
    (between[k] as Float64Array)[kept] = d;
    // Under linkages that can move nearer than any part was, an earlier cluster may find its nearest here.
    if (k < kept && d < other.distance) {
      other.distance = d;
      other.nearest = kept;
    }
  });
  clusters[kept] = { size: a.size + b.size, nearest: -1, distance: Number.POSITIVE_INFINITY };
  findNearest(clusters, between, kept);
  clusters.forEach((other, k) => {
    if (other !== null && (other.nearest === kept || other.nearest === gone)) findNearest(clusters, between, k);
  });
}

/** Lance and Williams' rule: the distance of the union of A and B to another cluster, from dA, dB and that of A and B. */
function merged(linkage: Linkage, dA: number, dB: number, dAB: number, a: number, b: number, c: number): number {
  switch (linkage) {
    case 'complete':
      return Math.max(dA, dB);
    case 'single':
      return Math.min(dA, dB);
    case 'average':
      return (a * dA + b * dB) / (a + b);
    case 'mcquitty':
      return (dA + dB) / 2;
    case 'centroid':
      return (a * dA + b * dB - (a * b * dAB) / (a + b)) / (a + b);
    case 'median':
      return (dA + dB - dAB / 2) / 2;
    default:
      return ((a + c) * dA + (b + c) * dB - c * dAB) / (a + b + c);
  }
}

function at(between: Matrix, i: number, j: number): number {
  return (between[i] as Float64Array)[j] as number;
}
