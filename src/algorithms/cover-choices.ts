/**
 * The covers that one cover by widest groups stands for: every way to take one group from the class of each, such that all
 * rows stay covered, and one member of each group. Counted without listing, by dynamic programming over the rows that more
 * than one of the classes could cover; a row that only one class can cover is a condition on that class alone.
 */
import { elements, hasBit } from './bit-sets.js';
import type { Group, Part } from './reduced-chart.js';

/** Covers counted: how many, how many of least weight, and in how many each column is. */
export interface Counted {
  count: bigint;
  /** The least weight, and how many covers have it; 0 and 0n before the first cover. */
  weight: number;
  lightest: bigint;
}

/** What the columns of a chart weigh, and how many columns each stands for. */
export interface Weights {
  /** Weight of each column, such as its number of literals. Default: none weighs anything. */
  readonly weight?: ArrayLike<number> | undefined;
  /** How many columns of the same coverage each stands for. Default: itself. */
  readonly copies?: ArrayLike<number> | undefined;
  /** How many of these have its weight; the others weigh more. Default: itself. */
  readonly lightest?: ArrayLike<number> | undefined;
}

/** A group that may be taken, and which of the shared rows it covers. */
interface Option {
  readonly group: Group;
  readonly shared: bigint;
  readonly members: bigint;
  /** The least weight of its members, and how many have it. */
  readonly weight: number;
  readonly lightest: bigint;
}

/** Ways to go on from one set of covered rows. */
interface Ways {
  readonly count: bigint;
  readonly weight: number;
  readonly lightest: bigint;
}

const NONE: Ways = { count: 0n, weight: Number.POSITIVE_INFINITY, lightest: 0n };

export class CoverChoices {
  readonly total: Counted = { count: 0n, weight: Number.POSITIVE_INFINITY, lightest: 0n };

  /** @param occurrences in how many covers each column is; added to */
  constructor(
    private readonly part: Part,
    private readonly weights: Weights,
    private readonly occurrences: Map<Group, bigint>,
  ) {}

  /** Counts what a cover by widest groups, given as classes, stands for. */
  add(cover: readonly number[]): void {
    const { options, all } = this.optionsOf(cover);
    const onward = waysOnward(options, all);
    const ways = (onward[0] as Map<bigint, Ways>).get(0n) as Ways;
    this.total.count += ways.count;
    if (ways.weight < this.total.weight) Object.assign(this.total, { weight: ways.weight, lightest: 0n });
    if (ways.weight === this.total.weight) this.total.lightest += ways.lightest;
    this.addOccurrences(options, onward);
  }

  /** Every choice of one group for each class of the cover. */
  *choices(cover: readonly number[]): Generator<readonly Group[]> {
    const { options, all } = this.optionsOf(cover);
    const onward = waysOnward(options, all);
    yield* walk(options, onward, 0, 0n, []);
  }

  private optionsOf(cover: readonly number[]): { options: readonly (readonly Option[])[]; all: bigint } {
    const classes = cover.map((index) => this.part.classes[index] as readonly Group[]);
    const times = new Uint16Array(this.part.rows.length);
    for (const [widest] of classes)
      for (const row of elements((widest as Group).rows)) times[row] = (times[row] as number) + 1;
    const sharedRows: number[] = [];
    const own: number[] = [];
    times.forEach((n, row) => {
      (n > 1 ? sharedRows : own).push(row);
    });
    const options = classes.map((groups) => {
      const must = own.filter((row) => hasBit((groups[0] as Group).rows, row));
      const fitting = groups.filter((group) => must.every((row) => hasBit(group.rows, row)));
      return fitting.map((group) => this.option(group, sharedRows));
    });
    return { options, all: (1n << BigInt(sharedRows.length)) - 1n };
  }

  private option(group: Group, sharedRows: readonly number[]): Option {
    let shared = 0n;
    sharedRows.forEach((row, i) => {
      if (hasBit(group.rows, row)) shared |= 1n << BigInt(i);
    });
    const { weight: weightOf, copies, lightest: lightCopies } = this.weights;
    let [members, weight, lightest] = [0, Number.POSITIVE_INFINITY, 0];
    for (const member of group.members) {
      const own = weightOf?.[member] ?? 0;
      members += copies?.[member] ?? 1;
      if (own < weight) [weight, lightest] = [own, 0];
      if (own === weight) lightest += lightCopies?.[member] ?? 1;
    }
    return { group, shared, members: BigInt(members), weight, lightest: BigInt(lightest) };
  }

  private addOccurrences(options: readonly (readonly Option[])[], onward: readonly Map<bigint, Ways>[]): void {
    let reached = new Map<bigint, bigint>([[0n, 1n]]);
    options.forEach((choices, i) => {
      const next = new Map<bigint, bigint>();
      const goOn = onward[i + 1] as Map<bigint, Ways>;
      for (const [covered, ways] of reached) {
        for (const { group, shared, members } of choices) {
          const to = covered | shared;
          const rest = (goOn.get(to) as Ways).count;
          if (rest === 0n) continue;
          this.occurrences.set(group, (this.occurrences.get(group) ?? 0n) + ways * rest);
          next.set(to, (next.get(to) ?? 0n) + ways * members);
        }
      }
      reached = next;
    });
  }
}

/** For each class and each set of shared rows covered before it, the ways to cover the rest with it and those after it. */
function waysOnward(options: readonly (readonly Option[])[], all: bigint): Map<bigint, Ways>[] {
  const reachable: Set<bigint>[] = [new Set([0n])];
  for (const choices of options) {
    const next = new Set<bigint>();
    for (const covered of reachable[reachable.length - 1] as Set<bigint>) {
      for (const { shared } of choices) next.add(covered | shared);
    }
    reachable.push(next);
  }
  const onward: Map<bigint, Ways>[] = new Array(reachable.length);
  const done: Ways = { count: 1n, weight: 0, lightest: 1n };
  onward[options.length] = new Map(
    [...(reachable[options.length] as Set<bigint>)].map((set) => [set, set === all ? done : NONE]),
  );
  for (let i = options.length - 1; i >= 0; i--) {
    const next = onward[i + 1] as Map<bigint, Ways>;
    onward[i] = new Map(
      [...(reachable[i] as Set<bigint>)].map((covered) => [
        covered,
        sumOf(options[i] as readonly Option[], covered, next),
      ]),
    );
  }
  return onward;
}

function sumOf(choices: readonly Option[], covered: bigint, next: ReadonlyMap<bigint, Ways>): Ways {
  let { count, weight, lightest } = NONE;
  for (const option of choices) {
    const rest = next.get(covered | option.shared) as Ways;
    if (rest.count === 0n) continue;
    count += rest.count * option.members;
    const least = rest.weight + option.weight;
    if (least < weight) [weight, lightest] = [least, 0n];
    if (least === weight) lightest += rest.lightest * option.lightest;
  }
  return { count, weight, lightest };
}

function* walk(
  options: readonly (readonly Option[])[],
  onward: readonly Map<bigint, Ways>[],
  depth: number,
  covered: bigint,
  chosen: readonly Group[],
): Generator<readonly Group[]> {
  if (((onward[depth] as Map<bigint, Ways>).get(covered) as Ways).count === 0n) return;
  if (depth === options.length) yield chosen;
  else {
    for (const { group, shared } of options[depth] as readonly Option[]) {
      yield* walk(options, onward, depth + 1, covered | shared, [...chosen, group]);
    }
  }
}
