import { once } from '../../util/once.js';
import { sideOf, usedTerms } from './alike.js';
import type { Found } from './found.js';
import { type Pair, type Reduced, reducerOf, walkPairs } from './pairs.js';
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
    return first ? reducerOf(conservative, parsimonious).of(first).easy() : [];
  });
  return [{ pairs, pairCount, easy, solved: conservative.solved[0] as Solved, models: [] }];
}

interface GroupWithFirst extends FoundGroup {
  readonly first: Pair;
}

/** The groups in the order of their first pairs: every set of conservative models that are alike with every such of parsimonious ones. */
export function groupPairs(conservative: Found, parsimonious: Found, stop: SearchStop): FoundGroup[] {
  const reducer = reducerOf(conservative, parsimonious);
  const narrow = sideOf(conservative, usedTerms(parsimonious), reducer.rows, stop);
  const wide = sideOf(parsimonious, usedTerms(conservative), (p, c) => reducer.rows(c, p), stop);
  const groups = new Map<string, GroupWithFirst>();
  /** The group of each pair of sets of models that are alike; some are missing where the groups became too many. */
  const places: GroupWithFirst[][] = [];
  const lists = once(() => {
    const at = ({ c, p }: Pair) => places[narrow.setOf(c)]?.[wide.setOf(p)];
    return listPairs([...groups.values()], walkPairs(conservative, parsimonious), at);
  });
  /** The group of a pair; `null` when it would be one too many. */
  const groupOf = (first: Pair) => {
    const reduced = reducer.of(first);
    const key = reduced.easy().join();
    const known = groups.get(key);
    if (known !== undefined) return known;
    if (groups.size >= MOST_GROUPS) return null;
    const solved = solvedWith(conservative, reduced, stop);
    const pairs = () => lists().get(group) as readonly Pair[];
    const group: GroupWithFirst = { first, pairs, pairCount: 0n, easy: reduced.easy, solved, models: [] };
    groups.set(key, group);
    return group;
  };
  const run = () => {
    for (const a of narrow.alike) {
      const row: GroupWithFirst[] = [];
      places.push(row);
      for (const b of wide.alike) {
        if (stop.check(b.terms.length)) return;
        const group = groupOf({ c: a.first, p: b.first, conservative: a.terms, parsimonious: b.terms });
        if (group === null) return;
        group.pairCount += a.count * b.count;
        row.push(group);
      }
    }
  };
  run();
  return [...groups.values()];
}

/** The rows minimized with these counterfactuals assumed; with none it is the conservative solution. */
function solvedWith(conservative: Found, { cubes, easy }: Reduced, stop: SearchStop): Solved {
  if (easy().length === 0) return conservative.solved[0] as Solved;
  const { problem } = conservative.maker;
  return solve(problem, searchInside(problem, cubes), stop);
}

/** The first pairs of each group, as far as they are among the first {@link MOST_PAIRS} of all; the very first in any case. */
function listPairs(
  groups: readonly GroupWithFirst[],
  walk: Generator<Pair>,
  at: (pair: Pair) => GroupWithFirst | undefined,
): Map<FoundGroup, readonly Pair[]> {
  const lists = new Map(groups.map((group): [GroupWithFirst, Pair[]] => [group, []]));
  let [seen, listed, open] = [0, 0, lists.size];
  for (const pair of walk) {
    if (open === 0 || seen++ >= MOST_PAIRS) break;
    const group = at(pair);
    const list = group && (lists.get(group) as Pair[]);
    if (!list || list.length === LISTED_PAIRS || (list.length > 0 && listed >= MOST_LISTED)) continue;
    list.push(pair);
    listed++;
    if (list.length === LISTED_PAIRS || BigInt(list.length) === group.pairCount) open--;
  }
  for (const [{ first }, list] of lists) if (list.length === 0) list.push(first);
  return lists;
}
