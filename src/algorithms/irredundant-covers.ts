/**
 * The irredundant covers of a chart: those that cover no more without any one of their columns. They are the minimal sets of
 * columns that hit every row.
 */
import { addBit, elements, hasBit, setOf, sharedCount, wordsFor } from './bit-sets.js';
import type { Chart } from './chart.js';
import { eachMember } from './each-member.js';
import { type Group, type Part, partsOf } from './reduced-chart.js';
import { never, type Stop } from './stop.js';
import { Diagram, DiagramStopped, MOST_NODES, MOST_VARIABLES } from './zdd.js';

export interface IrredundantCount {
  readonly count: bigint;
  /** How many have 0, 1, 2 … columns. */
  readonly bySize: readonly bigint[];
  /** In how many each column is. */
  readonly occurrences: readonly bigint[];
}

/**
 * Counts the irredundant covers without listing them: a decision diagram of all minimal hitting sets of the rows (Knuth, The
 * Art of Computer Programming 4A, 7.1.4, exercise 237). `null` when `stop` or a limit came first: a million nodes or four times as many operations, 1,024
 * different columns in one part of the chart.
 *
 * @param chart each row is covered by some column
 */
export function countIrredundant(chart: Chart, stop: Stop = never, mostNodes = MOST_NODES): IrredundantCount | null {
  const parts: PartCount[] = [];
  for (const part of partsOf(chart)) {
    const counted = countPart(part, stop, mostNodes);
    if (counted === null) return null;
    parts.push(counted);
  }
  const bySize = parts.reduce<bigint[]>((sizes, part) => multiplied(sizes, part.bySize), [1n]);
  const count = total(bySize);
  const occurrences = new Array<bigint>(chart.columns).fill(0n);
  for (const part of parts) {
    const others = count / total(part.bySize);
    for (const [group, times] of part.occurrences)
      for (const member of group.members) occurrences[member] = times * others;
  }
  return { count, bySize, occurrences };
}

interface PartCount {
  readonly bySize: readonly bigint[];
  /** In how many covers each member of a group is. */
  readonly occurrences: ReadonlyMap<Group, bigint>;
}

function countPart(part: Part, stop: Stop, mostNodes: number): PartCount | null {
  const groups = byRow(part);
  if (groups.length >= MOST_VARIABLES) return null;
  const diagram = new Diagram(stop, mostNodes);
  try {
    const rows = part.rows.map((_, row) => groups.flatMap((group, g) => (hasBit(group.rows, row) ? [g] : [])));
    const edges = rows.reduce((family, row) => diagram.union(family, diagram.single(row)), 0);
    return counted(diagram, diagram.minimalHittingSets(edges), groups);
  } catch (error) {
    if (error instanceof DiagramStopped) return null;
    throw error;
  }
}

/** The groups row by row, the rows with few of them first: what is decided together stands together in the diagram. */
function byRow(part: Part): Group[] {
  const groups = part.classes.flat();
  const rows = part.rows.map((_, row) => groups.filter((group) => hasBit(group.rows, row)));
  return [...new Set(rows.sort((a, b) => a.length - b.length).flat())];
}

/** Sums over the diagram: bottom up the covers below each node by size, then top down how often each node is reached. */
function counted(diagram: Diagram, root: number, groups: readonly Group[]): PartCount {
  const used = new Uint8Array(root + 1);
  used[root] = 1;
  for (let node = root; node > 1; node--) {
    if (used[node] === 1) used[diagram.low[node] as number] = used[diagram.high[node] as number] = 1;
  }
  const below: (readonly bigint[])[] = [[], [1n]];
  const members = (node: number) => BigInt((groups[diagram.variable[node] as number] as Group).members.length);
  for (let node = 2; node <= root; node++) {
    if (used[node] === 0) continue;
    const high = (below[diagram.high[node] as number] as bigint[]).map((n) => n * members(node));
    below[node] = added(below[diagram.low[node] as number] as bigint[], [0n, ...high]);
  }
  const reached = new Array<bigint>(root + 1).fill(0n);
  reached[root] = 1n;
  const occurrences = new Map<Group, bigint>();
  for (let node = root; node > 1; node--) {
    const ways = reached[node] as bigint;
    if (ways === 0n) continue;
    const [low, high] = [diagram.low[node] as number, diagram.high[node] as number];
    const group = groups[diagram.variable[node] as number] as Group;
    reached[low] = (reached[low] as bigint) + ways;
    reached[high] = (reached[high] as bigint) + ways * members(node);
    occurrences.set(group, (occurrences.get(group) ?? 0n) + ways * total(below[high] as bigint[]));
  }
  return { bySize: below[root] as bigint[], occurrences };
}

