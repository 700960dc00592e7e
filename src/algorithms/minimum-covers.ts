/**
 * All covers of a chart's rows by as few columns as possible, listed once each, and proved to be the fewest.
 *
 * The chart is reduced first: a row is dropped when another row's columns are a subset of its own (whatever covers that one
 * covers it; no cover is lost), columns that cover the same remaining rows become one with a multiplicity, and parts of the
 * chart that share nothing are solved apart. What is left goes to a depth-first search under a lower bound (dual-bound.ts),
 * one size after the other, so that the first size with a cover is the minimum and its search has found every cover.
 * Exponential in the worst case (set cover is NP-hard): hence `budget`, and a result that says whether it was reached.
 */
import { type DualBound, dualBound } from './dual-bound.js';

export interface CoverLimits {
  /** At most so many covers are listed; they are still counted. */
  readonly maxCovers: number;
  /** How many nodes may still be searched; counted down, so that several calls can share it. */
  readonly budget: { nodes: number };
}

export interface Covers {
  /** Column indices ascending; the covers in lexicographic order. */
  readonly covers: readonly (readonly number[])[];
  /** Number of columns in each. */
  readonly size: number;
  /** How many minimum covers there are; a lower bound when `exhausted` is false. */
  readonly count: number;
  /** Whether `size` is proved to be the minimum. */
  readonly proved: boolean;
  /** Whether every minimum cover was counted. */
  readonly exhausted: boolean;
}

/** @param rows for each row, the columns that cover it, ascending; none of them empty */
export function minimumCovers(rows: readonly (readonly number[])[], limits: CoverLimits): Covers {
  const parts = components(undominated(rows)).map((part) => coversOfPart(part, limits.maxCovers, limits.budget));
  const covers = product(parts, limits.maxCovers).sort(lexicographic);
  return {
    covers,
    size: parts.reduce((size, part) => size + part.size, 0),
    count: parts.reduce((count, part) => count * part.count, 1),
    proved: parts.every((part) => part.proved),
    exhausted: parts.every((part) => part.exhausted),
  };
}

/** Rows whose columns are minimal under inclusion; of equal ones the first. O(rows² × columns a row). */
function undominated(rows: readonly (readonly number[])[]): (readonly number[])[] {
  const kept: { readonly row: readonly number[]; readonly set: ReadonlySet<number> }[] = [];
  for (const row of [...rows].sort((a, b) => a.length - b.length)) {
    const set = new Set(row);
    if (!kept.some((other) => other.row.every((column) => set.has(column)))) kept.push({ row, set });
  }
  return kept.map((one) => one.row);
}

/** Splits rows into groups that share no column, directly or through other rows. */
function components(rows: readonly (readonly number[])[]): (readonly number[])[][] {
  const parent = rows.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] as number] as number;
    return at;
  };
  const owner = new Map<number, number>();
  rows.forEach((row, i) => {
    for (const column of row) {
      const other = owner.get(column);
      if (other === undefined) owner.set(column, i);
      else parent[root(i)] = root(other);
    }
  });
  const groups = new Map<number, (readonly number[])[]>();
  rows.forEach((row, i) => {
    const group = groups.get(root(i));
    if (group) group.push(row);
    else groups.set(root(i), [row]);
  });
  return [...groups.values()];
}

/** A part of the chart with equal columns made one: `members[g]` are the original columns of column `g`. */
interface Part {
  readonly rowColumns: readonly (readonly number[])[];
  readonly columnRows: readonly (readonly number[])[];
  readonly members: readonly (readonly number[])[];
}

function grouped(rows: readonly (readonly number[])[]): Part {
  const covered = new Map<number, number[]>();
  rows.forEach((row, i) => {
    for (const column of row) {
      const its = covered.get(column);
      if (its) its.push(i);
      else covered.set(column, [i]);
    }
  });
  const groups = new Map<string, { readonly rows: readonly number[]; readonly members: number[] }>();
  for (const [column, its] of covered) {
    const key = its.join(',');
    const group = groups.get(key);
    if (group) group.members.push(column);
    else groups.set(key, { rows: its, members: [column] });
  }
  const list = [...groups.values()];
  const rowColumns: number[][] = rows.map(() => []);
  list.forEach((group, g) => {
    for (const row of group.rows) (rowColumns[row] as number[]).push(g);
  });
  return { rowColumns, columnRows: list.map((group) => group.rows), members: list.map((group) => group.members) };
}

function coversOfPart(rows: readonly (readonly number[])[], maxCovers: number, budget: { nodes: number }): Covers {
  const part = grouped(rows);
  const greedy = greedyCover(part);
  const bound = dualBound(part.rowColumns, part.columnRows, greedy.length);
  for (let size = Math.ceil(bound.total); size <= greedy.length; size++) {
    const search = new CoverSearch(part, bound, size, maxCovers, budget);
    search.run();
    if (search.count > 0 || !search.finished) {
      if (search.count === 0) break;
      const covers = search.groupCovers.flatMap((cover) => expand(part, cover, maxCovers)).slice(0, maxCovers);
      // Found at this size, and every smaller one was searched to its end: the size is proved even when the listing is not.
      return { covers, size, count: search.count, proved: true, exhausted: search.finished };
    }
  }
  const covers = expand(part, greedy, 1);
  return { covers, size: greedy.length, count: 1, proved: false, exhausted: false };
}

