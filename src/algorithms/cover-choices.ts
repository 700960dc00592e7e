/**
 * The covers that one cover by widest groups stands for: every way to take one group from the class of each, such that all
 * rows stay covered, and one member of each group. Counted without listing. A row that only one class can cover is a condition
 * on that class alone, and a row that some class covers whatever is taken of it is none; where others are left, the ways are
 * counted by dynamic programming over these. What is known of them between two classes is which of those that later classes
 * can still cover are covered; their number is exponential in the worst case, hence a bound.
 */
import { elements, fullSet, hasBit } from './bit-sets.js';
import { eachChoice } from './each-member.js';
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
  readonly members: bigint;
  /** The least weight of its members, and how many have it. */
  readonly weight: number;
  readonly lightest: bigint;
}

/** A group that may be taken, and the contested rows that it covers: those that no class covers whatever is taken of it. */
interface Option extends Weighed {
  readonly shared: bigint;
}

/** What may be taken of each class of a cover, its widest group first, and the contested rows. */
interface Fitting {
  readonly classes: readonly (readonly Weighed[])[];
  readonly contested: readonly number[];
}

/** Ways to take something of one class, or of one class after the other. */
interface Ways {
  readonly count: bigint;
  readonly weight: number;
  readonly lightest: bigint;
}

const NONE: Ways = { count: 0n, weight: Number.POSITIVE_INFINITY, lightest: 0n };
const END: Ways = { count: 1n, weight: 0, lightest: 1n };

/** The classes of one cover: what may be taken of each, and the ways to do so. */
interface Plan {
  readonly options: readonly (readonly Option[])[];
  /** The contested rows that each class or a later one can cover; one more at the end, without any. */
  readonly open: readonly bigint[];
  /** The ways to go on from a class on, by the open rows that are covered before it. There are some: its widest groups cover all. */
  readonly onward: (from: number, covered: bigint) => Ways;
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
    const fitting = this.fittingOf(cover);
    if (fitting.contested.length === 0) this.addEach(fitting.classes);
    else {
      const plan = this.planOf(fitting);
      this.addWays(plan.onward(0, 0n));
      this.addOccurrences(plan);
    }
  }

  /** Every choice of one group for each class of the cover. */
  *choices(cover: readonly number[]): Generator<readonly Group[]> {
    const fitting = this.fittingOf(cover);
    if (fitting.contested.length > 0) yield* walk(this.planOf(fitting), 0, 0n, []);
    else yield* eachChoice(fitting.classes.map((groups) => groups.map(({ group }) => group)));
  }

  /** Counts what is taken of each class whatever is taken of the others. */
  private addEach(classes: readonly (readonly Weighed[])[]): void {
    this.stop.check(classes.length);
    const ways = classes.map((groups) => sumOf(groups, () => END));
    const all = ways.reduce((one, other) => ({
      count: one.count * other.count,
      weight: one.weight + other.weight,
      lightest: one.lightest * other.lightest,
    }));
    this.addWays(all);
    classes.forEach((groups, i) => {
      const others = all.count / (ways[i] as Ways).count;
      for (const { group } of groups) this.addTimes(group, others);
    });
  }

  private addWays({ count, weight, lightest }: Ways): void {
    this.total.count += count;
    if (weight < this.total.weight) Object.assign(this.total, { weight, lightest: 0n });
    if (weight === this.total.weight) this.total.lightest += lightest;
  }

  private addTimes(group: Group, times: bigint): void {
    this.occurrences.set(group, (this.occurrences.get(group) ?? 0n) + times);
  }

  private planOf(fitting: Fitting): Plan {
    const plan = planned(optionsOf(fitting), this.mostSteps, this.stop);
    if (plan !== null) return plan;
    this.complete = false;
    // One way: the widest groups cover all rows.
    const widest = optionsOf(fitting).map(([first]) => [first as Option]);
    return planned(widest, Number.POSITIVE_INFINITY, this.stop) as Plan;
  }

  /** Of each class the groups that hold what only the widest group of this class covers. */
  private fittingOf(cover: readonly number[]): Fitting {
    const all = cover.map((index) => this.weighed(index));
    const { length } = this.part.rows;
    const [seen, once] = [new Int32Array(fullSet(length).length), fullSet(length)];
    for (const [widest] of all) {
      const { rows } = (widest as Weighed).group;
      for (let w = 0; w < rows.length; w++) {
        once[w] = (once[w] as number) & ~((seen[w] as number) & (rows[w] as number));
        seen[w] = (seen[w] as number) | (rows[w] as number);
      }
    }
    const classes = all.map((groups) =>
      groups.length === 1 ? groups : groups.filter((one) => holds(one, groups, once)),
    );
    return { classes, contested: contestedBy(classes, length) };
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
    return { group, members: BigInt(members), weight, lightest: BigInt(lightest) };
  }

  private addOccurrences({ options, open, onward }: Plan): void {
    let reached = new Map<bigint, bigint>([[0n, 1n]]);
    options.forEach((choices, i) => {
      const next = new Map<bigint, bigint>();
      for (const [covered, ways] of reached) {
        for (const { group, shared, members } of choices) {
          const to = after(covered | shared, open, i);
          if (to === null) continue;
          this.addTimes(group, ways * onward(i + 1, to).count);
          next.set(to, (next.get(to) ?? 0n) + ways * members);
        }
      }
      reached = next;
    });
  }
}

