import { type Cubes, cubeAt, cubesOf } from '../../algorithms/cubes.js';
import { type CounterfactualWalk, counterfactualWalk } from './counterfactuals.js';
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
  readonly pairs: string[];
  pairCount: number;
  readonly easy: readonly number[];
  readonly difficult: (readonly number[])[];
  readonly solved: Solved;
  /** The listed models, as prime implicants of the whole solution. */
  readonly models: (readonly number[])[];
}

export interface FoundIntermediate extends Found {
  readonly groups: readonly FoundGroup[];
  readonly pairsExamined: number;
  readonly walk: CounterfactualWalk;
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
  const walk = counterfactualWalk(problem, conservative, parsimonious);
  const { groups, examined, complete } = groupPairs(problem, walk, stop);
  const implicants = allImplicants(problem, groups);
  const place = placesOf(implicants);
  const own = (group: FoundGroup, terms: readonly number[]) =>
    terms.map((i) => place(cubeAt(group.solved.implicants, i))).sort((a, b) => a - b);
  for (const group of groups) group.models.push(...group.solved.listed.map((terms) => own(group, terms)));
  const listed = distinctModels(groups).slice(0, problem.options.maxModels);
  const limits = limitsOfGroups(groups, listed.length, complete, [conservative.limits, parsimonious.limits]);
  const counted = limits.models.exact && limits.models.count === listed.length;
  const [only] = groups;
  return {
    type: 'intermediate',
    maker,
    implicants,
    listed,
    each: () => eachOnce(groups, own),
    occurrences: counted
      ? countOccurrences(implicants, listed)
      : groups.length === 1 && only && limits.models.exact
        ? only.solved.covers.occurrences
        : null,
    fewestLiterals: counted ? fewest(implicants, listed) : null,
    limits,
    solved: groups.map((group) => group.solved),
    groups,
    pairsExamined: examined,
    walk,
  };
}

function groupPairs(
  problem: Problem,
  walk: CounterfactualWalk,
  stop: SearchStop,
): { groups: FoundGroup[]; examined: number; complete: boolean } {
  const groups = new Map<string, FoundGroup>();
  let examined = 0;
  for (const pair of walk.each()) {
    if (examined >= MOST_PAIRS) return { groups: [...groups.values()], examined, complete: false };
    const key = pair.easy.join();
    let group = groups.get(key);
    if (group === undefined) {
      if (groups.size >= MOST_GROUPS) return { groups: [...groups.values()], examined, complete: false };
      const solved = solve(problem, searchInside(problem, pair.reduced), stop);
      group = { pairs: [], pairCount: 0, easy: pair.easy, difficult: [], solved, models: [] };
      groups.set(key, group);
    }
    examined++;
    if (group.pairCount++ >= LISTED_PAIRS) continue;
    group.pairs.push(pair.name);
    group.difficult.push(walk.difficult(pair));
  }
  return { groups: [...groups.values()], examined, complete: true };
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
      // One list for all models of a group: there can be many pairs.
      if (known) known.pairs = [...known.pairs, ...pairs];
      else models.set(terms.join(), { terms, pairs });
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
      yield { terms, pairs: group.pairs };
    }
  }
}

function limitsOfGroups(
  groups: readonly FoundGroup[],
  listed: number,
  complete: boolean,
  sides: readonly Limits[],
): Limits {
  const all = groups.map((group) => limitsOf(group.solved));
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const whole = complete && sides.every((side) => side.models.exact);
  const sizes = all.flatMap(({ size }) => (size.value === null ? [] : [size.value]));
  const distinct = distinctModels(groups).length;
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