/** Takes the column that covers most open rows, the first among equals; then drops what the others cover already. */
function greedyCover(part: Part): number[] {
  const open = new Set(part.rowColumns.keys());
  const chosen: number[] = [];
  while (open.size > 0) {
    let best = -1;
    let most = 0;
    part.columnRows.forEach((rows, g) => {
      const gain = rows.reduce((n, row) => n + (open.has(row) ? 1 : 0), 0);
      if (gain > most) [best, most] = [g, gain];
    });
    chosen.push(best);
    for (const row of part.columnRows[best] as readonly number[]) open.delete(row);
  }
  const times = new Int32Array(part.rowColumns.length);
  const count = (g: number, by: number) => {
    for (const row of part.columnRows[g] as readonly number[]) times[row] = (times[row] as number) + by;
  };
  for (const g of chosen) count(g, 1);
  return chosen.filter((g) => {
    if (!(part.columnRows[g] as readonly number[]).every((row) => (times[row] as number) > 1)) return true;
    count(g, -1);
    return false;
  });
}

/** Depth-first search for all covers of one size. `slack` is how far the size may exceed the dual bound; see the header. */
class CoverSearch {
  readonly groupCovers: number[][] = [];
  count = 0;
  finished = true;
  private listed = 0;
  private readonly times: Int32Array;
  private open: number;
  private readonly chosen: number[] = [];

  constructor(
    private readonly part: Part,
    private readonly bound: DualBound,
    private readonly size: number,
    private readonly maxCovers: number,
    private readonly budget: { nodes: number },
  ) {
    this.times = new Int32Array(part.rowColumns.length);
    this.open = part.rowColumns.length;
  }

  run(): void {
    const allowed = new Uint8Array(this.part.columnRows.length).fill(1);
    this.visit(this.size - this.bound.total + 1e-7, allowed);
  }

  private visit(slack: number, allowed: Uint8Array): void {
    if (this.open === 0) {
      this.record();
      return;
    }
    if (this.chosen.length >= this.size) return;
    if (this.budget.nodes-- <= 0) {
      this.finished = false;
      return;
    }
    const left = allowed.slice();
    for (let g = 0; g < left.length; g++) if ((this.bound.reducedCosts[g] as number) > slack) left[g] = 0;
    for (const g of this.narrowest(left)) {
      left[g] = 0;
      const rest = slack - (this.bound.reducedCosts[g] as number) - this.paidTwice(g);
      if (rest < 0) continue;
      this.take(g, 1);
      this.visit(rest, left);
      this.take(g, -1);
      if (!this.finished) return;
    }
  }

  /** The allowed columns of the open row that has the fewest of them. */
  private narrowest(allowed: Uint8Array): number[] {
    let best = -1;
    let fewest = Number.POSITIVE_INFINITY;
    this.part.rowColumns.forEach((columns, row) => {
      if (this.times[row] !== 0) return;
      let n = 0;
      for (const g of columns) n += allowed[g] as number;
      if (n < fewest) [best, fewest] = [row, n];
    });
    return (this.part.rowColumns[best] as readonly number[]).filter((g) => allowed[g] === 1);
  }

  private paidTwice(g: number): number {
    let sum = 0;
    for (const row of this.part.columnRows[g] as readonly number[]) {
      if (this.times[row] !== 0) sum += this.bound.prices[row] as number;
    }
    return sum;
  }

  private take(g: number, by: 1 | -1): void {
    if (by === 1) this.chosen.push(g);
    else this.chosen.pop();
    for (const row of this.part.columnRows[g] as readonly number[]) {
      const before = this.times[row] as number;
      this.times[row] = before + by;
      if (before === 0) this.open--;
      else if (before + by === 0) this.open++;
    }
  }

  private record(): void {
    const versions = this.chosen.reduce((n, g) => n * (this.part.members[g] as readonly number[]).length, 1);
    this.count += versions;
    if (this.listed < this.maxCovers) this.groupCovers.push([...this.chosen]);
    this.listed += versions;
  }
}

/** One cover of grouped columns as covers of the original ones: every choice of a member from each group, up to `limit`. */
function expand(part: Part, groups: readonly number[], limit: number): number[][] {
  return product(
    groups.map((g) => ({ covers: (part.members[g] as readonly number[]).map((member) => [member]) })),
    limit,
  );
}

/** Every way to take one cover from each part, joined and sorted; at most `limit`. */
function product(parts: readonly { readonly covers: readonly (readonly number[])[] }[], limit: number): number[][] {
  let joined: number[][] = [[]];
  for (const { covers } of parts) {
    const next: number[][] = [];
    for (const head of joined) {
      for (const cover of covers) if (next.length < limit) next.push([...head, ...cover]);
    }
    joined = next;
  }
  return joined.map((cover) => cover.sort((a, b) => a - b));
}

function lexicographic(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  }
  return a.length - b.length;
}
