import { once } from '../../util/once.js';
import { sideOf, usedTerms } from './alike.js';
import type { Found } from './found.js';
import { type Pair, type Reduced, Reducer, walkPairs } from './pairs.js';
import { searchInside } from './search.js';
import type { SearchStop } from './search-stop.js';
import { type Solved, solve, take } from './solve.js';

/** At most so many pairs are gone through to list those of each group. */
const MOST_PAIRS = 20_000;
/** At most so many different sets of easy counterfactuals are minimized; beyond it the result says so. */
const MOST_GROUPS = 1000;
/** So many pairs of a group are listed, and so many of all groups; of each group the first one. */
const LISTED_PAIRS = 100;
const MOST_LISTED = 1000;

/** Pairs of conservative and parsimonious model that share their easy counterfactuals, and the models these lead to. */
export interface FoundGroup {
  /** The first pairs; found when first asked for. */
  readonly pairs: () => readonly Pair[];
  pairCount: bigint;
  /** The easy counterfactuals, as row numbers. */
  readonly easy: () => readonly number[];
  readonly solved: Solved;
  /** The listed models, as prime implicants of the whole solution. */
  readonly models: (readonly number[])[];
}

export function countPairs(conservative: Found, parsimonious: Found): bigint {
  return BigInt(conservative.limits.models.count) * BigInt(parsimonious.limits.models.count);
}

/** Without expectations no counterfactual is easy: every pair leads to the conservative models. */
export function oneGroup(conservative: Found, parsimonious: Found): FoundGroup[] {
  if (conservative.listed.length === 0) return [];
  const pairs = once(() => take(walkPairs(conservative, parsimonious), LISTED_PAIRS));
  const pairCount = countPairs(conservative, parsimonious);
  const easy = once(() => {
    const [first] = pairs();
    return first ? new Reducer(conservative.maker.problem, conservative, parsimonious).of(first).easy() : [];
  });
  return [{ pairs, pairCount, easy, solved: conservative.solved[0] as Solved, models: [] }];
}

/** The groups in the order of their first pairs. */
export function groupPairs(conservative: Found, parsimonious: Found, stop: SearchStop): FoundGroup[] {
  const grouping = new Grouping(conservative, parsimonious, stop);
  grouping.run();
  return [...grouping.groups.values()];
}

interface GroupWithFirst extends FoundGroup {
  readonly first: Pair;
}

class Grouping {
  readonly groups = new Map<string, GroupWithFirst>();
  private readonly reducer: Reducer;
  private readonly sides;
  /** The group of each pair of sets of models that are alike. */
  private readonly places: GroupWithFirst[][] = [];
  private readonly lists = once(() => this.listed());

  constructor(
    private readonly conservative: Found,
    private readonly parsimonious: Found,
    private readonly stop: SearchStop,
  ) {
    const reducer = new Reducer(conservative.maker.problem, conservative, parsimonious);
    this.reducer = reducer;
    this.sides = [
      sideOf(conservative, usedTerms(parsimonious), (c, p) => reducer.rows(c, p), stop),
      sideOf(parsimonious, usedTerms(conservative), (p, c) => reducer.rows(c, p), stop),
    ] as const;
  }

  /** Every set of conservative models that are alike with every such set of parsimonious ones. */
  run(): void {
    const [narrow, wide] = this.sides;
    for (const { terms: conservative, first: c, count } of narrow.alike) {
      const row: GroupWithFirst[] = [];
      this.places.push(row);
      for (const { terms: parsimonious, first: p, count: others } of wide.alike) {
        if (this.stop.check(parsimonious.length)) return;
        const group = this.groupOf({ c, p, conservative, parsimonious });
        if (group === null) return;
        group.pairCount += count * others;
        row.push(group);
      }
    }
  }

  /** The group of a pair; `null` when it would be one too many. */
  private groupOf(first: Pair): GroupWithFirst | null {
    const reduced = this.reducer.of(first);
    const key = reduced.easy().join();
    const known = this.groups.get(key);
    if (known !== undefined) return known;
    if (this.groups.size >= MOST_GROUPS) return null;
    const pairs = () => this.lists().get(group) as readonly Pair[];
    const group: GroupWithFirst = {
      first,
      pairs,
      pairCount: 0n,
      easy: reduced.easy,
      solved: this.solve(reduced),
      models: [],
    };
    this.groups.set(key, group);
    return group;
  }

  /** The rows minimized with these counterfactuals assumed; with none it is the conservative solution. */
  private solve({ cubes, easy }: Reduced): Solved {
    if (easy().length === 0) return this.conservative.solved[0] as Solved;
    const { problem } = this.conservative.maker;
    return solve(problem, searchInside(problem, cubes), this.stop);
  }

  /** The first pairs of each group, as far as they are among the first {@link MOST_PAIRS} of all; the very first in any case. */
  private listed(): Map<FoundGroup, readonly Pair[]> {
    const lists = new Map([...this.groups.values()].map((group): [GroupWithFirst, Pair[]] => [group, []]));
    let [seen, listed, open] = [0, 0, lists.size];
    for (const pair of walkPairs(this.conservative, this.parsimonious)) {
      if (open === 0 || seen++ >= MOST_PAIRS) break;
      const group = this.groupAt(pair);
      const list = group && (lists.get(group) as Pair[]);
      if (!list || list.length === LISTED_PAIRS || (list.length > 0 && listed >= MOST_LISTED)) continue;
      list.push(pair);
      listed++;
      if (list.length === LISTED_PAIRS || BigInt(list.length) === group.pairCount) open--;
    }
    for (const [{ first }, list] of lists) if (list.length === 0) list.push(first);
    return lists;
  }

  /** The group that a pair is in; `undefined` where the models were not gone through so far. */
  private groupAt({ c, p }: Pair): GroupWithFirst | undefined {
    const [narrow, wide] = this.sides;
    return this.places[narrow.setOf(c)]?.[wide.setOf(p)];
  }
}
