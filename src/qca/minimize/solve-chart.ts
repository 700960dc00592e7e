import { type Chart, chartOfRows, coverable } from '../../algorithms/chart.js';
import { stepBudget } from '../../algorithms/stop.js';
import { displayable, isResult } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import { withCountsAsText } from './as-json.js';
import { type Covers, coversOf, noCovers } from './covers.js';
import type { PrimeImplicantChart } from './prime-implicant-chart.js';
import { MOST_STEPS } from './search-stop.js';
import { fewerFirst, plainCount } from './solve.js';

/** Every way to cover the rows of a chart. */
export interface ChartSolution {
  readonly kind: 'chart-solution';
  /** The fewest columns that cover all rows; `null` when a row is covered by none. */
  readonly size: number | null;
  readonly count: number | bigint;
  /** Columns, counted from 1, ascending; the first ones where there are more than `maxModels`. */
  readonly covers: readonly (readonly number[])[];
  /** Whether `size` is proved to be the fewest: else covers of fewer columns may exist. */
  readonly proved: boolean;
  /** Whether `count` is of all covers; else it is a lower bound, of the covers of the smallest size found. */
  readonly exact: boolean;
  /** Whether all covers are listed. */
  readonly exhausted: boolean;
}

export interface SolveChartOptions {
  /** `minimum`: by the fewest columns; `irredundant`: no column can be left out. Default `minimum`, as of `minimize`. */
  readonly models?: 'minimum' | 'irredundant';
  /** At most so many covers are listed. Default 100, as of `minimize`. */
  readonly maxModels?: number;
  /** `r`: as the R package QCA 3.25, which solves no chart with a column that covers no row. Default: it is never used. */
  readonly compat?: 'r' | null;
}

/**
 * Solves a prime implicant chart: every set of columns that covers all rows, the smallest ones or all from which no column
 * can be left out (Quine 1955; Petrick 1956). Exponential in the worst case: after 3,000,000 steps, about ten seconds, it ends
 * with what is proved.
 *
 * @param chart a chart, or a matrix with one row a configuration and one column a prime implicant: 1 or true where the one is
 *   covered by the other, else 0 or false
 * @throws when it is no chart, or the rows have different lengths
 *
 * @example
 * solveChart([[1, 0, 1], [0, 1, 1], [1, 1, 0]]).covers // => [[1, 2], [1, 3], [2, 3]]
 */
export function solveChart(
  chart: PrimeImplicantChart | readonly (readonly (number | boolean)[])[],
  options: SolveChartOptions = {},
): ChartSolution {
  checkOptions('solveChart', options, ['models', 'maxModels', 'compat']);
  const { models = 'minimum', maxModels = 100, compat = null } = options;
  if (!['minimum', 'irredundant'].includes(models)) {
    fail(`solveChart: models is ${describeValue(models)}; it is minimum or irredundant`);
  }
  if (!(Number.isSafeInteger(maxModels) && maxModels > 0)) {
    fail(`solveChart: maxModels is ${describeValue(maxModels)}; pass a positive whole number`);
  }
  if (compat !== null && compat !== 'r') fail(`solveChart: compat is ${describeValue(compat)}; it is r, or left out`);
  const { rows, columns } = rowsOf(chart);
  const refused = compat === 'r' && new Set(rows.flat()).size < columns;
  const covers = refused ? noCovers(true) : solved(chartOfRows(rows), models);
  const listed: (readonly number[])[] = [];
  for (const cover of covers.each()) {
    listed.push(cover.map((column) => column + 1));
    if (listed.length >= maxModels) break;
  }
  const solution = {
    kind: 'chart-solution' as const,
    size: covers.size,
    proved: covers.lower === (covers.size ?? 0),
    count: plainCount(covers.count < BigInt(listed.length) ? BigInt(listed.length) : covers.count),
    exact: covers.exact,
    covers: listed.sort(fewerFirst),
    exhausted: covers.exact && covers.count === BigInt(listed.length),
  };
  return displayable(withCountsAsText(solution));
}

function solved(chart: Chart, models: 'minimum' | 'irredundant'): Covers {
  return chart.rows === 0 || !coverable(chart) ? noCovers(true) : coversOf(chart, models, null, stepBudget(MOST_STEPS));
}

/** For each row the columns that cover it, counted from 0, and how many columns there are. */
function rowsOf(chart: PrimeImplicantChart | readonly (readonly (number | boolean)[])[]): {
  readonly rows: readonly (readonly number[])[];
  readonly columns: number;
} {
  const own = chart as PrimeImplicantChart;
  if (isResult(own, 'prime-implicant-chart')) {
    const { rows, columns } = own;
    return {
      rows: rows.map(({ row }) => columns.flatMap((one, c) => (one.rows.includes(row) ? [c] : []))),
      columns: columns.length,
    };
  }
  if (!Array.isArray(chart) || !chart.every(Array.isArray)) {
    fail(`solveChart: the chart is ${describeValue(chart)}; pass a chart, or a matrix like [[1, 0], [1, 1]]`);
  }
  const matrix = chart as readonly (readonly unknown[])[];
  const columns = matrix[0]?.length ?? 0;
  return { rows: matrix.map((row, r) => columnsOf(row, r + 1, columns)), columns };
}

function columnsOf(row: readonly unknown[], number: number, columns: number): number[] {
  if (row.length !== columns) {
    fail(`solveChart: row ${number} has ${row.length} values, row 1 has ${columns}; give each as many`);
  }
  return row.flatMap((value, c) => {
    if (value !== 0 && value !== 1 && typeof value !== 'boolean') {
      fail(`solveChart: row ${number} has ${describeValue(value)} in column ${c + 1}; a value is 0 or 1`);
    }
    return value ? [c] : [];
  });
}
