/**
 * A chart made as small as it can be without losing a cover, in parts that share nothing.
 *
 * A row is dropped when another row's columns are a subset of its own: whatever covers that one covers it. Columns that cover
 * the same remaining rows become one group. A group within another one is put into the class of the widest group that holds
 * it: in a minimum cover each group stands for its class, so it is enough to search covers by the widest groups and to count
 * the choices in their classes (cover-choices.ts). Two groups of one minimum cover are never in one class, since the widest
 * group of it could replace both.
 */
import { addBit, elements, hasBit, isSubset, lowestBit, setOf, WORD, wordsFor } from './bit-sets.js';
import type { Chart } from './chart.js';

/** Columns that cover the same rows of a part. */
export interface Group {
  /** Rows of the part, as a bit set. */
  readonly rows: Int32Array;
  /** Columns of the chart, ascending. */
  readonly members: readonly number[];
}

export interface Part {
  /** The rows of the chart that stand for all of this part, ascending: row i of the part is `rows[i]`. */
  readonly rows: readonly number[];
  /** One class for each of the widest groups, which comes first in it; widest classes first. */
  readonly classes: readonly (readonly Group[])[];
}

/** The parts, in the order of their first columns. @param chart each row is covered by some column */
export function partsOf(chart: Chart): Part[] {
  const rows = undominated(chart.rows, grouped(chart));
  const first = ({ groups }: Grouped) =>
    groups.reduce((least, group) => Math.min(least, group.members[0] as number), chart.columns);
  return components(rows, grouped(chart, rows))
    .sort((a, b) => first(a) - first(b))
    .map((part) => ({ rows: part.rows, classes: classesOf(part) }));
}

interface Grouped {
  readonly rows: readonly number[];
  readonly groups: readonly Group[];
}

/** The columns grouped by what they cover of some rows; of all by default. */
function grouped(chart: Chart, rows?: readonly number[]): Group[] {
  const groups = new Map<string, { rows: Int32Array; members: number[] }>();
  const { words, sets } = chart;
  for (let column = 0; column < chart.columns; column++) {
    const all = sets.subarray(column * words, (column + 1) * words);
    const set = rows === undefined ? all : restricted(all, rows);
    const key = String.fromCharCode(...new Uint16Array(set.slice().buffer));
    const group = groups.get(key);
    if (group) group.members.push(column);
    else groups.set(key, { rows: set, members: [column] });
  }
  return [...groups.values()];
}

function restricted(set: Int32Array, rows: readonly number[]): Int32Array {
  const result = new Int32Array(wordsFor(rows.length));
  for (let i = 0; i < rows.length; i++) if (hasBit(set, rows[i] as number)) addBit(result, i);
  return result;
}

/** Rows whose groups are minimal under inclusion; of equal rows the first. O(rows² × groups / 32). */
function undominated(count: number, groups: readonly Group[]): number[] {
  const sets = rowSets(count, groups);
  const sizes = sets.map((set) => elements(set).length);
  const order = [...sets.keys()].sort((a, b) => (sizes[a] as number) - (sizes[b] as number));
  const kept: number[] = [];
  for (const row of order) {
    if (!kept.some((other) => isSubset(sets[other] as Int32Array, sets[row] as Int32Array))) kept.push(row);
  }
  return kept.sort((a, b) => a - b);
}

/** For each row the bit set of the groups that cover it. */
function rowSets(count: number, groups: readonly Group[]): Int32Array[] {
  const sets = Array.from({ length: count }, () => new Int32Array(wordsFor(groups.length)));
  groups.forEach((group, g) => {
    for (const row of elements(group.rows)) addBit(sets[row] as Int32Array, g);
  });
  return sets;
}

/** Groups of rows that no group connects, each with its groups; without those that cover none. */
function components(rows: readonly number[], groups: readonly Group[]): Grouped[] {
  const parent = rows.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] as number] as number;
    return at;
  };
  const covered = groups.map((group) => elements(group.rows));
  for (const [first, ...others] of covered) for (const row of others) parent[root(row)] = root(first as number);
  const roots = [...new Set(rows.map((_, i) => root(i)))];
  return roots.map((own) => {
    const inside = rows.flatMap((_, i) => (root(i) === own ? [i] : []));
    const index = new Map(inside.map((row, i) => [row, i]));
    const its = groups.flatMap((group, g) => {
      const list = covered[g] as number[];
      if (!index.has(list[0] as number)) return [];
      return [
        {
          rows: setOf(
            inside.length,
            list.map((row) => index.get(row) as number),
          ),
          members: group.members,
        },
      ];
    });
    return { rows: inside.map((i) => rows[i] as number), groups: its };
  });
}

/** Wider groups first, else by their first column, as they come; each goes to the first class whose widest group holds it. */
function classesOf({ rows, groups }: Grouped): Group[][] {
  const covered = new Map(groups.map((group) => [group, elements(group.rows)]));
  const size = (group: Group) => (covered.get(group) as number[]).length;
  const order = [...groups].sort((a, b) => size(b) - size(a));
  const classes: Group[][] = [];
  const holders = rows.map(() => new Int32Array(wordsFor(groups.length)));
  for (const group of order) {
    const list = covered.get(group) as number[];
    const holder = firstShared(
      list.map((row) => holders[row] as Int32Array),
      wordsFor(classes.length),
    );
    if (holder >= 0) {
      (classes[holder] as Group[]).push(group);
      continue;
    }
    for (const row of list) addBit(holders[row] as Int32Array, classes.length);
    classes.push([group]);
  }
  return classes;
}

/** The lowest element that all sets share within their first words, or -1. */
function firstShared(sets: readonly Int32Array[], words: number): number {
  for (let w = 0; w < words; w++) {
    let shared = -1;
    for (let i = 0; i < sets.length && shared !== 0; i++) shared &= (sets[i] as Int32Array)[w] as number;
    if (shared !== 0) return w * WORD + lowestBit(shared);
  }
  return -1;
}