function added(a: readonly bigint[], b: readonly bigint[]): bigint[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => (a[i] ?? 0n) + (b[i] ?? 0n));
}

function multiplied(a: readonly bigint[], b: readonly bigint[]): bigint[] {
  const product = new Array<bigint>(a.length + b.length - 1).fill(0n);
  a.forEach((x, i) => {
    b.forEach((y, j) => {
      product[i + j] = (product[i + j] as bigint) + x * y;
    });
  });
  return product;
}

function total(counts: readonly bigint[]): bigint {
  return counts.reduce((sum, count) => sum + count, 0n);
}

/**
 * Lists the irredundant covers one after the other, each ascending, in an order that depends on the chart alone: MMCS
 * (Murakami & Uno 2014) on each part of the chart. Returns whether it came to the end; `stop` ends it before.
 *
 * @param chart each row is covered by some column
 */
export function irredundantCovers(chart: Chart, stop: Stop = never): Generator<readonly number[], boolean> {
  return joined(
    partsOf(chart).map((part) => new IrredundantSearch(part)),
    stop,
    0,
    [],
  );
}

/** Every way to take one cover of each part from `from` on. */
function* joined(
  parts: readonly IrredundantSearch[],
  stop: Stop,
  from: number,
  chosen: readonly number[],
): Generator<readonly number[], boolean> {
  const part = parts[from];
  if (part === undefined) {
    if (stop.check(1)) return false;
    yield [...chosen].sort((a, b) => a - b);
    return true;
  }
  for (const groups of part.covers(stop)) {
    if (groups === null) return false;
    for (const members of eachMember(groups))
      if (!(yield* joined(parts, stop, from + 1, [...chosen, ...members]))) return false;
  }
  return true;
}

class IrredundantSearch {
  private readonly groups: readonly Group[];
  private readonly rowGroups: readonly Int32Array[];

  constructor(part: Part) {
    this.groups = part.classes.flat();
    this.rowGroups = part.rows.map((_, row) => {
      const set = new Int32Array(wordsFor(this.groups.length));
      this.groups.forEach((group, g) => {
        if (hasBit(group.rows, row)) addBit(set, g);
      });
      return set;
    });
  }

  /** Each irredundant cover; `null` when `stop` ended the search. */
  *covers(stop: Stop): Generator<readonly Group[] | null> {
    const rows = this.rowGroups.keys();
    yield* this.visit(stop, setOf(this.rowGroups.length, rows), setOf(this.groups.length, this.groups.keys()), [], []);
  }

  /** @param alone for each chosen group the rows that it alone covers */
  private *visit(
    stop: Stop,
    open: Int32Array,
    candidates: Int32Array,
    chosen: readonly number[],
    alone: readonly Int32Array[],
  ): Generator<readonly Group[] | null> {
    if (stop.check(this.groups.length)) yield null;
    const row = this.narrowest(open, candidates);
    if (row < 0) {
      yield chosen.map((g) => this.groups[g] as Group);
      return;
    }
    const branches = elements(both(candidates, this.rowGroups[row] as Int32Array));
    const left = without(candidates, this.rowGroups[row] as Int32Array);
    for (const g of branches) {
      const { rows } = this.groups[g] as Group;
      const kept = alone.map((set) => without(set, rows));
      if (kept.some(isEmpty)) continue;
      yield* this.visit(stop, without(open, rows), left, [...chosen, g], [...kept, both(open, rows)]);
      addBit(left, g);
    }
  }

  /** The open row with the fewest candidates, the first among equals; -1 when none is open. */
  private narrowest(open: Int32Array, candidates: Int32Array): number {
    let best = -1;
    let fewest = Number.POSITIVE_INFINITY;
    for (const row of elements(open)) {
      const count = sharedCount(this.rowGroups[row] as Int32Array, candidates);
      if (count < fewest) [best, fewest] = [row, count];
    }
    return best;
  }
}

function both(a: Int32Array, b: Int32Array): Int32Array {
  return a.map((word, w) => word & (b[w] as number));
}

function without(a: Int32Array, b: Int32Array): Int32Array {
  return a.map((word, w) => word & ~(b[w] as number));
}

function isEmpty(set: Int32Array): boolean {
  return set.every((word) => word === 0);
}
