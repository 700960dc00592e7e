import { type Cubes, cubeAt, cubesOf } from '../../algorithms/cubes.js';
import { expectsAnything, type Reduced, type WalkedPair, walkPairs } from './counterfactuals.js';
import type { Found, FoundModel } from './found.js';
import { limitsOfGroups, statisticsOfGroups } from './group-limits.js';
import { byLengthThenPosition } from './order.js';
import type { Problem } from './problem.js';
import { searchInside } from './search.js';
import type { SearchStop } from './search-stop.js';
import { type Solved, solve } from './solve.js';
import type { TermMaker } from './terms.js';
import type { Limits } from './use-types.js';

/** At most so many pairs of a conservative and a parsimonious model are looked at for the groups. */
const MOST_PAIRS = 20_000;
/** At most so many different sets of easy counterfactuals are minimized; beyond it the result says so. */
const MOST_GROUPS = 1000;
/** So many pairs of a group are listed, and so many of all groups; of each group the first one. */
const LISTED_PAIRS = 100;
const MOST_LISTED = 1000;

/** Pairs of conservative and parsimonious model that share their easy counterfactuals, and the models these lead to. */
export interface FoundGroup {
  /** The first pairs. */
  readonly pairs: WalkedPair[];
  pairCount: bigint;
  readonly solved: Solved;
  /** The listed models, as prime implicants of the whole solution. */
  readonly models: (readonly number[])[];
}

export interface FoundIntermediate extends Found {
  readonly groups: readonly FoundGroup[];
  readonly pairCount: bigint;
  readonly pairsExamined: bigint;
}

/**
 * The intermediate solution, pair by pair of a conservative and a parsimonious model (Ragin & Sonnett 2005; the rule is
 * R QCA's, version 3.25): each conservative term within a parsimonious term loses those literals that the parsimonious term does
 * not need and that are not what theory expects; the remainders it then covers are the easy counterfactuals, the other
 * assumptions of the parsimonious model are difficult. The rows are minimized again, with the easy counterfactuals as the only
 * remainders. Pairs with the same easy counterfactuals are solved once.
 */
export function foundIntermediate(
  maker: TermMaker,
  conservative: Found,
  parsimonious: Found,
  stop: SearchStop,
): FoundIntermediate {
  const { problem } = maker;
  const sides = sidesOf(problem, conservative, parsimonious);
  const pairCount = BigInt(conservative.limits.models.count) * BigInt(parsimonious.limits.models.count);
  const groups =
    sides.length === 1
      ? oneGroup(problem, conservative, parsimonious, pairCount)
      : groupPairs(problem, conservative, parsimonious, stop);
  const pairsExamined = groups.reduce((sum, group) => sum + group.pairCount, 0n);
  const implicants = allImplicants(problem, groups);
  const place = placesOf(implicants);
  const own = (group: FoundGroup, terms: readonly number[]) =>
    terms.map((i) => place(cubeAt(group.solved.implicants, i))).sort((a, b) => a - b);
  for (const group of groups) group.models.push(...group.solved.listed.map((terms) => own(group, terms)));
  const distinct = distinctModels(groups);
  const listed = distinct.slice(0, problem.options.maxModels);
  const solved = groups.map((group) => group.solved);
  const found = { implicants, listed, distinct: distinct.length, complete: pairsExamined === pairCount };
  const ofGroups = limitsOfGroups(solved, found, sides);
  // The search may have ended between two groups.
  const limits = { ...ofGroups, stoppedBy: ofGroups.stoppedBy ?? (found.complete ? null : stop.reason) };
  return {
    type: 'intermediate',
    maker,
    implicants,
    listed,
    each: () => eachOnce(groups, own),
    ...statisticsOfGroups(solved, found, limits),
    limits,
    solved,
    groups,
    pairCount,
    pairsExamined,
  };
}

