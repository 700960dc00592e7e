import { type Cubes, cubeAt, cubesOf } from '../../algorithms/cubes.js';
import { expectsAnything, type Reduced, type WalkedPair, walkPairs } from './counterfactuals.js';
import { type Found, type FoundModel, limitsOf } from './found.js';
import { byLengthThenPosition } from './order.js';
import type { Problem } from './problem.js';
import { searchInside } from './search.js';
import type { SearchStop } from './search-stop.js';
import { literalsOf, plainCount, type Solved, solve } from './solve.js';
import type { TermMaker } from './terms.js';
import type { Limits } from './use-types.js';

/** At most so many pairs of a conservative and a parsimonious model are looked at for the groups. */
const MOST_PAIRS = 20_000;
/** At most so many different sets of easy counterfactuals are minimized; beyond it the result says so. */
const MOST_GROUPS = 1000;
/** Of so many pairs of a group the names and the difficult counterfactuals are listed. */
const LISTED_PAIRS = 100;

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
  const pairCount = BigInt(conservative.limits.models.count) * BigInt(parsimonious.limits.models.count);
  const groups = expectsAnything(problem.table.design)
    ? groupPairs(problem, conservative, parsimonious, stop)
    : oneGroup(problem, conservative, parsimonious, pairCount);
  const pairsExamined = groups.reduce((sum, group) => sum + group.pairCount, 0n);
  const implicants = allImplicants(problem, groups);
  const place = placesOf(implicants);
  const own = (group: FoundGroup, terms: readonly number[]) =>
    terms.map((i) => place(cubeAt(group.solved.implicants, i))).sort((a, b) => a - b);
  for (const group of groups) group.models.push(...group.solved.listed.map((terms) => own(group, terms)));
  const distinct = distinctModels(groups);
  const listed = distinct.slice(0, problem.options.maxModels);
  const sides = [conservative.limits, parsimonious.limits];
  const limits = limitsOfGroups(groups, [listed.length, distinct.length], pairsExamined === pairCount, sides);
  const counted = limits.models.exact && limits.models.count === listed.length;
  const [only] = groups;
  const ofOnly = groups.length === 1 && limits.models.exact ? only?.solved.covers.occurrences : undefined;
  return {
    type: 'intermediate',
    maker,
    implicants,
    listed,
    each: () => eachOnce(groups, own),
    occurrences: ofOnly ?? (counted ? countOccurrences(implicants, listed) : null),
    fewestLiterals: counted ? fewest(implicants, listed) : null,
    limits,
    solved: groups.map((group) => group.solved),
    groups,
    pairCount,
    pairsExamined,
  };
}

/** Without expectations no counterfactual is easy: every pair leads to the conservative models. */
function oneGroup(problem: Problem, conservative: Found, parsimonious: Found, pairCount: bigint): FoundGroup[] {
  if (pairCount === 0n) return [];
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
  for (const pair of walkPairs(problem, conservative, parsimonious)) {
    if (examined++ >= MOST_PAIRS) break;
    let group = known.get(pair.reduced) ?? groups.get(pair.reduced.easy().join());
    if (group === undefined) {
      if (groups.size >= MOST_GROUPS || stop.check(1)) break;
      group = { pairs: [], pairCount: 0n, solved: solvedWith(problem, conservative, pair.reduced, stop), models: [] };
      groups.set(pair.reduced.easy().join(), group);
    }
    known.set(pair.reduced, group);
    if (group.pairCount++ < LISTED_PAIRS) group.pairs.push(pair);
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

function limitsOfGroups(
  groups: readonly FoundGroup[],
  [listed, distinct]: readonly [number, number],
  complete: boolean,
  sides: readonly Limits[],
): Limits {
  const all = groups.map((group) => limitsOf(group.solved));
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const whole = complete && sides.every((side) => side.models.exact);
  const sizes = all.flatMap(({ size }) => (size.value === null ? [] : [size.value]));
  const everyListed = all.every(({ models }) => models.exact && models.count === models.listed);
  const counts = groups.map((group) => group.solved.covers.count);
  const most = counts.reduce((a, b) => (a > b ? a : b), 0n);
  const counted = everyListed || groups.length === 1; // else groups may share models that are not listed
  return {
    primeImplicants: {
      found: all.reduce((sum, { primeImplicants }) => Math.max(sum, primeImplicants.found), 0),
      exhausted: [...all, ...sides].every(({ primeImplicants }) => primeImplicants.exhausted),
      completeTo: least([...all, ...sides].map(({ primeImplicants }) => primeImplicants.completeTo)),
    },
    size: {
      value: sizes.length === 0 ? null : least(sizes),
      lower: all.length === 0 ? 0 : least(all.map(({ size }) => size.lower)),
      proved: whole && all.every(({ size }) => size.proved),
    },
    models: {
      listed,
      count: everyListed ? distinct : plainCount(most),
      exact: whole && counted && all.every(({ models }) => models.exact),
    },
    stoppedBy: [...all, ...sides].reduce<Limits['stoppedBy']>((first, { stoppedBy }) => first ?? stoppedBy, null),
  };
}

function countOccurrences(implicants: Cubes, models: readonly FoundModel[]): bigint[] {
  const counts = new Array<bigint>(implicants.count).fill(0n);
  for (const { terms } of models) for (const i of terms) counts[i] = (counts[i] as bigint) + 1n;
  return counts;
}

function fewest(implicants: Cubes, models: readonly FoundModel[]): Found['fewestLiterals'] {
  if (models.length === 0) return null;
  const smallest = Math.min(...models.map(({ terms }) => terms.length));
  const literals = models
    .filter(({ terms }) => terms.length === smallest)
    .map(({ terms }) => terms.reduce((sum, i) => sum + literalsOf(implicants, i), 0));
  const least = Math.min(...literals);
  return { literals: least, count: literals.filter((one) => one === least).length };
}