/** Whether a group holds those of some rows that the widest group of its class does. */
function holds({ group }: Weighed, [widest]: readonly Weighed[], rows: Int32Array): boolean {
  const whole = (widest as Weighed).group.rows;
  return whole.every((word, w) => (word & (rows[w] as number) & ~(group.rows[w] as number)) === 0);
}

/** The rows that no class covers whatever is taken of it. */
function contestedBy(classes: readonly (readonly Weighed[])[], rows: number): number[] {
  const contested = fullSet(rows);
  for (const groups of classes) {
    for (let w = 0; w < contested.length; w++) {
      let always = -1;
      for (const { group } of groups) always &= group.rows[w] as number;
      contested[w] = (contested[w] as number) & ~always;
    }
  }
  return elements(contested);
}

function optionsOf({ classes, contested }: Fitting): (readonly Option[])[] {
  const setOf = ({ rows }: Group) =>
    contested.reduce((set, row, bit) => (hasBit(rows, row) ? set | (1n << BigInt(bit)) : set), 0n);
  return classes.map((groups) => groups.map((one) => ({ ...one, shared: setOf(one.group) })));
}

/** What is covered of the rows that stay open after a class; `null` when one that no later class covers is not. */
function after(covered: bigint, open: readonly bigint[], i: number): bigint | null {
  const later = open[i + 1] as bigint;
  const closed = (open[i] as bigint) & ~later;
  return (covered & closed) === closed ? covered & later : null;
}

/** The ways to cover all contested rows; `null` when it takes more than so many steps to find them. */
function planned(options: readonly (readonly Option[])[], mostSteps: number, stop: Stop): Plan | null {
  const open = new Array<bigint>(options.length + 1).fill(0n);
  for (let i = options.length - 1; i >= 0; i--) {
    // The widest group of a class covers all that its others do.
    const [widest] = options[i] as readonly [Option, ...Option[]];
    open[i] = (open[i + 1] as bigint) | widest.shared;
  }
  const known = options.map(() => new Map<bigint, Ways>());
  let steps = 0;
  const onward = (i: number, covered: bigint): Ways => {
    const choices = options[i];
    if (choices === undefined) return END;
    const here = known[i] as Map<bigint, Ways>;
    let ways = here.get(covered);
    if (ways === undefined) {
      steps += choices.length;
      ways = sumOf(choices, ({ shared }) => {
        const to = after(covered | shared, open, i);
        return to === null || steps > mostSteps ? NONE : onward(i + 1, to);
      });
      here.set(covered, ways);
    }
    return ways;
  };
  onward(0, 0n);
  stop.check(steps);
  return steps > mostSteps ? null : { options, open, onward };
}

function sumOf<Choice extends Weighed>(choices: readonly Choice[], restAfter: (choice: Choice) => Ways): Ways {
  let { count, weight, lightest } = NONE;
  for (const option of choices) {
    const rest = restAfter(option);
    count += rest.count * option.members;
    const least = rest.weight + option.weight;
    if (least < weight) [weight, lightest] = [least, 0n];
    if (least === weight) lightest += rest.lightest * option.lightest;
  }
  return { count, weight, lightest };
}

function* walk(plan: Plan, depth: number, covered: bigint, chosen: readonly Group[]): Generator<readonly Group[]> {
  const { options, open } = plan;
  if (depth === options.length) yield chosen;
  else {
    for (const { group, shared } of options[depth] as readonly Option[]) {
      const to = after(covered | shared, open, depth);
      if (to !== null) yield* walk(plan, depth + 1, to, [...chosen, group]);
    }
  }
}
