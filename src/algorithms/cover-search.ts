/**
 * Every cover of a part of a chart by a given number of its widest groups, by branch and bound.
 *
 * A node has some columns taken, some excluded, and prices for what is left (relaxation.ts). It is left when the open rows
 * cost more than the columns that may still be taken; a column is excluded when the prices say that taking it would cost too
 * much (reduced cost fixing). It branches on the column that the relaxation takes most of, in the row with the fewest
 * columns: first with it, then without it, so that each cover comes once. The last two columns are found by intersecting bit
 * sets. Every decision is made on whole-number prices, and these are the proof when there is no cover (certificate.ts).
 * Exponential in the worst case: finding a minimum cover is NP-hard.
 */
import { addBit, dropBit, elements, hasBit, lowestBit, sharedCount, wordsFor } from './bit-sets.js';
import { type ProofStep, type ProofTree, SCALE } from './certificate.js';
import type { Group, Part } from './reduced-chart.js';
import { type Columns, Relaxation } from './relaxation.js';
import type { Stop } from './stop.js';
import { costOf, priceless, type WholePrices, wholePrices } from './whole-prices.js';

/** How far above the limit the prices must be before it is worth rounding them down. */
const MARGIN = 1 / 256;
export interface SearchResult {
  /** Whether the search came to its end: every cover was found. */
  readonly ended: boolean;
  /** Why there is no cover when none was found; `undefined` when the proof is too long to keep. */
  readonly proof: ProofTree | null | undefined;
}

/** What one run of the search works on. */
interface Run {
  readonly stop: Stop;
  /** Takes each cover, ascending; false ends the run. */
  readonly emit: (cover: number[]) => boolean;
  /** Proofs of more steps are not kept: what was searched to its end is proved all the same. */
  readonly proofSteps: number;
  stopped: boolean;
  steps: number;
}

export class CoverSearch {
  private readonly columns: Columns;
  private readonly sets: readonly Int32Array[];
  private readonly rowColumns: readonly Int32Array[];
  private readonly root: Relaxation;
  private readonly levels: Relaxation[] = [];
  private readonly chosen: number[] = [];
  /** What a node counts as, in steps of about a microsecond. */
  private readonly work: number;

  constructor(part: Part) {
    this.sets = part.classes.map(([widest]) => (widest as Group).rows);
    this.columns = columnsOf(part.rows.length, this.sets);
    this.rowColumns = part.rows.map((_, row) => columnsWith(this.sets, row));
    this.work = 1 + Math.floor((part.rows.length * this.sets.length) / 128);
    this.root = new Relaxation(this.columns);
    this.root.solve(Number.POSITIVE_INFINITY);
  }

  /** The best prices of all rows. */
  rootPrices(): WholePrices {
    return wholePrices(this.columns, this.root);
  }

  /** All covers by `size` columns, two or more. Where fewer suffice, smaller and redundant covers are among them. */
  run(size: number, limits: Pick<Run, 'stop' | 'emit' | 'proofSteps'>): SearchResult {
    const run: Run = { ...limits, stopped: false, steps: 0 };
    this.chosen.length = 0;
    const proof = this.enter(run, 0, size, this.root);
    return { ended: !run.stopped, proof: run.steps > run.proofSteps ? undefined : proof };
  }

  /** A node and all below it. `from` is what it starts with, all but `column` if given. */
  private enter(run: Run, depth: number, left: number, from: Relaxation, column = -1): ProofTree | null {
    if (left === 2) {
      const open = new Int32Array(wordsFor(this.columns.rowCount));
      for (let row = 0; row < from.open.length; row++) if (from.open[row] === 1) addBit(open, row);
      if (column >= 0) subtract(open, this.sets[column] as Int32Array);
      this.finish(run, open, from.allowed.slice());
      return null;
    }
    this.levels[depth] ??= new Relaxation(this.columns);
    const node = this.levels[depth] as Relaxation;
    node.copyFrom(from);
    if (column >= 0) node.take(column);
    return this.explore(run, depth, left, node);
  }

