/**
 * Families of sets as zero-suppressed decision diagrams (Minato 1993; Knuth, The Art of Computer Programming 4A, 7.1.4).
 *
 * A family is a node number: 0 is the empty family, 1 the family of the empty set alone, any other node `n` is the sets of
 * `low[n]` and those of `high[n]` with `variable[n]` added. Equal families have equal numbers, so every operation is done once
 * for each pair of nodes. Variables increase downward.
 */
import type { Stop } from './stop.js';

/** Two node numbers and a variable make one exact number below 2^53. */
export const MOST_NODES = 1 << 20;
export const MOST_VARIABLES = 1 << 10;
/** Most results of operations that are remembered, some hundred megabytes: far fewer than a Map can hold. */
const MOST_RESULTS = 1 << 22;
const CHECK_EACH = 256;

/** Thrown when a diagram grows too large or is told to stop; caught where the diagram was made. */
export class DiagramStopped extends Error {}

export class Diagram {
  readonly variable: number[] = [MOST_VARIABLES, MOST_VARIABLES];
  readonly low: number[] = [0, 1];
  readonly high: number[] = [0, 1];
  private readonly nodes = new Map<number, number>();
  private readonly unions = new Map<number, number>();
  private readonly without = new Map<number, number>();
  private readonly hitting = new Map<number, number>();
  private results = 0;

  constructor(
    private readonly stop: Stop,
    private readonly mostNodes: number,
    private readonly mostResults = MOST_RESULTS,
  ) {}

  /** The node of a variable with what is below it. */
  node(variable: number, low: number, high: number): number {
    if (high === 0) return low;
    const key = (variable * MOST_NODES + low) * MOST_NODES + high;
    const known = this.nodes.get(key);
    if (known !== undefined) return known;
    const made = this.variable.length;
    if (made >= this.mostNodes) throw new DiagramStopped();
    this.variable.push(variable);
    this.low.push(low);
    this.high.push(high);
    this.nodes.set(key, made);
    return made;
  }

  /** The family of one set, given ascending. */
  single(set: readonly number[]): number {
    return set.reduceRight((below, variable) => this.node(variable, 0, below), 1);
  }

  /** The sets in either family. */
  union(a: number, b: number): number {
    if (a === b || b === 0) return a;
    if (a === 0) return b;
    const [f, g] = a < b ? [a, b] : [b, a];
    return this.remembered(this.unions, f * MOST_NODES + g, () => {
      const [v, w] = [this.at(f), this.at(g)];
      if (v < w) return this.node(v, this.union(this.lowOf(f), g), this.highOf(f));
      if (v > w) return this.node(w, this.union(f, this.lowOf(g)), this.highOf(g));
      return this.node(v, this.union(this.lowOf(f), this.lowOf(g)), this.union(this.highOf(f), this.highOf(g)));
    });
  }

  /** The sets of `f` that contain no set of `g`. */
  nonSupersets(f: number, g: number): number {
    if (g === 0) return f;
    if (f === 0 || g === 1 || f === g) return 0;
    return this.remembered(this.without, f * MOST_NODES + g, () => {
      const [v, w] = [this.at(f), this.at(g)];
      if (v > w) return this.nonSupersets(f, this.lowOf(g));
      if (v < w) return this.node(v, this.nonSupersets(this.lowOf(f), g), this.nonSupersets(this.highOf(f), g));
      const kept = this.nonSupersets(this.highOf(f), this.highOf(g));
      const high = this.nonSupersets(kept, this.lowOf(g));
      return this.node(v, this.nonSupersets(this.lowOf(f), this.lowOf(g)), high);
    });
  }

  /** The minimal sets that share an element with each set of the family. */
  minimalHittingSets(f: number): number {
    if (f === 0) return 1;
    if (f === 1) return 0;
    return this.remembered(this.hitting, f, () => {
      const low = this.minimalHittingSets(this.union(this.lowOf(f), this.highOf(f)));
      return this.node(this.at(f), low, this.nonSupersets(this.minimalHittingSets(this.lowOf(f)), low));
    });
  }

  private remembered(memo: Map<number, number>, key: number, make: () => number): number {
    const known = memo.get(key);
    if (known !== undefined) return known;
    if (++this.results > this.mostResults) throw new DiagramStopped();
    if (this.results % CHECK_EACH === 0 && this.stop.check(CHECK_EACH)) throw new DiagramStopped();
    const made = make();
    memo.set(key, made);
    return made;
  }

  private at(f: number): number {
    return this.variable[f] as number;
  }

  private lowOf(f: number): number {
    return this.low[f] as number;
  }

  private highOf(f: number): number {
    return this.high[f] as number;
  }
}
