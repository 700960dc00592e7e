/**
 * A lower bound on the size of a cover: prices for the rows such that no column's rows cost more than 1 together. A cover
 * pays for every row, so it needs at least as many columns as all rows cost (linear-programming duality, weak form).
 *
 * First a greedy ascent; where that does not reach `target`, subgradient steps on the Lagrangian dual of the cover problem
 * (Held, Wolfe & Crowder 1974; Caprara, Fischetti & Toth 1999 for covers), each tenth of them made feasible: a row's price
 * is divided by the cost of its dearest column, then the rows take what their columns still leave. The best feasible
 * prices are kept, scaled down by 1e-9 against rounding. O(entries of the chart) a step, 500 steps.
 */
export interface DualBound {
  readonly total: number;
  /** One price a row, ≥ 0. */
  readonly prices: Float64Array;
  /** 1 minus the prices of the column's rows, ≥ 0: what taking the column costs beyond what its rows pay. */
  readonly reducedCosts: Float64Array;
}

type Lists = readonly (readonly number[])[];

const SAFETY = 1 - 1e-9;
const STEPS = 500;
const REPAIR_EACH = 10;
const PATIENCE = 20;

/** @param target the size of a known cover: a bound that proves it is good enough */
export function dualBound(rowColumns: Lists, columnRows: Lists, target: number): DualBound {
  const order = [...rowColumns.keys()].sort((a, b) => at(rowColumns, a).length - at(rowColumns, b).length || a - b);
  const ascent = filled(new Float64Array(rowColumns.length), order, rowColumns, columnRows);
  let best = bound(ascent, columnRows);
  if (Math.ceil(best.total) >= target) return best;
  for (const prices of subgradient(ascent, rowColumns, columnRows, target)) {
    const feasible = bound(filled(scaled(prices, rowColumns, columnRows), order, rowColumns, columnRows), columnRows);
    if (feasible.total > best.total) best = feasible;
    if (Math.ceil(best.total) >= target) break;
  }
  return best;
}

/** Prices along the subgradient of the Lagrangian, every {@link REPAIR_EACH} steps; not feasible yet. */
function* subgradient(
  start: Float64Array,
  rowColumns: Lists,
  columnRows: Lists,
  target: number,
): Generator<Float64Array> {
  const prices = start.slice();
  let scale = 1;
  let highest = 0;
  let waited = 0;
  for (let step = 1; step <= STEPS; step++) {
    const taken = columnRows.map((rows) => cost(rows, prices) > 1);
    const value = columnRows.reduce((sum, rows, g) => (taken[g] ? sum + 1 - cost(rows, prices) : sum), total(prices));
    const open = rowColumns.map((columns) => 1 - columns.reduce((n, g) => n + (taken[g] ? 1 : 0), 0));
    const length = open.reduce((sum, d) => sum + d * d, 0);
    if (length === 0) break;
    waited = value > highest + 1e-9 ? 0 : waited + 1;
    highest = Math.max(highest, value);
    if (waited >= PATIENCE) {
      scale /= 2;
      waited = 0;
    }
    const size = (scale * (target - value)) / length;
    open.forEach((direction, row) => {
      prices[row] = Math.max(0, (prices[row] as number) + size * direction);
    });
    if (step % REPAIR_EACH === 0) yield prices;
  }
  yield prices;
}

/** Divides each row's price by the cost of its dearest column, where that costs more than 1: feasible then. */
function scaled(prices: Float64Array, rowColumns: Lists, columnRows: Lists): Float64Array {
  const costs = columnRows.map((rows) => cost(rows, prices));
  return prices.map(
    (price, row) => price / at(rowColumns, row).reduce((most, g) => Math.max(most, costs[g] as number), 1),
  );
}

/** Row after row, the one with the fewest columns first, takes the whole price that its columns still leave. */
function filled(start: Float64Array, order: readonly number[], rowColumns: Lists, columnRows: Lists): Float64Array {
  const prices = start.slice();
  const left = Float64Array.from(columnRows, (rows) => 1 - cost(rows, prices));
  for (const row of order) {
    const columns = at(rowColumns, row);
    const more = columns.reduce((least, g) => Math.min(least, left[g] as number), 1);
    if (more <= 0) continue;
    prices[row] = (prices[row] as number) + more;
    for (const g of columns) left[g] = (left[g] as number) - more;
  }
  return prices;
}

function bound(feasible: Float64Array, columnRows: Lists): DualBound {
  const prices = feasible.map((price) => price * SAFETY);
  const reducedCosts = Float64Array.from(columnRows, (rows) => Math.max(0, 1 - cost(rows, prices)));
  return { total: total(prices), prices, reducedCosts };
}

function cost(rows: readonly number[], prices: Float64Array): number {
  let sum = 0;
  for (const row of rows) sum += prices[row] as number;
  return sum;
}

function total(prices: Float64Array): number {
  let sum = 0;
  for (const price of prices) sum += price;
  return sum;
}

function at(lists: Lists, index: number): readonly number[] {
  return lists[index] as readonly number[];
}
