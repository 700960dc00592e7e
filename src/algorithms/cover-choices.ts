/**
 * The covers that one cover by widest groups stands for: every way to take one group from the class of each, such that all
 * rows stay covered, and one member of each group. Counted without listing, by dynamic programming over the rows that more
 * than one of the classes could cover; a row that only one class can cover is a condition on that class alone. What is known
 * of the rows between two classes is which of those that later classes can still cover are covered; their number is
 * exponential in the worst case, hence a bound.
 */
import { elements } from './bit-sets.js';
import type { Group, Part } from './reduced-chart.js';
import { never, type Stop } from './stop.js';

/** Most steps from one set of covered rows to the next, about a second: beyond it only the widest groups are counted. */
const MOST_STEPS = 1_000_000;

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

/** A group with what the choices need of it. */
interface Weighed {
  readonly group: Group;
  /** The rows of the part that it covers. */
  readonly rows: bigint;
  readonly members: bigint;
  /** The least weight of its members, and how many have it. */
  readonly weight: number;
  readonly lightest: bigint;
}

/** A group that may be taken, and which of the rows it covers that more than one class could. */
interface Option extends Weighed {
  readonly shared: bigint;
}

/** Ways to go on from one set of covered rows. */
interface Ways {
  readonly count: bigint;
  readonly weight: number;
  readonly lightest: bigint;
}

const NONE: Ways = { count: 0n, weight: Number.POSITIVE_INFINITY, lightest: 0n };

/** The classes of one cover: what may be taken of each, and the ways to do so. */
interface Plan {
  readonly options: readonly (readonly Option[])[];
  /** The shared rows that each class or a later one can cover; one more at the end, without any. */
  readonly open: readonly bigint[];
  /** For each class, by the open rows that are covered before it, the ways to go on. */
  readonly onward: readonly ReadonlyMap<bigint, Ways>[];
}

export class CoverChoices {
  readonly total: Counted = { count: 0n, weight: Number.POSITIVE_INFINITY, lightest: 0n };
  /** Whether nothing was left out of the total. */
  complete = true;
  private readonly classes: (readonly Weighed[])[] = [];

  /**
   * @param occurrences in how many covers each column is; added to
   * @param stop told of the steps taken; whether to go on is for the caller to ask
   * @param mostSteps for each cover
   */
  constructor(
    private readonly part: Part,
    private readonly weights: Weights,
    private readonly occurrences: Map<Group, bigint>,
    private readonly stop: Stop = never,
    private readonly mostSteps = MOST_STEPS,
  ) {}

  /** Counts what a cover by widest groups, given as classes, stands for. */
  add(cover: readonly number[]): void {
    const plan = this.planOf(cover);
    const ways = (plan.onward[0] as ReadonlyMap<bigint, Ways>).get(0n) as Ways;
    this.total.count += ways.count;
    if (ways.weight < this.total.weight) Object.assign(this.total, { weight: ways.weight, lightest: 0n });
    if (ways.weight === this.total.weight) this.total.lightest += ways.lightest;
    this.addOccurrences(plan);
  }

  /** Every choice of one group for each class of the cover. */
  *choices(cover: readonly number[]): Generator<readonly Group[]> {
    yield* walk(this.planOf(cover), 0, 0n, []);
  }

  private planOf(cover: readonly number[]): Plan {
    const options = this.optionsOf(cover);
    const plan = planned(options, this.mostSteps, this.stop);
    if (plan !== null) return plan;
    this.complete = false;
    // One way: the widest groups cover all rows.
    const widest = options.map(([first]) => [first as Option]);
    return planned(widest, Number.POSITIVE_INFINITY, this.stop) as Plan;
  }

  /** What may be taken of each class, its widest group first. */
  private optionsOf(cover: readonly number[]): (readonly Option[])[] {
    const classes = cover.map((index) => this.weighed(index));
    let [seen, twice] = [0n, 0n];
    for (const [widest] of classes) {
      const { rows } = widest as Weighed;
      twice |= seen & rows;
      seen |= rows;
    }
    return classes.map((groups) => {
      const must = (groups[0] as Weighed).rows & ~twice;
      const fitting = groups.filter(({ rows }) => (rows & must) === must);
      return fitting.map((one) => ({ ...one, shared: one.rows & twice }));
    });
  }

  /** The groups of a class; worked out once, as a class is in many covers. */
  private weighed(index: number): readonly Weighed[] {
    this.classes[index] ??= (this.part.classes[index] as readonly Group[]).map((group) => this.weigh(group));
    return this.classes[index] as readonly Weighed[];
  }

