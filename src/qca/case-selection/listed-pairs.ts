import { type Bundle, levelOf, near, type ZoneRequest } from './bundles.js';
import type { CasePair, ClusterOfZone } from './types.js';

/** A pair with the positions of its cases, for an order that does not depend on names. */
interface Placed {
  readonly pair: CasePair;
  readonly at: readonly [number, number];
}

/** The pairs of some bundles, those in the most clusters and nearest to the extreme first; up to `maxPairs` of them. */
export function listedPairs(
  bundles: readonly Bundle[],
  request: ZoneRequest,
  extreme: number | null,
  within: readonly ClusterOfZone[],
): CasePair[] {
  const ranks = new Map<number, Bundle[]>();
  for (const bundle of bundles) {
    // Levels lie from 0 to the number of conditions, so that clusters decide first.
    const clusters = within.length - near(bundle, within, request.level);
    const rank = clusters * (request.design.conditions.length + 1) + levelOf(bundle.distance, extreme);
    const same = ranks.get(rank);
    if (same === undefined) ranks.set(rank, [bundle]);
    else same.push(bundle);
  }
  let found: readonly Placed[] = [];
  for (const [, same] of [...ranks].sort(([a], [b]) => a - b)) {
    if (found.length >= request.maxPairs) break;
    found = found.concat(same.flatMap((bundle) => pairsOf(bundle, request, extreme, within)).sort(byPosition));
  }
  return found.slice(0, request.maxPairs).map(({ pair }) => pair);
}

function pairsOf(
  bundle: Bundle,
  { design, level, clusters }: ZoneRequest,
  extreme: number | null,
  within: readonly ClusterOfZone[],
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
      .map((b): Placed => {
        const [first, second] = a < b ? [a, b] : [b, a];
        return { pair: { cases: [cases[first] as string, cases[second] as string], ...shared }, at: [first, second] };
      }),
  );
}

function byPosition({ at: [a, b] }: Placed, { at: [c, d] }: Placed): number {
  return a - c || b - d;
}
