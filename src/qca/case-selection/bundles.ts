import type { Design } from '../design.js';
import type { Group } from './configurations.js';
import type { ClusterOfZone, Zone } from './types.js';

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
export interface Bundle {
  readonly one: Group;
  readonly other: Group;
  readonly pairs: number;
  readonly differ: readonly number[];
  readonly distance: number;
  readonly byCluster: readonly number[];
}

/** What the pairs of two groups share. */
export function bundleOf([one, other]: readonly [Group, Group], { design, clusters }: ZoneRequest): Bundle {
  const differ = design.conditions.map((_, c) => c).filter((c) => one.values[c] !== other.values[c]);
  const [n, m] = [one.cases.length, other.cases.length];
  const byCluster = clusters.map(({ positions }) => positions.filter((c) => differ.includes(c)).length);
  return { one, other, pairs: one === other ? (n * (n - 1)) / 2 : n * m, differ, distance: differ.length, byCluster };
}

/** The least distance for pairs that should be similar, the greatest for pairs that should differ. */
export function extremeOf(strategy: Zone['strategy'], distances: readonly number[]): number | null {
  if (distances.length === 0) return null;
  const pick = strategy === 'most similar, different outcome' ? Math.min : Math.max;
  return distances.reduce((a, b) => pick(a, b));
}

/** Only asked where there is a pair, so that there is an extreme. */
export const levelOf = (distance: number, extreme: number | null): number => Math.abs(distance - (extreme as number));

/** In how many clusters the pairs of a bundle are within the level. */
export function near({ byCluster }: Bundle, within: readonly ClusterOfZone[], level: number): number {
  return within.filter(({ extreme }, c) => levelOf(byCluster[c] as number, extreme) <= level).length;
}
