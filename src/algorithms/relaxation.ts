/**
 * The linear-programming relaxation of a cover problem: prices for the open rows, as high as they go while no allowed
 * column's open rows cost more than 1 together. A cover pays for every row, so it needs at least as many columns as all open
 * rows cost.
 *
 * Dual simplex method on min Σx, Ax ≥ 1, x ≥ 0, with the inverse of the basis kept in full (Lemke 1954; Chvátal, Linear
 * Programming, ch. 7 and 10). Prices are feasible after every step, so it may stop at any of them. Taking a column closes its
 * rows, excluding one takes its price limit away: both keep the prices feasible, and a few steps make them best again.
 * O(entries of the chart + rows²) a step.
 */
import { dropBit, fullSet, hasBit } from './bit-sets.js';

/** Rows covered by each column, one after the other: those of column g are `rows[start[g]] … rows[start[g + 1] − 1]`. */
export interface Columns {
  readonly rowCount: number;
  readonly count: number;
  readonly start: Int32Array;
  readonly rows: Int32Array;
}

const TOLERANCE = 1e-9;

export class Relaxation {
  /** 1 where a row is still to be covered. */
  readonly open: Uint8Array;
  /** Bit set of the columns that may be taken. */
  readonly allowed: Int32Array;
  /** One price a row. */
  readonly prices: Float64Array;
  /** What each column costs beyond what its open rows pay. */
  readonly reduced: Float64Array;
  /** The basic variable of each position: a column, or `columns.count` + row for what the row has too much. */
  private readonly basis: Int32Array;
  /** The position of each column in the basis, or -1. */
  private readonly position: Int32Array;
  private readonly inverse: Float64Array;
  private readonly values: Float64Array;
  private readonly direction: Float64Array;
  /** Where the leaving row of the inverse is not 0. */
  private readonly places: Int32Array;
  private readonly slopes: Float64Array;

  constructor(private readonly columns: Columns) {
    const { rowCount: n, count } = columns;
    this.open = new Uint8Array(n).fill(1);
    this.allowed = fullSet(count);
    this.prices = new Float64Array(n);
    this.reduced = new Float64Array(count).fill(1);
    this.basis = Int32Array.from({ length: n }, (_, i) => count + i);
    this.position = new Int32Array(count).fill(-1);
    this.inverse = new Float64Array(n * n);
    for (let i = 0; i < n; i++) this.inverse[i * n + i] = -1;
    this.values = new Float64Array(n).fill(-1);
    this.direction = new Float64Array(n);
    this.places = new Int32Array(n);
    this.slopes = new Float64Array(count);
  }

  copyFrom(other: Relaxation): void {
    this.open.set(other.open);
    this.allowed.set(other.allowed);
    this.prices.set(other.prices);
    this.reduced.set(other.reduced);
    this.basis.set(other.basis);
    this.position.set(other.position);
    this.inverse.set(other.inverse);
    this.values.set(other.values);
  }

  /** Takes a column: its rows are open no more. */
  take(column: number): void {
    const { start, rows, rowCount: n } = this.columns;
    for (let at = start[column] as number; at < (start[column + 1] as number); at++) {
      const row = rows[at] as number;
      if (this.open[row] === 0) continue;
      this.open[row] = 0;
      for (let k = 0; k < n; k++) this.values[k] = (this.values[k] as number) - (this.inverse[k * n + row] as number);
    }
  }

  exclude(column: number): void {
    dropBit(this.allowed, column);
  }

  /** How much of a column the best fractional cover takes. */
  share(column: number): number {
    const at = this.position[column] as number;
    return at < 0 ? 0 : (this.values[at] as number);
  }

  /** What the open rows cost together. */
  total(): number {
    let sum = 0;
    for (let i = 0; i < this.open.length; i++) if (this.open[i] === 1) sum += this.prices[i] as number;
    return sum;
  }

  /** Raises the prices until they are best or cost more than `target`, or for `most` steps; false when there is no cover. */
  solve(target: number, most = 20 * this.basis.length + 100): boolean {
    for (let step = 0; step < most; step++) {
      const leaving = this.leaving();
      if (leaving < 0) return true;
      if (!this.pivot(leaving)) return false;
      if (step % 8 === 7 && this.total() > target) return true;
    }
    return true;
  }

  /** The basic variable that is furthest from what it may be; -1 when all are within bounds. */
  private leaving(): number {
    let worst = TOLERANCE;
    let at = -1;
    for (let k = 0; k < this.values.length; k++) {
      const value = this.values[k] as number;
      const off = value < 0 ? -value : this.mustBeZero(k) ? value : 0;
      if (off > worst) [worst, at] = [off, k];
    }
    return at;
  }