  /** `null` without a proof: a cover was found, or the run stopped. */
  private explore(run: Run, depth: number, left: number, node: Relaxation): ProofTree | null {
    const steps: ProofStep[] = [];
    const keep = run.steps < run.proofSteps;
    for (;;) {
      run.steps++;
      if (run.stopped || run.stop.check(this.work)) {
        run.stopped = true;
        return null;
      }
      node.solve(left + MARGIN);
      const now = wholePrices(this.columns, node);
      if (now.total > left * SCALE) return { steps, last: now.prices };
      this.exclude(node, now, left);
      const row = this.narrowest(node);
      if (row < 0) {
        this.emit(run);
        return null;
      }
      const column = this.mostTaken(node, row);
      if (column < 0) return { steps, last: priceless(this.columns.rowCount, row, (left + 1) * SCALE).prices };
      this.chosen.push(column);
      const taken = this.enter(run, depth + 1, left - 1, node, column);
      this.chosen.pop();
      node.exclude(column);
      if (keep) steps.push({ prices: now.prices, column, taken });
    }
  }

  /** Reduced cost fixing. */
  private exclude(node: Relaxation, { prices, total }: WholePrices, left: number): void {
    const slack = left * SCALE - total;
    for (let g = 0; g < this.columns.count; g++) {
      if (hasBit(node.allowed, g) && SCALE - costOf(this.columns, g, prices) > slack) node.exclude(g);
    }
  }

  /** The open row with the fewest allowed columns, the first among equals; -1 when no row is open. */
  private narrowest(node: Relaxation): number {
    let best = -1;
    let fewest = Number.POSITIVE_INFINITY;
    for (let row = 0; row < node.open.length; row++) {
      if (node.open[row] === 0) continue;
      const count = sharedCount(this.rowColumns[row] as Int32Array, node.allowed);
      if (count < fewest) [best, fewest] = [row, count];
    }
    return best;
  }

  /** The allowed column of a row that the relaxation takes most of, the first among equals; -1 when it has none. */
  private mostTaken(node: Relaxation, row: number): number {
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    const columns = this.rowColumns[row] as Int32Array;
    for (let w = 0; w < columns.length; w++) {
      for (let rest = (columns[w] as number) & (node.allowed[w] as number); rest !== 0; rest &= rest - 1) {
        const column = w * 32 + lowestBit(rest);
        const share = node.share(column);
        if (share > most) [best, most] = [column, share];
      }
    }
    return best;
  }

  /** Emits what is chosen with every two columns that cover the open rows. */
  private finish(run: Run, open: Int32Array, allowed: Int32Array): void {
    const rows = elements(open);
    let branches = new Int32Array(allowed);
    let fewest = Number.POSITIVE_INFINITY;
    for (const row of rows) {
      const columns = this.rowColumns[row] as Int32Array;
      const count = sharedCount(columns, allowed);
      if (count >= fewest) continue;
      fewest = count;
      branches = columns.map((word, w) => word & (allowed[w] as number));
    }
    for (const column of elements(branches)) {
      if (run.stopped) return;
      dropBit(allowed, column);
      const rest = open.slice();
      subtract(rest, this.sets[column] as Int32Array);
      this.chosen.push(column);
      this.emitEach(run, elements(rest), allowed);
      this.chosen.pop();
    }
  }

  /** Emits what is chosen with each allowed column that covers all these rows. */
  private emitEach(run: Run, rows: readonly number[], allowed: Int32Array): void {
    for (let w = 0; w < allowed.length; w++) {
      let shared = allowed[w] as number;
      for (let i = 0; i < rows.length && shared !== 0; i++) {
        shared &= (this.rowColumns[rows[i] as number] as Int32Array)[w] as number;
      }
      for (; shared !== 0; shared &= shared - 1) {
        this.chosen.push(w * 32 + lowestBit(shared));
        this.emit(run);
        this.chosen.pop();
      }
    }
  }

  private emit(run: Run): void {
    if (!run.stopped && !run.emit([...this.chosen].sort((a, b) => a - b))) run.stopped = true;
  }
}

function subtract(set: Int32Array, other: Int32Array): void {
  for (let w = 0; w < set.length; w++) set[w] = (set[w] as number) & ~(other[w] as number);
}

function columnsWith(sets: readonly Int32Array[], row: number): Int32Array {
  const columns = new Int32Array(wordsFor(sets.length));
  sets.forEach((set, g) => {
    if (hasBit(set, row)) addBit(columns, g);
  });
  return columns;
}

function columnsOf(rowCount: number, sets: readonly Int32Array[]): Columns {
  const lists = sets.map(elements);
  const start = new Int32Array(sets.length + 1);
  lists.forEach((list, g) => {
    start[g + 1] = (start[g] as number) + list.length;
  });
  return { rowCount, count: sets.length, start, rows: Int32Array.from(lists.flat()) };
}
