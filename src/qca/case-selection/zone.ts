import { type Bundle, bundleOf, extremeOf, levelOf, near, type ZoneRequest } from './bundles.js';
import type { Group } from './configurations.js';
import { listedPairs } from './listed-pairs.js';
import type { ClusterOfZone, PairsAtLevel, Zone } from './types.js';

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
  return {
    strategy,
    outcome,
    pairs: counted(bundles),
    byDistance,
    extreme,
    levels: levelsOf(bundles.filter(nearExtreme), request, extreme),
    clusters: within,
    selected: listedPairs(listed, request, extreme, within),
    selectedCount: counted(listed),
  };
}

function clusterOf(
  { name, positions }: ZoneRequest['clusters'][number],
  index: number,
  bundles: readonly Bundle[],
  { design, strategy, level }: ZoneRequest,
): ClusterOfZone {
  const distanceOf = (bundle: Bundle): number => bundle.byCluster[index] as number;
  const extreme = extremeOf(strategy, bundles.map(distanceOf));
  const reached = bundles.filter((bundle) => levelOf(distanceOf(bundle), extreme) <= level);
  return {
    cluster: name,
    conditions: positions.map((c) => design.conditions[c] as string),
    extreme,
    pairs: counted(reached),
  };
}

function levelsOf(chosen: readonly Bundle[], { design, level }: ZoneRequest, extreme: number | null): PairsAtLevel[] {
  return Array.from({ length: level + 1 }, (_, at) => {
    const here = chosen.filter((bundle) => levelOf(bundle.distance, extreme) === at);
    const differ = design.conditions.map((condition, c) => ({
      condition,
      pairs: counted(here.filter((bundle) => bundle.differ.includes(c))),
    }));
    return { level: at, distance: here[0]?.distance ?? -1, pairs: counted(here), differ };
  }).filter(({ pairs }) => pairs > 0);
}

function counted(bundles: readonly Bundle[]): number {
  return bundles.reduce((sum, bundle) => sum + bundle.pairs, 0);
}