  private mustBeZero(k: number): boolean {
    const variable = this.basis[k] as number;
    return variable < this.columns.count && !hasBit(this.allowed, variable);
  }

  /** Moves one variable out of the basis and the one that keeps all prices feasible into it. */
  private pivot(leaving: number): boolean {
    const { count, rowCount: n } = this.columns;
    // Prices move along this row of the inverse: upward when the variable is too small, downward when it is too large.
    const sign = (this.values[leaving] as number) < 0 ? -1 : 1;
    const entering = this.entering(leaving, sign);
    if (entering < 0) return false;
    const row = leaving * n;
    const slope =
      entering < count ? (this.slopes[entering] as number) : -(this.inverse[row + entering - count] as number);
    const gap = entering < count ? (this.reduced[entering] as number) : (this.prices[entering - count] as number);
    const step = gap / slope;
    const { allowed, reduced, slopes } = this;
    for (let w = 0; w < allowed.length; w++) {
      for (let rest = allowed[w] as number; rest !== 0; rest &= rest - 1) {
        const g = w * 32 + 31 - Math.clz32(rest & -rest);
        reduced[g] = (reduced[g] as number) - step * (slopes[g] as number);
      }
    }
    for (let i = 0; i < n; i++) {
      this.prices[i] = (this.prices[i] as number) + step * (this.inverse[row + i] as number);
    }
    this.exchange(leaving, entering);
    return true;
  }

  /** Ratio test: basic variables do not move along the leaving row, or fall. Fills `slopes`: how the reduced cost of each column changes along the leaving row. */
  private entering(leaving: number, sign: number): number {
    const { count, rowCount: n, start, rows } = this.columns;
    const { inverse, slopes, reduced, prices, allowed } = this;
    const row = leaving * n;
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    let steepest = 0;
    for (let i = 0; i < n; i++) {
      const slope = -(inverse[row + i] as number) * sign;
      if (slope <= TOLERANCE) continue;
      const ratio = Math.max(0, prices[i] as number) / slope;
      if (ratio < least - TOLERANCE || (ratio <= least + TOLERANCE && slope > steepest)) {
        [best, least, steepest] = [count + i, ratio, slope];
      }
    }
    for (let w = 0; w < allowed.length; w++) {
      for (let rest = allowed[w] as number; rest !== 0; rest &= rest - 1) {
        const g = w * 32 + 31 - Math.clz32(rest & -rest);
        let sum = 0;
        const end = start[g + 1] as number;
        for (let at = start[g] as number; at < end; at++) sum += inverse[row + (rows[at] as number)] as number;
        slopes[g] = sum;
        const slope = sum * sign;
        if (slope <= TOLERANCE) continue;
        const ratio = Math.max(0, reduced[g] as number) / slope;
        if (ratio < least - TOLERANCE || (ratio <= least + TOLERANCE && slope > steepest)) {
          [best, least, steepest] = [g, ratio, slope];
        }
      }
    }
    return best;
  }

  private exchange(leaving: number, entering: number): void {
    const { rowCount: n } = this.columns;
    const { inverse, direction, values } = this;
    this.fillDirection(entering);
    const pivot = direction[leaving] as number;
    const amount = (values[leaving] as number) / pivot;
    const row = leaving * n;
    // Most of the row is 0: the other rows change where it is not.
    const { places } = this;
    let filled = 0;
    for (let i = 0; i < n; i++) {
      const value = inverse[row + i] as number;
      if (value === 0) continue;
      inverse[row + i] = value / pivot;
      places[filled++] = i;
    }
    for (let k = 0; k < n; k++) {
      const factor = direction[k] as number;
      if (k === leaving || factor === 0) continue;
      values[k] = (values[k] as number) - amount * factor;
      const to = k * n;
      for (let p = 0; p < filled; p++) {
        const i = places[p] as number;
        inverse[to + i] = (inverse[to + i] as number) - factor * (inverse[row + i] as number);
      }
    }
    values[leaving] = amount;
    const out = this.basis[leaving] as number;
    // Of what is no column no position is kept: there is no place for it in the array.
    this.position[out] = -1;
    this.position[entering] = leaving;
    this.basis[leaving] = entering;
  }

  /** The inverse times the column of a variable. */
  private fillDirection(variable: number): void {
    const { count, rowCount: n, start, rows } = this.columns;
    const { inverse, direction } = this;
    for (let k = 0; k < n; k++) {
      if (variable >= count) {
        direction[k] = -(inverse[k * n + variable - count] as number);
        continue;
      }
      let sum = 0;
      for (let at = start[variable] as number; at < (start[variable + 1] as number); at++) {
        sum += inverse[k * n + (rows[at] as number)] as number;
      }
      direction[k] = sum;
    }
  }
}