  private weigh(group: Group): Weighed {
    const { weight: weightOf, copies, lightest: lightCopies } = this.weights;
    let [members, weight, lightest] = [0, Number.POSITIVE_INFINITY, 0];
    for (const member of group.members) {
      const own = weightOf?.[member] ?? 0;
      members += copies?.[member] ?? 1;
      if (own < weight) [weight, lightest] = [own, 0];
      if (own === weight) lightest += lightCopies?.[member] ?? 1;
    }
    const rows = elements(group.rows).reduce((set, row) => set | (1n << BigInt(row)), 0n);
    return { group, rows, members: BigInt(members), weight, lightest: BigInt(lightest) };
  }

  private addOccurrences({ options, open, onward }: Plan): void {
    let reached = new Map<bigint, bigint>([[0n, 1n]]);
    options.forEach((choices, i) => {
      const next = new Map<bigint, bigint>();
      const goOn = onward[i + 1] as ReadonlyMap<bigint, Ways>;
      for (const [covered, ways] of reached) {
        for (const { group, shared, members } of choices) {
          const to = after(covered | shared, open, i);
          if (to === null) continue;
          const { count } = goOn.get(to) as Ways;
          this.occurrences.set(group, (this.occurrences.get(group) ?? 0n) + ways * count);
          next.set(to, (next.get(to) ?? 0n) + ways * members);
        }
      }
      reached = next;
    });
  }
}

/** What is covered of the rows that stay open after a class; `null` when one that no later class covers is not. */
function after(covered: bigint, open: readonly bigint[], i: number): bigint | null {
  const later = open[i + 1] as bigint;
  const closed = (open[i] as bigint) & ~later;
  return (covered & closed) === closed ? covered & later : null;
}

/** The ways to cover all shared rows; `null` when that takes more than so many steps. */
function planned(options: readonly (readonly Option[])[], mostSteps: number, stop: Stop): Plan | null {
  const open = new Array<bigint>(options.length + 1).fill(0n);
  for (let i = options.length - 1; i >= 0; i--) {
    // The widest group of a class covers all that its others do.
    const [widest] = options[i] as readonly [Option, ...Option[]];
    open[i] = (open[i + 1] as bigint) | widest.shared;
  }
  const reached = reachable(options, open, mostSteps, stop);
  return reached && { options, open, onward: waysOnward(options, open, reached) };
}

/** For each class what can be covered before it; `null` when to find out takes more than so many steps. */
function reachable(
  options: readonly (readonly Option[])[],
  open: readonly bigint[],
  mostSteps: number,
  stop: Stop,
): ReadonlySet<bigint>[] | null {
  const reached: ReadonlySet<bigint>[] = [new Set([0n])];
  let steps = 0;
  for (const [i, choices] of options.entries()) {
    const next = new Set<bigint>();
    for (const covered of reached[i] as ReadonlySet<bigint>) {
      steps += choices.length;
      if (steps > mostSteps) break;
      for (const { shared } of choices) {
        const to = after(covered | shared, open, i);
        if (to !== null) next.add(to);
      }
    }
    reached.push(next);
  }
  stop.check(steps);
  return steps > mostSteps ? null : reached;
}

function waysOnward(
  options: readonly (readonly Option[])[],
  open: readonly bigint[],
  reached: readonly ReadonlySet<bigint>[],
): Map<bigint, Ways>[] {
  const onward: Map<bigint, Ways>[] = new Array(reached.length);
  onward[options.length] = new Map([[0n, { count: 1n, weight: 0, lightest: 1n }]]);
  for (let i = options.length - 1; i >= 0; i--) {
    const next = onward[i + 1] as Map<bigint, Ways>;
    const here = new Map<bigint, Ways>();
    for (const covered of reached[i] as ReadonlySet<bigint>) {
      here.set(
        covered,
        sumOf(options[i] as readonly Option[], (shared) => next.get(after(covered | shared, open, i) ?? -1n)),
      );
    }
    onward[i] = here;
  }
  return onward;
}

function sumOf(choices: readonly Option[], restAfter: (shared: bigint) => Ways | undefined): Ways {
  let { count, weight, lightest } = NONE;
  for (const option of choices) {
    const rest = restAfter(option.shared) ?? NONE;
    count += rest.count * option.members;
    const least = rest.weight + option.weight;
    if (least < weight) [weight, lightest] = [least, 0n];
    if (least === weight) lightest += rest.lightest * option.lightest;
  }
  return { count, weight, lightest };
}

function* walk(plan: Plan, depth: number, covered: bigint, chosen: readonly Group[]): Generator<readonly Group[]> {
  const { options, open, onward } = plan;
  if (((onward[depth] as ReadonlyMap<bigint, Ways>).get(covered) as Ways).count === 0n) return;
  if (depth === options.length) yield chosen;
  else {
    for (const { group, shared } of options[depth] as readonly Option[]) {
      const to = after(covered | shared, open, depth);
      if (to !== null) yield* walk(plan, depth + 1, to, [...chosen, group]);
    }
  }
}
