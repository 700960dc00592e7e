/**
 * A proof that a cover is a minimum, and its checker. The checker shares no code with the search that wrote the proof, and
 * uses whole numbers only.
 *
 * The proof has one tree for each part of the chart; parts share no column, so what they need adds up. A tree says: `most`
 * columns do not cover these rows. Each of its steps gives prices for the rows, such that no column that may still be taken
 * costs more than `SCALE` for the rows that are still open. When all open rows cost more than `SCALE` times the columns left,
 * these are too few. Otherwise a column is left out for good when taking it would make the rest too dear, and the step names
 * a column: its branch proves that it cannot be taken either, and the next step goes on without it. With two columns left or
 * fewer, the checker tries them all.
 */
import type { Chart } from './chart.js';

/** Prices are whole numbers; this much is 1. */
export const SCALE = 1 << 18;

export interface Certificate {
  /** For each column of the chart one that covers no less of its part's rows: the only ones that the trees speak of. */
  readonly holders: Int32Array;
  readonly parts: readonly PartProof[];
}

export interface PartProof {
  /** Rows of the chart. */
  readonly rows: readonly number[];
  /** So many columns are not enough for these rows. */
  readonly most: number;
  /** Columns of the chart that the tree speaks of. */
  readonly columns: readonly number[];
  /** `null` when `most` is 2 or less: all choices are tried. */
  readonly tree: ProofTree | null;
}

export interface ProofTree {
  readonly steps: readonly ProofStep[];
  /** Prices of the rows that end the tree. */
  readonly last: Int32Array;
}

export interface ProofStep {
  readonly prices: Int32Array;
  /** Index in `columns` of the column that is excluded after this step. */
  readonly column: number;
  /** Why it cannot be taken; `null` when two columns or fewer are left with it taken. */
  readonly taken: ProofTree | null;
}

/** Whether `cover` covers all rows of the chart and the certificate proves that fewer columns do not. */
export function checkCertificate(chart: Chart, cover: readonly number[], certificate: Certificate): boolean {
  return covers(chart, cover) && lowerBound(chart, certificate) === new Set(cover).size;
}

/** The number of columns that the certificate proves to be needed; -1 when a part of it proves nothing. */
export function lowerBound(chart: Chart, { parts, holders }: Certificate): number {
  const owner = new Map<number, number>();
  let needed = 0;
  for (const [p, part] of parts.entries()) {
    const touching = columnsOf(chart, part.rows);
    if (touching.some((column) => owner.has(column))) return -1;
    for (const column of touching) owner.set(column, p);
    if (!new PartCheck(chart, part).holds(touching, holders)) return -1;
    needed += part.most + 1;
  }
  return needed;
}

function has(chart: Chart, column: number, row: number): boolean {
  return (((chart.sets[column * chart.words + Math.floor(row / 32)] as number) >>> (row % 32)) & 1) === 1;
}

function covers(chart: Chart, cover: readonly number[]): boolean {
  for (let row = 0; row < chart.rows; row++) if (!cover.some((column) => has(chart, column, row))) return false;
  return true;
}

function columnsOf(chart: Chart, rows: readonly number[]): number[] {
  const found: number[] = [];
  for (let column = 0; column < chart.columns; column++) {
    if (rows.some((row) => has(chart, column, row))) found.push(column);
  }
  return found;
}

class PartCheck {
  /** For each of the part's columns, which of the part's rows it covers, as indices. */
  private readonly covered: readonly (readonly number[])[];

  constructor(
    private readonly chart: Chart,
    private readonly part: PartProof,
  ) {
    this.covered = part.columns.map((column) => this.rowsOf(column));
  }

  private rowsOf(column: number): number[] {
    return this.part.rows.flatMap((row, i) => (has(this.chart, column, row) ? [i] : []));
  }

  holds(touching: readonly number[], holders: Int32Array): boolean {
    const { rows, columns, most, tree } = this.part;
    if (most < 0) return false;
    const known = new Set(columns);
    const held = touching.every((column) => {
      const holder = holders[column] as number;
      return known.has(holder) && this.rowsOf(column).every((i) => has(this.chart, holder, rows[i] as number));
    });
    return held && this.refutes(new Set(rows.keys()), new Set(columns.keys()), most, tree);
  }

  /** Whether the tree shows that `left` of the allowed columns do not cover the open rows. */
  private refutes(open: ReadonlySet<number>, allowed: Set<number>, left: number, tree: ProofTree | null): boolean {
    if (tree === null) return left <= 2 && !this.coverable(open, allowed, left);
    const candidates = new Set(allowed);
    for (const { prices, column, taken } of tree.steps) {
      if (!this.feasible(prices, open, candidates)) return false;
      if (this.total(prices, open) > left * SCALE) return true;
      this.leaveOut(prices, open, candidates, left);
      if (candidates.delete(column)) {
        const rest = new Set(open);
        for (const row of this.covered[column] as readonly number[]) rest.delete(row);
        if (!this.refutes(rest, candidates, left - 1, taken)) return false;
      }
    }
    return this.feasible(tree.last, open, candidates) && this.total(tree.last, open) > left * SCALE;
  }

  private feasible(prices: Int32Array, open: ReadonlySet<number>, allowed: ReadonlySet<number>): boolean {
    if (prices.some((price) => price < 0)) return false;
    for (const column of allowed) if (this.cost(column, prices, open) > SCALE) return false;
    return true;
  }

  private cost(column: number, prices: Int32Array, open: ReadonlySet<number>): number {
    let sum = 0;
    for (const row of this.covered[column] as readonly number[]) if (open.has(row)) sum += prices[row] as number;
    return sum;
  }

  /** NaN, which proves nothing, where an open row has no price. */
  private total(prices: Int32Array, open: ReadonlySet<number>): number {
    let sum = 0;
    for (const row of open) sum += prices[row] as number;
    return sum;
  }

  private leaveOut(prices: Int32Array, open: ReadonlySet<number>, allowed: Set<number>, left: number): void {
    const slack = left * SCALE - this.total(prices, open);
    for (const column of allowed) if (SCALE - this.cost(column, prices, open) > slack) allowed.delete(column);
  }

  private coverable(open: ReadonlySet<number>, allowed: ReadonlySet<number>, left: number): boolean {
    const [first] = open;
    if (first === undefined) return true;
    if (left <= 0) return false;
    for (const column of allowed) {
      const list = this.covered[column] as readonly number[];
      if (!list.includes(first)) continue;
      const rest = new Set(open);
      for (const row of list) rest.delete(row);
      if (this.coverable(rest, allowed, left - 1)) return true;
    }
    return false;
  }
}
