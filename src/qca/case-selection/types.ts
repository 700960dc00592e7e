import type { Warning } from '../../util/warning.js';
import type { Design } from '../design.js';

/** Two cases, how many conditions they differ in, and which. */
export interface CasePair {
  /** The names of the two, in the order of the data. */
  readonly cases: readonly [string, string];
  /** Number of conditions in which the two differ. */
  readonly distance: number;
  /** How far the distance is from the zone's extreme: 0 for the most similar (or most different) pairs. */
  readonly level: number;
  /** The conditions in which they differ, in the design's order. */
  readonly differ: readonly string[];
  /** In how many of the clusters the pair is within the level asked for; `null` without clusters. */
  readonly clusters: number | null;
}

/** The pairs at one distance, counted, with the conditions that set them apart. */
export interface PairsAtLevel {
  readonly level: number;
  readonly distance: number;
  readonly pairs: number;
  /** For each condition, in the design's order, in how many of these pairs it differs. */
  readonly differ: readonly { readonly condition: string; readonly pairs: number }[];
}

/** Within one cluster of conditions: its extreme distance in this zone, and how many pairs are within the level asked for. */
export interface ClusterOfZone {
  readonly cluster: string;
  readonly conditions: readonly string[];
  readonly extreme: number | null;
  readonly pairs: number;
}

/** One kind of pairs. */
export interface Zone {
  /** `most similar, different outcome` (MSDO) or `most different, same outcome` (MDSO). */
  readonly strategy: 'most similar, different outcome' | 'most different, same outcome';
  /** The outcome of the two cases: `Y and ~Y`, `Y` or `~Y`. */
  readonly outcome: string;
  /** How many pairs there are in all. */
  readonly pairs: number;
  /** How many of them are at distance 0, 1, … number of conditions. */
  readonly byDistance: readonly number[];
  /** The least distance (MSDO) or the greatest (MDSO) that occurs; `null` without a pair. */
  readonly extreme: number | null;
  /** From the extreme on, level by level up to the one asked for. */
  readonly levels: readonly PairsAtLevel[];
  /** One per cluster; empty without clusters. */
  readonly clusters: readonly ClusterOfZone[];
  /**
   * The pairs within the level, nearest to the extreme first. With clusters also the pairs that are within it in as many clusters as
   * any pair is, whatever their distance over all conditions, and those in the most clusters first.
   */
  readonly selected: readonly CasePair[];
  /** How many such pairs there are, of which `selected` lists at most `maxPairs`. */
  readonly selectedCount: number;
}

/** The pairs of cases that are worth a closer comparison. */
export interface CaseSelection {
  readonly kind: 'case-selection';
  readonly design: Design;
  readonly level: number;
  /** Different outcome, both with the outcome, both without it. */
  readonly zones: readonly [different: Zone, present: Zone, absent: Zone];
  readonly warnings: readonly Warning[];
}
