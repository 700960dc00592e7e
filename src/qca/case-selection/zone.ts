import type { Design } from '../design.js';
import type { Group } from './configurations.js';
import type { CasePair, ClusterOfZone, PairsAtLevel, Zone } from './types.js';

/** What a zone needs to know beside its groups. */
export interface ZoneRequest {
  readonly design: Design;
  readonly strategy: Zone['strategy'];
  readonly outcome: string;
  readonly level: number;
  readonly maxPairs: number;
  /** Named clusters of conditions, as positions. */
  readonly clusters: readonly { readonly name: string; readonly positions: readonly number[] }[];
}

/** Pairs of one group with another, or within one: they all differ in the same conditions. */
interface Bundle {
  readonly one: Group;
  readonly other: Group;
  readonly pairs: number;
  readonly differ: readonly number[];
  readonly distance: number;
  readonly byCluster: readonly number[];
}

/** Counts and lists the pairs of a zone. Time goes with the number of different configurations squared, not of cases. */
export function zoneOf(request: ZoneRequest, combinations: readonly (readonly [Group, Group])[]): Zone {
  const { design, strategy, outcome, level, clusters } = request;
  const width = design.conditions.length;
  const bundles = combinations.map((groups) => bundleOf(groups, request)).filter((bundle) => bundle.pairs > 0);
  const byDistance = new Array<number>(width + 1).fill(0);
  for (const { distance, pairs } of bundles) byDistance[distance] = (byDistance[distance] as number) + pairs;
  const extreme = extremeOf(
    strategy,
    bundles.map((bundle) => bundle.distance),
  );
  const within = clusters.map((cluster, c) => clusterOf(cluster, c, bundles, request));
  const nearExtreme = (bundle: Bundle): boolean => levelOf(bundle.distance, extreme) <= level;
  const most = bundles.reduce((count, bundle) => Math.max(count, near(bundle, within, level)), 1);
  const listed = bundles.filter((bundle) => nearExtreme(bundle) || near(bundle, within, level) === most);
  const selected = listed.flatMap((bundle) => pairsOf(bundle, request, { extreme, within })).sort(byInterest);
  return {
    strategy,
    outcome,
    pairs: byDistance.reduce((sum, n) => sum + n, 0),
    byDistance,
    extreme,
    levels: levelsOf(bundles.filter(nearExtreme), request, extreme),
    clusters: within,
    selected: selected.slice(0, request.maxPairs).map(({ pair }) => pair),
    selectedCount: selected.length,
  };
}

function bundleOf([one, other]: readonly [Group, Group], { design, clusters }: ZoneRequest): Bundle {
  const differ = design.conditions.map((_, c) => c).filter((c) => one.values[c] !== other.values[c]);
  const [n, m] = [one.cases.length, other.cases.length];
  const byCluster = clusters.map(({ positions }) => positions.filter((c) => differ.includes(c)).length);
  return { one, other, pairs: one === other ? (n * (n - 1)) / 2 : n * m, differ, distance: differ.length, byCluster };
}

/** The least distance for pairs that should be similar, the greatest for pairs that should differ. */
function extremeOf(strategy: Zone['strategy'], distances: readonly number[]): number | null {
  if (distances.length === 0) return null;
  const pick = strategy === 'most similar, different outcome' ? Math.min : Math.max;
  return distances.reduce((a, b) => pick(a, b));
}

/** Only asked where there is a pair, so that there is an extreme. */
const levelOf = (distance: number, extreme: number | null): number => Math.abs(distance - (extreme as number));

function clusterOf(
  { name, positions }: ZoneRequest['clusters'][number],
  index: number,
  bundles: readonly Bundle[],
  { design, strategy, level }: ZoneRequest,
): ClusterOfZone {
  const distanceOf = (bundle: Bundle): number => bundle.byCluster[index] as number;
  const extreme = extremeOf(strategy, bundles.map(distanceOf));
  const reached = bundles.filter((bundle) => levelOf(distanceOf(bundle), extreme) <= level);
  const pairs = reached.reduce((sum, bundle) => sum + bundle.pairs, 0);
  return { cluster: name, conditions: positions.map((c) => design.conditions[c] as string), extreme, pairs };
}

function levelsOf(chosen: readonly Bundle[], { design, level }: ZoneRequest, extreme: number | null): PairsAtLevel[] {
  return Array.from({ length: level + 1 }, (_, at) => {
    const here = chosen.filter((bundle) => levelOf(bundle.distance, extreme) === at);
    const counted = (some: readonly Bundle[]): number => some.reduce((sum, bundle) => sum + bundle.pairs, 0);
    const differ = design.conditions.map((condition, c) => ({
      condition,
      pairs: counted(here.filter((bundle) => bundle.differ.includes(c))),
    }));
    return { level: at, distance: here[0]?.distance ?? -1, pairs: counted(here), differ };
  }).filter(({ pairs }) => pairs > 0);
}

/** In how many clusters the pairs of a bundle are within the level. */
function near({ byCluster }: Bundle, within: readonly ClusterOfZone[], level: number): number {
  return within.filter(({ extreme }, c) => levelOf(byCluster[c] as number, extreme) <= level).length;
}

/** A pair with the positions of its cases, for an order that does not depend on names. */
interface Placed {
  readonly pair: CasePair;
  readonly at: readonly [number, number];
}

function pairsOf(
  bundle: Bundle,
  { design, level, clusters }: ZoneRequest,
  { extreme, within }: { readonly extreme: number | null; readonly within: readonly ClusterOfZone[] },
): Placed[] {
  const { cases } = design.sets;
  const shared = {
    distance: bundle.distance,
    level: levelOf(bundle.distance, extreme),
    differ: bundle.differ.map((c) => design.conditions[c] as string),
    clusters: clusters.length === 0 ? null : near(bundle, within, level),
  };
  return bundle.one.cases.flatMap((a) =>
    bundle.other.cases
      .filter((b) => bundle.one !== bundle.other || a < b)
      .map((b) => {
        const at: [number, number] = a < b ? [a, b] : [b, a];
        return { pair: { cases: [cases[at[0]] as string, cases[at[1]] as string], ...shared }, at } as Placed;
      }),
  );
}

function byInterest(one: Placed, other: Placed): number {
  return (
    (other.pair.clusters ?? 0) - (one.pair.clusters ?? 0) ||
    one.pair.level - other.pair.level ||
    one.at[0] - other.at[0] ||
    one.at[1] - other.at[1]
  );
}
