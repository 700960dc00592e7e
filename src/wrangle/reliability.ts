import type { ColumnTable } from 'arquero';
import { isMissing } from '../qca/calibrate/define.js';
import { suggestion } from '../util/did-you-mean.js';
import { displayable } from '../util/displayable.js';
import { sumOf } from '../util/exact-sum.js';
import { fail } from '../util/fail.js';
import { checkOptions, describeValue } from '../util/options.js';
import type { Warning } from '../util/warning.js';
import { type OneFactor, oneFactor } from './one-factor.js';

/** Options of {@link reliability}. */
export interface ReliabilityOptions {
  /** A row without a value in one of the items: `error` (default) or `drop`, which leaves the row out and counts it. */
  readonly missing?: 'error' | 'drop';
}

/** One item of a scale. */
export interface ScaleItem {
  readonly item: string;
  readonly mean: number;
  readonly variance: number;
  /** Covariance with the common factor; `NaN` where no factor can be fitted. */
  readonly loading: number;
  /** The part of the variance that the factor leaves. */
  readonly uniqueness: number;
  /** Alpha of the other items; `NaN` for a scale of two. */
  readonly alphaWithout: number;
}

/** How well the items of a scale hang together. */
export interface Reliability {
  readonly kind: 'reliability';
  /** Rows with a value in every item. */
  readonly n: number;
  /** Rows that were left out for missing values. */
  readonly dropped: number;
  readonly alpha: number;
  /** `NaN` for a scale of two items, whose factor is not determined. */
  readonly omega: number;
  readonly items: readonly ScaleItem[];
  readonly warnings: readonly Warning[];
}

/**
 * Reliability of a scale before it is calibrated. Cronbach's alpha: k / (k − 1)·(1 − Σ item variances / variance of their sum)
 * (Cronbach 1951). McDonald's omega: (Σ loadings)² / ((Σ loadings)² + Σ uniquenesses) of one common factor (McDonald 1999),
 * which need not load on all items alike; fitted to the covariances by unweighted least squares with the eigenvalue
 * decomposition of the library ml-matrix. Variances divide by n − 1.
 *
 * @param table what `load` returned, or any arquero table
 * @param items two or more columns of numbers, all coded in the same direction
 * @param options none is needed
 * @throws for an unknown column, a value that is missing or no number, fewer than three rows, and an item that does not vary
 *
 * @example
 * reliability(table({ a: [1, 2, 3, 4], b: [1, 2, 3, 5], c: [2, 2, 3, 4] }), ['a', 'b', 'c']).n // => 4
 */
export function reliability(
  table: ColumnTable,
  items: readonly string[],
  options: ReliabilityOptions = {},
): Reliability {
  checkArguments(table, items, options);
  const columns = items.map((item) => Array.from(table.array(item)) as unknown[]);
  const { kept, dropped } = completeRows(columns, table.numRows(), options.missing === 'drop');
  const numbers = columns.map((column, j) => kept.map((i) => numberAt(items[j] as string, i, column[i])));
  const covariances = covarianceMatrix(items, numbers);
  const alpha = alphaOf(covariances);
  const factor = oneFactor(covariances);
  return displayable({
    kind: 'reliability',
    n: kept.length,
    dropped,
    alpha,
    omega: factor.omega,
    items: items.map((item, j) => ({
      item,
      mean: mean(numbers[j] as readonly number[]),
      variance: covariances[j]?.[j] as number,
      loading: factor.loadings[j] as number,
      uniqueness: factor.uniquenesses[j] as number,
      alphaWithout: alphaOf(without(covariances, j)),
    })),
    warnings: findings(items, alpha, factor, dropped),
  });
}