/** The solutions that the intermediate one depends on: where no counterfactual can be easy, on the conservative one alone. */
function sidesOf(problem: Problem, conservative: Found, parsimonious: Found): Limits[] {
  const noneEasy = !expectsAnything(problem.table.design) && problem.free.count === 0;
  return noneEasy ? [conservative.limits] : [conservative.limits, parsimonious.limits];
}

/** Without expectations no counterfactual is easy: every pair leads to the conservative models. */
function oneGroup(problem: Problem, conservative: Found, parsimonious: Found, pairCount: bigint): FoundGroup[] {
  if (conservative.listed.length === 0) return [];
  const pairs: WalkedPair[] = [];
  for (const pair of walkPairs(problem, conservative, parsimonious)) {
    pairs.push(pair);
    if (pairs.length >= LISTED_PAIRS) break;
  }
  return [{ pairs, pairCount, solved: conservative.solved[0] as Solved, models: [] }];
}

function groupPairs(problem: Problem, conservative: Found, parsimonious: Found, stop: SearchStop): FoundGroup[] {
  const groups = new Map<string, FoundGroup>();
  const known = new Map<Reduced, FoundGroup>();
  let examined = 0;
  let listed = 0;
  for (const pair of walkPairs(problem, conservative, parsimonious)) {
    if (examined++ >= MOST_PAIRS) break;
    let group = known.get(pair.reduced) ?? groups.get(pair.reduced.easy().join());
    if (group === undefined) {
      if (groups.size >= MOST_GROUPS || stop.check(1)) break;
      group = { pairs: [], pairCount: 0n, solved: solvedWith(problem, conservative, pair.reduced, stop), models: [] };
      groups.set(pair.reduced.easy().join(), group);
    }
    known.set(pair.reduced, group);
    const first = group.pairCount++;
    if (first === 0n || (first < LISTED_PAIRS && listed < MOST_LISTED)) {
      group.pairs.push(pair);
      listed++;
    }
  }
  return [...groups.values()];
}

/** The rows minimized with these counterfactuals assumed; with none it is the conservative solution. */
function solvedWith(problem: Problem, conservative: Found, { cubes, easy }: Reduced, stop: SearchStop): Solved {
  if (easy().length === 0) return conservative.solved[0] as Solved;
  return solve(problem, searchInside(problem, cubes), stop);
}

function allImplicants({ levels }: Problem, groups: readonly FoundGroup[]): Cubes {
  const all = new Map<string, Uint8Array>();
  for (const { solved } of groups) {
    for (let i = 0; i < solved.implicants.count; i++) {
      const cube = cubeAt(solved.implicants, i);
      all.set(cube.join(), cube);
    }
  }
  return cubesOf(levels, [...all.values()].sort(byLengthThenPosition));
}

function placesOf(implicants: Cubes): (cube: Uint8Array) => number {
  const places = new Map(Array.from({ length: implicants.count }, (_, i) => [cubeAt(implicants, i).join(), i]));
  return (cube) => places.get(cube.join()) as number;
}

/** The models of all groups, each once, with the pairs of all groups that lead to it. */
function distinctModels(groups: readonly FoundGroup[]): FoundModel[] {
  const models = new Map<string, { terms: readonly number[]; pairs: readonly string[] }>();
  for (const { models: its, pairs } of groups) {
    for (const terms of its) {
      const known = models.get(terms.join());
      const names = pairs.map((pair) => pair.name);
      if (known) known.pairs = [...known.pairs, ...names];
      else models.set(terms.join(), { terms, pairs: names });
    }
  }
  return [...models.values()];
}

function* eachOnce(
  groups: readonly FoundGroup[],
  own: (group: FoundGroup, terms: readonly number[]) => readonly number[],
): Generator<FoundModel> {
  const seen = new Set<string>();
  for (const group of groups) {
    for (const cover of group.solved.each()) {
      const terms = own(group, cover);
      const key = terms.join();
      if (seen.has(key)) continue;
      if (groups.length > 1) seen.add(key);
      yield { terms, pairs: group.pairs.map((pair) => pair.name) };
    }
  }
}
