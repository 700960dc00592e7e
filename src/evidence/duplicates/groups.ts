import { byCodeUnits } from '../../util/compare.js';
import type { DuplicateGroup, RecordPair } from './types.js';

/** At or below this score a pair in which fields differ keeps two groups apart; where nothing differs there was only too little to say. */
const APART = 0.4;

/** Records (by place) in groups, and the pairs that would have joined two groups that other pairs keep apart. */
export interface Grouping {
  /** For each record the place of the first record of its group. */
  readonly groupOf: readonly number[];
  readonly kept: readonly RecordPair[];
  /** For each of `kept`, the pair that speaks against it. */
  readonly against: readonly RecordPair[];
}

/**
 * Groups records by the pairs that are duplicates, the surest first. Two groups are not joined where a pair across them is surely
 * no duplicate: A = B and B = C do not make A = C when A and C differ. Persons' answers come first and bind: what they call
 * different is never together, what they call duplicates always is.
 */
export function grouped(ids: readonly string[], pairs: readonly RecordPair[]): Grouping {
  const place = new Map(ids.map((id, i) => [id, i]));
  const at = (pair: RecordPair): [number, number] => [
    place.get(pair.records[0]) as number,
    place.get(pair.records[1]) as number,
  ];
  const sets = disjoint(ids.length);
  const enemies = enemiesOf(ids.length, pairs, at);
  const kept: RecordPair[] = [];
  const against: RecordPair[] = [];
  for (const pair of inOrder(pairs)) {
    const [a, b] = at(pair).map(sets.first) as [number, number];
    if (a === b) continue;
    const enemy = pair.zone === 'person' ? undefined : enemyBetween(sets, enemies, a, b);
    if (enemy === undefined) sets.join(a, b);
    else {
      kept.push(pair);
      against.push(enemy);
    }
  }
  return { groupOf: ids.map((_, i) => sets.first(i)), kept, against };
}

/** Automatic pairs first, so that what a person joins is whole groups. */
function inOrder(pairs: readonly RecordPair[]): RecordPair[] {
  const said = (pair: RecordPair): number => (pair.zone === 'person' ? 1 : 0);
  return pairs
    .filter((pair) => pair.answer === 'duplicate')
    .sort((a, b) => said(a) - said(b) || b.score - a.score || byRecords(a, b));
}

/** Order of pairs by their ids. */
export function byRecords(
  a: { readonly records: readonly [string, string] },
  b: { readonly records: readonly [string, string] },
): number {
  return byCodeUnits(a.records[0], b.records[0]) || byCodeUnits(a.records[1], b.records[1]);
}

type Enemies = readonly (readonly (readonly [number, RecordPair])[])[];

function enemiesOf(count: number, pairs: readonly RecordPair[], at: (pair: RecordPair) => [number, number]): Enemies {
  const enemies: [number, RecordPair][][] = Array.from({ length: count }, () => []);
  for (const pair of pairs) {
    if (pair.answer === 'duplicate' || (pair.zone !== 'person' && !keepsApart(pair))) continue;
    const [a, b] = at(pair);
    (enemies[a] as [number, RecordPair][]).push([b, pair]);
    (enemies[b] as [number, RecordPair][]).push([a, pair]);
  }
  return enemies;
}

const keepsApart = (pair: RecordPair): boolean => pair.score <= APART && pair.differ.length > 0;

function enemyBetween(sets: Disjoint, enemies: Enemies, a: number, b: number): RecordPair | undefined {
  const [small, large] = sets.members(a).length <= sets.members(b).length ? [a, b] : [b, a];
  const found = sets
    .members(small)
    .flatMap((member) => (enemies[member] as Enemies[number]).filter(([other]) => sets.first(other) === large));
  return found.map(([, pair]) => pair).sort((x, y) => x.score - y.score || byRecords(x, y))[0];
}

/** Disjoint sets of the places 0 … count − 1. */
export interface Disjoint {
  readonly first: (i: number) => number;
  readonly members: (first: number) => readonly number[];
  readonly join: (a: number, b: number) => void;
}

/** Each place in a set of its own. The first of a set is the least place in it. */
export function disjoint(count: number): Disjoint {
  const parent = Int32Array.from({ length: count }, (_, i) => i);
  const others = new Map<number, number[]>();
  const first = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  const members = (at: number): readonly number[] => others.get(at) ?? [at];
  const join = (a: number, b: number): void => {
    const [to, from] = [Math.min(first(a), first(b)), Math.max(first(a), first(b))];
    if (to === from) return;
    const all = others.get(to) ?? [to];
    for (const member of members(from)) all.push(member);
    others.set(to, all);
    others.delete(from);
    parent[from] = to;
  };
  return { first, members, join };
}

/** The groups of two and more, the most complete record of each kept, of equally complete ones the one with the least id. */
export function duplicateGroups(
  records: readonly { readonly id: string; readonly completeness: number }[],
  groupOf: readonly number[],
): DuplicateGroup[] {
  const members = new Map<number, number[]>();
  groupOf.forEach((group, i) => {
    const found = members.get(group);
    if (found) found.push(i);
    else members.set(group, [i]);
  });
  const groups: DuplicateGroup[] = [];
  for (const some of members.values()) {
    if (some.length < 2) continue;
    const sorted = some
      .map((i) => records[i] as (typeof records)[number])
      .sort((a, b) => b.completeness - a.completeness || byCodeUnits(a.id, b.id))
      .map(({ id }) => id);
    groups.push({ kept: sorted[0] as string, duplicates: sorted.slice(1).sort(byCodeUnits) });
  }
  return groups.sort((a, b) => byCodeUnits(a.kept, b.kept));
}