function checkArguments(table: ColumnTable, items: readonly string[], options: ReliabilityOptions): void {
  if (typeof table?.columnNames !== 'function') {
    fail('reliability: the first argument is no table; pass what load() returned');
  }
  checkOptions('reliability', options, ['missing']);
  const { missing } = options;
  if (missing !== undefined && missing !== 'error' && missing !== 'drop') {
    fail(`reliability: missing is ${describeValue(missing)}; it is 'error' or 'drop'`);
  }
  if (!Array.isArray(items) || items.length < 2)
    fail('reliability: a scale has two items or more; name them in a list');
  const names: string[] = table.columnNames();
  const unknown = items.find((item) => !names.includes(item));
  if (unknown !== undefined) fail(`reliability: no column named "${unknown}"${suggestion(String(unknown), names)}`);
  const twice = items.find((item, i) => items.indexOf(item) !== i);
  if (twice !== undefined) fail(`reliability: "${twice}" is named twice; name each item once`);
}

function completeRows(
  columns: readonly (readonly unknown[])[],
  rows: number,
  drop: boolean,
): { readonly kept: readonly number[]; readonly dropped: number } {
  const all = Array.from({ length: rows }, (_, i) => i);
  const kept = drop ? all.filter((i) => columns.every((column) => !isMissing(column[i]))) : all;
  if (kept.length < 3) fail(`reliability: there are ${kept.length} rows; variances need three or more`);
  return { kept, dropped: rows - kept.length };
}

function numberAt(item: string, row: number, value: unknown): number {
  if (isMissing(value)) {
    fail(`reliability: "${item}" is missing in row ${row + 1}; fill it in, or pass {missing: 'drop'}`);
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    fail(`reliability: "${item}" is ${describeValue(value)} in row ${row + 1}; items are numbers`);
  }
  return value;
}

function mean(values: readonly number[]): number {
  return sumOf(values) / values.length;
}

/** Covariances of the items, the same whatever the order of the rows. */
function covarianceMatrix(items: readonly string[], numbers: readonly (readonly number[])[]): number[][] {
  const centred = numbers.map((values) => {
    const centre = mean(values);
    return values.map((value) => value - centre);
  });
  const flat = centred.findIndex((values) => values.every((value) => value === 0));
  if (flat >= 0) fail(`reliability: "${items[flat]}" does not vary; leave it out`);
  return centred.map((a) => centred.map((b) => sumOf(a.map((value, i) => value * (b[i] as number))) / (a.length - 1)));
}

function without(matrix: readonly (readonly number[])[], j: number): number[][] {
  return matrix.filter((_, i) => i !== j).map((row) => row.filter((_, i) => i !== j));
}

/** k / (k − 1)·(1 − Σ variances / variance of the sum); `NaN` for one item. */
function alphaOf(covariances: readonly (readonly number[])[]): number {
  const k = covariances.length;
  if (k < 2) return Number.NaN;
  const own = sumOf(covariances.map((row, j) => row[j] as number));
  return (k / (k - 1)) * (1 - own / sumOf(covariances.flat()));
}

function findings(items: readonly string[], alpha: number, factor: OneFactor, dropped: number): Warning[] {
  const warnings: Warning[] = [];
  const say = (code: string, message: string) => warnings.push({ code, message });
  const named = (which: (j: number) => boolean) => items.filter((_, j) => which(j)).join(', ');
  const reversed = named((j) => (factor.loadings[j] as number) < 0);
  const heywood = named((j) => (factor.uniquenesses[j] as number) < 0);
  if (dropped > 0) say('cases-dropped', `${dropped} rows were left out for missing values.`);
  if (alpha < LOW) say('low-reliability', `Alpha is ${alpha.toFixed(2)}: the items do not hang together as one scale.`);
  if (reversed !== '')
    say('reversed-item', `${reversed}: loads against the others; turn its coding round, or leave it out.`);
  if (heywood !== '')
    say('heywood-case', `${heywood}: the factor explains more than all of its variance; omega says little.`);
  if (items.length === 2) say('omega-undetermined', 'Two items do not determine a factor, so there is no omega.');
  return warnings;
}

/** The usual mark for scales in research (Nunnally 1978). */
const LOW = 0.7;
