import { type Cubes, cubeAt, cubesOf } from '../../algorithms/cubes.js';
import { expectsAnything } from './counterfactuals.js';
import type { Found, FoundModel } from './found.js';
import { limitsOfGroups, statisticsOfGroups } from './group-limits.js';
import { countPairs, type FoundGroup, groupPairs, oneGroup } from './groups.js';
import { byLengthThenPosition } from './order.js';
import { pairName } from './pairs.js';
import type { Problem } from './problem.js';
import type { SearchStop } from './search-stop.js';
import type { TermMaker } from './terms.js';
import type { Limits } from './use-types.js';

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
  const pairCount = countPairs(conservative, parsimonious);
  const groups = (sides.length === 1 ? oneGroup : groupPairs)(conservative, parsimonious, stop);
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
  const models = new Map<string, { terms: readonly number[]; from: FoundGroup[] }>();
  for (const group of groups) {
    for (const terms of group.models) {
      const known = models.get(terms.join());
      if (known) known.from.push(group);
      else models.set(terms.join(), { terms, from: [group] });
    }
  }
  return [...models.values()].map(({ terms, from }) => ({ terms, pairs: () => from.flatMap(namesOf) }));
}

function namesOf({ pairs }: FoundGroup): string[] {
  return pairs().map(pairName);
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
      yield { terms, pairs: () => namesOf(group) };
    }
  }
}
